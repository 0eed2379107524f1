#pragma once
#include "ui/ui.hpp"

namespace propartif::ui::gallery {

void play_sheet(Ui& ui);       // a conversation
void home_sheet(Ui& ui);       // hero, chips, cards
void debrief_sheet(Ui& ui);    // scores and plot
void components_sheet(Ui& ui); // every other piece
void faces_sheet(Ui& ui);      // four citizens in five moods
void heads_sheet(Ui& ui);      // all heads, ages, skins

} // namespace propartif::ui::gallery
