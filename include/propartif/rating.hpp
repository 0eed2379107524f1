#pragma once
// What a person who watched a conversation thinks of it, beside what the program found.
#include "propartif/evaluation.hpp"
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace propartif {

// Never changed once recorded: a correction is a rating of its own that names the one it takes the place of.
struct Rating {
    std::int64_t id{}; // 0 until it is recorded
    std::int64_t attempt{};
    std::string observer;              // as typed; never empty
    std::optional<std::uint32_t> turn; // row in session.turns; none: the whole conversation
    Levels levels;                     // of the criteria the observer judged
    std::optional<int> global_rating;  // on the rubric's scale for the whole impression
    std::string note;
    std::int64_t at_unix_millis{};
    std::string rubric_hash; // of the rubric whose anchors the observer read
    std::optional<std::int64_t> corrects;
    bool operator==(const Rating&) const = default;
};

// The last word of each observer on the whole conversation, in the order in which they first rated it.
std::vector<Rating> latest_ratings(const std::vector<Rating>& ratings);

} // namespace propartif
