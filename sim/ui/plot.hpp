#pragma once
// Tension and trust over the turns of one conversation.
#include "ui/ui.hpp"
#include <optional>

namespace propartif::ui {

struct PlotTurn {
    double tension = 0; // 0..100
    double trust = 0;
    double regret = 0;  // points lost at this turn; 0 draws no bar
    std::string flag{}; // "TB 1" at a turning point, else empty
};

struct PlotWords { // already in the person's language
    std::string tension = "Ketegangan";
    std::string trust = "Kepercayaan";
    std::string regret = "Sesal (poin)";
    std::string label{}; // accessibility: what the plot is
};

// Draws over `width` x `height` pixels at the cursor (0: the column). `selected` is a turn index; the result is the
// newly chosen one (click, or left/right, Home/End while focused), nothing when it did not change. `show_regret`
// reserves the lower strip for the regret bars.
std::optional<std::size_t> conversation_plot(Ui& ui, std::string_view id, const std::vector<PlotTurn>& turns,
                                             std::optional<std::size_t> selected, const PlotWords& words, float width,
                                             float height, bool show_regret = true);

} // namespace propartif::ui
