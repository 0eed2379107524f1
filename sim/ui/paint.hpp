#pragma once
// Drawing straight onto an ImDrawList. Lengths are pixels; nothing here keeps state or knows a widget.
#include "ui/geometry.hpp"
#include "ui/mesh.hpp"
#include "ui/theme.hpp"
#include <string_view>

namespace propartif::ui {

void fill_box(ImDrawList& list, const Box& box, Colour colour, float radius = 0);
void outline_box(ImDrawList& list, const Box& box, Colour colour, float radius, float thickness);    // inside the box
void card_ground(ImDrawList& list, const Theme& theme, const Box& box, float radius, Colour ground); // with the shadow
void circle(ImDrawList& list, ImVec2 centre, float radius, Colour colour);
void ring(ImDrawList& list, ImVec2 centre, float radius, Colour colour, float thickness);
void line(ImDrawList& list, ImVec2 from, ImVec2 to, Colour colour, float thickness); // round caps
void dashed_line(ImDrawList& list, ImVec2 from, ImVec2 to, Colour colour, float thickness, float dash, float gap);
void diamond(ImDrawList& list, ImVec2 centre, float radius, Colour fill, Colour outline, float thickness);
void triangle(ImDrawList& list, ImVec2 centre, float radius, bool up, Colour colour);
void straight_underline(ImDrawList& list, float x0, float x1, float y, float thickness, Colour colour);
void zigzag_underline(ImDrawList& list, float x0, float x1, float y, float amplitude, float period, float thickness,
                      Colour colour);

// A path on a `grid` x `grid` square drawn into `box` (a square).
void stroke_path(ImDrawList& list, std::string_view path, float grid, const Box& box, float thickness, Colour colour);
void fill_path(ImDrawList& list, std::string_view path, float grid, const Box& box, Colour colour);

// Covers the four corners of `box` outside its rounded outline, for pictures that cannot be clipped round.
void mask_corners(ImDrawList& list, const Box& box, float radius, Colour ground);

// The focus ring of looks: outside the shape (`inside` for rows in a list).
void focus_ring(ImDrawList& list, const Theme& theme, const Box& box, float radius, bool inside, Colour colour);

} // namespace propartif::ui
