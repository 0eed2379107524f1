#pragma once
// The library: greet, go on where one was, find the next conversation. Asks for a name when nobody practises yet.
#include "app/models.hpp"
#include "ui/ui.hpp"
#include <cstdint>
#include <string>
#include <vector>

namespace propartif::ui {

struct HomeDraft {
    std::string search;
    std::string filter = "all"; // "all", "new" or the id of a group of behaviours
    std::string name;           // of a new person, being typed
    bool adding_person = false;
    bool problems_open = false;

    struct Group { // a filter and how many cards it leaves
        std::string id;
        std::size_t count = 0;
    };
    std::uint64_t found_for = 0; // fingerprint of what `groups` and `shown` were made from
    std::vector<Group> groups;
    std::vector<std::size_t> shown; // indexes of the model's cards
};

void home_ui(const app::HomeModel& model, HomeDraft& draft, Ui& ui, app::Intents& out);

} // namespace propartif::ui
