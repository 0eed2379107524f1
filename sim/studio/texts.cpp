#include "studio/texts.hpp"

namespace propartif::studio {
namespace {

std::string entry(const char* list, std::size_t index, const char* field) {
    return std::string(list) + '/' + std::to_string(index) + '/' + field;
}

// One walk for readers and writers: `N` is a Node or a const Node.
template <class N, class See>
void walk_node(N& node, const See& see) {
    for (std::size_t i = 0; i < node.says.size(); ++i) {
        see(node.says[i].text, entry("says", i, "text"));
        see(node.says[i].thought, entry("says", i, "thought"));
    }
    for (std::size_t i = 0; i < node.choices.size(); ++i) {
        see(node.choices[i].text, entry("choices", i, "text"));
        see(node.choices[i].feedback, entry("choices", i, "feedback"));
    }
    if (!node.ending) return;
    see(node.ending->text, std::string("ending/text"));
    see(node.ending->lesson, std::string("ending/lesson"));
}

template <class S, class See>
void walk_head(S& scenario, const See& see) {
    see(scenario.title, std::string("title"));
    see(scenario.summary, std::string("summary"));
    see(scenario.setting, std::string("setting"));
    auto& citizen = scenario.citizen;
    see(citizen.about, std::string("citizen/about"));
    for (std::size_t i = 0; i < citizen.red_buttons.size(); ++i)
        see(citizen.red_buttons[i].text, entry("citizen/red_buttons", i, "text"));
    for (std::size_t i = 0; i < citizen.green_buttons.size(); ++i)
        see(citizen.green_buttons[i].text, entry("citizen/green_buttons", i, "text"));
    for (std::size_t i = 0; i < citizen.hidden.size(); ++i)
        see(citizen.hidden[i].text, entry("citizen/hidden", i, "text"));
}

} // namespace

void each_text(const Scenario& scenario, const std::function<void(const Text&, const TextPlace&)>& see) {
    walk_head(scenario, [&see](const Text& text, const std::string& field) { see(text, {{}, field}); });
    for (const Node& node : scenario.nodes)
        walk_node(node, [&](const Text& text, const std::string& field) { see(text, {node.id, field}); });
}

std::string all_words(const Node& node) {
    std::string words = node.id.value;
    walk_node(node, [&words](const Text& text, const std::string&) { words += ' ' + text.id + ' ' + text.en; });
    return words;
}

void each_text_of(Node& node, const std::function<void(Text&, const std::string&)>& see) {
    walk_node(node, see);
}

void each_text_of_head(Scenario& scenario, const std::function<void(Text&, const std::string&)>& see) {
    walk_head(scenario, see);
}

} // namespace propartif::studio
