#include "ui/icons.hpp"
#include <array>
#include <cmath>

namespace propartif::ui {

namespace {

constexpr float kGrid = 20;     // the square the icons are drawn on
constexpr float kMarkGrid = 24; // ... and the marks
constexpr float kLogoGrid = 36;

// In the order of Icon.
constexpr std::array<std::string_view, static_cast<std::size_t>(Icon::count_)> kPaths{
    "M3 9.2L10 3.5L17 9.2M5 8V16.5H15V8M8.4 16.5V12H11.6V16.5",                               // home
    "M10 17A7 7 0 1 0 10 3A7 7 0 0 0 10 17ZM10 13A3 3 0 1 0 10 7A3 3 0 0 0 10 13Z",           // target
    "M3 16.5H17M4 12.5L8 8.5L11 11L16.5 5M12.8 5H16.5V8.7",                                   // trend
    "M4 4.2H8.4V8H4ZM11.6 3.2H16V7H11.6ZM11.6 12.6H16V16.4H11.6ZM8.4 6H11.6M6.2 8V14.5H11.6", // graph
    "M7.2 9.4A2.9 2.9 0 1 0 7.2 3.6A2.9 2.9 0 0 0 7.2 9.4ZM1.8 16.4C2 13.4 4.2 11.6 7.2 11.6S12.4 13.4 12.6 "
    "16.4M13 9.2A2.4 2.4 0 1 0 12.4 4.5M14.4 11.7C16.6 12 18 13.8 18.2 16.2", // people
    "M10 5.2C8 3.8 5.4 3.5 3 3.8V15.2C5.4 14.9 8 15.3 10 16.6C12 15.3 14.6 14.9 17 15.2V3.8C14.6 3.5 12 3.8 10 "
    "5.2ZM10 5.2V16.6", // book
    "M10 12.8A2.8 2.8 0 1 0 10 7.2A2.8 2.8 0 0 0 10 12.8ZM10 2.6V4.6M10 15.4V17.4M2.6 10H4.6M15.4 10H17.4M4.8 "
    "4.8L6.2 6.2M13.8 13.8L15.2 15.2M15.2 4.8L13.8 6.2M6.2 13.8L4.8 15.2", // gear
    "M10 17.2A7.2 7.2 0 1 0 10 2.8A7.2 7.2 0 0 0 10 17.2ZM7.8 8C7.9 6.6 8.8 5.9 10.1 5.9C11.4 5.9 12.3 6.8 12.3 "
    "7.9C12.3 9.6 10.1 9.7 10.1 11.4M10.1 13.9V14",                        // help
    "M8.8 14.4A5.6 5.6 0 1 0 8.8 3.2A5.6 5.6 0 0 0 8.8 14.4ZM13 13L17 17", // search
    "M10 17A7 7 0 1 0 10 3A7 7 0 0 0 10 17ZM10 6.2V10L12.8 11.8",          // clock
    "M12 4.5L6.5 10L12 15.5",                                              // back
    "M8 4.5L13.5 10L8 15.5",                                               // forward
    "M5 7.8L10 12.8L15 7.8",                                               // down
    "M6.5 4.2L15.5 10L6.5 15.8Z",                                          // play
    "M4.2 10A5.9 5.9 0 1 0 6.2 5.6M6.6 2.8L6 6L9.2 6.6",                   // retry
    "M7.6 14.2H12.4M8.2 16.8H11.8M7.6 14.2C7.6 12.4 5.4 11.2 5.4 8.2A4.6 4.6 0 0 1 14.6 8.2C14.6 11.2 12.4 12.4 "
    "12.4 14.2",                                                     // bulb
    "M3.5 10L16.5 3.8L12.6 16.4L9.4 11.2Z M9.4 11.2L16.5 3.8",       // send
    "M4.2 10.4L8.2 14.4L15.8 6",                                     // check
    "M5 5L15 15M15 5L5 15",                                          // cross
    "M10 4V16M4 10H16",                                              // plus
    "M4 10H16",                                                      // minus
    "M10 3.2L17.6 16.4H2.4ZM10 8V11.6M10 13.8V13.9",                 // warning
    "M10 17A7 7 0 1 0 10 3A7 7 0 0 0 10 17ZM10 9.2V13.4M10 6.5V6.6", // info
    "M2.4 10C4.2 6.6 6.8 5 10 5S15.8 6.6 17.6 10C15.8 13.4 13.2 15 10 15S4.2 13.4 2.4 10ZM10 12.4A2.4 2.4 0 1 0 10 "
    "7.6A2.4 2.4 0 0 0 10 12.4Z", // eye
    "M3.4 3.4L16.6 16.6M5 7C4 7.8 3.1 8.8 2.4 10C4.2 13.4 6.8 15 10 15C11.3 15 12.5 14.7 13.6 14.2M8 5.3C8.6 5.1 "
    "9.3 5 10 5C13.2 5 15.8 6.6 17.6 10C17.1 10.9 16.6 11.6 16 12.2", // eye_off
    "M2.5 10C4 5 5.5 5 7 10S10 15 11.5 10S14.5 5 16 10L17.5 12.5",    // wave
    "M7.4 14.6A4.6 4.6 0 1 0 7.4 5.4A4.6 4.6 0 0 0 7.4 14.6ZM12.6 14.6A4.6 4.6 0 1 0 12.6 5.4A4.6 4.6 0 0 0 12.6 "
    "14.6Z",                                                                                                   // trust
    "M6.6 13.4A3.6 3.6 0 1 0 6.6 6.2A3.6 3.6 0 0 0 6.6 13.4ZM10 9.8H17.4V12.6M14.4 9.8V12",                    // key
    "M4 8H12.4A3.9 3.9 0 0 1 12.4 15.8H8M7 4.8L3.8 8L7 11.2",                                                  // undo
    "M16 8H7.6A3.9 3.9 0 0 0 7.6 15.8H12M13 4.8L16.2 8L13 11.2",                                               // redo
    "M3.4 4.4H16.6V13H9.4L5.8 16.2V13H3.4Z",                                                                   // chat
    "M5 9H15V16.5H5ZM7 9V6.6A3 3 0 0 1 13 6.6V9",                                                              // lock
    "M2.8 8C7 4 13 4 17.2 8M5.4 10.8C8.2 8.2 11.8 8.2 14.6 10.8M8 13.4C9.2 12.3 10.8 12.3 12 13.4M10 15.9V16", // wifi
    "M6 2.8H14V17.2H6ZM9 14.8H11",                                                                             // phone
    "M2.8 4H17.2V13.4H2.8ZM7 16.6H13M10 13.4V16.6",                                                            // screen
    "M4 3.6H16V12.4L12 16.4H4ZM12 16.4V12.4H16M7 7.4H13M7 10.4H10.4",                                          // note
    "M3 5H17M5.6 10H14.4M8.2 15H11.8",                                                                         // filter
    "M4 4H13.4L16 6.6V16H4ZM7 4V7.6H12V4M7 16V11.6H13V16",                                                     // save
    "M5.5 5.5H14.5V14.5H5.5Z",                                                                                 // stop
    "M7 4.8V15.2M13 4.8V15.2",                                                                                 // pause
    "M7.4 5.4H16.6M7.4 10H16.6M7.4 14.6H16.6M3.6 5.4H3.7M3.6 10H3.7M3.6 14.6H3.7",                             // list
    "M10 17C10 17 15 12.2 15 8.2A5 5 0 0 0 5 8.2C5 12.2 10 17 10 17ZM10 10A1.8 1.8 0 1 0 10 6.4A1.8 1.8 0 0 0 10 "
    "10Z",                                                                                              // pin
    "M15.5 5V10.5H5M8.2 7.3L5 10.5L8.2 13.7",                                                           // enter
    "M3 7.8V12.2H6L10 15.6V4.4L6 7.8ZM12.6 7.6C13.8 9 13.8 11 12.6 12.4M15 5.4C17.4 8 17.4 12 15 14.6", // sound
};

} // namespace

std::string_view icon_path(Icon icon) {
    return kPaths[static_cast<std::size_t>(icon)];
}

void draw_icon(ImDrawList& list, Icon icon, ImVec2 at, float size, Colour colour) {
    if (icon >= Icon::count_) return;
    stroke_path(list, icon_path(icon), kGrid, box_at(at, size, size), size / kGrid * 1.75f, colour);
}

Colour mark_colour(const Theme& theme, Mark mark) {
    const Colours& colours = theme.colours;
    switch (mark) {
    case Mark::green: return colours.green;
    case Mark::red: return colours.red;
    case Mark::neutral:
    case Mark::review: break;
    }
    return colours.neutral;
}

Colour mark_tint(const Theme& theme, Mark mark) {
    const Colours& colours = theme.colours;
    switch (mark) {
    case Mark::green: return colours.green_tint;
    case Mark::red: return colours.red_tint;
    case Mark::neutral:
    case Mark::review: break;
    }
    return colours.neutral_tint;
}

void draw_mark(ImDrawList& list, const Theme& theme, Mark mark, ImVec2 at, float size, Colour ground) {
    const float unit = size / kMarkGrid;
    const Box box = box_at(at, size, size);
    const Colour colour = mark_colour(theme, mark);
    switch (mark) {
    case Mark::green:
        circle(list, box.centre(), 11 * unit, colour);
        stroke_path(list, "M6.8 12.4L10.4 16L17.2 8.6", kMarkGrid, box, 2.6f * unit, ground);
        break;
    case Mark::red:
        fill_path(list, "M7.4 1H16.6L23 7.4V16.6L16.6 23H7.4L1 16.6V7.4Z", kMarkGrid, box, colour);
        stroke_path(list, "M6.5 12H17.5", kMarkGrid, box, 3.2f * unit, ground);
        break;
    case Mark::neutral:
        stroke_path(list, "M12 1.8L22.2 12L12 22.2L1.8 12Z", kMarkGrid, box, 2 * unit, colour);
        circle(list, box.centre(), 2.4f * unit, colour);
        break;
    case Mark::review: {
        const Path path = parse_path("M12 22A10 10 0 1 0 12 2A10 10 0 0 0 12 22Z", static_cast<double>(unit));
        Mesh mesh;
        for (const Contour& contour : path.contours()) {
            std::vector<ImVec2> points;
            for (const ImVec2 p : contour.points) points.push_back({at.x + p.x * unit, at.y + p.y * unit});
            stroke_dashed(mesh, points, true, 2 * unit, 5.4f * unit, 5.0f * unit, colour);
        }
        draw(list, mesh, {0, 0});
        stroke_path(list, "M8.9 9.4C9 7.6 10.2 6.7 12 6.7C13.8 6.7 15 7.8 15 9.3C15 11.5 12 11.6 12 13.9M12 17.1V17.2",
                    kMarkGrid, box, 2.1f * unit, colour);
        break;
    }
    }
}

void draw_logo(ImDrawList& list, const Theme& theme, ImVec2 at, float size) {
    const Box box = box_at(at, size, size);
    fill_path(list, "M4 7A4 4 0 0 1 8 3H28A4 4 0 0 1 32 7V21A4 4 0 0 1 28 25H17L9 33V25H8A4 4 0 0 1 4 21Z", kLogoGrid,
              box, theme.colours.primary);
    stroke_path(list, "M9.5 15.5C12 11.5 14.5 11.5 17 14.5S22.5 18 26.5 12.5", kLogoGrid, box, 3 * size / kLogoGrid,
                theme.colours.turmeric_fill);
}

void draw_ending_mark(ImDrawList& list, EndingMark mark, ImVec2 at, float size, Colour colour) {
    constexpr std::string_view kRing = "M10 17.2A7.2 7.2 0 1 0 10 2.8A7.2 7.2 0 0 0 10 17.2Z";
    const Box box = box_at(at, size, size);
    const float unit = size / kGrid;
    if (mark == EndingMark::partial) {
        for (int part = 0; part < 5; ++part) {
            const float from = static_cast<float>(part) * 1.2566f;
            list.PathArcTo(box.centre(), 7.2f * unit, from, from + 0.75f, 8);
            list.PathStroke(colour, 0, 2 * unit);
        }
        return;
    }
    stroke_path(list, kRing, kGrid, box, 2 * unit, colour);
    if (mark == EndingMark::restored) circle(list, box.centre(), 4.4f * unit, colour);
    if (mark == EndingMark::escalated)
        stroke_path(list, "M7.4 7.4L12.6 12.6M12.6 7.4L7.4 12.6", kGrid, box, 2 * unit, colour);
    if (mark == EndingMark::failed_duty) stroke_path(list, "M6.6 10H13.4", kGrid, box, 2 * unit, colour);
}

void draw_sasirangan(ImDrawList& list, const Box& box, float u) {
    const float step = 80 * u;
    const float amplitude = 14 * u;
    const int rows = std::max(1, static_cast<int>(box.height() / (31 * u)));
    constexpr double kStrength = 0.17;
    list.PushClipRect(box.min, box.max, true);
    Mesh mesh;
    for (int row = 0; row < rows; ++row) {
        const float y = box.min.y + (static_cast<float>(row) + 0.5f) * box.height() / static_cast<float>(rows);
        const float shift = row % 2 == 1 ? step / 2 : 0;
        const bool wide = row % 3 == 1;
        std::vector<ImVec2> wave;
        for (float x = -step - shift; x < box.width() + step; x += step / 24) {
            const double phase = static_cast<double>((x + shift) / step) * 2 * 3.14159265358979;
            wave.push_back({box.min.x + x, y - amplitude * 0.75f * static_cast<float>(std::sin(phase))});
        }
        stroke(mesh, wave, false, (wide ? 5.0f : 1.6f) * u, with_alpha(rgb(0xFFFFFF), kStrength * (wide ? 0.38 : 0.8)));
        for (float x = step / 4 - shift; !wide && x < box.width() + step; x += step) {
            const Colour dot = with_alpha(rgb(0xFFFFFF), kStrength);
            fill_ellipse(mesh, {box.min.x + x, y - amplitude * 0.75f - 5 * u}, 2 * u, 2 * u, 0, dot);
            fill_ellipse(mesh, {box.min.x + x + step / 2, y + amplitude * 0.75f + 5 * u}, 2 * u, 2 * u, 0, dot);
        }
    }
    draw(list, mesh, {0, 0});
    list.PopClipRect();
}

} // namespace propartif::ui
