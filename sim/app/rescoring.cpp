#include "app/rescoring.hpp"
#include <utility>

namespace propartif::app {

namespace {

bool typed(const Turn& turn) {
    return !turn.reply.choice && !turn.reply.silence;
}

// The words the citizen said before this reply, as they stand in the content today; null when they are gone.
const Line* answered_line(const Scenario& scenario, const Turn& turn) {
    const Node* node = scenario.find(turn.node);
    return node && node->free_text && turn.line < node->says.size() ? &node->says[turn.line] : nullptr;
}

bool same_judgement(const Evaluation& before, const Evaluation& now) {
    return before.levels == now.levels && before.flags == now.flags && before.verdict == now.verdict;
}

} // namespace

void rescore(const Content& content, const AttemptRecord& record, Rescoring& into) {
    ++into.attempts;
    const auto found = content.library.scenarios.find(record.summary.provenance.scenario);
    const Scenario* scenario = found == content.library.scenarios.end() ? nullptr : &found->second;
    const Scorer* scorer = scenario ? content.scorer_for(*scenario) : nullptr;
    RescoredAttempt changed{record.summary.id, record.summary.provenance, {}, {}};
    for (std::size_t i = 0; i < record.turns.size(); ++i) {
        const Turn& turn = record.turns[i];
        if (!typed(turn)) continue;
        const auto* line = scorer ? answered_line(*scenario, turn) : nullptr;
        if (!line) {
            ++into.skipped;
            continue;
        }
        ++into.replies;
        Evaluation now = scorer->score({line->text.id, &scenario->find(turn.node)->focus}, turn.reply.text);
        if (!same_judgement(turn.evaluation, now)) changed.turns.push_back({i, turn.evaluation, std::move(now)});
    }
    if (changed.turns.empty()) return;
    changed.now = provenance_of(content, *scenario);
    into.changed.push_back(std::move(changed));
}

} // namespace propartif::app
