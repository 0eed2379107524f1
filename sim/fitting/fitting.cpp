#include "propartif/fitting.hpp"
#include "fitting/linear.hpp"
#include "scoring/features.hpp"
#include <algorithm>
#include <atomic>
#include <cmath>
#include <linear.h>
#include <map>
#include <set>
#include <thread>

namespace propartif {
namespace {

using namespace fitting;
using scoring::Features;

constexpr std::size_t kSeenOften = 4;   // a feature of fewer replies is left out
constexpr double kJointStrength = 10.0; // liblinear's C of the three fits that are averaged
constexpr double kWordStrength = 10.0;
constexpr double kSignalStrength = 0.2;
constexpr double kSignalScale = 0.3;      // of signals beside words
constexpr double kLargestWeight = 2047.0; // what a model file can hold

struct Sample {
    std::string context;
    std::size_t source = 0;
    std::array<std::vector<std::uint64_t>, 3> keys; // sorted, without repeats
    Levels labels;
    std::vector<std::string> flags;
};

// Columns of the features seen often enough, block after block, by name.
struct Columns {
    std::vector<std::string> names;
    std::array<std::size_t, 4> block_at{}; // first column of each block, and the end
    std::map<std::uint64_t, std::uint32_t> of_key;
};

struct Table {
    std::vector<Row> joint, signals, words;
};

bool has_flag(const Sample& sample, const std::string& flag) {
    if (flag == "any") return !sample.flags.empty();
    return std::find(sample.flags.begin(), sample.flags.end(), flag) != sample.flags.end();
}

bool answer_of(const Sample& sample, const ModelTarget& target) {
    if (!target.flag.empty()) return has_flag(sample, target.flag);
    const auto label = sample.labels.find(CriterionId{target.criterion});
    return label != sample.labels.end() && label->second >= target.level;
}

std::vector<ModelTarget> targets_of(const Rubric& rubric) {
    std::vector<ModelTarget> targets;
    for (const auto& criterion : rubric.criteria)
        for (int level = criterion.min + 1; level <= criterion.max; ++level)
            targets.push_back({criterion.id.value, level, {}, 0, {}});
    for (const auto& gate : rubric.gates) targets.push_back({{}, 0, gate.flag, 0, {}});
    targets.push_back({{}, 0, "any", 0, {}});
    return targets;
}

Columns columns_of(const std::vector<const Sample*>& samples, const scoring::FeatureNames& names) {
    Columns columns;
    for (std::size_t block = 0; block < kModelBlocks.size(); ++block) {
        std::map<std::string, std::pair<std::uint64_t, std::size_t>> counted; // by name, for the same order everywhere
        for (const Sample* sample : samples)
            for (const auto key : sample->keys[block]) {
                auto& [first_key, count] = counted[names.at(key)];
                first_key = key;
                ++count;
            }
        columns.block_at[block] = columns.names.size();
        for (const auto& [name, key_and_count] : counted) {
            if (key_and_count.second < kSeenOften) continue;
            columns.of_key.emplace(key_and_count.first, static_cast<std::uint32_t>(columns.names.size()));
            columns.names.push_back(name);
        }
    }
    columns.block_at[3] = columns.names.size();
    return columns;
}

void add_cells(const Sample& sample, const Columns& columns, std::size_t block, double scale, Row& row) {
    const std::size_t before = row.size();
    for (const auto key : sample.keys[block])
        if (const auto column = columns.of_key.find(key); column != columns.of_key.end())
            row.push_back({column->second, scale});
    const auto from = row.begin() + static_cast<std::ptrdiff_t>(before);
    std::sort(from, row.end(), [](const Cell& a, const Cell& b) { return a.column < b.column; });
    if (block == 0 || row.size() == before) return;
    const double share = 1.0 / std::sqrt(static_cast<double>(row.size() - before));
    std::for_each(from, row.end(), [share](Cell& cell) { cell.value *= share; });
}

Table table_of(const std::vector<const Sample*>& samples, const Columns& columns) {
    Table table;
    for (const Sample* sample : samples) {
        Row joint, signals, words;
        add_cells(*sample, columns, 0, kSignalScale, joint);
        add_cells(*sample, columns, 0, 1.0, signals);
        for (const std::size_t block : {1U, 2U}) {
            add_cells(*sample, columns, block, 1.0, joint);
            add_cells(*sample, columns, block, 1.0, words);
        }
        if (sample->source > 0) { // the raters' own strictness
            const auto offset = static_cast<std::uint32_t>(columns.names.size() + sample->source - 1);
            joint.push_back({offset, kSignalScale});
            signals.push_back({offset, 1.0});
            words.push_back({offset, kSignalScale});
        }
        table.joint.push_back(std::move(joint));
        table.signals.push_back(std::move(signals));
        table.words.push_back(std::move(words));
    }
    return table;
}

// The mean of a fit on everything, one on signals and one on words: steadier than any of them.
Linear fit_mean(const Table& table, const std::vector<bool>& answers, std::size_t columns, std::size_t words_from) {
    const Linear joint = fit_linear(table.joint, answers, columns, kJointStrength);
    const Linear signals = fit_linear(table.signals, answers, columns, kSignalStrength);
    const Linear words = fit_linear(table.words, answers, columns, kWordStrength);
    Linear mean;
    for (std::size_t column = 0; column < columns; ++column)
        mean.weights.push_back(column < words_from
                                   ? (joint.weights[column] * kSignalScale + signals.weights[column]) / 3
                                   : (joint.weights[column] + words.weights[column]) / 3);
    mean.bias = (joint.bias + signals.bias + words.bias) / 3;
    return mean;
}

// Rounds the weights of one target to what the file holds, block by block.
void write_weights(const Linear& linear, const Columns& columns, std::size_t target, Model& model) {
    model.targets[target].bias = std::round(linear.bias * 1e6) / 1e6;
    for (std::size_t block = 0; block < kModelBlocks.size(); ++block) {
        double largest = 0;
        for (std::size_t column = columns.block_at[block]; column < columns.block_at[block + 1]; ++column)
            largest = std::max(largest, std::abs(linear.weights[column]));
        const double step = largest > 0 ? std::ceil(largest / kLargestWeight * 1e7) / 1e7 : 1.0;
        model.targets[target].steps[block] = step;
        for (std::size_t column = columns.block_at[block]; column < columns.block_at[block + 1]; ++column)
            model.features[column].weights[target] =
                static_cast<std::int16_t>(std::lround(linear.weights[column] / step));
    }
}

void say_nothing(const char*) {}

} // namespace

struct Fitting::Parts {
    const Rubric& rubric;
    scoring::Knowledge knowledge;
    scoring::FeatureNames names;
    std::vector<Sample> samples;
    std::size_t sources = 1;
};

Fitting::Fitting(const Rubric& rubric, const Lexicon& lexicon)
    : parts_(new Parts{rubric, scoring::Knowledge(lexicon, {}), {}, {}, 1}) {
    set_print_string_function(&say_nothing);
}
Fitting::Fitting(Fitting&&) noexcept = default;
Fitting::~Fitting() = default;

std::size_t Fitting::size() const {
    return parts_->samples.size();
}

void Fitting::add(const LabelledReply& labelled, std::size_t source) {
    Sample sample{std::string(labelled.context), source, {}, *labelled.labels, *labelled.flags};
    const auto exchange =
        scoring::read_exchange(parts_->knowledge, labelled.turn, parts_->knowledge.vocabulary.read(labelled.reply));
    const Features features = scoring::features_of(exchange, scoring::fire_detectors(exchange), &parts_->names);
    for (std::size_t block = 0; block < features.size(); ++block) {
        for (const auto& feature : features[block]) sample.keys[block].push_back(feature.key);
        auto& keys = sample.keys[block];
        std::sort(keys.begin(), keys.end());
        keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    }
    parts_->sources = std::max(parts_->sources, source + 1);
    parts_->samples.push_back(std::move(sample));
}

Model Fitting::fit(const std::function<bool(std::string_view)>& wanted, unsigned threads) const {
    std::vector<const Sample*> samples;
    for (const auto& sample : parts_->samples)
        if (!wanted || wanted(sample.context)) samples.push_back(&sample);
    const Columns columns = columns_of(samples, parts_->names);
    const Table table = table_of(samples, columns);
    Model model;
    std::vector<std::vector<bool>> answers;
    for (auto& target : targets_of(parts_->rubric)) {
        std::vector<bool> answer;
        for (const Sample* sample : samples) answer.push_back(answer_of(*sample, target));
        const auto yes = std::count(answer.begin(), answer.end(), true);
        if (yes == 0 || yes == static_cast<std::ptrdiff_t>(answer.size())) continue; // nothing to learn
        model.targets.push_back(std::move(target));
        answers.push_back(std::move(answer));
    }
    for (const auto& name : columns.names)
        model.features.push_back({name, std::vector<std::int16_t>(model.targets.size())});
    std::atomic<std::size_t> next{0};
    const std::size_t width = columns.names.size() + parts_->sources - 1;
    const auto work = [&] {
        for (std::size_t target = next++; target < answers.size(); target = next++)
            write_weights(fit_mean(table, answers[target], width, columns.block_at[1]), columns, target, model);
    };
    std::vector<std::jthread> others;
    for (unsigned i = 1; i < threads; ++i) others.emplace_back(work);
    work();
    others.clear();
    std::erase_if(model.features, [](const ModelFeature& feature) {
        return std::all_of(feature.weights.begin(), feature.weights.end(), [](std::int16_t w) { return w == 0; });
    });
    std::sort(model.features.begin(), model.features.end(),
              [](const ModelFeature& a, const ModelFeature& b) { return a.name < b.name; });
    return model;
}

} // namespace propartif
