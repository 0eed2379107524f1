#pragma once
// What is found out about a draft away from the window: what its graph allows, and what very many plays of it come to.
#include "app/studio_effects.hpp"
#include "propartif/insight.hpp"
#include <functional>
#include <memory>
#include <vector>

namespace propartif::app {

inline constexpr std::uint32_t kAnalysisPlays = 10'000;
inline constexpr std::uint32_t kAnalysisTurns = 500; // a play that takes longer does not end

struct DraftAnalysis {
    AnalyseDraft asked; // what it is about
    Insight insight;
    Simulation plays; // of learners of every skill
    std::vector<Untaken> untaken;
};

// Pure and slow: a second or more for large drafts. `go_on` is asked before each play; once it says no, the plays so
// far are all there are.
DraftAnalysis analysed(const AnalyseDraft& work, const std::function<bool()>& go_on = {});

} // namespace propartif::app
