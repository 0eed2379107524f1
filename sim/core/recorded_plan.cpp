#include "propartif/plan.hpp"
#include <algorithm>

namespace propartif {

namespace {

std::string one_line(std::string_view words) {
    std::string out;
    for (const char letter : words) {
        const bool blank = letter == '\n' || letter == '\r' || letter == '\t' || letter == ' ';
        if (!blank)
            out += letter;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    return out;
}

std::string reply_line(const Turn& turn) {
    return turn.reply.choice ? "choose " + turn.reply.choice->value : "say " + one_line(turn.reply.text);
}

std::string judged_lines(const Turn& turn) {
    std::string out;
    if (turn.evaluation.verdict == Verdict::review) return "verdict review\n";
    for (const auto& [criterion, level] : turn.evaluation.levels)
        out += "level " + criterion.value + ' ' + std::to_string(level) + '\n';
    for (const std::string& flag : turn.evaluation.flags) out += "flag " + flag + '\n';
    return out;
}

} // namespace

std::string recorded_plan(const Scenario& scenario, const Session& session, std::string_view remark) {
    std::string out = "# " + one_line(remark) + "\nscenario " + scenario.id.value + '\n';
    for (const Turn& turn : session.turns) {
        if (turn.superseded || turn.reply.silence) continue; // a plan has no clock
        out += reply_line(turn) + '\n';
        if (!turn.reply.choice) out += judged_lines(turn);
        out += "node " + turn.next.value + "\ntension " + std::to_string(turn.after.tension) + "\ntrust " +
               std::to_string(turn.after.trust) + '\n';
    }
    if (session.outcome)
        out += "ending " + std::string{kOutcomeKeys[static_cast<std::size_t>(*session.outcome)]} + '\n';
    return out;
}

} // namespace propartif
