#include "ui/studio/rubric_fields.hpp"
#include "ui/widgets/widgets.hpp"
#include <algorithm>
#include <array>

namespace propartif::ui {

namespace {

using app::Str;

bool can_be_code(const std::string& code) {
    constexpr std::size_t kLongest = 64;
    return !code.empty() && code.size() <= kLongest &&
           code.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
}

// Capitals and blanks become what a code can hold, so that nobody has to know the rule.
std::string as_code(std::string_view typed) {
    std::string code;
    for (const char each : typed) {
        const bool capital = each >= 'A' && each <= 'Z';
        code += capital ? static_cast<char>(each - 'A' + 'a') : each == ' ' || each == '_' ? '-' : each;
    }
    return code;
}

constexpr std::string_view kCei = "cei"; // how many of content, emotion, interest are above their minimum
constexpr int kOfThree = 3;

struct Ends {
    int low, high;
};
Ends ends_of(const RubricWork& in, const CriterionId& id) {
    const Criterion* known = in.rubric().find(id);
    return known ? Ends{known->min, std::max(known->min, known->max)} : Ends{0, kOfThree};
}

// "≥ 2" as two controls and a cross; true when it is to go.
bool bounds_row(const RubricWork& in, const CriterionId& id, Bounds& value, bool& changed, std::string& field) {
    Ui& ui = in.ui;
    const IdScope scope(ui, id.value);
    const Box row = take(ui, 0, ui.px(36));
    text_in(ui, ui.list(), {row.min, {row.max.x - ui.px(40), row.max.y}}, criterion_title(in, id),
            {TextSize::small, Weight::semibold, ui.colours().primary});
    move_to({row.max.x - ui.px(36), row.min.y});
    const bool gone = icon_button(ui, "remove", Icon::cross, in.words(Str::studio_remove_this));
    move_to({row.min.x, row.max.y});
    const std::array<Option, 2> sides{{{"least", in.words(Str::studio_cond_at_least), {}, false},
                                       {"most", in.words(Str::studio_cond_at_most), {}, false}}};
    const Ends ends = ends_of(in, id);
    const bool most = value.max && !value.min;
    const int number = most ? *value.max : value.min.value_or(ends.low);
    if (const auto side = segments(ui, "side", sides, most ? 1 : 0, ui.width()); side && (*side == 1) != most) {
        value = *side == 1 ? Bounds{std::nullopt, number} : Bounds{number, std::nullopt};
        changed = true;
    }
    gap(ui, 4);
    if (const auto set = number_field(ui, "number", sides[most ? 1 : 0].words, number, ends.low, ends.high)) {
        (most ? value.max : value.min) = *set;
        changed = true;
        field = ui.path("number");
    }
    gap(ui, 8);
    return gone;
}

} // namespace

void tell_rubric(const RubricWork& in, app::rubric_desk::Ask what) {
    in.out.emplace_back(app::AtRubric{std::move(what)});
}

std::optional<Text> text_fields(const RubricWork& in, std::string_view id, const Text& value, const TextLines& look,
                                std::string& field) {
    Text now = value;
    bool changed = false;
    if (const auto typed = words_field(
            in.ui, id, value.id,
            {.label = look.label, .hint = look.hint, .min_lines = look.lines, .max_lines = look.lines * 4})) {
        now.id = *typed;
        field = in.ui.path(id);
        changed = true;
    }
    gap(in.ui, 4);
    const std::string english = std::string(id) + "-en";
    if (const auto typed = words_field(in.ui, english, value.en,
                                       {.label = in.words(Str::studio_english_hint),
                                        .hint = in.words(Str::studio_english_hint),
                                        .min_lines = look.lines,
                                        .max_lines = look.lines * 4,
                                        .labelled = false})) {
        now.en = *typed;
        field = in.ui.path(english);
        changed = true;
    }
    gap(in.ui, 12);
    return changed ? std::optional(now) : std::nullopt;
}

std::optional<std::string> code_field(const RubricWork& in, const std::string& now,
                                      const std::vector<std::string>& taken) {
    Ui& ui = in.ui;
    const std::string part = ui.path(std::to_string(in.draft.at));
    if (in.draft.named != part) {
        in.draft.named = part;
        in.draft.code = now;
    }
    field_label(ui, in.words(Str::studio_rubric_id));
    const bool free = in.draft.code == now || std::ranges::find(taken, in.draft.code) == taken.end();
    FieldLook look;
    look.label = in.words(Str::studio_rubric_id);
    look.own_undo = false;
    look.error = !free || !(can_be_code(in.draft.code) || in.draft.code == now);
    const bool typed = text_field(ui, "code", in.draft.code, look).changed;
    if (look.error)
        text(ui, in.words(free ? Str::studio_node_id_beneath : Str::studio_node_id_taken),
             {TextSize::micro, Weight::regular, ui.colours().red});
    gap(ui, 12);
    if (!typed) {
        if (!ui.focus.is(ui.path("code"))) in.draft.code = now; // it changed otherwise, by a step back
        return std::nullopt;
    }
    in.draft.code = as_code(in.draft.code);
    const bool usable =
        can_be_code(in.draft.code) && in.draft.code != now && std::ranges::find(taken, in.draft.code) == taken.end();
    return usable ? std::optional(in.draft.code) : std::nullopt;
}

std::string signal_title(const Rubric& rubric, const std::string& id, Language language) {
    const auto known = std::ranges::find(rubric.signals, id, &SignalSpec::id);
    return known == rubric.signals.end() || known->title.empty() ? id : known->title.in(language);
}

std::string criterion_title(const RubricWork& in, const CriterionId& id) {
    const Criterion* known = in.rubric().find(id);
    if (known) return known->title.empty() ? id.value : known->title.in(in.model.language);
    return id.value == kCei ? in.words(Str::studio_rubric_cei) : id.value;
}

std::optional<std::vector<std::string>> signals_field(const RubricWork& in, std::string_view id, std::string_view label,
                                                      const std::vector<std::string>& chosen) {
    Ui& ui = in.ui;
    const IdScope scope(ui, id);
    const Language language = in.model.language;
    field_label(ui, label);
    std::vector<std::string> titles;
    for (const std::string& each : chosen) titles.push_back(signal_title(in.rubric(), each, language));
    std::vector<Option> options;
    for (std::size_t i = 0; i < chosen.size(); ++i) options.push_back({chosen[i], titles[i], {}, false});
    std::optional<std::vector<std::string>> out = chips_field(ui, "in", options, chosen);
    gap(ui, 6);
    titles.clear();
    std::vector<std::string> others;
    for (const SignalSpec& each : in.rubric().signals) {
        if (std::ranges::find(chosen, each.id) != chosen.end()) continue;
        others.push_back(each.id);
        titles.push_back(signal_title(in.rubric(), each.id, language));
    }
    std::vector<Option> more{{"none", in.words(Str::studio_rubric_signal_add), {}, false}};
    for (std::size_t i = 0; i < others.size(); ++i) more.push_back({others[i], titles[i], {}, false});
    const auto added =
        dropdown(ui, "add", more, 0, {.label = in.words(Str::studio_rubric_signal_add), .width = ui.width()});
    if (added && *added > 0) {
        out = chosen;
        out->push_back(others[*added - 1]);
    }
    gap(ui, 10);
    return out;
}

std::optional<std::map<CriterionId, Bounds>> bounds_field(const RubricWork& in, std::string_view id,
                                                          const std::map<CriterionId, Bounds>& now, bool cei,
                                                          std::string& field) {
    const IdScope scope(in.ui, id);
    std::map<CriterionId, Bounds> next = now;
    bool changed = false;
    std::optional<CriterionId> gone;
    for (auto& [criterion, bounds] : next)
        if (bounds_row(in, criterion, bounds, changed, field)) gone = criterion;
    if (gone) {
        next.erase(*gone);
        changed = true;
    }
    std::vector<CriterionId> free;
    for (const Criterion& each : in.rubric().criteria)
        if (!now.contains(each.id)) free.push_back(each.id);
    if (cei && !now.contains(CriterionId{std::string(kCei)})) free.push_back(CriterionId{std::string(kCei)});
    std::vector<std::string> titles;
    for (const CriterionId& each : free) titles.push_back(criterion_title(in, each));
    std::vector<Option> options{{"none", in.words(Str::studio_rubric_bound_add), {}, false}};
    for (std::size_t i = 0; i < free.size(); ++i) options.push_back({free[i].value, titles[i], {}, false});
    const auto added =
        dropdown(in.ui, "add", options, 0, {.label = in.words(Str::studio_rubric_bound_add), .width = in.ui.width()});
    if (added && *added > 0) {
        next[free[*added - 1]] = Bounds{ends_of(in, free[*added - 1]).high, std::nullopt};
        changed = true;
    }
    return changed ? std::optional(std::move(next)) : std::nullopt;
}

bool remove_part(const RubricWork& in) {
    gap(in.ui, 8);
    return button(in.ui, "remove", in.words(Str::studio_remove_this),
                  {.rank = ButtonRank::quiet, .small = true, .destructive = true});
}

} // namespace propartif::ui
