#pragma once
// The plots of the progress screen, each in its card.
#include "ui/progress_view.hpp"
#include <string>

namespace propartif::ui {

struct ProgressFrame { // what every part of the screen needs
    const app::ProgressModel& model;
    const app::ProgressDesk& desk;
    ProgressDraft& draft;
    Ui& ui;
    app::Intents& out;
    const app::Words& words;
};

std::string rounded(double value); // "67"

void score_card(const ProgressFrame& f, float width, float least_height); // pixels; the height it has at least
void criterion_cards(const ProgressFrame& f);
void self_card(const ProgressFrame& f);

} // namespace propartif::ui
