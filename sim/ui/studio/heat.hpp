#pragma once
// The map tinted by how many plays come by each node. In turmeric only: green and red belong to the two buttons.
#include "app/words.hpp"
#include "propartif/simulation.hpp"
#include "ui/ui.hpp"
#include <optional>

namespace propartif::ui {

// The ground of a block for a share 0..1 of all plays; weak enough for the words on it. `bare`: without words on it.
Colour heat_colour(const Theme& theme, double share, bool bare);

// Of all plays, those that came by; none for a node that was not there when they were played.
std::optional<double> heat_of(const Simulation& plays, const NodeId& node);

// What the tints mean, in the top right corner of the map. `plays` null: they are under way.
void heat_legend(Ui& ui, const app::Words& words, Language language, const Box& map, const Simulation* plays);

} // namespace propartif::ui
