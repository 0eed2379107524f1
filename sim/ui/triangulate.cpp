#include "ui/path.hpp"
#include <cmath>

namespace propartif::ui {

namespace {

double cross(ImVec2 a, ImVec2 b, ImVec2 c) {
    return (static_cast<double>(b.x) - a.x) * (static_cast<double>(c.y) - a.y) -
           (static_cast<double>(b.y) - a.y) * (static_cast<double>(c.x) - a.x);
}

bool inside(ImVec2 p, ImVec2 a, ImVec2 b, ImVec2 c) {
    return cross(a, b, p) >= 0 && cross(b, c, p) >= 0 && cross(c, a, p) >= 0;
}

bool same(ImVec2 a, ImVec2 b) {
    return a.x == b.x && a.y == b.y;
}

// The corners still to be cut, in order, turning left.
class Ears {
public:
    explicit Ears(const std::vector<ImVec2>& polygon) : polygon_(polygon) {
        double area = 0;
        for (std::size_t i = 0, n = polygon.size(); i < n; ++i) {
            const ImVec2 a = polygon[i];
            const ImVec2 b = polygon[(i + 1) % n];
            area += static_cast<double>(a.x) * b.y - static_cast<double>(b.x) * a.y;
        }
        for (std::size_t i = 0; i < polygon.size(); ++i) {
            left_.push_back(static_cast<unsigned>(area >= 0 ? i : polygon.size() - 1 - i));
        }
    }

    std::vector<unsigned> cut() {
        std::size_t at = 0;
        std::size_t misses = 0;
        while (left_.size() > 3) {
            at %= left_.size();
            // A polygon that crosses itself may have no ear left: cut the next corner that turns left at all.
            const bool desperate = misses > left_.size();
            if (is_ear(at, desperate) || misses > 2 * left_.size()) {
                emit(at);
                left_.erase(left_.begin() + static_cast<std::ptrdiff_t>(at));
                at = at == 0 ? 0 : at - 1;
                misses = 0;
            } else {
                ++at;
                ++misses;
            }
        }
        if (left_.size() == 3) emit(1);
        return std::move(triangles_);
    }

private:
    ImVec2 point(std::size_t at) const { return polygon_[left_[at % left_.size()]]; }

    bool is_ear(std::size_t at, bool desperate) const {
        const std::size_t n = left_.size();
        const ImVec2 a = point(at + n - 1);
        const ImVec2 b = point(at);
        const ImVec2 c = point(at + 1);
        const double turn = cross(a, b, c);
        if (turn < 0) return false;
        if (turn == 0 || desperate) return true;
        for (std::size_t i = at + 2; i < at + n - 1; ++i) {
            const ImVec2 p = point(i);
            if (!same(p, a) && !same(p, b) && !same(p, c) && inside(p, a, b, c)) return false;
        }
        return true;
    }

    void emit(std::size_t at) {
        const std::size_t n = left_.size();
        triangles_.insert(triangles_.end(), {left_[(at + n - 1) % n], left_[at], left_[(at + 1) % n]});
    }

    const std::vector<ImVec2>& polygon_;
    std::vector<unsigned> left_;
    std::vector<unsigned> triangles_;
};

} // namespace

std::vector<unsigned> triangulate(const std::vector<ImVec2>& polygon) {
    if (polygon.size() < 3) return {};
    return Ears(polygon).cut();
}

} // namespace propartif::ui
