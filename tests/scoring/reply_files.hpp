#pragma once
// Replies kept as JSON lines (tests/data/scoring), each with the citizen's line and focus it answers.
#include "shipped.hpp"
#include "support/focus_json.hpp"
#include <nlohmann/json.hpp>
#include <sstream>
#include <vector>

namespace propartif::test {

inline std::vector<nlohmann::json> json_lines(const std::string& path) {
    std::vector<nlohmann::json> all;
    std::istringstream lines(shipped_file(path));
    for (std::string text; std::getline(lines, text);) all.push_back(nlohmann::json::parse(text));
    return all;
}

// The citizen's side of one line of a file.
struct Asked {
    std::string citizen;
    Focus focus;

    explicit Asked(const nlohmann::json& line)
        : citizen(line.at("citizen").get<std::string>()), focus(focus_of(line.at("focus"))) {}
    Evaluation score(std::string_view reply) const { return shipped_scorer().score({citizen, &focus}, reply); }
};

} // namespace propartif::test
