#pragma once
// A State with the tiny scenario in its library, and a learner at work.
#include "app/state.hpp"
#include "support/tiny.hpp"
#include <memory>

namespace propartif::tests {

inline std::shared_ptr<const app::Content> tiny_content() {
    auto content = std::make_shared<app::Content>();
    Rubric rubric = tiny_rubric();
    rubric.content_hash = "rubric-hash";
    Scenario scenario = tiny_scenario();
    scenario.content_hash = "scenario-hash";
    auto scorer = Scorer::compile(rubric, Lexicon{});
    if (scorer) content->scorers.emplace("tiny", std::move(scorer).value());
    content->library.rubrics.emplace("tiny", std::move(rubric));
    content->library.scenarios.emplace(scenario.id, std::move(scenario));
    return content;
}

constexpr std::int64_t kAttempt = 7;

struct TinyProgram {
    app::State state;
    std::int64_t now = 1'000'000;

    TinyProgram() {
        state.content = tiny_content();
        tell(app::PeopleLoaded{{{1, "Nur"}}});
        tell(app::PersonReady{{1, "Nur"}});
    }
    app::Effects tell(const app::Intent& intent) { return app::update(state, intent, now); }
    void start(Mode mode = Mode::learn) {
        tell(app::StartScenario{ScenarioId{"tiny"}, mode});
        tell(app::AttemptBegun{kAttempt});
    }
    const Session& session() const { return state.play->session; }
    app::Effects pick(const std::string& id) { return tell(app::SubmitReply{choose(session(), id)}); }
    // What the records would hold of the present conversation.
    AttemptRecord record() const {
        AttemptRecord out;
        out.summary = {kAttempt,
                       1,
                       state.play->provenance,
                       session().mode,
                       now,
                       now,
                       session().outcome,
                       std::nullopt,
                       static_cast<std::uint32_t>(session().turns.size())};
        out.turns = session().turns;
        return out;
    }
};

template <class Wanted>
const Wanted* only(const app::Effects& effects) { // the one effect of this kind, null when there is none or another
    const Wanted* found = nullptr;
    for (const app::Effect& each : effects)
        if (const auto* one = std::get_if<Wanted>(&each)) found = one;
    return effects.size() == 1 ? found : nullptr;
}
template <class Wanted>
const Wanted* among(const app::Effects& effects) {
    for (const app::Effect& each : effects)
        if (const auto* one = std::get_if<Wanted>(&each)) return one;
    return nullptr;
}

} // namespace propartif::tests
