#pragma once
// The terms of the method, with the status and sources of each.
#include "app/models.hpp"
#include "ui/fact_cards.hpp"
#include "ui/ui.hpp"
#include <string>
#include <vector>

namespace propartif::ui {

struct GlossaryDraft {
    std::string search;
    std::string searched = "\n"; // what `shown` was made for
    Language language{};
    std::vector<std::size_t> shown;   // indexes of glossary.terms, by title
    std::string revealed;             // the term last brought into view in the list
    FactCardsDraft cards;
    std::vector<std::string> sources; // of the term shown: copies, so that they can be selected
};

void glossary_ui(const app::GlossaryModel& model, GlossaryDraft& draft, Ui& ui, app::Intents& out);

} // namespace propartif::ui
