#pragma once
// A scenario's free-text examples are its own tests: do they get the levels and the route their author expects?
#include "propartif/diagnostic.hpp"
#include "propartif/drill.hpp"
#include "propartif/evaluation.hpp"
#include "propartif/scenario.hpp"
#include <functional>
#include <string_view>
#include <vector>

namespace propartif {

// Judges one reply to a citizen line with its focus; the scorer, handed in so that core knows no scoring.
using JudgeReply = std::function<Evaluation(std::string_view citizen, const Focus& focus, std::string_view reply)>;

// PA060 for a level that differs, PA061 for another route. Conditions of routes see the citizen's starting mood.
std::vector<Diagnostic> check_examples(const Scenario& scenario, const JudgeReply& judge);
// The node a reply to this free text would lead to from there; empty when there is none.
NodeId example_route(const Scenario& scenario, const FreeText& free_text, const Evaluation& evaluation);
// PA060 for a level that differs.
std::vector<Diagnostic> check_examples(const Drill& drill, const JudgeReply& judge);

} // namespace propartif
