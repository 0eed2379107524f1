#pragma once
// How replies are judged: criteria with anchors, signals, gates and the citizen's reactions. From a file, never from
// code.
#include "propartif/scenario.hpp"
#include <optional>
#include <string>
#include <vector>

namespace propartif {

struct Anchor {
    int level{};
    Text text;
    Text example;
    bool operator==(const Anchor&) const = default;
};

// The first rule that holds gives the level: every signal of `all` fired, one of `any` when not empty, none of `none`.
struct LevelRule {
    int level{};
    std::vector<std::string> all;
    std::vector<std::string> any;
    std::vector<std::string> none;
    bool firm = false; // holds whatever a model says
    bool operator==(const LevelRule&) const = default;
};

struct Criterion {
    CriterionId id;
    Text title;
    int min = 0;
    int max = 1;
    int otherwise = 0; // the level when no rule holds; the file's scale minimum unless it says otherwise
    double weight = 1.0;
    std::string skill;
    std::vector<Anchor> anchors;
    std::vector<LevelRule> levels;
    Text tip; // what to try when the top level was not reached
    bool operator==(const Criterion&) const = default;
};

// A named thing the scorer can find in a reply. `kind` and `of` name a detector of the scorer
// ("act" of "forward"); `cues` are phrases this rubric adds to the lexicon's for it.
struct SignalSpec {
    std::string id;
    std::string kind;
    std::string of;
    std::vector<std::string> cues;
    Text title; // shown as the reason beside the words
    bool operator==(const SignalSpec&) const = default;
};

struct Gate { // a severe flag caps the turn's score (0..100) whatever else is there
    std::string flag;
    int cap = 0;
    Text because;
    Text title;
    std::vector<std::string> signals; // signals that raise the flag in a typed reply
    bool operator==(const Gate&) const = default;
};

struct Reaction { // all whose `when` holds are added up
    Condition when;
    int tension = 0;
    int trust = 0;
    Text because;
    bool operator==(const Reaction&) const = default;
};

// A reply passes when no flag forbids it, the button is high enough and one of `any` holds.
struct PassRule { // every bound in it must hold; "cei" counts how many of content, emotion, interest are above their
                  // minimum
    std::map<CriterionId, Bounds> bounds;
    bool operator==(const PassRule&) const = default;
};
struct Passing {
    bool without_flags = true;
    std::map<CriterionId, Bounds> all;
    std::vector<PassRule> any;
    bool operator==(const Passing&) const = default;
};

struct GlobalRating {
    int min = 1;
    int max = 5;
    std::vector<Anchor> anchors;
    bool operator==(const GlobalRating&) const = default;
};

struct Rubric {
    std::string id;
    std::string version;
    Text title;
    std::string lexicon; // id of the lexicon its signals read
    std::string model;   // id of the model that decides the levels it was fitted for; empty: the rules decide
    std::vector<Criterion> criteria;
    std::vector<SignalSpec> signals;
    std::vector<Gate> gates;
    std::vector<Reaction> reactions;
    std::optional<Reaction> silence; // what an unanswered timed turn does
    GlobalRating global_rating;
    Passing passing;
    std::string content_hash; // sha256 of the file's bytes, hex

    const Criterion* find(const CriterionId& id) const;
    bool operator==(const Rubric&) const = default;
};

} // namespace propartif
