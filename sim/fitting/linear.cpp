#include "fitting/linear.hpp"
#include <array>
#include <linear.h>

namespace propartif::fitting {
namespace {

constexpr double kTolerance = 1e-3;

struct FreeModel {
    void operator()(model* fitted) const { free_and_destroy_model(&fitted); }
};

void say_nothing(const char*) {}

} // namespace

double Linear::of(const Row& row) const {
    double sum = bias;
    for (const auto& cell : row) sum += weights[cell.column] * cell.value;
    return sum;
}

// liblinear's rows: columns from 1, the last cell marked by -1; the bias is a column of its own.
struct LinearTable::Nodes {
    std::vector<feature_node> cells;
    std::vector<std::size_t> starts;
};

LinearTable::LinearTable(const std::vector<Row>& rows, std::size_t columns) : columns_(columns) {
    auto nodes = std::make_unique<Nodes>();
    for (const auto& row : rows) {
        nodes->starts.push_back(nodes->cells.size());
        for (const auto& cell : row) nodes->cells.push_back({static_cast<int>(cell.column) + 1, cell.value});
        nodes->cells.push_back({static_cast<int>(columns) + 1, 1.0});
        nodes->cells.push_back({-1, 0.0});
    }
    nodes_ = std::move(nodes);
    set_print_string_function(&say_nothing);
}

LinearTable::~LinearTable() = default;

Linear LinearTable::fit(const std::vector<std::size_t>& rows, const std::vector<bool>& answers, double strength) const {
    std::vector<feature_node*> starts;
    std::vector<double> wanted;
    double yes = 0;
    for (const auto row : rows) {
        // liblinear takes rows as changeable, and changes none.
        starts.push_back(const_cast<feature_node*>(nodes_->cells.data() + nodes_->starts[row]));
        wanted.push_back(answers[row] ? 1.0 : -1.0);
        yes += answers[row] ? 1.0 : 0.0;
    }
    const auto all = static_cast<double>(rows.size());
    std::array<int, 2> labels{1, -1};
    std::array<double, 2> shares{all / (2 * yes), all / (2 * (all - yes))};
    problem task{};
    task.l = static_cast<int>(rows.size());
    task.n = static_cast<int>(columns_) + 1;
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
    for (std::size_t column = 0; column < columns_; ++column) out.weights.push_back(sign * fitted->w[column]);
    out.bias = sign * fitted->w[columns_];
    return out;
}

} // namespace propartif::fitting
