#include "ui/debrief_parts.hpp"
#include "ui/widgets/widgets.hpp"
#include <algorithm>
#include <cmath>

namespace propartif::ui {

namespace {

std::optional<double> own_share(const DebriefFrame& f, const Criterion& criterion) {
    const Levels& given = f.model.debrief.self_rating;
    const auto found = given.find(criterion.id);
    if (found == given.end() || criterion.max <= criterion.min) return std::nullopt;
    return std::clamp(static_cast<double>(found->second - criterion.min) / (criterion.max - criterion.min), 0.0, 1.0);
}

void score_line(const DebriefFrame& f) {
    Ui& ui = f.ui;
    const app::DebriefState& state = f.model.debrief;
    const std::string score = std::to_string(std::lround(state.debrief.score));
    const std::string beside = beside_score(f);
    const float high = line_px(TextSize::figure, ui.theme.u);
    const Box row = take(ui, 0, high);
    const float wide = text_at(ui, ui.list(), row.min, score, {TextSize::figure, Weight::semibold, 0, Align::left, 0});
    text_in(ui, ui.list(), {{row.min.x + wide + ui.px(8), row.min.y + ui.px(8)}, row.max}, beside,
            small_words(ui.colours().ink2));
}

void legend(const DebriefFrame& f) {
    Ui& ui = f.ui;
    const Colours& c = ui.colours();
    if (f.model.debrief.self_rating.empty()) {
        text(ui, f.words(app::Str::debrief_no_rating), small_words(c.ink3));
        return;
    }
    const Box row = take(ui, 0, ui.px(22));
    const float middle = row.centre().y;
    fill_box(ui.list(), {{row.min.x, middle - ui.px(5)}, {row.min.x + ui.px(22), middle + ui.px(5)}}, c.primary,
             ui.px(5));
    const float first = text_width(ui, f.words(app::Str::debrief_result), TextSize::small);
    const float text_left = row.min.x + ui.px(28);
    text_in(ui, ui.list(), {{text_left, row.min.y}, {text_left + first + 1, row.max.y}},
            f.words(app::Str::debrief_result), small_words(c.ink2));
    const float mark = text_left + first + ui.px(26);
    diamond(ui.list(), {mark, middle}, ui.px(8), c.surface, c.ink, std::max(1.0f, 1.75f * ui.theme.u));
    text_in(ui, ui.list(), {{mark + ui.px(14), row.min.y}, row.max}, f.words(app::Str::debrief_own_rating),
            small_words(c.ink2));
}

void scores(const DebriefFrame& f, float width) {
    Ui& ui = f.ui;
    Card card(ui, width, {18, 14, 0, 0, 0, true});
    text(ui, f.words(app::Str::debrief_scores), small_words(ui.colours().ink2, Weight::semibold));
    score_line(f);
    gap(ui, 6);
    float names = 0;
    for (const Criterion& criterion : f.model.rubric.criteria)
        names = std::max(names, text_width(ui, criterion.title.in(f.model.language), TextSize::small));
    names = std::min(names + ui.px(14), ui.width() * 0.46f);
    for (const CriterionResult& result : f.model.debrief.debrief.criteria) {
        const Criterion* criterion = f.model.rubric.find(result.criterion);
        if (!criterion) continue;
        score_bar(ui, criterion->title.in(f.model.language), result.share, own_share(f, *criterion),
                  amount_words(f, *criterion, result), names);
    }
    divider(ui, 8, 8);
    legend(f);
    if (const auto& costs = f.model.debrief.costs; !costs.empty()) {
        gap(ui, 4);
        text(ui, app::fill(f.words(app::Str::debrief_within_reach), {decimal(costs.front().before, f.model.language)}),
             small_words(ui.colours().ink2));
    }
}

} // namespace

void debrief_analysis(const DebriefFrame& f) {
    Ui& ui = f.ui;
    const bool beside = ui.width() / ui.theme.u >= 860;
    const ImVec2 at = cursor();
    const float space = ui.px(16);
    const float full = ui.width();
    const float left = beside ? std::clamp(full * 0.33f, ui.px(340), ui.px(420)) : full;
    scores(f, left);
    const float high = cursor().y - at.y;
    const float below = cursor().y;
    if (beside) {
        move_to({at.x + left + space, at.y});
        debrief_plot(f, full - left - space, high);
        move_to({at.x, below});
    } else {
        gap(ui, 14);
        debrief_plot(f, full, ui.px(300));
    }
    gap(ui, 16);
    debrief_observers(f);
    gap(ui, 16);
    debrief_turn(f);
    gap(ui, 16);
    debrief_suggestions(f, full, 0);
}

} // namespace propartif::ui
