#pragma once
// What today's rubric, lexicon and scorer make of replies that were typed and judged before.
#include "propartif/records.hpp"
#include <cstddef>
#include <cstdint>
#include <vector>

namespace propartif {

struct RescoredTurn {   // a reply that is judged otherwise now
    std::size_t turn{}; // row in session.turns
    Evaluation before, now;
};
struct RescoredAttempt {
    std::int64_t attempt{};
    Provenance before, now;
    std::vector<RescoredTurn> turns;
};
struct Rescoring {
    std::size_t attempts{}; // looked at
    std::size_t replies{};  // typed ones, judged anew
    std::size_t skipped{};  // typed ones whose place is no longer in the content
    std::vector<RescoredAttempt> changed;
};

} // namespace propartif
