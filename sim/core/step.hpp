#pragma once
// The one step of a session, with the running total kept by the caller so that long plays stay linear.
#include "propartif/session.hpp"
#include <functional>
#include <optional>
#include <vector>

namespace propartif::core {

// Sum of the turn scores of counted, judged turns, added in the order of the record.
struct RunningTotal {
    double sum{};
    int turns{};
    void add(const Rubric& rubric, const Turn& turn); // a turn that does not count changes nothing
    double mean() const { return turns == 0 ? 0.0 : sum / turns; }
};

RunningTotal total_of(const Rubric& rubric, const Session& session);

// Whether the turn's levels mean something: typed text the scorer would not judge has none, silence has.
bool judged(const Turn& turn);

// `advance` in place: on an error the session and the total are unchanged.
std::optional<Error> step(const Scenario& scenario, const Rubric& rubric, Session& session, Reply reply,
                          Evaluation evaluation, std::int64_t at_unix_millis, RunningTotal& total);

// `propartif::offered` for a session whose total is known.
std::vector<const Choice*> offered(const Scenario& scenario, const Session& session, const RunningTotal& total);

// `propartif::replay`, calling `before` with the session as it stood before each counted turn.
Result<Session> replay(const Scenario& scenario, const Rubric& rubric, Mode mode, const std::vector<Turn>& turns,
                       const std::function<void(const Session&)>& before);

// The levels a free-text example is expected to get, completed with each criterion's `otherwise`;
// verdict review when it expects none.
Evaluation expected_evaluation(const Rubric& rubric, const Example& example);

} // namespace propartif::core
