#pragma once
// Problems in content: coded, collected, never thrown. The author's screen, the command line and the tests read the
// same list.
#include <string>
#include <vector>

namespace propartif {

enum class Severity { error, warning };

struct Diagnostic {
    std::string code; // "PA012"; its words are in assets/lang under "diag.PA012", with {0} {1} for the args
    Severity severity{};
    std::string where; // JSON pointer into the file, "" for the whole document
    std::vector<std::string> args;
    bool operator==(const Diagnostic&) const = default;
};

inline bool has_errors(const std::vector<Diagnostic>& found) {
    for (const Diagnostic& each : found)
        if (each.severity == Severity::error) return true;
    return false;
}

} // namespace propartif
