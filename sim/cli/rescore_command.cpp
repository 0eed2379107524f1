// rescore: recorded replies judged anew with today's rubric, lexicon and scorer; only told, never changed.
#include "app/rescoring.hpp"
#include "cli/console.hpp"
#include "cli/opened_records.hpp"
#include "propartif/answers.hpp"
#include <iostream>
#include <set>

namespace propartif::cli {

namespace {

using app::Str;

struct Options {
    std::optional<std::int64_t> attempt;
    std::string data;
    bool json = false;
};

std::string level_words(const Levels& levels, const CriterionId& id) {
    const auto found = levels.find(id);
    return found == levels.end() ? "-" : std::to_string(found->second);
}

std::string joined(const std::vector<std::string>& flags) {
    std::string out;
    for (const std::string& each : flags) out += (out.empty() ? "" : ",") + each;
    return out.empty() ? "-" : out;
}

void tell_turn(Console& console, std::int64_t attempt, const RescoredTurn& turn) {
    const auto tell = [&](const std::string& what, const std::string& before, const std::string& now) {
        if (before == now) return;
        std::cout << app::fill(console.words()(Str::cli_rescore_turn),
                               {std::to_string(attempt), std::to_string(turn.turn + 1), what, before, now})
                  << '\n';
    };
    std::set<CriterionId> criteria;
    for (const Levels* levels : {&turn.before.levels, &turn.now.levels})
        for (const auto& [id, level] : *levels) criteria.insert(id);
    for (const CriterionId& id : criteria)
        tell(id.value, level_words(turn.before.levels, id), level_words(turn.now.levels, id));
    tell("flags", joined(turn.before.flags), joined(turn.now.flags));
    tell("verdict", std::string{kVerdictKeys[static_cast<std::size_t>(turn.before.verdict)]},
         std::string{kVerdictKeys[static_cast<std::size_t>(turn.now.verdict)]});
}

std::string version_words(const Provenance& made) {
    constexpr std::size_t kShort = 8; // of a hash, enough to tell two apart
    return "Propartif " + made.engine_version + ", " + made.rubric + " " + made.rubric_hash.substr(0, kShort) + ", " +
           made.lexicon_hash.substr(0, kShort);
}

void tell(Console& console, const Rescoring& found) {
    std::size_t changed = 0;
    for (const RescoredAttempt& each : found.changed) {
        changed += each.turns.size();
        std::cout << app::fill(console.words()(Str::cli_rescore_versions),
                               {std::to_string(each.attempt), version_words(each.before), version_words(each.now)})
                  << '\n';
        for (const RescoredTurn& turn : each.turns) tell_turn(console, each.attempt, turn);
    }
    std::cout << app::fill(console.words()(Str::cli_rescore_summary),
                           {std::to_string(found.replies), std::to_string(found.attempts), std::to_string(changed),
                            std::to_string(found.skipped)})
              << '\n';
}

void rescore(Console& console, const Options& options) {
    auto records = opened_records(console, options.data);
    if (!records) return;
    std::vector<AttemptRecord> looked_at;
    if (options.attempt) {
        auto record = records->attempt(*options.attempt);
        if (!record)
            return console.fail(
                record.error().code == ErrorCode::not_found
                    ? app::fill(console.words()(Str::cli_no_attempt), {std::to_string(*options.attempt)})
                    : record.error().where + ": " + record.error().detail);
        looked_at.push_back(std::move(record).value());
    } else {
        auto all = attempt_records(console, *records, std::nullopt);
        if (!all) return;
        looked_at = std::move(*all);
    }
    Rescoring found;
    for (const AttemptRecord& each : looked_at) app::rescore(console.content(), each, found);
    if (options.json)
        std::cout << rescoring_answer(found) << '\n';
    else
        tell(console, found);
}

} // namespace

void add_rescore(CLI::App& program, Console& console) {
    auto options = std::make_shared<Options>();
    CLI::App* command =
        program.add_subcommand("rescore", "judge recorded typed replies anew and tell what differs; changes nothing");
    command->add_option("--attempt", options->attempt, "only this conversation");
    command->add_flag("--json", options->json, "the answer as JSON");
    command->add_option("--data", options->data, "data folder instead of the usual one");
    command->callback([options, &console] { rescore(console, *options); });
}

} // namespace propartif::cli
