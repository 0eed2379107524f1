#include "ui/studio/heat.hpp"
#include "ui/studio/amounts.hpp"
#include "ui/text.hpp"
#include <algorithm>

namespace propartif::ui {

Colour heat_colour(const Theme& theme, double share, bool bare) {
    const Colours& c = theme.colours;
    const double much = std::clamp(share, 0.0, 1.0);
    if (bare) return mix(c.neutral_tint, c.turmeric_fill, much);
    constexpr double kMostLight = 0.72, kMostDark = 0.26; // words stay readable
    return mix(c.surface, c.turmeric_fill, much * (theme.dark ? kMostDark : kMostLight));
}

std::optional<double> heat_of(const Simulation& plays, const NodeId& node) {
    const auto known = plays.visits.find(node);
    if (plays.runs == 0 || known == plays.visits.end()) return std::nullopt;
    return static_cast<double>(known->second) / plays.runs;
}

void heat_legend(Ui& ui, const app::Words& words, Language language, const Box& map, const Simulation* plays) {
    const Colours& c = ui.colours();
    ImDrawList& list = ui.list();
    const std::string caption =
        plays ? app::fill(words(app::Str::studio_heat_legend), {count_words(plays->runs, language)})
              : words(app::Str::studio_analysis_working);
    const float margin = ui.px(14);
    const float room = map.width() - ui.px(32) - 2 * margin;
    const float wide = std::min(room, std::max(ui.px(190), text_width(ui, caption, TextSize::micro)));
    const Box card =
        box_at({map.max.x - ui.px(16) - wide - 2 * margin, map.min.y + ui.px(40)}, wide + 2 * margin, ui.px(62));
    if (room < ui.px(120) || map.height() < ui.px(160)) return;
    card_ground(list, ui.theme, card, ui.px(10), c.surface);
    const Box inside{{card.min.x + margin, card.min.y}, {card.max.x - margin, card.max.y}};
    text_in(ui, list, {{inside.min.x, card.min.y + ui.px(8)}, {inside.max.x + 1, card.min.y + ui.px(30)}}, caption,
            {TextSize::micro, Weight::regular, c.ink2});
    const Box row{{inside.min.x, card.min.y + ui.px(34)}, {inside.max.x, card.min.y + ui.px(52)}};
    const float label = ui.px(44);
    const Box bar{{row.min.x + label, row.min.y + ui.px(3)}, {row.max.x - label, row.max.y - ui.px(3)}};
    const Colour none = heat_colour(ui.theme, 0, false), all = heat_colour(ui.theme, 1, false);
    list.AddRectFilledMultiColor(bar.min, bar.max, none, all, all, none);
    outline_box(list, bar, c.line, 0, ui.px(1));
    text_in(ui, list, row, "0 %", {TextSize::micro, Weight::semibold, c.ink2});
    text_in(ui, list, row, "100 %", {TextSize::micro, Weight::semibold, c.ink2, Align::right});
}

} // namespace propartif::ui
