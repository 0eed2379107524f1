#pragma once
// A part of a scenario in words for a list of differences; empty when there is nothing.
#include "propartif/scenario.hpp"
#include <optional>
#include <string>
#include <vector>

namespace propartif::studio {

inline std::string words_of(const std::string& value) {
    return value;
}
template <class Tag>
std::string words_of(const Id<Tag>& id) {
    return id.value;
}
std::string words_of(int value);
std::string words_of(double value);
std::string words_of(bool value); // "true"; nothing when false
std::string words_of(Phase phase);
std::string words_of(Outcome outcome);
std::string words_of(const Text& text);
std::string words_of(const Condition& condition);
std::string words_of(const std::vector<std::string>& words);
std::string words_of(const std::vector<std::vector<std::string>>& phrasings);
std::string words_of(const std::vector<Route>& routes);

// Of a whole thing: what a person knows it by.
std::string words_of(const ButtonNote& button);
std::string words_of(const HiddenFact& fact);
std::string words_of(const Effects& effects);
std::string words_of(const Line& line);
std::string words_of(const Route& route);
std::string words_of(const Choice& choice);
std::string words_of(const Example& example);
std::string words_of(const FreeText& free_text);
std::string words_of(const Ending& ending);
std::string words_of(const Node& node);

template <class T>
std::string words_of(const std::optional<T>& value) {
    return value ? words_of(*value) : std::string{};
}
template <class T>
std::string words_of(const std::vector<T>& list) {
    std::string out;
    for (const T& each : list) out += (out.empty() ? "" : "; ") + words_of(each);
    return out;
}

} // namespace propartif::studio
