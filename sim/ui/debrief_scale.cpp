#include "ui/debrief_parts.hpp"
#include "ui/widgets/widgets.hpp"
#include <algorithm>

namespace propartif::ui {

namespace {

const Anchor* anchor_of(const ScaleRow& row, int level) {
    const auto found = std::ranges::find(row.anchors, level, &Anchor::level);
    return found == row.anchors.end() ? nullptr : &*found;
}

// What the chosen step means; before that, where a scale of several steps leads to.
void chosen_anchor(const DebriefFrame& f, const ScaleRow& row) {
    const bool scale = row.max - row.min > 2;
    const Anchor* anchor = anchor_of(row, row.level.value_or(row.max));
    if (!anchor || (!row.level && !scale)) return;
    const std::string& meaning = anchor->text.in(f.model.language);
    const std::string name = app::fill(f.words(app::Str::debrief_level), {std::to_string(anchor->level)});
    gap(f.ui, 4);
    text(f.ui, scale ? name + ": " + meaning : meaning, small_words(f.ui.colours().ink3));
}

// Every step with its meaning, so that nobody has to try them out.
void every_anchor(const DebriefFrame& f, const ScaleRow& row) {
    gap(f.ui, 4);
    for (int level = row.min; level <= row.max; ++level) {
        const Anchor* anchor = anchor_of(row, level);
        if (!anchor) continue;
        const std::string name = level_words(f, row.min, row.max, level);
        const bool chosen = row.level == level;
        gap(f.ui, 2);
        flow(f.ui, name + ": " + anchor->text.in(f.model.language), {{0, name.size() + 1, SpanKind::strong}},
             small_words(chosen ? f.ui.colours().ink : f.ui.colours().ink2));
    }
}

} // namespace

std::string level_words(const DebriefFrame& f, int min, int max, int level) {
    if (min < 0) return mark_word(f.words, level < 0 ? Mark::red : level > 0 ? Mark::green : Mark::neutral);
    if (max - min == 1) return f.words(level > min ? app::Str::debrief_there : app::Str::debrief_not_there);
    return std::to_string(level);
}

std::optional<int> scale_row(const DebriefFrame& f, const ScaleRow& row) {
    Ui& ui = f.ui;
    std::vector<std::string> names, ids;
    for (int level = row.min; level <= row.max; ++level) {
        names.push_back(level_words(f, row.min, row.max, level));
        ids.push_back(std::to_string(level - row.min));
    }
    std::vector<Option> options;
    for (std::size_t i = 0; i < names.size(); ++i) options.push_back({ids[i], names[i], {}, false});
    const std::size_t selected =
        row.level ? static_cast<std::size_t>(std::clamp(*row.level, row.min, row.max) - row.min) : options.size();
    const float wide = segments_width(ui, options);
    const ImVec2 at = cursor();
    const bool beside = ui.width() - wide - ui.px(16) >= ui.px(200);
    const float name_wide = beside ? ui.width() - wide - ui.px(16) : ui.width();
    const TextLook look{TextSize::body, row.every_anchor ? Weight::semibold : Weight::regular};
    const float high = text_height(ui, row.title, look, name_wide);
    text_block_at(ui, ui.list(), {at.x, at.y + (beside ? ui.px(7) : 0)}, name_wide, row.title, look);
    move_to(beside ? ImVec2{at.x + ui.width() - wide, at.y} : ImVec2{at.x, at.y + high + ui.px(4)});
    const auto chosen = segments(ui, row.id, options, selected, std::min(wide, ui.width()));
    move_to({at.x, std::max(cursor().y, at.y + high)});
    if (row.every_anchor)
        every_anchor(f, row);
    else
        chosen_anchor(f, row);
    if (!chosen) return std::nullopt;
    return row.min + static_cast<int>(*chosen);
}

} // namespace propartif::ui
