#pragma once
// What is wrong with a draft, at which node, and what the program can do about it.
#include "propartif/diagnostic.hpp"
#include "propartif/draft.hpp"
#include "propartif/glossary.hpp"
#include "propartif/rubric.hpp"
#include "studio/change.hpp"
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace propartif::studio {

enum class Fix {
    create_node,    // the one a way leads to
    remove_way,     // that leads to no node
    remove_node,    // that nobody reaches
    add_choice,     // to a node without a way out
    make_ending,    // of a node without a way out
    add_ending,     // to a story without one
    say_something,  // an empty line, to be filled
    move_to_end,    // an entry without a condition that hides those after it
    drop_condition, // of the last entry, so that something always holds
    fill_levels,    // of a choice, with those the rubric starts from
    declare_flag,   // in the scenario's list
    forget_flag,    // from the scenario's list
    start_at_first, // a story whose start is not there
};
inline constexpr std::array<std::string_view, 13> kFixKeys{
    "create-node", "remove-way",     "remove-node", "add-choice",   "make-ending", "add-ending",    "say-something",
    "move-to-end", "drop-condition", "fill-levels", "declare-flag", "forget-flag", "start-at-first"};

struct Problem {
    Diagnostic what;
    NodeId node;       // empty: it is about the scenario as a whole
    std::string field; // the rest of the place inside the node or the scenario: "choices/0/next"
    std::vector<Fix> fixes;
    bool operator==(const Problem&) const = default;
};

// Errors first, then by place in the file. `rubric` null: it is not known. `cards`: ids of the known fact cards.
std::vector<Problem> problems_of(const Scenario& scenario, const Rubric* rubric, const Glossary* glossary,
                                 const std::set<std::string>& cards);

// What the fix changes; an empty change when the problem is gone already.
Change fixed(const Draft& draft, const Problem& problem, Fix fix, const Rubric* rubric);

} // namespace propartif::studio
