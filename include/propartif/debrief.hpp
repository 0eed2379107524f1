#pragma once
// What a finished (or left) conversation showed, computed once for every screen, report and command.
#include "propartif/session.hpp"
#include <optional>
#include <string>
#include <vector>

namespace propartif {

struct CriterionResult {
    CriterionId criterion;
    double mean{};         // mean level over counted turns
    double share{};        // 0..1 of the scale
    int reached{};         // counted turns at the criterion's top level
    int turns{};
};

struct TurningPoint {
    std::size_t turn{}; // index into session.turns
    bool better{};      // tension fell / trust rose, or the reverse
};

struct BestReply { // the best-rated reply the trainee could have given on a turn
    std::size_t turn{};
    ChoiceId choice;    // empty: an example of the free text
    std::string text;
    double score{};
};

struct Debrief {
    double score{}; // 0..100
    std::vector<CriterionResult> criteria;
    std::vector<std::size_t> counted; // indices of turns not superseded
    std::vector<TurningPoint> turning_points;
    std::vector<BestReply> best;
    std::optional<CriterionId> keep;   // strongest skill: one thing to keep
    std::optional<CriterionId> change; // weakest skill: one thing to change
    std::vector<std::string> flags;    // severe flags raised anywhere
    std::int64_t duration_millis{};
};

Debrief debrief(const Scenario& scenario, const Rubric& rubric, const Session& session, Language language);

} // namespace propartif
