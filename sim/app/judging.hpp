#pragma once
// One reply judged where the session stands: the scorer for typed words, the author's levels for a choice.
#include "propartif/scoring.hpp"
#include "propartif/session.hpp"

namespace propartif::app {

struct Judging { // borrowed for one call
    const Scenario& scenario;
    const Rubric& rubric;
    const Scorer& scorer;
};

// Fills `reply.text` with the words of a chosen reply. A choice that does not exist gets an empty evaluation:
// advance() refuses it. Silence gets every criterion's level for "nothing was found".
Evaluation judge_reply(const Judging& judging, const Session& session, Reply& reply, Language language);

} // namespace propartif::app
