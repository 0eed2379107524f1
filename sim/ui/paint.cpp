#include "ui/paint.hpp"
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace propartif::ui {

void fill_box(ImDrawList& list, const Box& box, Colour colour, float radius) {
    if (box.width() <= 0 || box.height() <= 0) return;
    list.AddRectFilled(box.min, box.max, colour, std::min(radius, std::min(box.width(), box.height()) / 2));
}

void outline_box(ImDrawList& list, const Box& box, Colour colour, float radius, float thickness) {
    // A stroke of whole pixels inside the box; the half pixel puts its middle where ImGui wants it.
    const Box middle = box.grown(-thickness / 2);
    const ImVec2 min{middle.min.x, middle.min.y};
    const float limit = std::min(middle.width(), middle.height()) / 2;
    if (limit <= 0) return;
    std::vector<ImVec2> points;
    list.PathRect(min, middle.max, std::clamp(radius - thickness / 2, 0.0f, limit));
    points.assign(list._Path.begin(), list._Path.end());
    list.PathClear();
    Mesh mesh;
    stroke(mesh, points, true, thickness, colour);
    draw(list, mesh, {0, 0});
}

void card_ground(ImDrawList& list, const Theme& theme, const Box& box, float radius, Colour ground) {
    struct Layer {
        float down, grown;
        double light, dark;
    };
    constexpr std::array<Layer, 3> kLayers{{{4, 2, 0.016, 0.08}, {2, 1, 0.028, 0.16}, {1, 0, 0.07, 0.35}}};
    for (const Layer& layer : kLayers) {
        const float grown = layer.grown > 0 ? theme.px(layer.grown) : 0;
        const Colour shade = theme.dark ? with_alpha(rgb(0), layer.dark) : with_alpha(theme.colours.ink, layer.light);
        fill_box(list, box.grown(grown).moved(0, theme.px(layer.down)), shade, radius + grown);
    }
    fill_box(list, box, ground, radius);
}

void circle(ImDrawList& list, ImVec2 centre, float radius, Colour colour) {
    list.AddCircleFilled(centre, radius, colour);
}

void ring(ImDrawList& list, ImVec2 centre, float radius, Colour colour, float thickness) {
    list.AddCircle(centre, radius, colour, 0, thickness);
}

void line(ImDrawList& list, ImVec2 from, ImVec2 to, Colour colour, float thickness) {
    Mesh mesh;
    stroke(mesh, {from, to}, false, thickness, colour);
    draw(list, mesh, {0, 0});
}

void dashed_line(ImDrawList& list, ImVec2 from, ImVec2 to, Colour colour, float thickness, float dash, float gap) {
    Mesh mesh;
    stroke_dashed(mesh, {from, to}, false, thickness, dash, gap, colour);
    draw(list, mesh, {0, 0});
}

void diamond(ImDrawList& list, ImVec2 centre, float radius, Colour ground, Colour outline, float thickness) {
    const std::vector<ImVec2> points{{centre.x, centre.y - radius},
                                     {centre.x + radius, centre.y},
                                     {centre.x, centre.y + radius},
                                     {centre.x - radius, centre.y}};
    Mesh mesh;
    fill(mesh, points, ground);
    stroke(mesh, points, true, thickness, outline);
    draw(list, mesh, {0, 0});
}

void triangle(ImDrawList& list, ImVec2 centre, float radius, bool up, Colour colour) {
    const float tip = up ? -radius : radius;
    Mesh mesh;
    fill(mesh,
         {{centre.x, centre.y + tip * 0.85f},
          {centre.x + radius, centre.y - tip * 0.75f},
          {centre.x - radius, centre.y - tip * 0.75f}},
         colour);
    draw(list, mesh, {0, 0});
}

void straight_underline(ImDrawList& list, float x0, float x1, float y, float thickness, Colour colour) {
    fill_box(list, {{std::round(x0), std::round(y)}, {std::round(x1), std::round(y) + thickness}}, colour);
}

void zigzag_underline(ImDrawList& list, float x0, float x1, float y, float amplitude, float period, float thickness,
                      Colour colour) {
    std::vector<ImVec2> points;
    bool up = false;
    for (float x = x0; x < x1 && points.size() < 4000; x += period / 2, up = !up) {
        points.push_back({x, y + (up ? -amplitude : amplitude)});
    }
    if (points.size() < 2) return;
    Mesh mesh;
    stroke(mesh, points, false, thickness, colour);
    draw(list, mesh, {0, 0});
}

namespace {

Path placed(std::string_view text, float grid, const Box& box) {
    const double scale = static_cast<double>(box.width()) / grid;
    Path path = parse_path(text, scale);
    for (Contour& contour : path.contours()) {
        for (ImVec2& p : contour.points) {
            p = {box.min.x + p.x * static_cast<float>(scale), box.min.y + p.y * static_cast<float>(scale)};
        }
    }
    return path;
}

} // namespace

void stroke_path(ImDrawList& list, std::string_view path, float grid, const Box& box, float thickness, Colour colour) {
    Mesh mesh;
    const Path shape = placed(path, grid, box);
    for (const Contour& c : shape.contours()) stroke(mesh, c.points, c.closed, thickness, colour);
    draw(list, mesh, {0, 0});
}

void fill_path(ImDrawList& list, std::string_view path, float grid, const Box& box, Colour colour) {
    Mesh mesh;
    const Path shape = placed(path, grid, box);
    for (const Contour& c : shape.contours()) fill(mesh, c.points, colour);
    draw(list, mesh, {0, 0});
}

void mask_corners(ImDrawList& list, const Box& box, float radius, Colour ground) {
    const std::array<ImVec2, 4> corners{{box.min, {box.max.x, box.min.y}, box.max, {box.min.x, box.max.y}}};
    Mesh mesh;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const float in_x = i == 0 || i == 3 ? 1.0f : -1.0f;
        const float in_y = i < 2 ? 1.0f : -1.0f;
        const ImVec2 centre{corners[i].x + in_x * radius, corners[i].y + in_y * radius};
        // The outer edges lie half a pixel further out, so that no seam of the picture is left at the box's edge.
        const ImVec2 out{corners[i].x - in_x * 0.5f, corners[i].y - in_y * 0.5f};
        std::vector<ImVec2> points{{out.x, centre.y}, out, {centre.x, out.y}};
        constexpr int kSteps = 14;
        for (int k = 0; k <= kSteps; ++k) {
            const float angle = std::numbers::pi_v<float> / 2 * static_cast<float>(k) / kSteps;
            points.push_back({centre.x - in_x * radius * std::sin(angle), centre.y - in_y * radius * std::cos(angle)});
        }
        fill(mesh, points, ground);
    }
    draw(list, mesh, {0, 0});
}

void focus_ring(ImDrawList& list, const Theme& theme, const Box& box, float radius, bool inside, Colour colour) {
    const float thickness = std::max(2.0f, theme.px(2.5f));
    if (inside) return outline_box(list, box, colour, radius, thickness);
    const float away = theme.px(2) + thickness;
    outline_box(list, box.grown(away), colour, radius + away, thickness);
}

} // namespace propartif::ui
