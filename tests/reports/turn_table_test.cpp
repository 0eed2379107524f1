#include "played.hpp"
#include "reports/turn_table.hpp"
#include <doctest/doctest.h>

using namespace propartif;
using namespace propartif::reports;
using namespace propartif::tests;

namespace {

const std::map<std::int64_t, std::string> kPeople{{3, "=Nur"}};
const std::map<std::string, Rubric> kRubrics{{"tiny", tiny_rubric()}};

} // namespace

TEST_CASE("the table has a row a turn, retries included, and a column a criterion") {
    const std::string table =
        turn_table({Played{}.choose("a").take_back().choose("b").record()}, {kPeople, kRubrics}, false);
    CHECK(count(table, "\r\n") == 3);
    const std::string head = table.substr(0, table.find("\r\n"));
    CHECK(has(head, "\"button\",\"content\",\"emotion\",\"interest\",\"reframing\",\"rubric\""));
    CHECK(has(table,
              "\"7\",\"3\",\"'=Nur\",\"tiny\",\"1.0.0\",\"learn\",\"\",\"2026-11-22T01:52:25.678Z\",\"restored\""));
    CHECK(has(table, "\"1\",\"2026-11-22T01:52:55.678Z\",\"buka\",\"1\",\"a\"")); // taken back
    CHECK(has(table, "\"buka\",\"0\",\"b\""));
    CHECK(has(table, "\"-1\",\"0\",\"0\",\"0\",\"0\"")); // numbers of the program stay numbers
}

TEST_CASE("a what if names the conversation it left") {
    AttemptRecord trial = restored();
    trial.summary.what_if = WhatIf{4, 1};
    CHECK(has(turn_table({trial}, {kPeople, kRubrics}, false), "\"learn\",\"4\",\""));
}

TEST_CASE("what a learner typed cannot become a formula or break a row") {
    const std::string table =
        turn_table({Played{}.choose("a").write("=HYPERLINK(\"x\")\r\nbaris", found(tiny_levels(1, 0, 1))).record()},
                   {kPeople, kRubrics}, false);
    CHECK(has(table, "\"'=HYPERLINK(\"\"x\"\")\r\nbaris\""));
}

TEST_CASE("criteria of a rubric that is gone keep their columns") {
    const std::map<std::string, Rubric> none;
    const std::string table = turn_table({restored()}, {kPeople, none}, false);
    CHECK(has(table, "\"button\",\"content\",\"emotion\",\"interest\",\"reframing\",\"rubric\""));
    CHECK(has(table, "\"1\",\"0\",\"1\",\"0\",\"0\",\"tiny\""));
}

TEST_CASE("the byte order mark stands first and only when asked for; the same records give the same bytes") {
    const TableContent content{kPeople, kRubrics};
    CHECK(turn_table({restored()}, content, true) == "\xEF\xBB\xBF" + turn_table({restored()}, content, false));
    CHECK(count(turn_table({}, content, false), "\r\n") == 1);
}
