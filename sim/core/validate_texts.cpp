#include "core/validate_parts.hpp"
#include <algorithm>

namespace propartif::core {

namespace {

constexpr std::size_t kLongestLine = 400; // characters a citizen says at once
constexpr std::size_t kLongestChoice = 300;

std::size_t characters(const std::string& text) { // UTF-8: every byte that does not continue a character
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char each) { return (static_cast<unsigned char>(each) & 0xC0U) != 0x80U; }));
}

void check_citizen(const Citizen& citizen, Findings& found) {
    check_english(citizen.about, "/citizen/about", found);
    for (std::size_t i = 0; i < citizen.red_buttons.size(); ++i)
        check_english(citizen.red_buttons[i].text, entry("/citizen/red_buttons", i) + "/text", found);
    for (std::size_t i = 0; i < citizen.green_buttons.size(); ++i)
        check_english(citizen.green_buttons[i].text, entry("/citizen/green_buttons", i) + "/text", found);
    for (std::size_t i = 0; i < citizen.hidden.size(); ++i)
        check_english(citizen.hidden[i].text, entry("/citizen/hidden", i) + "/text", found);
}

void check_node(const Node& node, const std::string& at, Findings& found) {
    for (std::size_t i = 0; i < node.says.size(); ++i) {
        const std::string line = entry(at + "/says", i);
        check_english(node.says[i].text, line + "/text", found);
        check_length(node.says[i].text, kLongestLine, line + "/text", found);
        check_english(node.says[i].thought, line + "/thought", found);
    }
    for (std::size_t i = 0; i < node.choices.size(); ++i) {
        const std::string choice = entry(at + "/choices", i);
        check_english(node.choices[i].text, choice + "/text", found);
        check_length(node.choices[i].text, kLongestChoice, choice + "/text", found);
        check_english(node.choices[i].feedback, choice + "/feedback", found);
    }
    if (!node.ending) return;
    check_english(node.ending->text, at + "/ending/text", found);
    check_english(node.ending->lesson, at + "/ending/lesson", found);
}

void check_anchors(const std::vector<Anchor>& anchors, const std::string& list, Findings& found) {
    for (std::size_t i = 0; i < anchors.size(); ++i) {
        check_english(anchors[i].text, entry(list, i) + "/text", found);
        check_english(anchors[i].example, entry(list, i) + "/example", found);
    }
}

} // namespace

void check_length(const Text& text, std::size_t limit, const std::string& where, Findings& found) {
    const std::size_t longest = std::max(characters(text.id), characters(text.en));
    if (longest > limit)
        found.push_back(diagnose(kTextTooLong, where, {std::to_string(longest), std::to_string(limit)}));
}

void check_english(const Text& text, const std::string& where, Findings& found) {
    if (!text.id.empty() && text.en.empty()) found.push_back(diagnose(kMissingEnglish, where));
}

void check_texts(const Scenario& scenario, Findings& found) {
    check_english(scenario.title, "/title", found);
    check_english(scenario.summary, "/summary", found);
    check_english(scenario.setting, "/setting", found);
    check_citizen(scenario.citizen, found);
    for (std::size_t i = 0; i < scenario.nodes.size(); ++i) check_node(scenario.nodes[i], entry("/nodes", i), found);
}

void check_texts(const Rubric& rubric, Findings& found) {
    check_english(rubric.title, "/title", found);
    for (std::size_t i = 0; i < rubric.criteria.size(); ++i) {
        const std::string at = entry("/criteria", i);
        check_english(rubric.criteria[i].title, at + "/title", found);
        check_anchors(rubric.criteria[i].anchors, at + "/anchors", found);
        check_english(rubric.criteria[i].tip, at + "/tip", found);
    }
    for (std::size_t i = 0; i < rubric.signals.size(); ++i)
        check_english(rubric.signals[i].title, entry("/signals", i) + "/title", found);
    for (std::size_t i = 0; i < rubric.gates.size(); ++i) {
        check_english(rubric.gates[i].because, entry("/gates", i) + "/because", found);
        check_english(rubric.gates[i].title, entry("/gates", i) + "/title", found);
    }
    for (std::size_t i = 0; i < rubric.reactions.size(); ++i)
        check_english(rubric.reactions[i].because, entry("/reactions", i) + "/because", found);
    if (rubric.silence) check_english(rubric.silence->because, "/silence/because", found);
    check_anchors(rubric.global_rating.anchors, "/global_rating/anchors", found);
}

} // namespace propartif::core
