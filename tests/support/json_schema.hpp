#pragma once
// A checker for the part of JSON Schema that the files in scenarios/schema keep to. A keyword outside of that
// part is itself a fault, so the schemas stay readable by draft-07 and 2020-12 tools alike.
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace propartif::tests {

// One line a fault, "/pointer: what"; empty when the document fits.
std::vector<std::string> schema_faults(const nlohmann::json& schema, const nlohmann::json& document);

// The patterns in use: ^ atoms $, an atom being a letter, \. or [class], each with an optional {least,most}.
bool matches_pattern(const std::string& pattern, const std::string& text);

} // namespace propartif::tests
