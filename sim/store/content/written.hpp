#pragma once
// The pieces that several kinds of content files have in common, as they are written.
#include "propartif/condition.hpp"
#include "propartif/scenario.hpp"
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace propartif::store {

using Ordered = nlohmann::ordered_json; // keeps the order of formats.md

Ordered as_json(const Text& text);
Ordered as_json(const Levels& levels);
Ordered as_json(const Focus& focus);
Ordered as_json(const Example& example);
Ordered as_json(const Bounds& bounds);
Ordered as_json(const Condition& condition);

void put_text(Ordered& object, const char* key, const Text& text);                        // unless empty
void put_strings(Ordered& object, const char* key, const std::vector<std::string>& list); // unless empty

// Two spaces of indent and a final newline. Text typed into a form can hold bytes that are not UTF-8; they are shown
// as such instead of losing the file.
std::string written(const Ordered& json);

} // namespace propartif::store
