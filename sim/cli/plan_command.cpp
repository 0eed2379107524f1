// plan FILE...: whole dialogues as readable scripts. Each line is one step:
//   scenario berkas-dipingpong     (first; a scenario of the library, else the file of that id beside the plan or in
//                                  the folder above it, where the studio keeps own scenarios)
//   choose a                       reply with the choice of that id
//   say Wajar Bapak kesal.         reply in own words
//   node mereda                    the citizen now stands there
//   tension 58 / trust 34          the gauges now
//   level button 1                 a level of the reply just given
//   flag bribery / verdict review  what the reply just given earned
//   revealed anak-sakit            this hidden fact has been told
//   ending restored                the conversation ended so
//   # words after a hash are remarks
#include "app/judging.hpp"
#include "cli/console.hpp"
#include "cli/transcript.hpp"
#include <algorithm>
#include <filesystem>
#include <iostream>
#include <sstream>

namespace propartif::cli {

namespace {

struct Plan {
    std::filesystem::path folder; // of its file
    std::optional<Playable> play;
    std::optional<Session> session;
    std::string transcript;
    std::vector<std::string> differences;
};

struct PlanLine {
    std::size_t number{};
    std::string step, words;
};

void differ(Plan& plan, const PlanLine& line, const std::string& found) {
    plan.differences.push_back(std::to_string(line.number) + ": " + line.step + " " + line.words + " <> " + found);
}

std::optional<Scenario> scenario_of(Console& console, const Plan& plan, const std::string& id) {
    const auto& library = console.content().library;
    const auto found = library.scenarios.find(ScenarioId{id});
    if (found != library.scenarios.end()) return found->second;
    for (const char* folder : {".", ".."}) {
        const auto bytes = read_file(plan.folder / folder / (id + ".scenario.json"));
        if (!bytes) continue;
        Loaded<Scenario> read = read_scenario(bytes.value());
        if (read.value) return std::move(read.value);
    }
    return std::nullopt;
}

void start(Console& console, Plan& plan, const PlanLine& line) {
    auto found = scenario_of(console, plan, line.words);
    if (!found) return differ(plan, line, "-");
    const Rubric* const rubric = console.content().rubric_for(*found);
    const Scorer* const scorer = console.content().scorer_for(*found);
    plan.play = Playable{std::move(*found), rubric, scorer};
    auto session = begin(plan.play->scenario, Mode::learn);
    if (!session || !plan.play->rubric || !plan.play->scorer) return differ(plan, line, "-");
    plan.session = std::move(session).value();
}

void reply(Console& console, Plan& plan, const PlanLine& line) {
    const Telling telling{plan.play->scenario, *plan.play->rubric, console.words(), console.language};
    plan.transcript += tell_citizen(telling, *plan.session);
    Reply given{static_cast<std::uint32_t>(plan.session->turns.size()), std::nullopt, {}, false};
    if (line.step == "choose")
        given.choice = ChoiceId{line.words};
    else
        given.text = line.words;
    Evaluation evaluation = app::judge_reply({plan.play->scenario, *plan.play->rubric, *plan.play->scorer},
                                             *plan.session, given, Language::id);
    auto next = advance(plan.play->scenario, *plan.play->rubric, *plan.session, given, std::move(evaluation), 0);
    if (!next) return differ(plan, line, next.error().where + ": " + next.error().detail);
    plan.session = std::move(next).value();
    plan.transcript +=
        "  > " + plan.session->turns.back().reply.text + "\n" + tell_judgement(telling, plan.session->turns.back());
}

void expect(Plan& plan, const PlanLine& line) {
    const Session& now = *plan.session;
    const Evaluation none;
    const Evaluation& last = now.turns.empty() ? none : now.turns.back().evaluation;
    std::string found;
    std::string wanted = line.words;
    if (line.step == "node")
        found = now.here.value;
    else if (line.step == "tension")
        found = std::to_string(now.mood.tension);
    else if (line.step == "trust")
        found = std::to_string(now.mood.trust);
    else if (line.step == "verdict")
        found = kVerdictKeys[static_cast<std::size_t>(last.verdict)];
    else if (line.step == "ending")
        found = now.outcome ? std::string{kOutcomeKeys[static_cast<std::size_t>(*now.outcome)]} : "-";
    else if (line.step == "flag")
        found = std::ranges::find(last.flags, wanted) != last.flags.end() ? wanted : "-";
    else if (line.step == "revealed")
        found = std::ranges::find(now.revealed, wanted) != now.revealed.end() ? wanted : "-";
    else if (line.step == "level") {
        const auto blank = wanted.find(' ');
        const auto level = last.levels.find(CriterionId{wanted.substr(0, blank)});
        found = wanted.substr(0, blank) + " " + (level == last.levels.end() ? "-" : std::to_string(level->second));
    } else
        found = "?";
    if (found != wanted) differ(plan, line, found);
}

void step(Console& console, Plan& plan, const PlanLine& line) {
    if (line.step == "scenario")
        start(console, plan, line);
    else if (!plan.session)
        differ(plan, line, "scenario?");
    else if (line.step == "choose" || line.step == "say")
        reply(console, plan, line);
    else
        expect(plan, line);
}

Plan run_plan(Console& console, const std::string& file, const std::string& text) {
    Plan plan;
    plan.folder = std::filesystem::path(file).parent_path();
    std::istringstream lines(text);
    std::string line;
    for (std::size_t number = 1; plan.differences.empty() && std::getline(lines, line); ++number) {
        if (!line.empty() && line.back() == '\r') line.pop_back();
        if (line.empty() || line.front() == '#') continue;
        const auto blank = line.find(' ');
        step(console, plan, {number, line.substr(0, blank), blank == std::string::npos ? "" : line.substr(blank + 1)});
    }
    return plan;
}

void run_plans(Console& console, const std::vector<std::string>& files) {
    std::size_t passed = 0;
    for (const std::string& file : files) {
        const auto text = read_file(file);
        if (!text) {
            console.fail(app::fill(console.words()(app::Str::cli_file_unreadable), {file, text.error().detail}));
            continue;
        }
        const Plan plan = run_plan(console, file, text.value());
        if (plan.differences.empty()) {
            ++passed;
            continue;
        }
        std::cout << plan.transcript;
        for (const std::string& each : plan.differences) std::cout << file << ':' << each << '\n';
        console.status = 1;
    }
    std::cout << app::fill(console.words()(app::Str::cli_plan_summary),
                           {std::to_string(passed), std::to_string(files.size())})
              << '\n';
}

} // namespace

void add_plan(CLI::App& program, Console& console) {
    auto files = std::make_shared<std::vector<std::string>>();
    CLI::App* command = program.add_subcommand("plan", "run dialogue plans and print the transcripts that differ");
    command->add_option("FILE", *files, "plan files")->required();
    command->callback([files, &console] { run_plans(console, *files); });
}

} // namespace propartif::cli
