// How the citizen reacts to a reply, and to none.
#include "ui/studio/condition_field.hpp"
#include "ui/studio/rubric_fields.hpp"
#include "ui/widgets/widgets.hpp"
#include <functional>

namespace propartif::ui {

namespace {

using app::Str;

// The reaction as it is, and a copy of it to change.
void reaction(const RubricWork& in, const Reaction& now, const std::function<Reaction&(std::string field)>& change) {
    Ui& ui = in.ui;
    const Scenario any_scenario; // a rubric knows no story: no nodes, no flags of it
    const ConditionScope scope{any_scenario, &in.rubric(), in.words, in.model.language, true};
    text(ui, condition_in_words(now.when, scope), {TextSize::small, Weight::regular, ui.colours().ink2});
    const std::optional<Condition> when = now.when == Condition{} ? std::nullopt : std::optional(now.when);
    if (auto next = condition_field(ui, "when", when, scope, in.draft.condition))
        change(next->field).when = next->when.value_or(Condition{});
    gap(ui, 12);
    constexpr int kMost = 100, kStep = 1;
    if (const auto set =
            number_field(ui, "tension", in.words(Str::studio_cond_tension), now.tension, -kMost, kMost, kStep))
        change(ui.path("tension")).tension = *set;
    if (const auto set = number_field(ui, "trust", in.words(Str::studio_cond_trust), now.trust, -kMost, kMost, kStep))
        change(ui.path("trust")).trust = *set;
    gap(ui, 12);
    std::string field;
    if (auto typed =
            text_fields(in, "because", now.because, {.label = in.words(Str::studio_rubric_because), .lines = 2}, field))
        change(field).because = std::move(*typed);
}

} // namespace

void rubric_reaction(const RubricWork& in, RubricEdit& edit, std::size_t at) {
    const IdScope scope(in.ui, "reaction/" + std::to_string(at));
    const Reaction now = edit.now().reactions[at];
    reaction(in, now, [&](std::string field) -> Reaction& { return edit.change(std::move(field)).reactions[at]; });
    if (!remove_part(in)) return;
    auto& reactions = edit.change().reactions;
    reactions.erase(reactions.begin() + static_cast<std::ptrdiff_t>(at));
    in.draft.part = RubricPart::general;
}

void rubric_silence(const RubricWork& in, RubricEdit& edit) {
    const IdScope scope(in.ui, "silence");
    const bool on = edit.now().silence.has_value();
    if (toggle(in.ui, "on", in.words(Str::studio_rubric_silence_on), on)) {
        if (on)
            edit.change().silence.reset();
        else
            edit.change().silence.emplace();
    }
    gap(in.ui, 12);
    if (!on || !edit.now().silence) return;
    const Reaction now = *edit.now().silence;
    reaction(in, now, [&](std::string field) -> Reaction& { return *edit.change(std::move(field)).silence; });
}

} // namespace propartif::ui
