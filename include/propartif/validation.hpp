#pragma once
// What makes a play wrong or impossible, found before anybody plays.
#include "propartif/card.hpp"
#include "propartif/diagnostic.hpp"
#include "propartif/drill.hpp"
#include "propartif/glossary.hpp"
#include "propartif/rubric.hpp"
#include "propartif/scenario.hpp"
#include "propartif/workshop_plan.hpp"
#include <map>
#include <set>
#include <string>
#include <vector>

namespace propartif {

// Meaning of a loaded scenario: ids resolve, every node can be reached and left, loops can end, each choice has a
// level for each criterion on its scale, texts exist in both languages, topics and flags are declared.
// `rubric` may be null when it could not be loaded (that itself is reported).
std::vector<Diagnostic> validate(const Scenario& scenario, const Rubric* rubric, const Glossary* glossary);

// What reading its file would find missing in a scenario that is still being written: empty texts, lists that need an
// entry, more nodes than a play can have. The same codes, places and words as of a file.
std::vector<Diagnostic> blanks(const Scenario& scenario);

// Meaning of a loaded rubric: scales, anchors and level rules fit, signals exist, gates and reactions refer to known
// things.
std::vector<Diagnostic> validate(const Rubric& rubric);

// Meaning of a loaded glossary: ids unique, statuses known, confirmed terms carry a source.
std::vector<Diagnostic> validate(const Glossary& glossary);

// Meaning of a loaded fact card: it has a source, what was never checked says so, topics are known.
std::vector<Diagnostic> validate(const FactCard& card, const Glossary* glossary);

// Meaning of a loaded drill: item ids unique, one piece right, levels on the rubric's scales, an example that reaches
// the goal and one that does not. `rubric` may be null when it could not be loaded (that itself is reported).
std::vector<Diagnostic> validate(const Drill& drill, const Rubric* rubric);

// Meaning of a loaded workshop plan: what it names is there, its rounds and minutes fit, nicknames can be used.
std::vector<Diagnostic> validate(const WorkshopPlan& plan, const std::map<std::string, Rubric>& rubrics,
                                 const std::map<ScenarioId, Scenario>& scenarios,
                                 const std::map<std::string, Drill>& drills);

// The cards a scenario names must be among the known ones.
std::vector<Diagnostic> check_cards(const Scenario& scenario, const std::set<std::string>& known);

} // namespace propartif
