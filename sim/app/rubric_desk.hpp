#pragma once
// The desk of a rubric: what is being written, what is wrong with it, and a reply tried out on it.
#include "propartif/diagnostic.hpp"
#include "propartif/rubric_authoring.hpp"
#include "propartif/rules_above.hpp"
#include "propartif/scoring.hpp"
#include "studio/rubric_history.hpp"
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace propartif::app {

struct TryOut { // one reply to one line; nothing of it is recorded
    std::string citizen;
    Focus focus;
    std::string reply;
    bool operator==(const TryOut&) const = default;
};

struct Tried { // what the rubric as it is now says of it
    Evaluation evaluation;
    double score = 0;                                    // of the turn, 0..100
    std::vector<Evidence> fired;                         // signals with their words
    std::map<CriterionId, std::vector<RuleAbove>> above; // of criteria below their top
    std::set<CriterionId> by_model;                      // criteria a model decides
};

struct RubricDesk {
    explicit RubricDesk(Rubric rubric) : history(std::move(rubric)) {}

    studio::RubricHistory history;
    std::string on_disk;                       // sha256 of the file this goes back to; empty: never saved
    std::optional<std::string> meanwhile;      // sha256 of what somebody else wrote there since
    bool restored = false;                     // it was brought back from the journal, and nothing was saved since
    std::optional<std::int64_t> unsaved_since; // unix millis of the first change the journal lacks
    bool saving = false;
    TryOut try_out;
    // Worked out after each change.
    std::vector<Diagnostic> problems;
    std::shared_ptr<const Scorer> scorer; // null: it cannot judge as it is now
    std::optional<Tried> tried;           // none: it cannot judge, or there is no reply

    const Rubric& rubric() const { return history.rubric(); }
};

} // namespace propartif::app
