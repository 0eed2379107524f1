#include "app/analysing.hpp"

namespace propartif::app {

DraftAnalysis analysed(const AnalyseDraft& work, const std::function<bool()>& go_on) {
    constexpr std::uint64_t kSeed = 1; // the same draft always shows the same numbers
    DraftAnalysis found;
    found.asked = work;
    found.insight = insight_into(*work.scenario, *work.rubric);
    found.plays =
        simulate(*work.scenario, *work.rubric, kAnalysisPlays, kSeed, Policy::learners, kAnalysisTurns, go_on);
    found.untaken = never_taken(*work.scenario, found.insight.graph, found.plays);
    return found;
}

} // namespace propartif::app
