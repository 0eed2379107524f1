#include "core/step.hpp"
#include <algorithm>

namespace propartif {

namespace {

void complete(const Rubric& rubric, Levels& levels) {
    for (const Criterion& criterion : rubric.criteria) levels.try_emplace(criterion.id, criterion.otherwise);
}

} // namespace

Result<Session> advance(const Scenario& scenario, const Rubric& rubric, Session session, Reply reply,
                        Evaluation evaluation, std::int64_t at_unix_millis) {
    core::RunningTotal total = core::total_of(rubric, session);
    if (std::optional<Error> error =
            core::step(scenario, rubric, session, std::move(reply), std::move(evaluation), at_unix_millis, total))
        return *std::move(error);
    return session;
}

Result<Session> retry(const Scenario& scenario, const Rubric& rubric, Session session) {
    if (session.mode != Mode::learn)
        return Error{ErrorCode::nothing_to_retry, session.here.value, "only the learn mode takes turns back"};
    const auto last =
        std::find_if(session.turns.rbegin(), session.turns.rend(), [](const Turn& turn) { return !turn.superseded; });
    if (last == session.turns.rend())
        return Error{ErrorCode::nothing_to_retry, session.here.value, "no turn to take back"};
    last->superseded = true;
    return replay(scenario, rubric, session.mode, session.turns);
}

Result<Session> replay(const Scenario& scenario, const Rubric& rubric, Mode mode, const std::vector<Turn>& turns) {
    return core::replay(scenario, rubric, mode, turns, [](const Session&) {});
}

double running_score(const Rubric& rubric, const Session& session) {
    return core::total_of(rubric, session).mean();
}

Evaluation authored_evaluation(const Rubric& rubric, const Choice& choice) {
    Evaluation evaluation;
    evaluation.levels = choice.levels;
    complete(rubric, evaluation.levels);
    evaluation.flags = choice.flags;
    evaluation.verdict = judge(rubric, evaluation.levels, evaluation.flags);
    evaluation.by_author = true;
    return evaluation;
}

namespace core {

// Where the session stands depends on the counted turns alone: a turn is only taken back when it is the last counted
// one, so a counted turn never stood on a superseded one. Order and marks are therefore enough, however the retries
// fell; superseded turns are history and stay as they were recorded.
Result<Session> replay(const Scenario& scenario, const Rubric& rubric, Mode mode, const std::vector<Turn>& turns,
                       const std::function<void(const Session&)>& before) {
    Result<Session> started = begin(scenario, mode);
    if (!started) return started;
    Session session = std::move(started).value();
    RunningTotal total;
    for (const Turn& turn : turns) {
        if (turn.superseded) {
            if (mode != Mode::learn)
                return Error{ErrorCode::nothing_to_retry, turn.node.value, "only the learn mode takes turns back"};
            if (turn.reply.turn != session.turns.size())
                return Error{ErrorCode::stale_turn, turn.node.value, "the record is out of order"};
            session.turns.push_back(turn);
            continue;
        }
        if (!session.outcome && turn.node != session.here)
            return Error{ErrorCode::unknown_node, turn.node.value, "the record leaves the story at this turn"};
        before(session);
        if (std::optional<Error> error =
                step(scenario, rubric, session, turn.reply, turn.evaluation, turn.at_unix_millis, total))
            return *std::move(error);
    }
    return session;
}

Evaluation expected_evaluation(const Rubric& rubric, const Example& example) {
    Evaluation evaluation;
    evaluation.levels = example.expect;
    complete(rubric, evaluation.levels);
    evaluation.by_author = true;
    evaluation.verdict = example.expect.empty() ? Verdict::review : judge(rubric, evaluation.levels, {});
    return evaluation;
}

} // namespace core

} // namespace propartif
