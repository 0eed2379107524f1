#include "ui/path.hpp"
#include <algorithm>
#include <charconv>
#include <cmath>
#include <numbers>
#include <optional>

namespace propartif::ui {

namespace {
ImVec2 vec(double x, double y) {
    return {static_cast<float>(x), static_cast<float>(y)};
}
} // namespace

ImVec2 Path::last() const {
    if (contours_.empty() || contours_.back().points.empty()) return {0, 0};
    return contours_.back().closed ? contours_.back().points.front() : contours_.back().points.back();
}

Path& Path::move(double x, double y) {
    contours_.push_back({{vec(x, y)}, false});
    return *this;
}

Path& Path::line(double x, double y) {
    if (contours_.empty() || contours_.back().closed) contours_.push_back({{last()}, false});
    contours_.back().points.push_back(vec(x, y));
    return *this;
}

Path& Path::cubic(double x1, double y1, double x2, double y2, double x, double y) {
    const ImVec2 from = last();
    const double x0 = from.x;
    const double y0 = from.y;
    const double length =
        (std::hypot(x1 - x0, y1 - y0) + std::hypot(x2 - x1, y2 - y1) + std::hypot(x - x2, y - y2)) * scale_;
    const int steps = std::clamp(static_cast<int>(std::sqrt(length) * 1.6) + 2, 4, 64);
    for (int i = 1; i <= steps; ++i) {
        const double t = static_cast<double>(i) / steps;
        const double s = 1 - t;
        const double b0 = s * s * s;
        const double b1 = 3 * s * s * t;
        const double b2 = 3 * s * t * t;
        const double b3 = t * t * t;
        line(b0 * x0 + b1 * x1 + b2 * x2 + b3 * x, b0 * y0 + b1 * y1 + b2 * y2 + b3 * y);
    }
    return *this;
}

// After the endpoint-to-centre conversion of the SVG recommendation, with no rotation.
Path& Path::arc(double rx, double ry, bool large, bool sweep, double x, double y) {
    const ImVec2 from = last();
    const double dx = (from.x - x) / 2;
    const double dy = (from.y - y) / 2;
    rx = std::abs(rx);
    ry = std::abs(ry);
    if (rx < 1e-9 || ry < 1e-9 || (dx == 0 && dy == 0)) return line(x, y);
    const double reach = dx * dx / (rx * rx) + dy * dy / (ry * ry);
    if (reach > 1) {
        rx *= std::sqrt(reach);
        ry *= std::sqrt(reach);
    }
    const double part = rx * rx * dy * dy + ry * ry * dx * dx;
    double factor = std::sqrt(std::max(0.0, (rx * rx * ry * ry - part) / part));
    if (large == sweep) factor = -factor;
    const double cx1 = factor * rx * dy / ry;
    const double cy1 = -factor * ry * dx / rx;
    const double cx = cx1 + (from.x + x) / 2;
    const double cy = cy1 + (from.y + y) / 2;
    const double start = std::atan2((dy - cy1) / ry, (dx - cx1) / rx);
    double turn = std::atan2((-dy - cy1) / ry, (-dx - cx1) / rx) - start;
    if (sweep && turn < 0) turn += 2 * std::numbers::pi;
    if (!sweep && turn > 0) turn -= 2 * std::numbers::pi;
    const double length = std::abs(turn) * std::max(rx, ry) * scale_;
    const int steps = std::clamp(static_cast<int>(std::sqrt(length) * 2) + 2, 4, 64);
    for (int i = 1; i < steps; ++i) {
        const double angle = start + turn * i / steps;
        line(cx + rx * std::cos(angle), cy + ry * std::sin(angle));
    }
    return line(x, y);
}

Path& Path::close() {
    if (contours_.empty()) return *this;
    Contour& contour = contours_.back();
    contour.closed = true;
    const ImVec2 first = contour.points.front();
    const ImVec2 end = contour.points.back();
    if (contour.points.size() > 1 && std::abs(first.x - end.x) < 1e-4f && std::abs(first.y - end.y) < 1e-4f) {
        contour.points.pop_back();
    }
    return *this;
}

namespace {

class PathReader {
public:
    PathReader(std::string_view text, double scale) : at_(text.data()), end_(text.data() + text.size()), path_(scale) {}

    Path read() {
        char command = 0;
        for (skip(); at_ != end_; skip()) {
            const bool letter = (*at_ >= 'A' && *at_ <= 'Z') || (*at_ >= 'a' && *at_ <= 'z');
            if (letter)
                command = *at_++;
            else if (command == 0 || command == 'Z')
                break;
            if (!step(command)) break;
            if (command == 'M') command = 'L';
        }
        return std::move(path_);
    }

private:
    void skip() {
        while (at_ != end_ && (*at_ == ' ' || *at_ == ',' || *at_ == '\n')) ++at_;
    }

    bool number(double& value) {
        skip();
        const auto [next, error] = std::from_chars(at_, end_, value);
        if (error != std::errc()) return false;
        at_ = next;
        return true;
    }

    template <class... Doubles>
    bool numbers(Doubles&... values) {
        return (number(values) && ...);
    }

    void arrive(double x, double y, double control_x, double control_y) {
        x_ = x;
        y_ = y;
        control_x_ = control_x;
        control_y_ = control_y;
    }

    bool curve(char command) {
        double x1 = 2 * x_ - control_x_, y1 = 2 * y_ - control_y_, x2 = 0, y2 = 0, x = 0, y = 0;
        if (command == 'C' && !numbers(x1, y1)) return false;
        if (!numbers(x2, y2, x, y)) return false;
        path_.cubic(x1, y1, x2, y2, x, y);
        arrive(x, y, x2, y2);
        return true;
    }

    bool arc() {
        double rx = 0, ry = 0, rotation = 0, large = 0, sweep = 0, x = 0, y = 0;
        if (!numbers(rx, ry, rotation, large, sweep, x, y)) return false;
        path_.arc(rx, ry, large != 0, sweep != 0, x, y);
        arrive(x, y, x, y);
        return true;
    }

    bool step(char command) {
        double x = x_;
        double y = y_;
        switch (command) {
        case 'M':
            if (!numbers(x, y)) return false;
            path_.move(x, y);
            start_x_ = x;
            start_y_ = y;
            break;
        case 'L':
            if (!numbers(x, y)) return false;
            path_.line(x, y);
            break;
        case 'H':
            if (!numbers(x)) return false;
            path_.line(x, y);
            break;
        case 'V':
            if (!numbers(y)) return false;
            path_.line(x, y);
            break;
        case 'C':
        case 'S': return curve(command);
        case 'A': return arc();
        case 'Z':
            path_.close();
            x = start_x_;
            y = start_y_;
            break;
        default: return false;
        }
        arrive(x, y, x, y);
        return true;
    }

    const char* at_;
    const char* end_;
    Path path_;
    double x_ = 0, y_ = 0, start_x_ = 0, start_y_ = 0, control_x_ = 0, control_y_ = 0;
};

} // namespace

Path parse_path(std::string_view text, double pixels_per_unit) {
    return PathReader(text, pixels_per_unit).read();
}

} // namespace propartif::ui
