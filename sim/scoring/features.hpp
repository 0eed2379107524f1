#pragma once
// What fitted weights see of a reply: named yes/no features, each with the words it stands on. Signals that fired,
// word sequences in which the citizen's own words are masked, and letter sequences inside words.
#include "scoring/detectors.hpp"
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace propartif::scoring {

struct Feature {
    std::uint64_t key{};   // of its name
    std::uint32_t first{}; // tokens [first, last) of the reply
    std::uint32_t last{};
};

// Per block of kModelBlocks.
using Features = std::array<std::vector<Feature>, 3>;

using FiredDetectors = std::vector<Spans>; // as all_detectors()

FiredDetectors fire_detectors(const Exchange& exchange);

// Names of features seen, for fitting; scoring needs only the keys.
using FeatureNames = std::unordered_map<std::uint64_t, std::string>;

// `names`, when given, learns the name of every feature found.
Features features_of(const Exchange& exchange, const FiredDetectors& fired, FeatureNames* names = nullptr);

// The key of a feature by its name in a model file.
std::uint64_t feature_key(std::string_view name);

} // namespace propartif::scoring
