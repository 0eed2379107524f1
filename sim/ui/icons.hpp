#pragma once
// Icons, marks and ornament: all paths, no glyphs and no image files.
#include "ui/paint.hpp"

namespace propartif::ui {

enum class Icon {
    home,
    target,
    trend,
    graph,
    people,
    book,
    gear,
    help,
    search,
    clock,
    back,
    forward,
    down,
    play,
    retry,
    bulb,
    send,
    check,
    cross,
    plus,
    minus,
    warning,
    info,
    eye,
    eye_off,
    wave,
    trust,
    key,
    undo,
    redo,
    chat,
    lock,
    wifi,
    phone,
    screen,
    note,
    filter,
    save,
    stop,
    pause,
    list,
    pin,
    enter,
    sound,
    count_ // not an icon
};

std::string_view icon_path(Icon icon);
void draw_icon(ImDrawList& list, Icon icon, ImVec2 at, float size, Colour colour); // `at` is the top left corner

// What the buttons of the method say about a reply.
enum class Mark { green, red, neutral, review };
Colour mark_colour(const Theme& theme, Mark mark);
Colour mark_tint(const Theme& theme, Mark mark);
// `ground` is the colour behind the mark: tick and bar are cut out in it.
void draw_mark(ImDrawList& list, const Theme& theme, Mark mark, ImVec2 at, float size, Colour ground);

void draw_logo(ImDrawList& list, const Theme& theme, ImVec2 at, float size);

// Endings of a conversation as ring symbols: filled, dashed, cross, empty ring with a bar.
enum class EndingMark { restored, partial, escalated, failed_duty };
void draw_ending_mark(ImDrawList& list, EndingMark mark, ImVec2 at, float size, Colour colour);

// A band of stitched waves inside `box`, white at most 17 %; `u` as Theme::u.
void draw_sasirangan(ImDrawList& list, const Box& box, float u);

} // namespace propartif::ui
