#pragma once
// Every text of a scenario, in the order of its file, for translating and counting.
#include "propartif/scenario.hpp"
#include <cstddef>
#include <functional>
#include <string>

namespace propartif::studio {

struct TextPlace {
    NodeId node;       // empty: it belongs to the scenario as a whole
    std::string field; // as in a pointer: "choices/0/feedback"
};

void each_text(const Scenario& scenario, const std::function<void(const Text& text, const TextPlace& place)>& see);

// The words of one node in both languages, for searching.
std::string all_words(const Node& node);

// Texts of one node; and of everything but the nodes. The texts may be changed.
void each_text_of(Node& node, const std::function<void(Text& text, const std::string& field)>& see);
void each_text_of_head(Scenario& scenario, const std::function<void(Text& text, const std::string& field)>& see);

} // namespace propartif::studio
