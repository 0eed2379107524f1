#pragma once
// The pieces of a face, back to front. Used by portrait.cpp only.
#include "ui/mesh.hpp"
#include "ui/portrait.hpp"
#include <cmath>

namespace propartif::ui {

// Draws shapes given in face units (x -103..103, y from -94 down) into a mesh in pixels.
class FaceCanvas {
public:
    FaceCanvas(Mesh& mesh, double pixels_per_unit) : mesh_(mesh), scale_(pixels_per_unit) {}

    void place_head(double x, double y, double degrees, double grown); // what follows moves with the head
    void place_body();                                                 // what follows stays
    Path path() const { return Path(scale_ * grown_); }

    void fill(const Path& path, Colour colour, double opacity = 1);
    void stroke(const Path& path, Colour colour, double width, double opacity = 1);
    void circle(double x, double y, double radius, Colour colour, double opacity = 1) {
        ellipse(x, y, radius, radius, colour, opacity);
    }
    void ellipse(double x, double y, double radius_x, double radius_y, Colour colour, double opacity = 1);
    void rounded(double x, double y, double width, double height, double radius, Colour ground, Colour outline,
                 double stroke_width);

private:
    ImVec2 at(ImVec2 p) const;
    std::vector<ImVec2> placed(const Contour& contour) const;
    Mesh& mesh_;
    double scale_;
    double x_ = 0, y_ = 0, sine_ = 0, cosine_ = 1, grown_ = 1;
};

// All that the parts agree on for one face.
struct Sitter {
    const Portrait& portrait;
    const Expression& mood;
    const FaceState& state;
    double heat;
    double old;  // 1 older, .35 adult, 0 young
    double half; // half width of the head at the ears
    bool hijab;
    double shoulder; // y of the top of the shoulders
    double spread;   // half width of the shoulders
    Colour skin, shade, deep, neck, lip, hair, brow, cloth, cloth_dark, cloth_light, scarf;
};

Sitter sit(const Portrait& portrait, const Expression& mood, const FaceState& state);

void draw_behind(FaceCanvas& canvas, const Sitter& who); // long hair, bun
void draw_torso(FaceCanvas& canvas, const Sitter& who);
void draw_head(FaceCanvas& canvas, const Sitter& who); // skull or hijab, ears
void draw_skin_lines(FaceCanvas& canvas, const Sitter& who);
void draw_eyes(FaceCanvas& canvas, const Sitter& who);
void draw_mouth(FaceCanvas& canvas, const Sitter& who);
void draw_hair(FaceCanvas& canvas, const Sitter& who); // and peci
void draw_glasses(FaceCanvas& canvas, const Sitter& who);

} // namespace propartif::ui
