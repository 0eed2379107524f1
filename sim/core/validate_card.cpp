#include "core/validate_parts.hpp"
#include "propartif/validation.hpp"

namespace propartif {

using namespace core;

std::vector<Diagnostic> validate(const FactCard& card, const Glossary* glossary) {
    Findings found;
    check_english(card.title, "/title", found);
    check_english(card.text, "/text", found);
    check_english(card.example, "/example", found);
    if (card.sources.empty()) found.push_back(diagnose(kCardWithoutSource, "", {card.id}));
    // What was never checked must not look checked.
    if (card.status == TermStatus::background && !card.verify)
        found.push_back(diagnose(kUncheckedCard, "/status", {card.id}));
    if (glossary)
        for (std::size_t i = 0; i < card.topics.size(); ++i)
            if (!glossary->find_topic(card.topics[i]))
                found.push_back(diagnose(kUnknownTopic, entry("/topics", i), {card.topics[i]}));
    return found;
}

std::vector<Diagnostic> check_cards(const Scenario& scenario, const std::set<std::string>& known) {
    Findings found;
    for (std::size_t i = 0; i < scenario.cards.size(); ++i)
        if (!known.contains(scenario.cards[i]))
            found.push_back(diagnose(kUnknownCard, entry("/cards", i), {scenario.cards[i]}));
    return found;
}

} // namespace propartif
