#pragma once
// A conversation as lines of text, for the terminal and for plans.
#include "app/words.hpp"
#include "propartif/debrief.hpp"
#include "propartif/session.hpp"
#include <string>

namespace propartif::cli {

struct Telling { // borrowed for one call
    const Scenario& scenario;
    const Rubric& rubric;
    const app::Words& words;
    Language language;
};

std::string tell_opening(const Telling& telling);                         // title, setting, who comes
std::string tell_citizen(const Telling& telling, const Session& session); // mood and the line now spoken, or the ending
std::string tell_replies(const Telling& telling,
                         const Session& session); // numbered choices and whether words may be typed
std::string tell_judgement(const Telling& telling,
                           const Turn& turn); // levels with quoted evidence, reaction, hidden facts
std::string tell_debrief(const Telling& telling, const Session& session);

} // namespace propartif::cli
