#include "propartif/fitting.hpp"
#include "fitting/linear.hpp"
#include "fitting/trees.hpp"
#include "propartif/agreement.hpp"
#include "scoring/features.hpp"
#include <algorithm>
#include <atomic>
#include <cmath>
#include <functional>
#include <iterator>
#include <map>
#include <numeric>
#include <optional>
#include <thread>

namespace propartif {
namespace {

using namespace fitting;
using scoring::Features;

constexpr std::size_t kSeenOften = 4;      // a feature of fewer replies is left out
constexpr double kStrength = 10.0;         // liblinear's C
constexpr std::size_t kFarBack = 40;       // a misplaced reply meets a citizen of so many replies before
constexpr std::size_t kMisplacedOneIn = 8; // every one of them would teach the weights to doubt true needs
constexpr double kSignalScale = 0.3;       // of signals beside words
constexpr std::uint32_t kInnerFolds = 4;
constexpr double kWeightOfOthers = 0.5;   // in the trees, of sources but the first
constexpr double kLargestWeight = 2047.0; // what a model file can hold

struct Sample {
    std::string context;
    std::string other; // context of the citizen it is said to, when that is not its own
    std::size_t source = 0;
    std::array<std::vector<std::uint64_t>, 3> keys; // sorted, without repeats
    Levels labels;                                  // a missing one is not known
    std::vector<std::string> flags;
};

// Columns of the features seen often enough, block after block, by name.
struct Columns {
    std::vector<std::string> names;
    std::array<std::size_t, 4> block_at{}; // first column of each block, and the end
    std::map<std::uint64_t, std::uint32_t> of_key;
};

bool has_flag(const Sample& sample, const std::string& flag) {
    if (flag == "any") return !sample.flags.empty();
    return std::find(sample.flags.begin(), sample.flags.end(), flag) != sample.flags.end();
}

// Nothing when the sample says nothing about it.
std::optional<bool> answer_of(const Sample& sample, const ModelTarget& target) {
    if (!target.flag.empty()) return sample.other.empty() ? std::optional(has_flag(sample, target.flag)) : std::nullopt;
    const auto label = sample.labels.find(CriterionId{target.criterion});
    if (label == sample.labels.end()) return std::nullopt;
    return label->second >= target.level;
}

std::vector<ModelTarget> targets_of(const Rubric& rubric) {
    std::vector<ModelTarget> targets;
    for (const auto& criterion : rubric.criteria)
        for (int level = criterion.min + 1; level <= criterion.max; ++level) {
            targets.emplace_back().criterion = criterion.id.value;
            targets.back().level = level;
        }
    for (const auto& gate : rubric.gates) targets.emplace_back().flag = gate.flag;
    targets.emplace_back().flag = "any";
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

std::vector<Row> rows_of(const std::vector<const Sample*>& samples, const Columns& columns) {
    std::vector<Row> rows;
    for (const Sample* sample : samples) {
        Row row;
        add_cells(*sample, columns, 0, kSignalScale, row);
        for (const std::size_t block : {1U, 2U}) add_cells(*sample, columns, block, 1.0, row);
        if (sample->source > 0) // the raters' own strictness
            row.push_back({static_cast<std::uint32_t>(columns.names.size() + sample->source - 1), kSignalScale});
        rows.push_back(std::move(row));
    }
    return rows;
}

// Rounds the weights of one target to what the file holds, block by block.
void write_weights(const Linear& linear, const Columns& columns, std::size_t target, Model& model) {
    model.targets[target].bias = std::round(linear.bias * 1e6) / 1e6;
    for (std::size_t block = 0; block < kModelBlocks.size(); ++block) {
        const double scale = block == 0 ? kSignalScale : 1.0; // the rows held it, the file does not
        double largest = 0;
        for (std::size_t column = columns.block_at[block]; column < columns.block_at[block + 1]; ++column)
            largest = std::max(largest, scale * std::abs(linear.weights[column]));
        const double step = largest > 0 ? std::ceil(largest / kLargestWeight * 1e7) / 1e7 : 1.0;
        model.targets[target].steps[block] = step;
        for (std::size_t column = columns.block_at[block]; column < columns.block_at[block + 1]; ++column)
            model.features[column].weights[target] =
                static_cast<std::int16_t>(std::lround(scale * linear.weights[column] / step));
    }
}

struct Answers { // to one target, per sample
    std::vector<bool> yes;
    std::vector<bool> known;
};

Answers answers_of(const std::vector<const Sample*>& samples, const ModelTarget& target) {
    Answers answers;
    for (const Sample* sample : samples) {
        const auto answer = answer_of(*sample, target);
        answers.yes.push_back(answer.value_or(false));
        answers.known.push_back(answer.has_value());
    }
    return answers;
}

// Everything one fit works on.
struct Task {
    const std::vector<const Sample*>& samples;
    const Columns& columns;
    const std::vector<Row> rows;
    const std::size_t width; // of the rows: columns and offsets of sources
    const std::vector<Answers>& answers;
    const LinearTable table{rows, width};

    Linear fit(const std::vector<std::size_t>& of, std::size_t target) const {
        return table.fit(of, answers[target].yes, kStrength);
    }
};

std::vector<std::size_t> known_of(const std::vector<std::size_t>& rows, const Answers& answers) {
    std::vector<std::size_t> known;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(known),
                 [&](std::size_t row) { return answers.known[row]; });
    return known;
}

std::vector<std::size_t> everything(std::size_t count) {
    std::vector<std::size_t> all(count);
    std::iota(all.begin(), all.end(), std::size_t{0});
    return all;
}

// Each piece of work writes only what is its own, so the number of threads changes nothing but the time.
void in_parallel(std::size_t pieces, unsigned threads, const std::function<void(std::size_t)>& work) {
    std::atomic<std::size_t> next{0};
    const auto run = [&] {
        for (std::size_t piece = next++; piece < pieces; piece = next++) work(piece);
    };
    std::vector<std::jthread> others;
    for (unsigned i = 1; i < threads; ++i) others.emplace_back(run);
    run();
}

bool has_both(const std::vector<std::size_t>& rows, const Answers& answers) {
    const auto yes = std::count_if(rows.begin(), rows.end(), [&](std::size_t row) { return answers.yes[row]; });
    return yes > 0 && yes < static_cast<std::ptrdiff_t>(rows.size());
}

// What the sums would say of each sample had its context not been seen: the trees learn from that, or they would
// trust the sums too much.
std::vector<std::vector<double>> logits_of_the_unseen(const Task& task, unsigned threads) {
    std::vector<std::vector<std::size_t>> seen(kInnerFolds), unseen(kInnerFolds);
    for (std::size_t row = 0; row < task.samples.size(); ++row)
        for (std::uint32_t fold = 0; fold < kInnerFolds; ++fold) {
            const bool held = fold_of("inner " + task.samples[row]->context, kInnerFolds) == fold;
            (held ? unseen : seen)[fold].push_back(row);
        }
    const std::size_t targets = task.answers.size();
    std::vector<std::vector<double>> logits(task.samples.size(), std::vector<double>(targets));
    in_parallel(kInnerFolds * targets, threads, [&](std::size_t piece) {
        const std::size_t fold = piece / targets;
        const std::size_t target = piece % targets;
        const auto known = known_of(seen[fold], task.answers[target]);
        if (!has_both(known, task.answers[target])) return;
        const Linear linear = task.fit(known, target);
        for (const auto row : unseen[fold]) {
            Row cells = task.rows[row];
            std::erase_if(cells, [&](const Cell& cell) { return cell.column >= task.columns.names.size(); });
            logits[row][target] = linear.of(cells);
        }
    });
    return logits;
}

TreeInput tree_input(const Task& task, const std::vector<std::vector<double>>& logits) {
    TreeInput input;
    input.signal_count = task.columns.block_at[1];
    for (std::size_t row = 0; row < task.samples.size(); ++row) {
        auto& fixed = input.logits.emplace_back();
        for (const double logit : logits[row])
            fixed.push_back(static_cast<std::int32_t>(std::lround(logit * ModelTree::kLogitUnit)));
        auto& signals = input.signals.emplace_back();
        for (const auto& cell : task.rows[row])
            if (cell.column < input.signal_count) signals.push_back(cell.column);
    }
    return input;
}

// For the trees; a row whose answer is not known weighs nothing.
std::vector<double> weights_of(const std::vector<const Sample*>& samples, const Answers& answers) {
    std::vector<double> weights;
    for (std::size_t row = 0; row < samples.size(); ++row)
        weights.push_back(!answers.known[row] ? 0.0 : samples[row]->source == 0 ? 1.0 : kWeightOfOthers);
    return weights;
}

} // namespace

struct Fitting::Parts {
    struct Said { // kept to be said to another citizen
        std::string context, citizen;
        Focus focus;
        std::size_t source = 0;
    };
    const Rubric& rubric;
    scoring::Knowledge knowledge;
    scoring::FeatureNames names;
    std::vector<Sample> samples;
    std::vector<Said> said;
    std::size_t replies = 0;
    std::size_t sources = 1;

    void read(Sample sample, const TurnContext& turn, std::string_view reply) {
        const auto exchange = scoring::read_exchange(knowledge, turn, knowledge.vocabulary.read(reply));
        const Features features = scoring::features_of(exchange, scoring::fire_detectors(exchange), &names);
        for (std::size_t block = 0; block < features.size(); ++block) {
            auto& keys = sample.keys[block];
            for (const auto& feature : features[block]) keys.push_back(feature.key);
            std::sort(keys.begin(), keys.end());
            keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
        }
        samples.push_back(std::move(sample));
    }

    // The same words said to a citizen with another story reflect nothing of it, and voice no need of his.
    void read_as_misplaced(const LabelledReply& labelled, std::size_t source) {
        const auto content = labelled.labels->find(CriterionId{"content"});
        if (content == labelled.labels->end() || content->second < 1) return;
        if (replies % kMisplacedOneIn != 0) return;
        for (std::size_t back = kFarBack; back < said.size(); back += 1) {
            const Said& other = said[said.size() - 1 - back];
            if (other.source != source || other.context == labelled.context) continue;
            Sample sample{std::string(labelled.context), other.context, source, {}, {}, {}};
            for (const char* const criterion : {"content", "interest", "reframing"})
                if (rubric.find(CriterionId{criterion}) != nullptr) sample.labels[CriterionId{criterion}] = 0;
            read(std::move(sample), {other.citizen, &other.focus}, labelled.reply);
            return;
        }
    }
};

Fitting::Fitting(const Rubric& rubric, const Lexicon& lexicon)
    : parts_(new Parts{rubric, scoring::Knowledge(lexicon, {}), {}, {}, {}, 0, 1}) {}
Fitting::Fitting(Fitting&&) noexcept = default;
Fitting::~Fitting() = default;

std::size_t Fitting::size() const {
    return parts_->replies;
}

void Fitting::add(const LabelledReply& labelled, std::size_t source) {
    parts_->read_as_misplaced(labelled, source);
    parts_->read({std::string(labelled.context), {}, source, {}, *labelled.labels, *labelled.flags}, labelled.turn,
                 labelled.reply);
    const Focus focus = labelled.turn.focus != nullptr ? *labelled.turn.focus : Focus{};
    parts_->said.push_back({std::string(labelled.context), std::string(labelled.turn.citizen), focus, source});
    parts_->sources = std::max(parts_->sources, source + 1);
    ++parts_->replies;
}

Model Fitting::fit(const std::function<bool(std::string_view)>& wanted, unsigned threads) const {
    std::vector<const Sample*> samples;
    for (const auto& sample : parts_->samples)
        if (!wanted || (wanted(sample.context) && (sample.other.empty() || wanted(sample.other))))
            samples.push_back(&sample);
    const Columns columns = columns_of(samples, parts_->names);
    Model model;
    std::vector<Answers> answers;
    const auto all = everything(samples.size());
    for (auto& target : targets_of(parts_->rubric)) {
        Answers known = answers_of(samples, target);
        if (!has_both(known_of(all, known), known)) continue; // nothing to learn
        model.targets.push_back(std::move(target));
        answers.push_back(std::move(known));
    }
    for (const auto& name : columns.names)
        model.features.push_back({name, std::vector<std::int16_t>(model.targets.size())});
    std::atomic<std::size_t> next{0};
    const Task task{samples, columns, rows_of(samples, columns), columns.names.size() + parts_->sources - 1, answers};
    const auto unseen = logits_of_the_unseen(task, threads);
    const TreeInput input = tree_input(task, unseen);
    in_parallel(answers.size(), threads, [&](std::size_t target) {
        write_weights(task.fit(known_of(all, answers[target]), target), columns, target, model);
        Boosted boosted = fit_trees(input, answers[target].yes, weights_of(samples, answers[target]),
                                    static_cast<std::uint32_t>(target + 1));
        model.targets[target].start = boosted.start;
        model.targets[target].trees = std::move(boosted.trees);
    });
    std::sort(model.features.begin(), model.features.end(),
              [](const ModelFeature& a, const ModelFeature& b) { return a.name < b.name; });
    return model;
}

} // namespace propartif
