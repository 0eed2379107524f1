#pragma once
// Fact cards: the list in the glossary, and the links to them under a conversation.
#include "app/models.hpp"
#include "ui/ui.hpp"
#include <map>
#include <string>
#include <vector>

namespace propartif::ui {

struct FactCardsDraft {
    std::string search;
    std::string revealed;                 // the card last brought into view
    std::map<std::string, float> heights; // of the cards drawn, pixels; a card out of sight is not drawn again
    float width = 0;                      // pixels the heights are for
    Language language{};
    std::string source; // a copy of an address, so that it can be selected
};

// Over the column: a search field and every card, the selected one outlined.
void fact_cards_ui(const app::GlossaryModel& model, FactCardsDraft& draft, Ui& ui, app::Intents& out);

// Pressable titles of the cards a scenario names; nothing when it names none. Ids are "card/ID".
void fact_card_links(const app::Content& content, const Scenario& scenario, Language language, Ui& ui,
                     app::Intents& out);

} // namespace propartif::ui
