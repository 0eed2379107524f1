#include "propartif/answers.hpp"
#include "support/tiny.hpp"
#include <doctest/doctest.h>

using namespace propartif;
using namespace propartif::tests;

TEST_CASE("a line to score is read whole, and what nobody asked for is ignored") {
    const auto read = parse_score_request(
        R"({"id":"x1","citizen":"Sudah tiga kali!","focus":{"content":["tiga kali",["bolak-balik","dioper"]],"emotion":["marah"],"interest":["kepastian"]},"reply":"Baik, Pak.","shoe":42})");
    REQUIRE(read);
    CHECK(read.value().id_json == "\"x1\"");
    CHECK(read.value().reply == "Baik, Pak.");
    CHECK(read.value().focus.content ==
          std::vector<std::vector<std::string>>{{"tiga kali"}, {"bolak-balik", "dioper"}});
    CHECK(read.value().focus.emotion == std::vector<std::string>{"marah"});
    CHECK_FALSE(read.value().labels);
}

TEST_CASE("a bad line is refused with its id and a reason") {
    struct Row {
        std::string name, line, id;
    };
    for (const Row& row :
         {Row{"not JSON", "{nonsense", "null"}, Row{"not an object", "[1]", "null"}, Row{"empty object", "{}", "null"},
          Row{"no reply", R"({"id":7})", "7"}, Row{"a reply that is a number", R"({"id":"a","reply":1})", "\"a\""},
          Row{"a focus that is text", R"({"id":"a","reply":"x","focus":"y"})", "\"a\""},
          Row{"a fact that is a number", R"({"id":"a","reply":"x","focus":{"content":[1]}})", "\"a\""},
          Row{"a level that is text", R"({"id":"a","reply":"x","labels":{"button":"1"}})", "\"a\""},
          Row{"half a surrogate", R"({"id":"a","reply":"\ud800"})", "null"},
          Row{"too deep", R"({"id":"a","reply":"x","z":)" + std::string(40, '[') + std::string(40, ']') + "}", "null"},
          Row{"deep enough to break a stack", std::string(1'000'000, '['), "null"}}) {
        CAPTURE(row.name);
        const auto read = parse_score_request(row.line);
        REQUIRE_FALSE(read);
        CHECK(read.error().code == ErrorCode::bad_request);
        CHECK(read.error().where == row.id);
        CHECK_FALSE(read.error().detail.empty());
    }
}

TEST_CASE("an answer keeps the rubric's order, the id as given and the evidence") {
    const Rubric rubric = tiny_rubric();
    Evaluation evaluation = found(rubric, tiny_levels(1, 1, 1), {"insult"});
    evaluation.evidence = {{CriterionId{"emotion"}, 6, 11, "feeling-named", 1}};
    ScoreRequest asked;
    asked.id_json = "12";
    CHECK(
        score_answer(asked, rubric, evaluation) ==
        R"({"id":12,"levels":{"button":1,"content":1,"emotion":1,"interest":0,"reframing":0},"flags":["insult"],)"
        R"("verdict":"fail","review":null,"evidence":[{"criterion":"emotion","begin_byte":6,"end_byte":11,"rule":"feeling-named","level":1}]})");
    CHECK(score_error_answer("\"a\"", "no \"reply\"") == R"({"id":"a","error":"no \"reply\""})");
}
