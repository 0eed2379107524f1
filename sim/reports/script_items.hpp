#pragma once
// What a script says, before it is a page or Markdown.
#include "propartif/scenario.hpp"
#include "reports/practice.hpp"
#include <string>
#include <vector>

namespace propartif::reports {

struct ScriptItem {
    enum class Kind {
        title,   // of the scenario
        part,    // heading of a turn
        spoken,  // what the citizen says; `who` is the name
        reply,   // what can be answered; `who` is its id
        example, // an author's example of a typed reply
        detail   // what stands beneath one of the others
    } kind{};
    std::string who;
    std::string words;
};

std::vector<ScriptItem> script_items(const Wording& wording, const Scenario& scenario);

} // namespace propartif::reports
