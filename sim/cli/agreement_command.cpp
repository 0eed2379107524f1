// agreement FILE.jsonl: how far the scorer agrees with labelled replies. Every reply is judged by weights that never
// saw its citizen: when the model was fitted from this very file, it is fitted anew for each fold of contexts.
#include "cli/agreement_table.hpp"
#include "cli/labelled.hpp"
#include "propartif/library.hpp"
#include <algorithm>
#include <fstream>
#include <iostream>

namespace propartif::cli {

namespace {

struct Options {
    std::string file, rubric, disagreements;
    std::uint32_t folds = 5;
};

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

AgreementReport report_of(const Collected& all, const Rubric& rubric, std::uint32_t folds, bool refitted) {
    AgreementReport out{all.n, folds, all.review, refitted, {}, {}, {}};
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

// Scorers by fold, each fitted without that fold's contexts; or the one shipped scorer when it never saw this file.
class Scorers {
public:
    // False when it said why not.
    bool prepare(Console& console, const Judge& judge, const LabelledFile& file, std::uint32_t folds) {
        const Library& library = console.content().library;
        const Model* const model = library.model_for(judge.rubric);
        if (model == nullptr || !was_fitted_from(*model, file)) {
            shipped_ = judge.scorer;
            return true;
        }
        const Lexicon& lexicon = library.lexicons.at(judge.rubric.lexicon);
        Fitting fitting(judge.rubric, lexicon);
        for (std::size_t source = 0; source < model->sources.size(); ++source) {
            const auto path = file.path.parent_path() / model->sources[source].file;
            const auto other =
                model->sources[source].sha256 == file.sha256 ? std::optional(file) : read_labelled(console, path);
            if (!other) return false;
            add_to(fitting, *other, source);
        }
        for (std::uint32_t fold = 0; fold < folds; ++fold) {
            Model without = fitting.fit(
                [&](std::string_view context) { return !is_of(file, context) || fold_of(context, folds) != fold; },
                threads_to_use());
            without.id = judge.rubric.model;
            auto compiled = Scorer::compile(judge.rubric, lexicon, &without);
            if (!compiled) {
                console.fail(compiled.error().detail);
                return false;
            }
            refitted_.push_back(std::move(compiled).value());
        }
        return true;
    }

    const Scorer& of(std::uint32_t fold) const { return shipped_ != nullptr ? *shipped_ : refitted_[fold]; }
    bool refitted() const { return shipped_ == nullptr; }

private:
    static bool was_fitted_from(const Model& model, const LabelledFile& file) {
        return std::ranges::any_of(model.sources,
                                   [&file](const Model::Source& source) { return source.sha256 == file.sha256; });
    }
    static bool is_of(const LabelledFile& file, std::string_view context) {
        return std::ranges::any_of(file.replies, [&](const ScoreRequest& each) { return each.context == context; });
    }

    const Scorer* shipped_ = nullptr;
    std::vector<Scorer> refitted_;
};

void measure(Console& console, const Options& options) {
    const auto file = read_labelled(console, options.file);
    if (!file) return;
    const auto judge = judge_from(console, options.rubric);
    if (!judge) return;
    Scorers scorers;
    if (!scorers.prepare(console, *judge, *file, options.folds)) return;
    std::ofstream disagreements;
    if (!options.disagreements.empty()) {
        disagreements.open(options.disagreements, std::ios::binary | std::ios::trunc);
        if (!disagreements)
            return console.fail(app::fill(console.words()(app::Str::cli_not_written), {options.disagreements}));
    }
    Collected all;
    for (const ScoreRequest& asked : file->replies) {
        const Scorer& scorer = scorers.of(fold_of(asked.context, options.folds));
        const Evaluation found = scorer.score({asked.citizen, &asked.focus}, asked.reply);
        collect(all, judge->rubric, asked, found, options.folds);
        if (disagreements.is_open()) disagreements << disagreement_answers(asked, judge->rubric, found);
    }
    const AgreementReport report = report_of(all, judge->rubric, options.folds, scorers.refitted());
    std::cerr << agreement_table(report, judge->rubric, console.words());
    std::cout << agreement_answer(report, judge->rubric) << '\n';
}

} // namespace

void add_agreement(CLI::App& program, Console& console) {
    auto options = std::make_shared<Options>();
    CLI::App* command = program.add_subcommand("agreement", "how far the scorer agrees with labelled replies");
    command->add_option("FILE", options->file, "labelled replies, JSON lines")->required();
    command->add_option("--rubric", options->rubric, "a rubric file instead of the default rubric");
    command->add_option("--folds", options->folds, "groups of citizen contexts, each judged without having been seen")
        ->check(CLI::Range(2, 100));
    command->add_option("--disagreements", options->disagreements,
                        "write every level that differs, with the words it was given for, to this file (JSON lines)");
    command->callback([options, &console] { measure(console, *options); });
}

} // namespace propartif::cli
