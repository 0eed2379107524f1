#pragma once
// What a finished (or left) conversation showed, computed once for every screen, report and command.
#include "propartif/session.hpp"
#include <optional>
#include <string>
#include <vector>

namespace propartif {

struct CriterionResult {
    CriterionId criterion;
    double mean{};  // mean level over counted, judged turns
    double share{}; // 0..1 of the scale
    int reached{};  // counted turns at the criterion's top level
    int turns{};    // counted, judged turns
};

// Where tension and trust together moved by 15 or more, and by more than on the turns beside it, or where the
// conversation entered the turning-point phase. At most three, earliest first.
struct TurningPoint {
    std::size_t turn{}; // index into session.turns
    bool better{};      // tension fell and trust rose, taken together
};

struct BestReply { // the best-rated reply the trainee could have given on a turn: a choice offered then, or an example
    std::size_t turn{};
    ChoiceId choice; // empty: an example of the free text
    std::string text;
    double score{};
};

struct Debrief {
    double score{}; // 0..100
    std::vector<CriterionResult> criteria;
    std::vector<std::size_t> counted; // indices of turns not superseded
    std::vector<TurningPoint> turning_points;
    std::vector<BestReply> best;
    // Strongest skill: one thing to keep. Only skills that some reply offered could show are looked at.
    std::optional<CriterionId> keep;
    std::optional<CriterionId> change; // weakest skill: one thing to change; never the one to keep
    std::vector<std::string> flags;    // severe flags raised on counted turns, each once, in order
    std::int64_t duration_millis{};    // from the first reply to the last, retries included
};

// A record that no longer fits the scenario keeps all its numbers; `best` then stops where the record leaves the story.
Debrief debrief(const Scenario& scenario, const Rubric& rubric, const Session& session, Language language);

} // namespace propartif
