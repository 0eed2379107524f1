#pragma once
// What an author wants to know about a scenario besides its errors: replies that make no difference, points of no
// return, best replies that give themselves away, how hard it is to read.
#include "propartif/analysis.hpp"
#include "propartif/simulation.hpp"
#include <cstddef>
#include <vector>

namespace propartif {

// Choices of a node after which the same follows, whichever is made: same levels and flags, same effects, same ways.
// Their conditions may differ: those say when a choice is there, not what it does.
struct SameChoices {
    NodeId node;
    std::vector<ChoiceId> choices; // two or more, in the author's order
    bool operator==(const SameChoices&) const = default;
};

// How often the best reply could be told by its looks, over the nodes whose choices differ in worth.
struct Habit {
    std::size_t nodes{};
    std::size_t longest{};  // of them: the best is strictly the longest
    std::size_t place{};    // the place from 1 on at which the best stands most often; 0 when there are no such nodes
    std::size_t at_place{}; // and how often it does
    bool operator==(const Habit&) const = default;
};

// Of all Indonesian words a learner reads while playing: lines, choices, feedback, endings. A sentence ends at . ! ? or
// an ellipsis before a blank, or at the end of a line; "anak-anak" is one word, as long as its longest part.
struct Reading {
    std::size_t words{};
    std::size_t sentences{};
    std::size_t long_words{}; // of more than six letters
    double median{};          // words of a sentence
    std::size_t longest{};    // likewise
    NodeId longest_at;        // where that sentence stands
    // Björnsson's Läsbarhetsindex (1968), which needs no syllables and was used for many languages (Anderson 1983, "Lix
    // and Rix", Journal of Reading 26): words of a sentence plus the per cent of long words. Below 25 is very easy,
    // above 60 very hard in Swedish; it was not measured for Indonesian, whose affixes make words longer. 0 without
    // words.
    double lix() const;
};

struct Insight {
    Analysis graph; // exact where `decide` has an answer
    std::vector<SameChoices> same;
    // Nodes a play may come to from which no ending with a good outcome, restored or partial, can be reached.
    std::vector<NodeId> unwinnable;
    Habit habit;
    Reading reading;
};

// Takes any draft, also one that cannot be played.
Insight insight_into(const Scenario& scenario, const Rubric& rubric);

Reading reading_of(const Scenario& scenario);

struct Untaken { // though the graph has a way to it
    NodeId node;
    ChoiceId choice; // empty: no play came by the node
    bool operator==(const Untaken&) const = default;
};

// Nodes no play came by, and choices never made where at least `enough` plays came by: most often their conditions
// never hold.
std::vector<Untaken> never_taken(const Scenario& scenario, const Analysis& analysis, const Simulation& plays,
                                 std::uint32_t enough = 200);

} // namespace propartif
