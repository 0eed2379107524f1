#include "reports/turn_table.hpp"
#include "propartif/moment.hpp"
#include "reports/criterion_columns.hpp"
#include "reports/csv.hpp"
#include <fmt/format.h>
#include <set>

namespace propartif::reports {

namespace {

std::set<CriterionId> rated(const std::vector<AttemptRecord>& records) {
    std::set<CriterionId> out;
    for (const AttemptRecord& record : records)
        for (const Turn& turn : record.turns)
            for (const auto& [id, level] : turn.evaluation.levels) out.insert(id);
    return out;
}

std::string joined(const std::vector<std::string>& items) {
    std::string out;
    for (const std::string& each : items) out += (out.empty() ? "" : " ") + each;
    return out;
}

std::vector<std::string> attempt_cells(const AttemptRecord& record, const TableContent& content) {
    const AttemptSummary& summary = record.summary;
    const auto name = content.people.find(summary.person);
    return {std::to_string(summary.id),
            std::to_string(summary.person),
            harmless(name == content.people.end() ? std::string{} : name->second),
            harmless(summary.provenance.scenario.value),
            harmless(summary.provenance.scenario_version),
            std::string{kModeKeys[static_cast<std::size_t>(summary.mode)]},
            summary.what_if ? std::to_string(summary.what_if->of) : std::string{},
            iso_utc(summary.started_unix_millis),
            summary.outcome ? std::string{kOutcomeKeys[static_cast<std::size_t>(*summary.outcome)]} : std::string{},
            summary.score ? fmt::format("{:.2f}", *summary.score) : std::string{}};
}

std::vector<std::string> turn_cells(const AttemptRecord& record, const Turn& turn, std::size_t number,
                                    const TableContent& content) {
    const auto rubric = content.rubrics.find(record.summary.provenance.rubric);
    const bool judged = turn.evaluation.verdict != Verdict::review && rubric != content.rubrics.end();
    const double score = judged ? turn_score(rubric->second, turn.evaluation.levels, turn.evaluation.flags) : 0.0;
    return {std::to_string(number),
            iso_utc(turn.at_unix_millis),
            harmless(turn.node.value),
            turn.superseded ? "1" : "0",
            harmless(turn.reply.choice ? turn.reply.choice->value : std::string{}),
            turn.reply.silence ? "1" : "0",
            harmless(turn.reply.text),
            std::string{kVerdictKeys[static_cast<std::size_t>(turn.evaluation.verdict)]},
            harmless(turn.evaluation.review.value_or("")),
            harmless(joined(turn.evaluation.flags)),
            judged ? fmt::format("{:.2f}", score) : std::string{},
            std::to_string(turn.before.tension),
            std::to_string(turn.after.tension),
            std::to_string(turn.before.trust),
            std::to_string(turn.after.trust),
            harmless(turn.next.value)};
}

void append(std::vector<std::string>& cells, const std::vector<std::string>& more) {
    cells.insert(cells.end(), more.begin(), more.end());
}

std::string header(const std::vector<CriterionId>& criteria) {
    std::vector<std::string> cells{"attempt",
                                   "person",
                                   "name",
                                   "scenario",
                                   "scenario_version",
                                   "mode",
                                   "what_if_of",
                                   "started",
                                   "outcome",
                                   "attempt_score",
                                   "turn",
                                   "at",
                                   "node",
                                   "taken_back",
                                   "choice",
                                   "silence",
                                   "reply",
                                   "verdict",
                                   "review",
                                   "flags",
                                   "turn_score",
                                   "tension_before",
                                   "tension_after",
                                   "trust_before",
                                   "trust_after",
                                   "next"};
    for (const CriterionId& id : criteria) cells.push_back(harmless(id.value));
    append(cells, {"rubric", "rubric_hash", "scenario_hash", "lexicon_hash", "engine_version"});
    return csv_line(cells);
}

} // namespace

std::string turn_table(const std::vector<AttemptRecord>& records, const TableContent& content, bool mark) {
    const auto criteria = criterion_columns(content.rubrics, rated(records));
    std::string out = mark ? "\xEF\xBB\xBF" : "";
    out += header(criteria);
    for (const AttemptRecord& record : records) {
        const Provenance& made = record.summary.provenance;
        const std::vector<std::string> last{harmless(made.rubric), harmless(made.rubric_hash),
                                            harmless(made.scenario_hash), harmless(made.lexicon_hash),
                                            harmless(made.engine_version)};
        const auto first = attempt_cells(record, content);
        for (std::size_t i = 0; i < record.turns.size(); ++i) {
            auto cells = first;
            append(cells, turn_cells(record, record.turns[i], i + 1, content));
            append(cells, level_cells(record.turns[i].evaluation.levels, criteria));
            append(cells, last);
            out += csv_line(cells);
        }
    }
    return out;
}

} // namespace propartif::reports
