#pragma once
// What makes a play wrong or impossible, found before anybody plays.
#include "propartif/diagnostic.hpp"
#include "propartif/glossary.hpp"
#include "propartif/rubric.hpp"
#include "propartif/scenario.hpp"
#include <vector>

namespace propartif {

// Meaning of a loaded scenario: ids resolve, every node can be reached and left, loops can end, each choice has a
// level for each criterion on its scale, texts exist in both languages, topics and flags are declared.
// `rubric` may be null when it could not be loaded (that itself is reported).
std::vector<Diagnostic> validate(const Scenario& scenario, const Rubric* rubric, const Glossary* glossary);

// Meaning of a loaded rubric: scales, anchors and level rules fit, signals exist, gates and reactions refer to known
// things.
std::vector<Diagnostic> validate(const Rubric& rubric);

// Meaning of a loaded glossary: ids unique, statuses known, confirmed terms carry a source.
std::vector<Diagnostic> validate(const Glossary& glossary);

} // namespace propartif
