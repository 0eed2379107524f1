#pragma once
// The three tasks of a drill, each with its question and, once answered, its feedback.
#include "ui/drill_view.hpp"

namespace propartif::ui {

struct DrillScene { // what every part of the screen needs
    const app::DrillModel& model;
    DrillDraft& draft;
    Ui& ui;
    app::Intents& out;
    const app::Words& words;
    const DrillItem& item;
    const app::DrillRun::Given* given; // of this item, once answered
};

void sort_task(const DrillScene& s, const SortTask& task);
void build_task(const DrillScene& s, const BuildTask& task);
void write_task(const DrillScene& s, const WriteTask& task);

// "Tepat" or what fits best, and why; in the colour that says which.
void drill_verdict(const DrillScene& s, bool right, std::string_view title, std::string_view because);

} // namespace propartif::ui
