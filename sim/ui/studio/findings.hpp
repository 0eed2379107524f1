#pragma once
// What stands out in an analysed draft, in words, each with the node to look at.
#include "app/analysing.hpp"
#include "app/words.hpp"
#include <string>
#include <vector>

namespace propartif::ui {

struct Finding {
    NodeId node; // empty: it is about the scenario as a whole
    std::string words;
};

// The gravest first.
std::vector<Finding> findings_of(const app::DraftAnalysis& analysis, const app::Words& words, Language language);

} // namespace propartif::ui
