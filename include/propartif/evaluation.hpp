#pragma once
// What was found in one reply: levels, the words that prove them, flags, verdict.
#include "propartif/rubric.hpp"
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace propartif {

enum class Verdict { pass, fail, review };
inline constexpr std::array<std::string_view, 3> kVerdictKeys{"pass", "fail", "review"};

// Where in the reply a criterion was met or a flag raised: bytes [begin_byte, end_byte) of the reply as
// typed (UTF-8), never splitting a code point. `rule` is the signal id of the rubric that fired.
struct Evidence {
    CriterionId criterion; // or the flag's name for a severe flag
    std::size_t begin_byte{};
    std::size_t end_byte{};
    std::string rule;
    int level{}; // the level these words speak for; below zero is a red press
    bool operator==(const Evidence&) const = default;
};

struct Evaluation {
    Levels levels; // every criterion of the rubric
    std::vector<std::string> flags;
    Verdict verdict = Verdict::fail;
    // Why the scorer will not judge: too-long | no-sentence | unknown-words | conflict.
    std::optional<std::string> review;
    std::vector<Evidence> evidence; // sorted by begin_byte, end_byte, criterion, rule
    std::size_t disguised = 0; // look-alike letters and invisible characters inside words; read as what they look like
    bool by_author = false;    // levels were given by the scenario's author (a choice), not found by the scorer
    bool operator==(const Evaluation&) const = default;
};

// pass | fail by the rubric's `passing`; never review.
Verdict judge(const Rubric& rubric, const Levels& levels, const std::vector<std::string>& flags);

// One turn's score 0..100: the weighted mean of (level - min) / (max - min), capped by the gates of its flags. A
// missing level counts as the lowest.
double turn_score(const Rubric& rubric, const Levels& levels, const std::vector<std::string>& flags);

} // namespace propartif
