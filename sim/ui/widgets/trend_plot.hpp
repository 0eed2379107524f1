#pragma once
// Values 0..100 over attempts, oldest at the left; drawn as the printed page draws them.
#include "ui/ui.hpp"
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace propartif::ui {

struct TrendLine {
    std::vector<std::optional<double>> values; // nothing: the line is broken there
    std::string_view name{};                   // at its right end; empty: none
    bool own = false;                          // the person's own view: broken line, diamonds
};

// Where points lie; a control over the plot finds its point with it.
struct TrendPlaces {
    Box lines; // from value 0 to 100, from the first to the last attempt
    std::size_t count = 0;
    float x(double at) const;
    float y(double value) const;
    std::size_t nearest(float at_x) const; // only with points
};

// All lines have the same number of values.
TrendPlaces trend_places(Ui& ui, const Box& box, std::span<const TrendLine> lines);

// Draws into `box`. `marked`: an attempt that is pointed at.
void trend_plot_at(Ui& ui, const Box& box, std::span<const TrendLine> lines, std::optional<std::size_t> marked = {});

// A point of a line, at a place between the attempts when several became one.
struct TrendPoint {
    double at{};
    double value{};
    bool joined = false; // a line leads to it from the point before
};
// At most `most` points: neighbours become their mean where there are more values than can be told apart.
std::vector<TrendPoint> trend_points(const std::vector<std::optional<double>>& values, std::size_t most);

} // namespace propartif::ui
