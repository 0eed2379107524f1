#include "reports/plots.hpp"
#include "reports/html.hpp"
#include <algorithm>
#include <fmt/format.h>

namespace propartif::reports {

namespace {

struct Frame { // where the values 0..1 of a plot lie
    double left, top, width, height;
    double x(std::size_t at, std::size_t count) const {
        return count < 2 ? left + width / 2 : left + width * static_cast<double>(at) / static_cast<double>(count - 1);
    }
    double y(double share) const { return top + height * (1.0 - std::clamp(share, 0.0, 1.0)); }
};

std::string svg(std::string_view kind, int width, int height, std::string_view title, std::string_view inside) {
    const std::string name = escaped(title);
    return fmt::format(
        "<svg class=\"{}\" viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"{}\"><title>{}</title>{}</svg>\n", kind,
        width, height, name, name, inside);
}

std::string gridline(const Frame& frame, double share, bool named) {
    std::string out = fmt::format("<line class=\"grid\" x1=\"{:.1f}\" y1=\"{:.1f}\" x2=\"{:.1f}\" y2=\"{:.1f}\"/>",
                                  frame.left, frame.y(share), frame.left + frame.width, frame.y(share));
    if (named)
        out += fmt::format("<text class=\"axis end\" x=\"{:.1f}\" y=\"{:.1f}\">{:.0f}</text>", frame.left - 6,
                           frame.y(share) + 4, share * 100);
    return out;
}

std::string points_of(const Frame& frame, const std::vector<int>& values) {
    std::string out;
    for (std::size_t i = 0; i < values.size(); ++i)
        out += fmt::format("{}{:.1f},{:.1f}", i ? " " : "", frame.x(i, values.size()), frame.y(values[i] / 100.0));
    return out;
}

std::string circle(double x, double y) {
    return fmt::format("<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"3.5\"/>", x, y);
}

std::string square(double x, double y) {
    return fmt::format("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"6.4\" height=\"6.4\"/>", x - 3.2, y - 3.2);
}

std::string line_of(const Frame& frame, std::string_view kind, const Course& course,
                    std::string (*dot)(double, double)) {
    std::string out = fmt::format("<g class=\"{}\"><polyline points=\"{}\"/>", kind, points_of(frame, course.values));
    for (std::size_t i = 0; i < course.values.size(); ++i)
        out += dot(frame.x(i, course.values.size()), frame.y(course.values[i] / 100.0));
    return out + "</g>";
}

// The names at the right end of their lines, moved apart when the lines meet there.
std::string names_of(const Frame& frame, const Course& tension, const Course& trust) {
    const double first = frame.y(tension.values.back() / 100.0);
    const double second = frame.y(trust.values.back() / 100.0);
    const bool tension_above = first <= second;
    const double apart = std::max(0.0, 16 - std::abs(first - second)) / 2;
    const auto name = [&](std::string_view kind, const Course& course, double y, bool above) {
        return fmt::format("<text class=\"{}\" x=\"{:.1f}\" y=\"{:.1f}\">{} {}</text>", kind,
                           frame.left + frame.width + 10, y + 4 + (above ? -apart : apart), escaped(course.name),
                           course.values.back());
    };
    return name("tension-name", tension, first, tension_above) + name("trust-name", trust, second, !tension_above);
}

} // namespace

std::string course_plot(std::string_view title, const Course& tension, const Course& trust,
                        const std::vector<Mark>& marks) {
    if (tension.values.empty() || trust.values.size() != tension.values.size()) return {};
    constexpr Frame kFrame{36, 26, 524, 140};
    const std::size_t count = tension.values.size();
    std::string inside;
    for (const double share : {0.0, 0.5, 1.0}) inside += gridline(kFrame, share, true);
    // Not every turn's number fits under a long conversation.
    const std::size_t step = count / 25 + 1;
    for (std::size_t i = 1; i < count; i += step)
        inside += fmt::format("<text class=\"axis middle\" x=\"{:.1f}\" y=\"186\">{}</text>", kFrame.x(i, count), i);
    for (const Mark& mark : marks)
        if (mark.at < count)
            inside += fmt::format("<line class=\"mark\" x1=\"{0:.1f}\" y1=\"18\" x2=\"{0:.1f}\" y2=\"{1:.1f}\"/>"
                                  "<text class=\"axis middle\" x=\"{0:.1f}\" y=\"13\">{2}</text>",
                                  kFrame.x(mark.at, count), kFrame.y(0), escaped(mark.word));
    inside += line_of(kFrame, "tension", tension, circle) + line_of(kFrame, "trust", trust, square);
    inside += names_of(kFrame, tension, trust);
    return svg("plot", 720, 192, title, inside);
}

std::string share_bar(std::string_view title, double share, std::optional<double> own) {
    const auto wide = [](double value) { return 8 + 284 * std::clamp(value, 0.0, 1.0); };
    std::string inside = "<rect class=\"track\" x=\"8\" y=\"5\" width=\"284\" height=\"10\" rx=\"5\"/>";
    if (share > 0)
        inside += fmt::format("<rect class=\"filled\" x=\"8\" y=\"5\" width=\"{:.1f}\" height=\"10\" rx=\"5\"/>",
                              wide(share) - 8);
    if (own) inside += fmt::format("<path class=\"own\" d=\"M{0:.1f} 2l7 8l-7 8l-7 -8z\"/>", wide(*own));
    return svg("bar", 300, 20, title, inside);
}

std::string trend_plot(std::string_view title, const std::vector<std::optional<double>>& shares) {
    constexpr Frame kFrame{30, 10, 280, 90};
    std::string inside;
    for (const double share : {0.0, 0.5, 1.0}) inside += gridline(kFrame, share, true);
    std::string line;
    std::string dots;
    bool open = false;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        if (!shares[i]) {
            open = false;
            continue;
        }
        const double x = kFrame.x(i, shares.size());
        const double y = kFrame.y(*shares[i]);
        line += fmt::format("{}{:.1f} {:.1f}", open ? "L" : "M", x, y);
        dots += circle(x, y);
        open = true;
    }
    inside += fmt::format("<g class=\"trend\"><path d=\"{}\"/>{}</g>", line.empty() ? "M0 0" : line, dots);
    return svg("plot", 320, 112, title, inside);
}

} // namespace propartif::reports
