#pragma once
// The focus of a turn as labelled lines write it: a phrase or a list of alternative phrasings each.
#include "propartif/scenario.hpp"
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace propartif::test {

inline Focus focus_of(const nlohmann::json& from) {
    const auto phrasings = [](const nlohmann::json& list) {
        std::vector<std::vector<std::string>> facts;
        for (const auto& entry : list)
            facts.push_back(entry.is_string() ? std::vector<std::string>{entry.get<std::string>()}
                                              : entry.get<std::vector<std::string>>());
        return facts;
    };
    return {phrasings(from.at("content")), from.at("emotion").get<std::vector<std::string>>(),
            phrasings(from.at("interest"))};
}

} // namespace propartif::test
