#include "ui/debrief_parts.hpp"
#include "ui/widgets/widgets.hpp"
#include <algorithm>
#include <cmath>

namespace propartif::ui {

namespace {

const std::vector<std::size_t>& counted(const DebriefFrame& f) {
    return f.model.debrief.debrief.counted;
}

std::vector<PlotTurn> plot_turns(const DebriefFrame& f) {
    std::vector<PlotTurn> out;
    for (const std::size_t index : counted(f)) {
        const Turn& turn = f.model.debrief.session.turns[index];
        out.push_back({static_cast<double>(turn.after.tension),
                       static_cast<double>(turn.after.trust),
                       cost_of(f.model.debrief, index),
                       {}});
    }
    std::size_t number = 0;
    for (const TurningPoint& point : f.model.debrief.debrief.turning_points) {
        const auto at = std::ranges::find(counted(f), point.turn);
        ++number;
        if (at == counted(f).end()) continue;
        out[static_cast<std::size_t>(at - counted(f).begin())].flag =
            app::fill(f.words(app::Str::debrief_tp), {std::to_string(number)});
    }
    return out;
}

// Title at the left; how to choose a turn at the right, when there is room for it.
void plot_head(const DebriefFrame& f) {
    Ui& ui = f.ui;
    const Colours& c = ui.colours();
    const Box row = take(ui, 0, ui.px(24));
    const std::string& title = f.words(app::Str::debrief_course);
    const float title_wide = text_width(ui, title, TextSize::small, Weight::semibold);
    text_in(ui, ui.list(), row, title, small_words(c.ink2, Weight::semibold));
    const bool points = !f.model.debrief.debrief.turning_points.empty();
    const std::string& pick = f.words(app::Str::debrief_pick_turn);
    const std::string meaning = " · " + f.words(points ? app::Str::debrief_tp_means : app::Str::debrief_no_tp);
    const float icon = ui.px(16);
    const float pick_wide = text_width(ui, pick, TextSize::small);
    const float meaning_wide = text_width(ui, meaning, TextSize::small);
    const float whole = pick_wide + ui.px(6) + 2 * icon + meaning_wide + ui.px(4);
    if (whole + title_wide + ui.px(24) > row.width()) return;
    float x = row.max.x - whole;
    text_in(ui, ui.list(), {{x, row.min.y}, {x + pick_wide + 1, row.max.y}}, pick, small_words(c.ink3));
    x += pick_wide + ui.px(6);
    const float top = std::floor(row.centre().y - icon / 2);
    draw_icon(ui.list(), Icon::back, {x, top}, icon, c.ink3);
    draw_icon(ui.list(), Icon::forward, {x + icon, top}, icon, c.ink3);
    x += 2 * icon;
    text_in(ui, ui.list(), {{x, row.min.y}, {x + meaning_wide + ui.px(4), row.max.y}}, meaning, small_words(c.ink3));
}

} // namespace

void debrief_plot(const DebriefFrame& f, float width, float height) {
    Ui& ui = f.ui;
    Card card(ui, width, {18, 14, height, 0, 0, true});
    plot_head(f);
    gap(ui, 4);
    const std::vector<PlotTurn> turns = plot_turns(f);
    const auto here = std::ranges::find(counted(f), f.model.debrief.selected);
    std::optional<std::size_t> selected;
    if (here != counted(f).end()) selected = static_cast<std::size_t>(here - counted(f).begin());
    PlotWords words;
    words.tension = f.words(app::Str::play_tension);
    words.trust = f.words(app::Str::play_trust);
    words.regret = f.words(app::Str::debrief_lost);
    words.label = f.words(app::Str::debrief_course);
    const float room = std::max(ui.px(150), height - ui.px(2 * 18 + 24 + 4));
    if (const auto chosen =
            conversation_plot(ui, "plot", turns, selected, words, 0, room, !f.model.debrief.costs.empty()))
        if (*chosen < counted(f).size()) f.out.emplace_back(app::SelectTurn{counted(f)[*chosen]});
}

void debrief_description(const DebriefFrame& f) {
    Ui& ui = f.ui;
    debrief_plot(f, ui.width(), ui.px(std::clamp(ui.effective_height() * 0.36f, 240.0f, 340.0f)));
    gap(ui, 18);
    const float width = std::min(ui.width(), ui.px(880));
    const ImVec2 at = cursor();
    Column column(ui, {std::floor(at.x + (ui.width() - width) / 2), at.y}, width);
    const Conversation talk{f.words,          f.model.scenario,        f.model.rubric, f.model.debrief.session,
                            f.model.language, f.model.debrief.attempt, true,           f.model.debrief.selected};
    f.draft.transcript.follow(talk, ui, width);
    if (const auto turn = f.draft.transcript.draw(talk, ui, f.window.min.y, f.window.max.y))
        f.out.emplace_back(app::SelectTurn{*turn});
}

} // namespace propartif::ui
