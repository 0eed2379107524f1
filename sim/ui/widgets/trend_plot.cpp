#include "ui/widgets/trend_plot.hpp"
#include "ui/text.hpp"
#include <algorithm>
#include <cmath>
#include <string>

namespace propartif::ui {

namespace {

constexpr float kFinest = 3;   // units between two points of a line
constexpr float kDotRoom = 11; // units between two points from which each has its dot

void draw_grid(Ui& ui, const Box& box, const TrendPlaces& places) {
    const Colours& c = ui.colours();
    const float half = line_px(TextSize::micro, ui.theme.u) / 2;
    for (const int value : {0, 50, 100}) {
        const float y = std::floor(places.y(value));
        fill_box(ui.list(), {{places.lines.min.x - ui.px(8), y}, {places.lines.max.x + ui.px(8), y + 1}}, c.line);
        text_in(ui, ui.list(), {{box.min.x, y - half}, {places.lines.min.x - ui.px(14), y + half}},
                std::to_string(value), {TextSize::micro, Weight::regular, c.ink3, Align::right});
    }
}

void dot(Ui& ui, ImVec2 at, bool own, Colour colour) {
    if (own)
        diamond(ui.list(), at, ui.px(5), ui.colours().surface, colour, std::max(1.0f, 1.5f * ui.theme.u));
    else
        circle(ui.list(), at, ui.px(4), colour);
}

void draw_line(Ui& ui, const TrendPlaces& places, const TrendLine& line) {
    const Colour colour = line.own ? ui.colours().ink : ui.colours().primary;
    const auto most = static_cast<std::size_t>(std::max(2.0f, places.lines.width() / ui.px(kFinest)));
    const std::vector<TrendPoint> points = trend_points(line.values, most);
    Mesh mesh;
    std::vector<ImVec2> run;
    const float thick = 2.25f * ui.theme.u;
    const auto end_run = [&] {
        if (run.size() > 1 && line.own)
            stroke_dashed(mesh, run, false, thick, 5 * ui.theme.u, 5 * ui.theme.u, colour);
        else if (run.size() > 1)
            stroke(mesh, run, false, thick, colour);
        run.clear();
    };
    for (const TrendPoint& each : points) {
        if (!each.joined) end_run();
        run.push_back({places.x(each.at), places.y(each.value)});
    }
    end_run();
    draw(ui.list(), mesh, {0, 0});
    const bool roomy =
        places.count < 2 || places.lines.width() / static_cast<float>(places.count - 1) >= ui.px(kDotRoom);
    for (std::size_t i = 0; i < points.size(); ++i) {
        const bool alone = !points[i].joined && (i + 1 == points.size() || !points[i + 1].joined);
        if (roomy || alone || i + 1 == points.size())
            dot(ui, {places.x(points[i].at), places.y(points[i].value)}, line.own, colour);
    }
}

// The names at the right ends, moved apart when the lines meet there.
void draw_names(Ui& ui, const TrendPlaces& places, std::span<const TrendLine> lines) {
    struct Name {
        const TrendLine* line;
        float y;
    };
    std::vector<Name> names;
    for (const TrendLine& each : lines) {
        const auto last =
            std::find_if(each.values.rbegin(), each.values.rend(), [](const auto& v) { return v.has_value(); });
        if (!each.name.empty() && last != each.values.rend()) names.push_back({&each, places.y(**last)});
    }
    const float high = line_px(TextSize::micro, ui.theme.u);
    if (names.size() == 2 && std::abs(names[0].y - names[1].y) < high) {
        const float middle =
            std::clamp((names[0].y + names[1].y) / 2, places.lines.min.y + high / 2, places.lines.max.y - high / 2);
        const std::size_t above = names[0].y <= names[1].y ? 0 : 1;
        names[above].y = middle - high / 2;
        names[1 - above].y = middle + high / 2;
    }
    for (const Name& each : names)
        text_at(ui, ui.list(), {places.lines.max.x + ui.px(12), std::floor(each.y - high / 2)}, each.line->name,
                {TextSize::micro, Weight::semibold, each.line->own ? ui.colours().ink : ui.colours().primary});
}

} // namespace

float TrendPlaces::x(double at) const {
    if (count < 2) return lines.centre().x;
    return lines.min.x + lines.width() * static_cast<float>(at / static_cast<double>(count - 1));
}

float TrendPlaces::y(double value) const {
    return lines.max.y - lines.height() * static_cast<float>(std::clamp(value, 0.0, 100.0) / 100.0);
}

std::size_t TrendPlaces::nearest(float at_x) const {
    if (count < 2) return 0;
    const float share = (at_x - lines.min.x) / lines.width() * static_cast<float>(count - 1);
    return static_cast<std::size_t>(std::clamp(std::round(share), 0.0f, static_cast<float>(count - 1)));
}

std::vector<TrendPoint> trend_points(const std::vector<std::optional<double>>& values, std::size_t most) {
    const std::size_t groups = std::min(values.size(), std::max<std::size_t>(most, 1));
    std::vector<TrendPoint> points;
    bool joined = false;
    for (std::size_t group = 0; group < groups; ++group) {
        const std::size_t first = group * values.size() / groups;
        const std::size_t end = (group + 1) * values.size() / groups;
        double sum = 0;
        std::size_t count = 0;
        for (std::size_t i = first; i < end; ++i)
            if (values[i]) {
                sum += *values[i];
                ++count;
            }
        if (count > 0)
            points.push_back({static_cast<double>(first + end - 1) / 2, sum / static_cast<double>(count), joined});
        joined = count > 0;
    }
    return points;
}

TrendPlaces trend_places(Ui& ui, const Box& box, std::span<const TrendLine> lines) {
    float names = 0;
    for (const TrendLine& each : lines)
        if (!each.name.empty())
            names = std::max(names, text_width(ui, each.name, TextSize::micro, Weight::semibold) + ui.px(12));
    const float numbers = text_width(ui, "100", TextSize::micro) + ui.px(12);
    const float half = std::ceil(line_px(TextSize::micro, ui.theme.u) / 2);
    TrendPlaces places;
    places.count = lines.empty() ? 0 : lines.front().values.size();
    places.lines = {{box.min.x + numbers + ui.px(8), box.min.y + half},
                    {box.max.x - std::max(names, ui.px(8)), box.max.y - half}};
    return places;
}

void trend_plot_at(Ui& ui, const Box& box, std::span<const TrendLine> lines, std::optional<std::size_t> marked) {
    const TrendPlaces places = trend_places(ui, box, lines);
    draw_grid(ui, box, places);
    if (marked && *marked < places.count)
        fill_box(ui.list(),
                 {{std::floor(places.x(static_cast<double>(*marked)) - ui.px(1)), places.lines.min.y},
                  {std::floor(places.x(static_cast<double>(*marked)) + ui.px(1)), places.lines.max.y}},
                 ui.colours().control);
    for (const TrendLine& each : lines) draw_line(ui, places, each);
    if (marked && *marked < places.count)
        for (const TrendLine& each : lines)
            if (const auto& value = each.values[*marked]) {
                const ImVec2 at{places.x(static_cast<double>(*marked)), places.y(*value)};
                circle(ui.list(), at, ui.px(7), ui.colours().surface);
                dot(ui, at, each.own, each.own ? ui.colours().ink : ui.colours().primary);
            }
    draw_names(ui, places, lines);
}

} // namespace propartif::ui
