#pragma once
// Outlines made of lines, cubic curves and arcs, flattened to points.
#include <imgui.h>
#include <string_view>
#include <vector>

namespace propartif::ui {

struct Contour {
    std::vector<ImVec2> points;
    bool closed = false;
};

// Builds contours in drawing order. Curves are flattened to within about a fifth of a pixel when
// `pixels_per_unit` is the scale they will be drawn at.
class Path {
public:
    explicit Path(double pixels_per_unit = 1.0) : scale_(pixels_per_unit) {}
    Path& move(double x, double y);
    Path& line(double x, double y);
    Path& cubic(double x1, double y1, double x2, double y2, double x, double y);
    Path& arc(double rx, double ry, bool large, bool sweep, double x, double y); // as SVG's A without rotation
    Path& close();
    const std::vector<Contour>& contours() const { return contours_; }
    std::vector<Contour>& contours() { return contours_; }

private:
    ImVec2 last() const;
    double scale_;
    std::vector<Contour> contours_;
};

// Absolute M L H V C S A Z of SVG, numbers parted by blanks, commas or signs. Reading stops at anything else.
Path parse_path(std::string_view text, double pixels_per_unit);

// Triangles (three indices each) covering a simple polygon, concave or convex, of either winding, by ear clipping.
// A polygon that crosses itself is covered approximately; fewer than three points give nothing.
std::vector<unsigned> triangulate(const std::vector<ImVec2>& polygon);

} // namespace propartif::ui
