#pragma once
// Drills: one skill, many small items, two minutes. An item is sorted, built from pieces, or answered in own words.
#include "propartif/evaluation.hpp"
#include "propartif/scenario.hpp"
#include "propartif/text.hpp"
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace propartif {

struct SortTask { // which button does this reply press?
    Text reply;
    int answer = 0; // -1 red, 0 neither, 1 green
    Text because;
    bool operator==(const SortTask&) const = default;
};

struct WriteTask { // answer in your own words
    Text facts;    // what the office can and cannot do; may be empty
    Levels goal;   // criterion -> the least level of a good answer
    Text hint;
    std::vector<Example> examples; // Indonesian; their levels are the author's tests
    bool operator==(const WriteTask&) const = default;
};

struct Piece { // one of the wordings a part of the sentence can have
    Text text;
    bool right = false;
    Text because;
    bool operator==(const Piece&) const = default;
};

struct Part {
    CriterionId criterion;
    std::vector<Piece> pieces; // exactly one is right
    bool operator==(const Part&) const = default;
};

struct BuildTask { // a sentence of content, emotion and interest, picked piece by piece
    std::vector<Part> parts;
    bool operator==(const BuildTask&) const = default;
};

using DrillTask = std::variant<SortTask, WriteTask, BuildTask>;
inline constexpr std::array<std::string_view, 3> kDrillTaskKeys{"sort", "write", "build"}; // in the variant's order

struct DrillItem {
    std::string id;
    Text setting; // which counter or channel
    Text says;    // the citizen's line
    Focus focus;  // empty when the item is sorted
    DrillTask task;
    bool operator==(const DrillItem&) const = default;
};

struct Drill {
    std::string id;
    std::string version;
    Text title;
    Text intro;
    std::string skill;  // of the rubric's criteria
    std::string rubric; // id of the rubric that judges what is written
    std::vector<DrillItem> items;
    std::string content_hash; // sha256 of the file's bytes, hex; empty when built in memory

    const DrillItem* find(std::string_view item) const;
};

// The parts of a built sentence, in their order.
inline constexpr std::array<std::string_view, 3> kBuildOrder{"content", "emotion", "interest"};

// Whether every criterion of the goal has its least level. A criterion without a level has not been reached.
bool reaches(const Levels& goal, const Levels& levels);

// 0..100: what an answer is worth. The opposite of the right button is worth nothing, its neighbour half.
double sort_score(const SortTask& task, int given);
// `picked`: one piece a part, in their order; a part nobody picked counts as missed.
double build_score(const BuildTask& task, const std::vector<std::size_t>& picked);
// How far the levels go towards the goal, capped by the gates of the flags. 100 exactly when the goal is reached
// and no flag was raised.
double write_score(const WriteTask& task, const Rubric& rubric, const Levels& levels,
                   const std::vector<std::string>& flags);

// One item answered by one person; never changed once recorded.
struct DrillAnswer {
    std::string drill;
    std::string drill_version;
    std::string drill_hash;
    std::string item;
    std::string text;                 // what was written, or the words that were sorted or built
    std::vector<std::int64_t> picked; // the button (-1, 0, 1) or the piece of each part; empty when written
    Levels levels;                    // what the scorer found; empty unless written
    double score = 0.0;               // 0..100
    bool correct = false;
    std::int64_t at_unix_millis = 0;
    std::string rubric_hash;
    std::string lexicon_hash;
    std::string engine_version;
    bool operator==(const DrillAnswer&) const = default;
};

} // namespace propartif
