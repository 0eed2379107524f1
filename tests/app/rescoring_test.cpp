// Judging anew tells what differs and changes nothing.
#include "app/rescoring.hpp"
#include "propartif/answers.hpp"
#include "tiny_program.hpp"
#include <doctest/doctest.h>

using namespace propartif;
using namespace propartif::app;
using namespace propartif::tests;

namespace {

// A choice, then a typed reply, judged by the program as it is.
AttemptRecord played() {
    TinyProgram program;
    program.start(Mode::practice);
    program.pick("a");
    const auto turn = static_cast<std::uint32_t>(program.session().turns.size());
    program.tell(SubmitReply{{turn, std::nullopt, "Saya bantu sekarang juga, Bu.", false}});
    REQUIRE(program.session().turns.size() == 2);
    return program.record();
}

} // namespace

TEST_CASE("the same program judges as before, and looks at typed replies alone") {
    Rescoring found;
    rescore(*tiny_content(), played(), found);
    CHECK(found.attempts == 1);
    CHECK(found.replies == 1);
    CHECK(found.skipped == 0);
    CHECK(found.changed.empty());
}

TEST_CASE("a level, a flag or a verdict that differs is told with both, and with both versions") {
    AttemptRecord record = played();
    Evaluation& old = record.turns[1].evaluation;
    const int level = old.levels.at(criterion("button"));
    old.levels[criterion("button")] = level + 1;
    old.levels[criterion("gone")] = 2;
    old.flags = {"bribery"};
    old.verdict = old.verdict == Verdict::pass ? Verdict::fail : Verdict::pass;
    const std::string verdict{kVerdictKeys[static_cast<std::size_t>(old.verdict)]};
    record.summary.provenance.engine_version = "0.0.1";
    Rescoring found;
    rescore(*tiny_content(), record, found);
    REQUIRE(found.changed.size() == 1);
    CHECK(found.changed[0].attempt == kAttempt);
    CHECK(found.changed[0].before.engine_version == "0.0.1");
    CHECK(found.changed[0].now.rubric_hash == "rubric-hash");
    REQUIRE(found.changed[0].turns.size() == 1);
    CHECK(found.changed[0].turns[0].turn == 1);
    const std::string answer = rescoring_answer(found);
    for (const std::string& part :
         {std::string("\"changed\": 1"), std::string("\"turn\": 2"), std::string("\"what\": \"button\""),
          std::string("\"what\": \"gone\""), std::string("\"what\": \"flags\""), std::string("\"what\": \"verdict\""),
          "\"old\": \"" + verdict + "\"", std::string("\"engine_version\": \"0.0.1\"")})
        CHECK_MESSAGE(answer.find(part) != std::string::npos, part);
}

TEST_CASE("a reply whose scenario, node or line is gone is counted and not judged") {
    for (const int gone : {0, 1, 2}) {
        CAPTURE(gone);
        AttemptRecord record = played();
        if (gone == 0) record.summary.provenance.scenario = ScenarioId{"none"};
        if (gone == 1) record.turns[1].node = node_id("none");
        if (gone == 2) record.turns[1].line = 99;
        Rescoring found;
        rescore(*tiny_content(), record, found);
        CHECK(found.skipped == 1);
        CHECK(found.replies == 0);
        CHECK(found.changed.empty());
    }
}
