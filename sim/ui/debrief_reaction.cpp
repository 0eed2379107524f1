#include "ui/debrief_parts.hpp"
#include "ui/widgets/widgets.hpp"
#include <algorithm>
#include <cmath>

namespace propartif::ui {

namespace {

std::string level_words(const DebriefFrame& f, const Criterion& criterion, int level) {
    if (criterion.min < 0) return mark_word(f.words, level < 0 ? Mark::red : level > 0 ? Mark::green : Mark::neutral);
    if (criterion.max - criterion.min == 1)
        return f.words(level > criterion.min ? app::Str::debrief_there : app::Str::debrief_not_there);
    return std::to_string(level);
}

// The steps of one criterion's own scale; what the chosen one means stands under it.
void rating_row(const DebriefFrame& f, const Criterion& criterion) {
    Ui& ui = f.ui;
    std::vector<std::string> names, ids;
    for (int level = criterion.min; level <= criterion.max; ++level) {
        names.push_back(level_words(f, criterion, level));
        ids.push_back(std::to_string(level - criterion.min));
    }
    std::vector<Option> options;
    for (std::size_t i = 0; i < names.size(); ++i) options.push_back({ids[i], names[i], {}, false});
    const Levels& given = f.model.debrief.self_rating;
    const auto found = given.find(criterion.id);
    const std::size_t none = options.size();
    const std::size_t selected =
        found == given.end()
            ? none
            : static_cast<std::size_t>(std::clamp(found->second, criterion.min, criterion.max) - criterion.min);
    const float wide = segments_width(ui, options);
    const ImVec2 at = cursor();
    const bool beside = ui.width() - wide - ui.px(16) >= ui.px(200);
    const std::string& title = criterion.title.in(f.model.language);
    const float name_wide = beside ? ui.width() - wide - ui.px(16) : ui.width();
    const float high = text_height(ui, title, {}, name_wide);
    text_block_at(ui, ui.list(), {at.x, at.y + (beside ? ui.px(7) : 0)}, name_wide, title);
    move_to(beside ? ImVec2{at.x + ui.width() - wide, at.y} : ImVec2{at.x, at.y + high + ui.px(4)});
    const auto chosen = segments(ui, "rate/" + criterion.id.value, options, selected, std::min(wide, ui.width()));
    move_to({at.x, std::max(cursor().y, at.y + high)});
    // What the chosen step means; before that, where a scale of several steps leads to.
    const bool scale = criterion.max - criterion.min > 2;
    const int level = selected < none ? criterion.min + static_cast<int>(selected) : criterion.max;
    const auto anchor = std::ranges::find(criterion.anchors, level, &Anchor::level);
    if (anchor != criterion.anchors.end() && (selected < none || scale)) {
        const std::string& meaning = anchor->text.in(f.model.language);
        const std::string name = app::fill(f.words(app::Str::debrief_level), {std::to_string(level)});
        gap(ui, 4);
        text(ui, scale ? name + ": " + meaning : meaning, small_words(ui.colours().ink3));
    }
    if (!chosen) return;
    Levels rating = given;
    rating[criterion.id] = criterion.min + static_cast<int>(*chosen);
    f.out.emplace_back(app::RateSelf{rating, f.draft.keep, f.draft.change});
    f.draft.typed_at.reset(); // the words went along
}

} // namespace

void debrief_reaction(const DebriefFrame& f) {
    Ui& ui = f.ui;
    const float width = std::min(ui.width(), ui.px(820));
    const ImVec2 at = cursor();
    move_to({std::floor(at.x + (ui.width() - width) / 2), at.y});
    Card card(ui, width, {24, 14, 0, 0, 0, true});
    text(ui, f.words(app::Str::debrief_self), {TextSize::title, Weight::semibold, 0, Align::left, 0});
    gap(ui, 4);
    text(ui, f.words(app::Str::debrief_self_why), {TextSize::body, Weight::regular, ui.colours().ink2, Align::left, 0});
    gap(ui, 6);
    for (const Criterion& criterion : f.model.rubric.criteria) {
        divider(ui, 10, 10);
        rating_row(f, criterion);
    }
}

} // namespace propartif::ui
