#pragma once
// The parts of validation. Each adds what it finds; places are JSON pointers into the file the value was read from.
#include "core/diagnostic_codes.hpp"
#include "propartif/glossary.hpp"
#include "propartif/rubric.hpp"
#include "propartif/scenario.hpp"
#include <functional>
#include <set>
#include <string>
#include <vector>

namespace propartif::core {

using Findings = std::vector<Diagnostic>;

// The severe flags every rubric has, whatever its file says.
inline constexpr std::array<std::string_view, 5> kFloorFlags{"bribery", "discrimination", "insult", "false_promise",
                                                             "data_leak"};

std::string entry(const std::string& list, std::size_t index); // "/nodes" and 3 -> "/nodes/3"

void check_length(const Text& text, std::size_t limit, const std::string& where, Findings& found);
void check_english(const Text& text, const std::string& where, Findings& found);
void check_texts(const Scenario& scenario, Findings& found);
void check_texts(const Rubric& rubric, Findings& found);

// What a condition may refer to, seen from where it stands.
struct ConditionScope {
    const Scenario* scenario{}; // null in a rubric, which knows no nodes and no story flags
    const Rubric* rubric{};     // null when it could not be loaded
};
void check_condition(const Condition& condition, const std::string& where, const ConditionScope& scope,
                     Findings& found);

// Calls `see(condition, where)` for every condition an author wrote into the scenario.
using SeeCondition = std::function<void(const Condition&, const std::string&)>;
void for_each_condition(const Scenario& scenario, const SeeCondition& see);

// Criteria are the rubric's and levels on their scales.
void check_levels(const Levels& levels, const Rubric& rubric, const std::string& where, Findings& found);

void check_story_flags(const Scenario& scenario, Findings& found);
void check_graph(const Scenario& scenario, Findings& found);
void check_replies(const Scenario& scenario, const Rubric* rubric, Findings& found);

} // namespace propartif::core
