// agreement FILE.jsonl: how far the scorer agrees with labelled replies, per criterion and per fold of citizen
// contexts.
#include "cli/console.hpp"
#include "propartif/answers.hpp"
#include <algorithm>
#include <fstream>
#include <iostream>
#include <set>

namespace propartif::cli {

namespace {

struct Counts {
    std::uint32_t labelled = 0, scored = 0, both = 0;
};

// Everything one pass over the lines collects; each reply adds one pair per criterion.
struct Collected {
    std::uint32_t n = 0;
    std::uint32_t review = 0;
    std::map<CriterionId, std::vector<LabelPair>> pairs;
    std::map<CriterionId, std::vector<std::vector<LabelPair>>> fold_pairs;
    std::map<std::string, Counts> flags;
};

void count_flag(Counts& counts, bool labelled, bool scored) {
    counts.labelled += labelled;
    counts.scored += scored;
    counts.both += labelled && scored;
}

void collect(Collected& all, const Rubric& rubric, const ScoreRequest& asked, const Evaluation& found,
             std::uint32_t folds) {
    ++all.n;
    all.review += found.verdict == Verdict::review;
    const std::uint32_t fold = fold_of(asked.context, folds);
    for (const Criterion& criterion : rubric.criteria) {
        const auto label = asked.labels->find(criterion.id);
        const auto level = found.levels.find(criterion.id);
        if (label == asked.labels->end() || level == found.levels.end()) continue;
        const LabelPair pair{label->second, level->second};
        all.pairs[criterion.id].push_back(pair);
        auto& by_fold = all.fold_pairs[criterion.id];
        by_fold.resize(folds);
        by_fold[fold].push_back(pair);
    }
    const auto has = [](const std::vector<std::string>& list, const std::string& flag) {
        return std::ranges::find(list, flag) != list.end();
    };
    for (const Gate& gate : rubric.gates)
        count_flag(all.flags[gate.flag], has(asked.label_flags, gate.flag), has(found.flags, gate.flag));
    count_flag(all.flags["any"], !asked.label_flags.empty(), !found.flags.empty());
}

AgreementReport report_of(const Collected& all, const Rubric& rubric, std::uint32_t folds) {
    AgreementReport out{all.n, folds, all.review, {}, {}, {}};
    for (const Criterion& criterion : rubric.criteria) {
        const auto pairs = all.pairs.find(criterion.id);
        if (pairs == all.pairs.end()) continue;
        out.criteria[criterion.id] = agreement(pairs->second, criterion.min, criterion.max);
        for (const auto& fold : all.fold_pairs.at(criterion.id))
            out.by_fold[criterion.id].push_back(agreement(fold, criterion.min, criterion.max));
    }
    for (const auto& [flag, counts] : all.flags)
        out.flags[flag] = flag_agreement(counts.labelled, counts.scored, counts.both);
    return out;
}

void measure(Console& console, const std::string& file, const std::string& rubric_file, std::uint32_t folds) {
    std::ifstream in(file);
    if (!in) return console.fail(app::fill(console.words()(app::Str::cli_file_unreadable), {file, "-"}));
    const auto judge = judge_from(console, rubric_file);
    if (!judge) return;
    Collected all;
    std::size_t number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
        const auto request = parse_score_request(line);
        const std::string place = file + ":" + std::to_string(number) + ": ";
        if (!request) {
            console.fail(place + request.error().detail);
        } else if (!request.value().labels) {
            console.fail(place + "\"labels\" is missing");
        } else {
            const ScoreRequest& asked = request.value();
            collect(all, judge->rubric, asked, judge->scorer->score({asked.citizen, &asked.focus}, asked.reply), folds);
        }
    }
    std::cout << agreement_answer(report_of(all, judge->rubric, folds), judge->rubric) << '\n';
}

} // namespace

void add_agreement(CLI::App& program, Console& console) {
    struct Options {
        std::string file, rubric;
        std::uint32_t folds = 5;
    };
    auto options = std::make_shared<Options>();
    CLI::App* command = program.add_subcommand("agreement", "how far the scorer agrees with labelled replies");
    command->add_option("FILE", options->file, "labelled replies, JSON lines")->required();
    command->add_option("--rubric", options->rubric, "a rubric file instead of the default rubric");
    command->add_option("--folds", options->folds, "groups of citizen contexts to report apart")
        ->check(CLI::Range(1, 100));
    command->callback([options, &console] { measure(console, options->file, options->rubric, options->folds); });
}

} // namespace propartif::cli
