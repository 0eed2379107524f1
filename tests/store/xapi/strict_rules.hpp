#pragma once
// What xAPI 1.0.3 says a Learning Record Store must reject, written from the specification and apart from the sender.
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

namespace propartif::tests {

// Parsed with every key at most once in its object; discarded otherwise.
nlohmann::json strict_json(const std::string& text);

// Why the statement must be rejected; nothing when it must not.
std::optional<std::string> refusal(const nlohmann::json& statement);

} // namespace propartif::tests
