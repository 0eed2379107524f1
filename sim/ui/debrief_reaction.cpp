#include "ui/debrief_parts.hpp"
#include "ui/widgets/widgets.hpp"
#include <algorithm>
#include <cmath>

namespace propartif::ui {

namespace {

void rating_row(const DebriefFrame& f, const Criterion& criterion) {
    const Levels& given = f.model.debrief.self_rating;
    const auto found = given.find(criterion.id);
    ScaleRow row{"rate/" + criterion.id.value, criterion.title.in(f.model.language), criterion.min, criterion.max,
                 criterion.anchors};
    if (found != given.end()) row.level = found->second;
    const auto chosen = scale_row(f, row);
    if (!chosen) return;
    Levels rating = given;
    rating[criterion.id] = *chosen;
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
