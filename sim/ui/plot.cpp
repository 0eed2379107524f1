#include "ui/plot.hpp"
#include "ui/layout.hpp"
#include "ui/text.hpp"
#include "ui/widgets/press.hpp"
#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace propartif::ui {

namespace {

// Where turns and values lie on the screen.
struct Frame {
    Box whole;
    Box lines; // 0..100 of the two lines
    Box bars;  // regret
    std::size_t turns;

    float step() const { return turns > 1 ? (lines.width()) / static_cast<float>(turns - 1) : lines.width(); }
    float x(std::size_t turn) const {
        return turns > 1 ? lines.min.x + step() * static_cast<float>(turn) : lines.centre().x;
    }
    float y(double value) const {
        return lines.max.y - lines.height() * static_cast<float>(std::clamp(value, 0.0, 100.0) / 100);
    }
    ImVec2 point(std::size_t turn, double value) const { return {x(turn), y(value)}; }
    std::size_t nearest(float at_x) const {
        const float share = turns > 1 ? (at_x - lines.min.x) / step() : 0;
        return static_cast<std::size_t>(std::clamp(std::round(share), 0.0f, static_cast<float>(turns - 1)));
    }
};

Frame frame_of(Ui& ui, const Box& box, std::size_t turns, const PlotWords& words, bool show_regret) {
    float names = 0;
    for (const std::string* word : {&words.tension, &words.trust})
        names = std::max(names, text_width(ui, *word, TextSize::micro, Weight::semibold));
    if (show_regret) names = std::max(names, text_width(ui, words.regret, TextSize::micro, Weight::semibold));
    Frame frame;
    frame.whole = box;
    frame.turns = turns;
    const float left = ui.px(60); // a flag or the selected column at the first turn must not cover the numbers
    const float right = names + ui.px(20);
    const float foot = ui.px(26);
    const float strip = show_regret ? std::min(ui.px(64), box.height() * 0.24f) : ui.px(6);
    frame.lines = {{box.min.x + left, box.min.y + ui.px(30)}, {box.max.x - right, box.max.y - foot - strip}};
    frame.bars = {{frame.lines.min.x, box.max.y - foot - std::max(ui.px(4), strip - ui.px(30))},
                  {frame.lines.max.x, box.max.y - foot}};
    return frame;
}

void draw_grid(Ui& ui, const Frame& frame) {
    ImDrawList& list = ui.list();
    for (int value = 0; value <= 100; value += 25) {
        const float y = std::floor(frame.y(value));
        fill_box(list, {{frame.lines.min.x - ui.px(24), y}, {frame.lines.max.x + ui.px(6), y + 1}}, ui.colours().line);
        const Box label{{frame.whole.min.x, y - ui.px(10)}, {frame.lines.min.x - ui.px(30), y + ui.px(10)}};
        text_in(ui, list, label, std::to_string(value),
                {TextSize::micro, Weight::regular, ui.colours().ink3, Align::right});
    }
}

void draw_selected(Ui& ui, const Frame& frame, std::optional<std::size_t> selected) {
    if (!selected || *selected >= frame.turns) return;
    const float half = std::min(ui.px(24), frame.step() / 2);
    const float x = frame.x(*selected);
    fill_box(ui.list(), {{x - half, frame.whole.min.y}, {x + half, frame.whole.max.y}}, ui.colours().primary_tint,
             ui.px(8));
}

void draw_line(Ui& ui, const Frame& frame, const std::vector<PlotTurn>& turns, bool tension) {
    const Colours& c = ui.colours();
    const Colour colour = tension ? c.tension : c.trust;
    std::vector<ImVec2> points;
    for (std::size_t at = 0; at < turns.size(); ++at)
        points.push_back(frame.point(at, tension ? turns[at].tension : turns[at].trust));
    const float thick = 2.5f * ui.theme.u;
    Mesh mesh;
    if (points.size() > 1 && tension) stroke(mesh, points, false, thick, colour);
    if (points.size() > 1 && !tension)
        stroke_dashed(mesh, points, false, thick, 6 * ui.theme.u, 6 * ui.theme.u, colour);
    draw(ui.list(), mesh, {0, 0});
    for (const ImVec2 p : points) {
        if (tension) {
            const float side = ui.px(4.5f);
            fill_box(ui.list(), {{p.x - side, p.y - side}, {p.x + side, p.y + side}}, colour, ui.px(1.5f));
        } else {
            circle(ui.list(), p, ui.px(5) + 0.5f, colour);
            circle(ui.list(), p, ui.px(3), c.surface);
        }
    }
}

void draw_names(Ui& ui, const Frame& frame, const std::vector<PlotTurn>& turns, const PlotWords& words,
                bool show_regret) {
    const Colours& c = ui.colours();
    const float high = line_px(TextSize::micro, ui.theme.u);
    float tension = frame.y(turns.back().tension);
    float trust = frame.y(turns.back().trust);
    const float apart = high - std::abs(tension - trust);
    if (apart > 0) {
        const float way = tension <= trust ? -1.0f : 1.0f;
        tension += way * apart / 2;
        trust -= way * apart / 2;
    }
    const float x = frame.lines.max.x + ui.px(14);
    const auto name = [&](float y, const std::string& word, Colour colour) {
        text_at(ui, ui.list(), {x, y - high / 2}, word, {TextSize::micro, Weight::semibold, colour});
    };
    name(tension, words.tension, c.tension);
    name(trust, words.trust, c.trust);
    if (show_regret) name(frame.bars.max.y, words.regret, c.turmeric);
}

void draw_regret(Ui& ui, const Frame& frame, const std::vector<PlotTurn>& turns) {
    const Colours& c = ui.colours();
    ImDrawList& list = ui.list();
    double most = 1;
    for (const PlotTurn& turn : turns) most = std::max(most, turn.regret);
    for (std::size_t at = 0; at < turns.size(); ++at) {
        if (turns[at].regret <= 0) continue;
        const float high = std::max(ui.px(3), frame.bars.height() * static_cast<float>(turns[at].regret / most));
        const float x = std::floor(frame.x(at));
        const Box bar{{x - ui.px(8), frame.bars.max.y - high}, {x + ui.px(8), frame.bars.max.y}};
        fill_box(list, bar, c.turmeric_fill, ui.px(3));
        const Box label{{x - ui.px(20), bar.min.y - ui.px(20)}, {x + ui.px(20), bar.min.y - ui.px(1)}};
        text_in(ui, list, label, std::to_string(std::lround(turns[at].regret)),
                {TextSize::micro, Weight::semibold, c.turmeric, Align::centre});
    }
    const float y = std::floor(frame.bars.max.y);
    fill_box(list, {{frame.lines.min.x - ui.px(6), y}, {frame.lines.max.x + ui.px(6), y + ui.px(1.5f)}}, c.control);
}

void draw_flags(Ui& ui, const Frame& frame, const std::vector<PlotTurn>& turns) {
    const Colours& c = ui.colours();
    for (std::size_t at = 0; at < turns.size(); ++at) {
        if (turns[at].flag.empty()) continue;
        const float wide = text_width(ui, turns[at].flag, TextSize::micro, Weight::semibold) + ui.px(10);
        const float top = frame.y(std::max(turns[at].tension, turns[at].trust)) - ui.px(35);
        const float x = std::clamp(frame.x(at) - wide / 2, frame.whole.min.x, frame.whole.max.x - wide);
        const Box flag = box_at({std::floor(x), std::floor(std::max(top, frame.whole.min.y))}, wide, ui.px(25));
        fill_box(ui.list(), flag, c.ink, ui.px(6));
        text_in(ui, ui.list(), flag, turns[at].flag, {TextSize::micro, Weight::semibold, c.background, Align::centre});
    }
}

void draw_turn_numbers(Ui& ui, const Frame& frame, std::optional<std::size_t> selected) {
    const std::size_t every = frame.step() < ui.px(22) ? 5 : 1;
    for (std::size_t at = 0; at < frame.turns; ++at) {
        const bool here = selected == at;
        if (!here && (at + 1) % every != 0) continue;
        const float x = frame.x(at);
        const Box label{{x - ui.px(24), frame.bars.max.y + ui.px(3)}, {x + ui.px(24), frame.whole.max.y}};
        text_in(ui, ui.list(), label, std::to_string(at + 1),
                {TextSize::micro, here ? Weight::semibold : Weight::regular,
                 here ? ui.colours().primary : ui.colours().ink2, Align::centre});
    }
}

std::optional<std::size_t> chosen_turn(const Ui& ui, const Frame& frame, const Press& state,
                                       std::optional<std::size_t> selected) {
    std::optional<std::size_t> chosen = selected;
    const float mouse = ImGui::GetIO().MousePos.x;
    if (state.held || (state.pressed && state.hovered && ImGui::IsMouseReleased(0))) chosen = frame.nearest(mouse);
    if (state.focused && !ui.typing()) {
        const std::size_t last = frame.turns - 1;
        const std::size_t here = std::min(selected.value_or(0), last);
        if (key_pressed(Key::left, true)) chosen = selected ? here - std::min<std::size_t>(here, 1) : last;
        if (key_pressed(Key::right, true)) chosen = selected ? std::min(here + 1, last) : 0;
        if (key_pressed(Key::home)) chosen = 0;
        if (key_pressed(Key::end)) chosen = last;
    }
    return chosen == selected ? std::nullopt : chosen;
}

} // namespace

std::optional<std::size_t> conversation_plot(Ui& ui, std::string_view id, const std::vector<PlotTurn>& turns,
                                             std::optional<std::size_t> selected, const PlotWords& words, float width,
                                             float height, bool show_regret) {
    const Box box = take(ui, width, height);
    if (turns.empty()) return {};
    const Frame frame = frame_of(ui, box, turns.size(), words, show_regret);
    const std::string value = selected ? std::to_string(*selected + 1) : std::string();
    PressOptions options;
    options.kind = ControlKind::plot;
    options.value = value;
    options.ring_inside = true;
    options.radius = 10;
    const Press state = press(ui, id, box, words.label, options);
    draw_selected(ui, frame, selected);
    draw_grid(ui, frame);
    if (show_regret) draw_regret(ui, frame, turns);
    draw_line(ui, frame, turns, false);
    draw_line(ui, frame, turns, true);
    draw_flags(ui, frame, turns);
    draw_names(ui, frame, turns, words, show_regret);
    draw_turn_numbers(ui, frame, selected);
    ring(ui, state, box, options);
    return chosen_turn(ui, frame, state, selected);
}

} // namespace propartif::ui
