#pragma once
// Weights of one yes/no decision by regularised logistic regression (liblinear).
#include <cstdint>
#include <vector>

namespace propartif::fitting {

struct Cell {
    std::uint32_t column{};
    double value{};
};
using Row = std::vector<Cell>; // columns ascending

struct Linear {
    std::vector<double> weights; // per column
    double bias = 0;
};

// Rows answered yes and no weigh the same as a whole. `rows` are borrowed. Either answer must occur.
Linear fit_linear(const std::vector<Row>& rows, const std::vector<bool>& answers, std::size_t columns, double strength);

} // namespace propartif::fitting
