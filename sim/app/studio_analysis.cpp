// When the analysis of the draft is asked for, and which answer is taken.
#include "app/analysing.hpp"
#include "app/studio_asks.hpp"

namespace propartif::app {

namespace {

const Rubric* rubric_of(const State& state) {
    return state.content->rubric_for(state.studio.desk->scenario());
}

bool same_words(const Rubric& one, const Rubric& other) {
    return &one == &other ||
           (one.id == other.id && !one.content_hash.empty() && one.content_hash == other.content_hash);
}

bool asked_already(const Desk& desk, const Rubric* rubric) {
    return desk.analysis_asked && desk.analysis_asked->state == desk.history.state() &&
           desk.analysis_asked->rubric.get() == rubric;
}

} // namespace

std::optional<Now> analysis_due(const State& state) {
    const auto& desk = state.studio.desk;
    if (!desk || !desk->analysis_shown || state.screen != Screen::studio) return std::nullopt;
    const Rubric* rubric = rubric_of(state);
    if (!rubric || asked_already(*desk, rubric)) return std::nullopt;
    return desk->changed_at + kAnalysisRestMillis;
}

Effects analyse_when_rested(State& state, Now now) {
    const auto due = analysis_due(state);
    if (!due || now < *due) return {};
    Desk& desk = *state.studio.desk;
    // The rubric lives as long as the content it is from.
    const std::shared_ptr<const Rubric> rubric(state.content, rubric_of(state));
    auto& asked = desk.analysis_asked;
    const bool known = asked && same_words(*asked->rubric, *rubric) && *asked->scenario == desk.scenario();
    if (known) { // moved about, undone, or read from the disk again: what was asked for is about this draft too
        asked->rubric = rubric;
        asked->state = desk.history.state();
        return {};
    }
    asked = AnalyseDraft{std::make_shared<const Scenario>(desk.scenario()), rubric, desk.history.state()};
    return {*asked};
}

Effects ask(State& state, const desk::ShowAnalysis& what, Now) {
    if (state.studio.desk) state.studio.desk->analysis_shown = what.shown;
    return {};
}

// An answer to an earlier question, or from a desk that was cleared meanwhile, is about another draft.
Effects ask(State& state, const desk::Analysed& what, Now) {
    if (!state.studio.desk || !what.analysis) return {};
    Desk& desk = *state.studio.desk;
    if (desk.analysis_asked && desk.analysis_asked->scenario == what.analysis->asked.scenario)
        desk.analysis = what.analysis;
    return {};
}

} // namespace propartif::app
