#pragma once
// Weights of one yes/no decision by regularised logistic regression (liblinear).
#include <cstdint>
#include <memory>
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
    double of(const Row& row) const;
};

// Rows made ready once for any number of fits, also from several threads at a time.
class LinearTable {
public:
    LinearTable(const std::vector<Row>& rows, std::size_t columns);
    ~LinearTable();

    // From the rows named; those answered yes and no weigh the same as a whole. Either answer must occur.
    // `answers` per row of the table.
    Linear fit(const std::vector<std::size_t>& rows, const std::vector<bool>& answers, double strength) const;

private:
    struct Nodes;
    std::unique_ptr<const Nodes> nodes_;
    std::size_t columns_;
};

} // namespace propartif::fitting
