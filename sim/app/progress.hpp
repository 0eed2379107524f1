#pragma once
// What the progress screen shows, worked out when its records are read; pure.
#include "app/practice.hpp"
#include "propartif/progress.hpp"
#include <cstddef>
#include <map>
#include <vector>

namespace propartif::app {

struct ProgressDesk {
    std::vector<FinishedAttempt> attempts; // oldest first
    Progress progress;
    std::map<CriterionId, DrillMean> drills;
    std::size_t drill_answers = 0;
    double mean_score = 0.0;              // 0..100 of the attempts
    const Criterion* weakest{};           // null: nothing stands out yet
    const Scenario* recommended{};        // null: there is no scenario at all
    bool recommended_for_weakest = false; // it practises what is weakest; else it is the next one in general
};

ProgressDesk progress_desk(const Content& content, std::vector<FinishedAttempt> attempts, const Practised& practised);

} // namespace propartif::app
