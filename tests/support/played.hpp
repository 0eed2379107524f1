#pragma once
// Recorded conversations made by playing the tiny scenario through core.
#include "propartif/records.hpp"
#include "support/tiny.hpp"
#include <doctest/doctest.h>
#include <string>
#include <utility>
#include <vector>

namespace propartif::tests {

inline const Rubric& the_rubric() {
    static const Rubric made = [] {
        Rubric rubric = tiny_rubric();
        rubric.content_hash = "rubric-hash";
        return rubric;
    }();
    return made;
}

inline const Scenario& the_scenario() {
    static const Scenario made = [] {
        Scenario scenario = tiny_scenario();
        scenario.content_hash = "scenario-hash";
        return scenario;
    }();
    return made;
}

constexpr std::int64_t kStarted = 1'795'312'345'678; // 22 Nov 2026, 01:52:25 UTC

// A conversation under way; each reply is given 30 seconds after the one before.
class Played {
public:
    explicit Played(Mode mode = Mode::learn) : session_(must(begin(the_scenario(), mode))) {}

    Played& choose(const std::string& id) {
        const Node* node = the_scenario().find(session_.here);
        for (const Choice& choice : node->choices)
            if (choice.id.value == id)
                return take({turn(), choice.id, choice.text.id, false}, authored_evaluation(the_rubric(), choice));
        FAIL("no such choice");
        return *this;
    }
    Played& write(const std::string& text, Evaluation evaluation) {
        return take({turn(), std::nullopt, text, false}, std::move(evaluation));
    }
    Played& take_back() {
        session_ = must(retry(the_scenario(), the_rubric(), session_));
        return *this;
    }

    AttemptRecord record(std::int64_t id = 7) const {
        AttemptRecord out;
        out.summary.id = id;
        out.summary.person = 3;
        out.summary.provenance = {ScenarioId{"tiny"}, "1.0.0",        "scenario-hash", "tiny",
                                  "rubric-hash",      "lexicon-hash", "0.1.0",         0};
        out.summary.mode = session_.mode;
        out.summary.started_unix_millis = kStarted;
        out.summary.updated_unix_millis = kStarted + 999'999;
        out.summary.outcome = session_.outcome;
        if (session_.outcome) out.summary.score = running_score(the_rubric(), session_);
        out.summary.turns = turn();
        out.turns = session_.turns;
        return out;
    }

private:
    template <class T>
    static T must(Result<T> result) {
        if (!result) FAIL(result.error().where << ": " << result.error().detail);
        return std::move(result).value();
    }
    std::uint32_t turn() const { return static_cast<std::uint32_t>(session_.turns.size()); }
    Played& take(Reply reply, Evaluation evaluation) {
        const auto at = kStarted + std::int64_t{30'000} * (turn() + 1);
        session_ = must(advance(the_scenario(), the_rubric(), session_, std::move(reply), std::move(evaluation), at));
        return *this;
    }
    Session session_;
};

inline Evaluation found(Levels levels, std::vector<Evidence> evidence = {}, Verdict verdict = Verdict::pass) {
    Evaluation made;
    made.levels = std::move(levels);
    made.evidence = std::move(evidence);
    made.verdict = verdict;
    return made;
}

// A red choice, then a typed reply with the feeling named: the relation is restored.
inline AttemptRecord restored(std::int64_t id = 7) {
    return Played{}
        .choose("a")
        .write("Wajar Ibu lelah.", found(tiny_levels(1, 0, 1), {{criterion("emotion"), 10, 15, "feeling-named", 1}}))
        .record(id);
}

} // namespace propartif::tests
