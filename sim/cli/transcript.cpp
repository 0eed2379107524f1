#include "cli/transcript.hpp"
#include <algorithm>
#include <fmt/core.h>

namespace propartif::cli {

namespace {

using app::Str;

std::string fifth(const app::Words& words, const char* scale, int value) {
    return words.named(fmt::format("{}.{}", scale, std::clamp(value / 20, 0, 4)));
}

std::string mood(const Telling& telling, const Mood& now) {
    return fmt::format("{} {} ({}) · {} {} ({})", telling.words(Str::cli_tension), now.tension,
                       fifth(telling.words, "tension", now.tension), telling.words(Str::cli_trust), now.trust,
                       fifth(telling.words, "trust", now.trust));
}

std::string quoted_evidence(const Turn& turn, const CriterionId& criterion) {
    std::string out;
    for (const Evidence& each : turn.evaluation.evidence) {
        if (each.criterion != criterion || each.end_byte > turn.reply.text.size()) continue;
        out += fmt::format("{}“{}” [{}]", out.empty() ? "" : ", ",
                           turn.reply.text.substr(each.begin_byte, each.end_byte - each.begin_byte), each.rule);
    }
    return out;
}

const Choice* chosen(const Telling& telling, const Turn& turn) {
    const Node* node = telling.scenario.find(turn.node);
    if (!node || !turn.reply.choice) return nullptr;
    const auto found = std::ranges::find(node->choices, *turn.reply.choice, &Choice::id);
    return found == node->choices.end() ? nullptr : &*found;
}

std::string reaction_lines(const Telling& telling, const Turn& turn) {
    std::string out;
    if (const Choice* choice = chosen(telling, turn); choice && !choice->feedback.empty())
        out += "    " + choice->feedback.in(telling.language) + "\n";
    else
        for (const std::uint32_t index : turn.reactions)
            if (index < telling.rubric.reactions.size())
                out += "    " + telling.rubric.reactions[index].because.in(telling.language) + "\n";
    for (const std::string& id : turn.revealed)
        for (const HiddenFact& fact : telling.scenario.citizen.hidden)
            if (fact.id == id)
                out += "    " + app::fill(telling.words(Str::cli_revealed), {fact.text.in(telling.language)}) + "\n";
    return out;
}

} // namespace

std::string tell_opening(const Telling& telling) {
    const Scenario& scenario = telling.scenario;
    return fmt::format("{}\n{}\n{} — {}\n\n", scenario.title.in(telling.language),
                       scenario.setting.in(telling.language), scenario.citizen.name,
                       scenario.citizen.about.in(telling.language));
}

std::string tell_citizen(const Telling& telling, const Session& session) {
    const Node* node = telling.scenario.find(session.here);
    if (!node) return {};
    std::string out;
    if (session.line < node->says.size())
        out +=
            fmt::format("{}: {}\n", telling.scenario.citizen.name, node->says[session.line].text.in(telling.language));
    if (node->ending) {
        const auto outcome = std::string{kOutcomeKeys[static_cast<std::size_t>(node->ending->outcome)]};
        out += fmt::format("\n== {} ({}) ==\n{}\n{}\n", telling.words.named("outcome." + outcome), outcome,
                           node->ending->text.in(telling.language), node->ending->lesson.in(telling.language));
    } else {
        out =
            fmt::format("[{}. {} · {}]\n{}", session.turns.size() + 1,
                        telling.words.named("phase." + std::string{kPhaseKeys[static_cast<std::size_t>(node->phase)]}),
                        mood(telling, session.mood), out);
    }
    return out;
}

std::string tell_replies(const Telling& telling, const Session& session) {
    std::string out;
    std::size_t number = 0;
    for (const Choice* choice : offered(telling.scenario, telling.rubric, session))
        out += fmt::format("  {}) {}\n", ++number, choice->text.in(telling.language));
    const Node* node = telling.scenario.find(session.here);
    if (node && node->free_text)
        out += fmt::format("  {}\n", telling.words(number ? Str::cli_or_write : Str::cli_write));
    return out;
}

std::string tell_judgement(const Telling& telling, const Turn& turn) {
    const Evaluation& found = turn.evaluation;
    std::string out =
        fmt::format("  -> {}", telling.words.named("verdict." +
                                                   std::string{kVerdictKeys[static_cast<std::size_t>(found.verdict)]}));
    if (found.review) out += ": " + telling.words.named("review." + *found.review);
    out += '\n';
    for (const std::string& flag : found.flags) out += fmt::format("    ! {}\n", telling.words.named("flag." + flag));
    for (const Criterion& criterion : telling.rubric.criteria) {
        const auto level = found.levels.find(criterion.id);
        if (level == found.levels.end()) continue;
        out += fmt::format("    {} {}  {}\n", criterion.title.in(telling.language), level->second,
                           quoted_evidence(turn, criterion.id));
    }
    out += reaction_lines(telling, turn);
    return out + fmt::format("    {}\n\n", mood(telling, turn.after));
}

std::string tell_debrief(const Telling& telling, const Session& session) {
    const Debrief found = debrief(telling.scenario, telling.rubric, session, telling.language);
    std::string out = fmt::format("\n{}: {:.0f} / 100 ({})\n", telling.words(Str::cli_score), found.score,
                                  telling.words(Str::cli_formative));
    for (const CriterionResult& each : found.criteria)
        if (const Criterion* criterion = telling.rubric.find(each.criterion))
            out += fmt::format("  {:<26} {:.2f}  ({}..{})\n", criterion->title.in(telling.language), each.mean,
                               criterion->min, criterion->max);
    const auto named = [&](Str label, const std::optional<CriterionId>& id) {
        const Criterion* criterion = id ? telling.rubric.find(*id) : nullptr;
        if (criterion)
            out += fmt::format("{}: {}. {}\n", telling.words(label), criterion->title.in(telling.language),
                               label == Str::cli_change ? criterion->tip.in(telling.language) : std::string{});
    };
    named(Str::cli_keep, found.keep);
    named(Str::cli_change, found.change);
    return out;
}

} // namespace propartif::cli
