// analyse SCENARIO and simulate SCENARIO: what the story allows, and what happens when many play it.
#include "cli/console.hpp"
#include "propartif/answers.hpp"
#include "propartif/decisions.hpp"
#include <fmt/core.h>
#include <iostream>

namespace propartif::cli {

namespace {

std::string joined(const std::vector<NodeId>& ids) {
    std::string out;
    for (const NodeId& id : ids) out += (out.empty() ? "" : ", ") + id.value;
    return out.empty() ? "-" : out;
}

void print_analysis(Console& console, const Playable& play, const Analysis& found) {
    const app::Words& words = console.words();
    const auto line = [&](app::Str label, const std::string& value) {
        std::cout << words(label) << ": " << value << '\n';
    };
    std::cout << play.scenario.title.in(console.language) << " (" << play.scenario.id.value << ")\n";
    line(app::Str::cli_nodes, std::to_string(found.nodes));
    line(app::Str::cli_unreachable, joined(found.unreachable));
    line(app::Str::cli_dead_ends, joined(found.dead_ends));
    for (const auto& loop : found.loops) line(app::Str::cli_loop, joined(loop));
    line(app::Str::cli_endings, joined(found.endings));
    line(app::Str::cli_longest_path, std::to_string(found.longest_simple_path));
    for (const Criterion& criterion : play.rubric->criteria)
        if (const auto range = found.criteria.find(criterion.id); range != found.criteria.end())
            std::cout << fmt::format("  {:<24} {:5.2f} .. {:5.2f}\n", criterion.title.in(console.language),
                                     range->second.min, range->second.max);
    std::string path;
    for (const Step& step : found.best_path) path += (path.empty() ? "" : " > ") + step.node.value + "/" + step.reply;
    line(app::Str::cli_best_path, fmt::format("{:.1f}  {}", found.best_value, path));
    for (const Regret& each : found.regret)
        if (each.regret > 0)
            std::cout << fmt::format("  {}/{}  -{:.1f}\n", each.node.value, each.choice.value, each.regret);
    for (const Giveaway& each : found.giveaways)
        line(app::Str::cli_giveaway, each.node.value + "/" + each.choice.value);
}

void print_simulation(Console& console, const Playable& play, const Simulation& found) {
    std::cout << play.scenario.title.in(console.language) << ": " << found.runs << " x, seed " << found.seed << '\n';
    for (const auto& [ending, count] : found.endings) std::cout << fmt::format("  {:<28} {:>8}\n", ending.value, count);
    std::cout << fmt::format("  {} {:.1f} / {:.1f} / {:.1f} / {:.1f} / {:.1f}\n",
                             console.words()(app::Str::cli_score_spread), found.score.min, found.score.p10,
                             found.score.median, found.score.p90, found.score.max)
              << "  " << console.words()(app::Str::cli_stuck) << ": " << found.stuck << '\n';
}

} // namespace

void add_analyse(CLI::App& program, Console& console) {
    struct Options {
        std::string file;
        bool json = false;
    };
    auto options = std::make_shared<Options>();
    CLI::App* command = program.add_subcommand("analyse", "reachability, loops, range of every criterion, best path");
    command->add_option("SCENARIO", options->file, "a scenario file")->required();
    command->add_flag("--json", options->json, "as one JSON document");
    command->callback([options, &console] {
        const auto play = playable_from(console, options->file);
        if (!play) return;
        const Analysis found = analyse_exactly(play->scenario, *play->rubric);
        if (options->json)
            std::cout << analysis_answer(play->scenario, *play->rubric, found) << '\n';
        else
            print_analysis(console, *play, found);
    });
}

void add_simulate(CLI::App& program, Console& console) {
    struct Options {
        std::string file;
        std::uint32_t runs = 1000;
        std::uint64_t seed = 1;
        std::string policy = "learners";
        bool json = false;
    };
    auto options = std::make_shared<Options>();
    CLI::App* command = program.add_subcommand("simulate", "play many times without a person");
    command->add_option("SCENARIO", options->file, "a scenario file")->required();
    command->add_option("--runs", options->runs, "how many plays")->check(CLI::Range(1, 10'000'000));
    command->add_option("--seed", options->seed, "start of the random numbers; the same seed gives the same plays");
    command->add_option("--policy", options->policy, "how replies are picked")
        ->check(CLI::IsMember({"learners", "random", "best", "worst"}));
    command->add_flag("--json", options->json, "as one JSON document");
    command->callback([options, &console] {
        const auto play = playable_from(console, options->file);
        if (!play) return;
        const Policy policy = options->policy == "best"     ? Policy::best
                              : options->policy == "worst"  ? Policy::worst
                              : options->policy == "random" ? Policy::random
                                                            : Policy::learners;
        const Simulation found = simulate(play->scenario, *play->rubric, options->runs, options->seed, policy);
        if (options->json)
            std::cout << simulation_answer(play->scenario, found) << '\n';
        else
            print_simulation(console, *play, found);
        if (found.stuck > 0) console.status = 1;
    });
}

} // namespace propartif::cli
