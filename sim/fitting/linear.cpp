#include "fitting/linear.hpp"
#include <algorithm>
#include <array>
#include <linear.h>
#include <memory>

namespace propartif::fitting {
namespace {

constexpr double kTolerance = 1e-4;

struct FreeModel {
    void operator()(model* fitted) const { free_and_destroy_model(&fitted); }
};

// liblinear's rows: columns from 1, the last cell marked by -1; the bias is a column of its own.
std::vector<feature_node> nodes_of(const std::vector<Row>& rows, std::size_t columns,
                                   std::vector<feature_node*>& starts) {
    std::vector<feature_node> nodes;
    std::size_t cells = 0;
    for (const auto& row : rows) cells += row.size() + 2;
    nodes.reserve(cells);
    for (const auto& row : rows) {
        starts.push_back(nodes.data() + nodes.size());
        for (const auto& cell : row) nodes.push_back({static_cast<int>(cell.column) + 1, cell.value});
        nodes.push_back({static_cast<int>(columns) + 1, 1.0});
        nodes.push_back({-1, 0.0});
    }
    return nodes;
}

} // namespace

Linear fit_linear(const std::vector<Row>& rows, const std::vector<bool>& answers, std::size_t columns,
                  double strength) {
    std::vector<feature_node*> starts;
    const auto nodes = nodes_of(rows, columns, starts);
    std::vector<double> wanted;
    for (const bool answer : answers) wanted.push_back(answer ? 1.0 : -1.0);
    const double yes = static_cast<double>(std::count(answers.begin(), answers.end(), true));
    const double all = static_cast<double>(answers.size());
    std::array<int, 2> labels{1, -1};
    std::array<double, 2> shares{all / (2 * yes), all / (2 * (all - yes))};
    problem task{};
    task.l = static_cast<int>(rows.size());
    task.n = static_cast<int>(columns) + 1;
    task.y = wanted.data();
    task.x = starts.data();
    task.bias = 1;
    parameter how{};
    how.solver_type = L2R_LR; // Newton steps from zero: no random choice in it
    how.eps = kTolerance;
    how.C = strength;
    how.nr_weight = 2;
    how.weight_label = labels.data();
    how.weight = shares.data();
    const std::unique_ptr<model, FreeModel> fitted(train(&task, &how));
    Linear out;
    const double sign = fitted->label[0] == 1 ? 1.0 : -1.0; // the first label seen is the positive side
    for (std::size_t column = 0; column < columns; ++column) out.weights.push_back(sign * fitted->w[column]);
    out.bias = sign * fitted->w[columns];
    return out;
}

} // namespace propartif::fitting
