#pragma once
// What the scorer can find in a reply, each under a name that rubric files use ("act/blame").
#include "scoring/exchange.hpp"
#include <optional>
#include <span>
#include <string_view>

namespace propartif::scoring {

using Detect = Spans (*)(const Exchange&);

struct Detector {
    std::string_view kind;
    std::string_view of;
    Detect detect{};         // null: only the rubric's own cues count
    std::optional<Cue> cues; // the phrase group that a rubric's own cues for it join
};

std::span<const Detector> all_detectors(); // sorted by kind, then of
const Detector* find_detector(std::string_view kind, std::string_view of);

} // namespace propartif::scoring
