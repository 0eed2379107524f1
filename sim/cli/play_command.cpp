// play [SCENARIO]: the same conversation in the terminal, from standard input; numbers choose, other text is a typed
// reply.
#include "app/judging.hpp"
#include "cli/console.hpp"
#include "cli/recording.hpp"
#include "cli/transcript.hpp"
#include <algorithm>
#include <charconv>
#include <iostream>
#include <numeric>

namespace propartif::cli {

namespace {

using app::Str;

struct Options {
    std::string scenario, record, data;
    std::uint64_t seed = 0; // 0: choices in the author's order
    Mode mode = Mode::learn;
};

std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::optional<std::size_t> number_in(const std::string& text, std::size_t highest) {
    std::size_t number{};
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = failed == std::errc{} && end == text.data() + text.size();
    return whole && number >= 1 && number <= highest ? std::optional{number} : std::nullopt;
}

std::optional<std::string> ask(const std::string& prompt) {
    std::cout << prompt << "> " << std::flush;
    std::string line;
    if (!std::getline(std::cin, line)) return std::nullopt;
    return trimmed(line);
}

// The library as a numbered list; empty when the input ended.
std::optional<Scenario> pick_scenario(Console& console) {
    std::vector<const Scenario*> all;
    for (const auto& [id, scenario] : console.content().library.scenarios) all.push_back(&scenario);
    if (all.empty()) {
        console.fail(console.words()(Str::cli_no_scenarios));
        return std::nullopt;
    }
    for (std::size_t i = 0; i < all.size(); ++i)
        std::cout << "  " << i + 1 << ") " << all[i]->title.in(console.language) << " — "
                  << all[i]->summary.in(console.language) << '\n';
    while (const auto answer = ask(console.words()(Str::cli_pick)))
        if (const auto number = number_in(*answer, all.size())) return *all[*number - 1];
    return std::nullopt;
}

// One line of input as a reply, or nothing with the reason told.
std::optional<Reply> reply_from(Console& console, const Playable& play, const Session& session,
                                const std::string& line) {
    const auto choices = offered(play.scenario, *play.rubric, session);
    const Node* node = play.scenario.find(session.here);
    Reply reply{static_cast<std::uint32_t>(session.turns.size()), std::nullopt, {}, false};
    if (const auto number = number_in(line, choices.size())) {
        reply.choice = choices[*number - 1]->id;
        return reply;
    }
    if (line.empty() || !node || !node->free_text) {
        std::cout << app::fill(console.words()(choices.empty() ? Str::cli_write : Str::cli_choose_number),
                               {std::to_string(choices.size())})
                  << '\n';
        return std::nullopt;
    }
    reply.text = line;
    return reply;
}

void play_on(Console& console, const Playable& play, Session session, Recording& recording) {
    const Telling telling{play.scenario, *play.rubric, console.words(), console.language};
    std::cout << tell_opening(telling);
    while (!session.outcome) {
        std::cout << tell_citizen(telling, session) << tell_replies(telling, session);
        std::optional<Reply> reply;
        while (!reply) {
            const auto line = ask("");
            if (!line) {
                std::cout << '\n' << console.words()(recording.on() ? Str::cli_left_recorded : Str::cli_left) << '\n';
                return;
            }
            reply = reply_from(console, play, session, *line);
        }
        Evaluation evaluation =
            app::judge_reply({play.scenario, *play.rubric, *play.scorer}, session, *reply, console.language);
        auto next =
            advance(play.scenario, *play.rubric, session, std::move(*reply), std::move(evaluation), now_unix_millis());
        if (!next) return console.fail(next.error().where + ": " + next.error().detail);
        session = std::move(next).value();
        if (!recording.keep_turn(session, *play.rubric)) return;
        if (session.mode == Mode::learn) std::cout << tell_judgement(telling, session.turns.back());
    }
    std::cout << tell_citizen(telling, session) << tell_debrief(telling, session);
}

void play(Console& console, const Options& options) {
    std::optional<Playable> playable;
    std::string learner = options.record;
    if (options.scenario.empty()) {
        std::cout << console.words()(Str::app_name) << '\n';
        for (const app::Problem& problem : console.content().problems)
            std::cerr << app::problem_line(problem, console.words()) << '\n';
        if (learner.empty()) learner = ask(console.words()(Str::cli_your_name)).value_or("");
        auto scenario = pick_scenario(console);
        if (!scenario) return;
        const Rubric* rubric = console.content().rubric_for(*scenario);
        const Scorer* scorer = console.content().scorer_for(*scenario);
        if (!rubric || !scorer) return console.fail(app::fill(console.words()(Str::cli_no_rubric), {scenario->rubric}));
        playable = Playable{std::move(*scenario), rubric, scorer};
    } else {
        playable = playable_from(console, options.scenario);
    }
    if (!playable) return;
    if (options.seed != 0) shuffle_choices(playable->scenario, options.seed);
    auto session = begin(playable->scenario, options.mode);
    if (!session) return console.fail(session.error().where + ": " + session.error().detail);
    Recording recording{console, playable->scenario, learner, options.data};
    if (console.status != 0) return;
    play_on(console, *playable, recording.resumed(*playable->rubric, std::move(session).value()), recording);
}

} // namespace

void add_play(CLI::App& program, Console& console) {
    auto options = std::make_shared<Options>();
    CLI::App* command =
        program.add_subcommand("play", "play a scenario in the terminal; without one, choose from the library");
    command->add_option("SCENARIO", options->scenario, "a scenario file");
    command->add_option("--seed", options->seed, "show the choices in another order, the same for the same seed");
    command->add_option("--mode", options->mode, "learn shows the judgement after each reply")
        ->transform(
            CLI::CheckedTransformer(std::map<std::string, Mode>{{"learn", Mode::learn}, {"practice", Mode::practice}}));
    command->add_option("--record", options->record, "keep the attempt in the records of this learner");
    command->add_option("--data", options->data, "data folder instead of the usual one");
    command->callback([options, &console] { play(console, *options); });
}

} // namespace propartif::cli
