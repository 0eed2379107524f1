#pragma once
// Weights fitted from labelled replies: which features of a reply speak for which level. From
// assets/model/*.model.json; a rubric names the model it uses, and works by its own rules without one.
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace propartif {

// A small tree on top of the sums: it looks at the logits of all targets and at which signals are there, so that it
// can learn what signals mean beside each other. Whole numbers only, the same on every machine.
struct ModelTree {
    static constexpr std::int32_t kNever = 0x7FFFFFFF;
    static constexpr double kLogitUnit = 256.0;  // thresholds of logits are in 1/256
    static constexpr double kLeafUnit = 10000.0; // leaves in 1/10000
    struct Split {
        std::uint32_t feature{};  // a target's logit, or (number of targets + i) for the i-th signal feature
        std::int32_t threshold{}; // right when the logit is above it; 0 for a signal: right when it is there
        bool operator==(const Split&) const = default;
    };
    std::array<Split, 7> splits{}; // node i has the children 2i+1 (left) and 2i+2
    std::array<std::int32_t, 8> leaves{};
    bool operator==(const ModelTree&) const = default;
};

// A decision the weights make: "criterion is at this level or above", or "this severe flag is there".
struct ModelTarget {
    std::string criterion; // empty for a flag
    int level = 0;         // of the criterion
    std::string flag;      // "any" stands for whichever flag
    double bias = 0;
    std::array<double, 3> steps{}; // what one unit of weight is worth, per block of features
    double start = 0;              // what the trees add to
    std::vector<ModelTree> trees;  // without any, the sum decides alone
    bool operator==(const ModelTarget&) const = default;
};

// Blocks of features; the first letter of a feature's name tells its block. Word and letter features of one reply
// are divided by the root of their number, signals are not.
inline constexpr std::array<char, 3> kModelBlocks{'s', 'w', 'c'};

struct ModelFeature {
    std::string name;                  // "s act/blame", "w CIT CIT tapi", "c awa"
    std::vector<std::int16_t> weights; // per target, -2048..2047
    bool operator==(const ModelFeature&) const = default;
};

struct Model {
    struct Source { // labelled replies it was fitted from
        std::string file;
        std::string sha256;
        std::size_t replies = 0;
        bool operator==(const Source&) const = default;
    };
    std::string id;
    std::string version;
    std::string lexicon;         // id of the lexicon its signals read
    std::vector<Source> sources; // none of them is needed to use the model
    std::vector<ModelTarget> targets;
    std::vector<ModelFeature> features; // sorted by name
    std::string content_hash;
    bool operator==(const Model&) const = default;
};

} // namespace propartif
