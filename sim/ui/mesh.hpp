#pragma once
// Coloured triangles kept between frames: made once, then copied onto a draw list at any place.
#include "ui/path.hpp"
#include "ui/theme.hpp"
#include <vector>

namespace propartif::ui {

struct MeshVertex {
    ImVec2 at;
    Colour colour;
};

struct Mesh {
    std::vector<MeshVertex> vertices;
    std::vector<unsigned> indices;
};

// Coordinates are pixels; every edge is one pixel soft.
void fill(Mesh& mesh, const std::vector<ImVec2>& polygon, Colour colour);
void fill_ellipse(Mesh& mesh, ImVec2 centre, float radius_x, float radius_y, float angle, Colour colour);
void stroke(Mesh& mesh, const std::vector<ImVec2>& points, bool closed, float thickness,
            Colour colour); // round caps, joins
void stroke_dashed(Mesh& mesh, const std::vector<ImVec2>& points, bool closed, float thickness, float dash, float gap,
                   Colour colour);

void draw(ImDrawList& list, const Mesh& mesh, ImVec2 offset);

} // namespace propartif::ui
