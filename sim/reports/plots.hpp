#pragma once
// The plots of a report as SVG, drawn from numbers alone: the same numbers give the same bytes.
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace propartif::reports {

struct Course { // 0..100 over the turns; the first value is the start
    std::string name;
    std::vector<int> values;
};

struct Mark { // above a moment of the course
    std::size_t at{};
    std::string word;
};

// Tension (circles, whole line) and trust (squares, broken line), told apart without colour too.
std::string course_plot(std::string_view title, const Course& tension, const Course& trust,
                        const std::vector<Mark>& marks);

// One criterion's share 0..1 of its scale, with the learner's own rating as a diamond.
std::string share_bar(std::string_view title, double share, std::optional<double> own);

// Shares 0..1 over attempts, oldest first; a gap where the criterion was not judged.
std::string trend_plot(std::string_view title, const std::vector<std::optional<double>>& shares);

} // namespace propartif::reports
