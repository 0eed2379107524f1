#include "ui/mesh.hpp"
#include <algorithm>
#include <cmath>
#include <numbers>

namespace propartif::ui {

namespace {

constexpr float kSoft = 0.5f;                // half the width of a soft edge, pixels
constexpr std::size_t kMostVertices = 60000; // of one mesh: ImGui's indices have 16 bits

ImVec2 plus(ImVec2 a, ImVec2 b, float times = 1) {
    return {a.x + b.x * times, a.y + b.y * times};
}
float length(ImVec2 v) {
    return std::hypot(v.x, v.y);
}

ImVec2 direction(ImVec2 from, ImVec2 to) {
    const ImVec2 way{to.x - from.x, to.y - from.y};
    const float far = length(way);
    return far > 0 ? ImVec2(way.x / far, way.y / far) : ImVec2(1, 0);
}

std::vector<ImVec2> without_repeats(const std::vector<ImVec2>& points, bool closed) {
    std::vector<ImVec2> out;
    for (const ImVec2 p : points) {
        if (!std::isfinite(p.x) || !std::isfinite(p.y)) continue;
        if (out.empty() || length({p.x - out.back().x, p.y - out.back().y}) > 1e-3f) out.push_back(p);
    }
    while (closed && out.size() > 1 && length({out[0].x - out.back().x, out[0].y - out.back().y}) <= 1e-3f)
        out.pop_back();
    return out;
}

double signed_area(const std::vector<ImVec2>& polygon) {
    double sum = 0;
    for (std::size_t i = 0, n = polygon.size(); i < n; ++i) {
        const ImVec2 a = polygon[i];
        const ImVec2 b = polygon[(i + 1) % n];
        sum += static_cast<double>(a.x) * b.y - static_cast<double>(b.x) * a.y;
    }
    return sum / 2;
}

unsigned next_index(const Mesh& mesh) {
    return static_cast<unsigned>(mesh.vertices.size());
}

void quad(Mesh& mesh, unsigned a, unsigned b, unsigned c, unsigned d) {
    mesh.indices.insert(mesh.indices.end(), {a, b, c, a, c, d});
}

// One cross-section of a stroke: its two edge points and the way out of the stroke there.
struct Station {
    ImVec2 left, right, left_out, right_out;
};

class Stroker {
public:
    Stroker(const std::vector<ImVec2>& points, bool closed, float half)
        : points_(points), closed_(closed), half_(half) {}

    std::vector<Station> stations() {
        const std::size_t n = points_.size();
        if (!closed_) cap(points_.front(), direction(points_[0], points_[1]), true);
        for (std::size_t i = closed_ ? 0 : 1; i < (closed_ ? n : n - 1); ++i) join(i);
        if (!closed_) cap(points_.back(), direction(points_[n - 2], points_[n - 1]), false);
        return std::move(out_);
    }

private:
    int steps_of(float angle) const {
        return std::clamp(static_cast<int>(std::abs(angle) * (1.2f + 0.75f * std::sqrt(half_))) + 1, 2, 16);
    }

    void cap(ImVec2 at, ImVec2 way, bool start) {
        const ImVec2 side{-way.y, way.x};
        const int steps = steps_of(std::numbers::pi_v<float>);
        for (int k = 0; k <= steps; ++k) {
            const float part = static_cast<float>(start ? steps - k : k) / static_cast<float>(steps);
            const float angle = part * std::numbers::pi_v<float> / 2;
            const ImVec2 along = plus({0, 0}, way, start ? -std::sin(angle) : std::sin(angle));
            add(at, plus(along, side, std::cos(angle)), plus(along, side, -std::cos(angle)));
        }
    }

    void add(ImVec2 at, ImVec2 left_out, ImVec2 right_out) {
        out_.push_back({plus(at, left_out, half_), plus(at, right_out, half_), left_out, right_out});
    }

    void join(std::size_t i) {
        const std::size_t n = points_.size();
        const ImVec2 before = points_[(i + n - 1) % n];
        const ImVec2 at = points_[i];
        const ImVec2 after = points_[(i + 1) % n];
        const ImVec2 in = direction(before, at);
        const ImVec2 out = direction(at, after);
        const float turn = std::atan2(in.x * out.y - in.y * out.x, in.x * out.x + in.y * out.y);
        const ImVec2 side_in{-in.y, in.x};
        ImVec2 middle{side_in.x - out.y, side_in.y + out.x};
        const float size = length(middle);
        middle = size > 1e-3f ? ImVec2(middle.x / size, middle.y / size) : side_in;
        const float stretch = 1.0f / std::max(0.05f, std::cos(turn / 2));
        if (std::abs(turn) < 0.35f) {
            const ImVec2 edge{middle.x * half_ * stretch, middle.y * half_ * stretch};
            out_.push_back({plus(at, edge), plus(at, edge, -1), middle, {-middle.x, -middle.y}});
            return;
        }
        const float room =
            std::min(length({at.x - before.x, at.y - before.y}), length({after.x - at.x, after.y - at.y}));
        const float inner = std::min(half_ * stretch, std::hypot(half_, room));
        const bool left_inside = turn > 0;
        const float sign = left_inside ? 1.0f : -1.0f;
        const ImVec2 inner_point = plus(at, middle, inner * sign);
        const ImVec2 inner_out{middle.x * sign, middle.y * sign};
        const int steps = steps_of(turn);
        for (int k = 0; k <= steps; ++k) {
            const float angle = turn * static_cast<float>(k) / static_cast<float>(steps);
            const float c = std::cos(angle);
            const float s = std::sin(angle);
            const ImVec2 outer_out{-sign * (side_in.x * c - side_in.y * s), -sign * (side_in.x * s + side_in.y * c)};
            const ImVec2 outer_point = plus(at, outer_out, half_);
            if (left_inside)
                out_.push_back({inner_point, outer_point, inner_out, outer_out});
            else
                out_.push_back({outer_point, inner_point, outer_out, inner_out});
        }
    }

    const std::vector<ImVec2>& points_;
    bool closed_;
    float half_;
    std::vector<Station> out_;
};

} // namespace

void fill(Mesh& mesh, const std::vector<ImVec2>& polygon, Colour colour) {
    const std::vector<ImVec2> points = without_repeats(polygon, true);
    const std::size_t n = points.size();
    if (n < 3 || (colour & IM_COL32_A_MASK) == 0) return;
    const float outwards = signed_area(points) >= 0 ? 1.0f : -1.0f;
    const unsigned first = next_index(mesh);
    for (const unsigned corner : triangulate(points)) mesh.indices.push_back(first + corner * 2);
    const Colour clear = with_alpha(colour, 0);
    for (std::size_t i = 0; i < n; ++i) {
        const ImVec2 in = direction(points[(i + n - 1) % n], points[i]);
        const ImVec2 out = direction(points[i], points[(i + 1) % n]);
        ImVec2 way{(in.y + out.y) * outwards / 2, -(in.x + out.x) * outwards / 2};
        const float squared = std::max(0.25f, way.x * way.x + way.y * way.y);
        way = {way.x / squared, way.y / squared};
        mesh.vertices.push_back({plus(points[i], way, -kSoft), colour});
        mesh.vertices.push_back({plus(points[i], way, kSoft), clear});
        const auto here = first + static_cast<unsigned>(i) * 2;
        const auto next = first + static_cast<unsigned>((i + 1) % n) * 2;
        quad(mesh, here, next, next + 1, here + 1);
    }
}

void fill_ellipse(Mesh& mesh, ImVec2 centre, float radius_x, float radius_y, float angle, Colour colour) {
    const int steps = std::clamp(static_cast<int>(std::sqrt(std::max(radius_x, radius_y)) * 7), 12, 96);
    std::vector<ImVec2> points;
    for (int i = 0; i < steps; ++i) {
        const float t = 2 * std::numbers::pi_v<float> * static_cast<float>(i) / static_cast<float>(steps);
        const float x = radius_x * std::cos(t);
        const float y = radius_y * std::sin(t);
        points.push_back({centre.x + x * std::cos(angle) - y * std::sin(angle),
                          centre.y + x * std::sin(angle) + y * std::cos(angle)});
    }
    fill(mesh, points, colour);
}

void stroke(Mesh& mesh, const std::vector<ImVec2>& points, bool closed, float thickness, Colour colour) {
    const std::vector<ImVec2> line = without_repeats(points, closed);
    const float half = thickness / 2;
    if (line.empty() || half <= 0 || (colour & IM_COL32_A_MASK) == 0) return;
    if (line.size() == 1) return fill_ellipse(mesh, line[0], half, half, 0, colour);
    closed = closed && line.size() > 2;
    const std::vector<Station> stations = Stroker(line, closed, half).stations();
    // Strokes thinner than a pixel keep a pixel's width and lose strength instead.
    const float inwards = std::min(kSoft, half);
    const Colour solid = half < kSoft ? with_alpha(colour, half * 2) : colour;
    const Colour clear = with_alpha(colour, 0);
    const unsigned first = next_index(mesh);
    for (const Station& s : stations) {
        mesh.vertices.push_back({plus(s.left, s.left_out, kSoft), clear});
        mesh.vertices.push_back({plus(s.left, s.left_out, -inwards), solid});
        mesh.vertices.push_back({plus(s.right, s.right_out, -inwards), solid});
        mesh.vertices.push_back({plus(s.right, s.right_out, kSoft), clear});
    }
    const auto count = static_cast<unsigned>(stations.size());
    for (unsigned k = 0; k + (closed ? 0u : 1u) < count; ++k) {
        const unsigned a = first + k * 4;
        const unsigned b = first + ((k + 1) % count) * 4;
        for (unsigned strip = 0; strip < 3; ++strip) quad(mesh, a + strip, b + strip, b + strip + 1, a + strip + 1);
    }
}

void stroke_dashed(Mesh& mesh, const std::vector<ImVec2>& points, bool closed, float thickness, float dash, float gap,
                   Colour colour) {
    std::vector<ImVec2> line = without_repeats(points, closed);
    if (line.size() < 2 || dash <= 0 || gap <= 0) return stroke(mesh, points, closed, thickness, colour);
    if (closed) line.push_back(line.front());
    std::vector<ImVec2> piece{line.front()};
    bool inked = true;
    float left = dash;
    for (std::size_t i = 1; i < line.size(); ++i) {
        ImVec2 from = line[i - 1];
        float rest = length({line[i].x - from.x, line[i].y - from.y});
        const ImVec2 way = direction(from, line[i]);
        while (rest > left) {
            from = plus(from, way, left);
            rest -= left;
            if (inked) {
                piece.push_back(from);
                stroke(mesh, piece, false, thickness, colour);
            }
            piece.assign(1, from);
            inked = !inked;
            left = inked ? dash : gap;
        }
        left -= rest;
        if (inked) piece.push_back(line[i]);
    }
    if (inked && piece.size() > 1) stroke(mesh, piece, false, thickness, colour);
}

void draw(ImDrawList& list, const Mesh& mesh, ImVec2 offset) {
    if (mesh.indices.empty() || mesh.vertices.size() > kMostVertices) return;
    list.PrimReserve(static_cast<int>(mesh.indices.size()), static_cast<int>(mesh.vertices.size()));
    const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
    const unsigned first = list._VtxCurrentIdx;
    for (const unsigned index : mesh.indices) list.PrimWriteIdx(static_cast<ImDrawIdx>(first + index));
    for (const MeshVertex& vertex : mesh.vertices) list.PrimWriteVtx(plus(vertex.at, offset), white, vertex.colour);
}

} // namespace propartif::ui
