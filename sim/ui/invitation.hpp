#pragma once
// A conversation to go to next, as one control over the column: the citizen's face, its title, why it fits now.
#include "propartif/scenario.hpp"
#include "ui/ui.hpp"
#include <string_view>

namespace propartif::ui {

struct InvitationWords { // already in the person's language
    std::string_view title, why, action;
};
bool invitation(Ui& ui, std::string_view id, const Citizen& citizen, const InvitationWords& words);

} // namespace propartif::ui
