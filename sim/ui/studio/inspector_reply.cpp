// One reply an officer can choose: its words, what it is worth, what it does and where it leads.
#include "ui/studio/fields.hpp"
#include "ui/studio/inspector.hpp"
#include "ui/widgets/widgets.hpp"
#include <algorithm>
#include <array>

namespace propartif::ui {

namespace {

using app::Str;

void levels(const Inspected& in, NodeEdit& edit, std::size_t at) {
    if (!in.model.rubric)
        return text(in.ui, in.words(Str::studio_preview_no_rubric),
                    {TextSize::small, Weight::regular, in.ui.colours().turmeric});
    for (const Criterion& criterion : in.model.rubric->criteria) {
        const Levels& now = edit.now().choices[at].levels;
        const auto known = now.find(criterion.id);
        const int level = known == now.end() ? criterion.otherwise : known->second;
        std::vector<std::string> names;
        std::vector<Option> options;
        for (int each = criterion.min; each <= criterion.max; ++each) {
            const auto anchor = std::ranges::find(criterion.anchors, each, &Anchor::level);
            names.push_back(std::to_string(each) +
                            (anchor == criterion.anchors.end() ? "" : " · " + anchor->text.in(in.model.language)));
        }
        for (const std::string& name : names) options.push_back({name, name, {}, false});
        const auto selected =
            static_cast<std::size_t>(std::clamp(level - criterion.min, 0, criterion.max - criterion.min));
        if (const auto chosen = choice_field(in.ui, "level/" + criterion.id.value,
                                             criterion.title.in(in.model.language), options, selected))
            edit.change().choices[at].levels[criterion.id] = criterion.min + static_cast<int>(*chosen);
        gap(in.ui, 8);
    }
}

void severe(const Inspected& in, NodeEdit& edit, std::size_t at) {
    if (!in.model.rubric || in.model.rubric->gates.empty()) return;
    std::vector<Option> options;
    for (const Gate& gate : in.model.rubric->gates)
        options.push_back(
            {gate.flag,
             gate.title.empty() ? std::string_view(gate.flag) : std::string_view(gate.title.in(in.model.language)),
             {},
             false});
    field_label(in.ui, in.words(Str::studio_severe));
    if (auto chosen = chips_field(in.ui, "severe", options, edit.now().choices[at].flags))
        edit.change().choices[at].flags = std::move(*chosen);
    gap(in.ui, 12);
}

void story_flags(const Inspected& in, NodeEdit& edit, std::size_t at, bool sets) {
    const auto& flags = in.desk.scenario().flags;
    if (flags.empty()) return;
    std::vector<Option> options;
    for (const std::string& flag : flags) options.push_back({flag, flag, {}, false});
    const std::optional<Effects>& effects = edit.now().choices[at].effects;
    const std::vector<std::string> none;
    const auto& now = effects ? (sets ? effects->set : effects->clear) : none;
    field_label(in.ui, in.words(sets ? Str::studio_sets : Str::studio_clears));
    if (auto chosen = chips_field(in.ui, sets ? "sets" : "clears", options, now)) {
        std::optional<Effects>& changed = edit.change().choices[at].effects;
        if (!changed) changed.emplace();
        (sets ? changed->set : changed->clear) = std::move(*chosen);
        if (*changed == Effects{}) changed.reset();
    }
    gap(in.ui, 10);
}

void effect(const Inspected& in, NodeEdit& edit, std::size_t at, std::optional<int> Effects::*which, const char* id,
            Str label) {
    const std::optional<Effects>& effects = edit.now().choices[at].effects;
    const bool own = effects && (*effects.*which).has_value();
    const int number = own ? (*effects.*which).value_or(0) : 0;
    const std::array<Option, 2> sides{{{"rubric", in.words(Str::studio_effects_rubric), {}, false},
                                       {"own", in.words(Str::studio_effects_own), {}, false}}};
    const IdScope scope(in.ui, id);
    field_label(in.ui, in.words(label));
    const auto put = [&](std::optional<int> value, std::string field) {
        std::optional<Effects>& changed = edit.change(std::move(field)).choices[at].effects;
        if (!changed) changed.emplace();
        *changed.*which = value;
        if (*changed == Effects{}) changed.reset();
    };
    if (const auto side = segments(in.ui, "side", sides, own ? 1 : 0, in.ui.width()); side && (*side == 1) != own)
        put(*side == 1 ? std::optional<int>(0) : std::nullopt, {});
    if (own) {
        gap(in.ui, 4);
        if (const auto set = number_field(in.ui, "number", in.words(label), number, -100, 100, 5))
            put(*set, in.ui.path("number"));
    }
    gap(in.ui, 10);
}

void order(const Inspected& in, NodeEdit& edit, std::size_t at) {
    Ui& ui = in.ui;
    const std::size_t many = edit.now().choices.size();
    const ImVec2 left = cursor();
    const ButtonLook look{.rank = ButtonRank::quiet, .small = true};
    float x = left.x;
    const auto put = [&](std::string_view id, Str words, bool possible, bool destructive) {
        if (!possible) return false;
        ButtonLook own = look;
        own.destructive = destructive;
        move_to({x, left.y});
        x += button_width(ui, in.words(words), own) + ui.px(4);
        return button(ui, id, in.words(words), own);
    };
    const bool up = put("up", Str::studio_up, at > 0, false);
    const bool down = put("down", Str::studio_down, at + 1 < many, false);
    const bool gone = put("remove", Str::studio_remove_this, true, true);
    move_to({left.x, left.y + ui.px(36)});
    if (up || down) {
        auto& choices = edit.change().choices;
        const std::size_t other = up ? at - 1 : at + 1;
        std::swap(choices[at], choices[other]);
        in.draft.choice = other;
    }
    if (gone) {
        auto& choices = edit.change().choices;
        choices.erase(choices.begin() + static_cast<std::ptrdiff_t>(at));
        in.draft.choice.reset();
    }
}

} // namespace

void reply_editor(const Inspected& in, NodeEdit& edit, std::size_t at) {
    Ui& ui = in.ui;
    const IdScope scope(ui, "reply/" + edit.now().choices[at].id.value);
    if (button(ui, "back", in.words(Str::studio_back), {.rank = ButtonRank::quiet, .small = true, .icon = Icon::back}))
        in.draft.choice.reset();
    gap(ui, 6);
    text(ui, app::fill(in.words(Str::studio_reply), {edit.now().choices[at].id.value}),
         {TextSize::lead, Weight::semibold});
    gap(ui, 10);
    if (const auto typed = words_field(ui, "text", edit.now().choices[at].text.id,
                                       {.label = in.words(Str::studio_reply_words), .min_lines = 2, .max_lines = 8}))
        edit.change(ui.path("text")).choices[at].text.id = *typed;
    gap(ui, 12);
    part_heading(ui, "ways-head", in.words(Str::studio_ways));
    std::vector<Route> ways = edit.now().choices[at].next;
    std::string field;
    if (ways_field(in, "ways", ways, field, {edit.now().id, studio::Port::Kind::choice, at, 0}))
        edit.change(field).choices[at].next = std::move(ways);
    gap(ui, 12);
    part_heading(ui, "levels-head", in.words(Str::studio_levels));
    levels(in, edit, at);
    severe(in, edit, at);
    if (const auto typed = words_field(ui, "feedback", edit.now().choices[at].feedback.id,
                                       {.label = in.words(Str::studio_feedback), .min_lines = 3, .max_lines = 10}))
        edit.change(ui.path("feedback")).choices[at].feedback.id = *typed;
    gap(ui, 12);
    part_heading(ui, "effects-head", in.words(Str::studio_effects));
    effect(in, edit, at, &Effects::tension, "tension", Str::studio_effect_tension);
    effect(in, edit, at, &Effects::trust, "trust", Str::studio_effect_trust);
    story_flags(in, edit, at, true);
    story_flags(in, edit, at, false);
    const std::optional<Condition>& when = edit.now().choices[at].when;
    text(ui,
         in.words(Str::studio_offered_when) + " " +
             (when ? condition_in_words(*when, in.scope(true)) : in.words(Str::studio_always)),
         {TextSize::small, Weight::semibold});
    gap(ui, 6);
    if (auto changed = condition_field(ui, "when", when, in.scope(true), in.draft.condition))
        edit.change(changed->field).choices[at].when = std::move(changed->when);
    gap(ui, 14);
    order(in, edit, at);
}

} // namespace propartif::ui
