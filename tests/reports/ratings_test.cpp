#include "played.hpp"
#include "reports/attempt_page.hpp"
#include "reports/rating_table.hpp"
#include <doctest/doctest.h>

using namespace propartif;
using namespace propartif::reports;
using namespace propartif::tests;

namespace {

Rating rating(std::int64_t id, const std::string& observer, int reframing) {
    Rating out;
    out.id = id;
    out.attempt = 7;
    out.observer = observer;
    out.levels = {{criterion("reframing"), reframing}};
    out.at_unix_millis = kStarted + 86'400'000;
    out.rubric_hash = "rubric-hash";
    return out;
}

AttemptRecord observed() {
    AttemptRecord record = restored();
    record.ratings = {rating(1, "Sri", 1), rating(2, "Budi", 3), rating(3, "Sri", 2)};
    record.ratings[0].note = "dulu";
    record.ratings[1].global_rating = 4;
    record.ratings[2].corrects = 1;
    record.ratings[2].note = "Jeda yang baik.";
    record.self_rating = {{criterion("reframing"), 0}};
    return record;
}

const std::map<std::int64_t, std::string> kPeople{{3, "=Nur"}};
const std::map<std::string, Rubric> kRubrics{{"tiny", tiny_rubric()}};

} // namespace

TEST_CASE("observers stand beside the program's result, each with the last word, and only when there are any") {
    CHECK_FALSE(has(attempt_page(wording(), "Nur", practised(restored())), "Pandangan pengamat"));
    const std::string page = attempt_page(wording(), "Nur", practised(observed()));
    for (const char* words : {"Pandangan pengamat", "Pengamat (Sri)", "Pengamat (Budi)", "2 / 3", "3 / 3", "4 / 5",
                              "<b>Sri, 23 Nov 2026</b>: Jeda yang baik."})
        CHECK_MESSAGE(has(page, words), words);
    CHECK_FALSE(has(page, "dulu"));
    CHECK(count(page, "<table class=\"observers\">") == 1);
}

TEST_CASE("many observers are told in several tables, so that a sheet is wide enough") {
    AttemptRecord record = restored();
    for (int each = 1; each <= 9; ++each) record.ratings.push_back(rating(each, "P" + std::to_string(each), 1));
    const std::string page = attempt_page(wording(), "Nur", practised(record));
    CHECK(count(page, "<table class=\"observers\">") == 3);
    CHECK(has(page, "Pengamat (P9)"));
}

TEST_CASE("what observers wrote stays text, on the page and in the table") {
    AttemptRecord record = restored();
    record.ratings = {rating(1, "=<script>", 1)};
    record.ratings[0].note = "@<img>";
    CHECK_FALSE(has(attempt_page(wording(), "Nur", practised(record)), "<script"));
    CHECK_FALSE(has(attempt_page(wording(), "Nur", practised(record)), "<img"));
    const std::string table = rating_table({record}, {kPeople, kRubrics}, false);
    CHECK(has(table, "\"'=<script>\""));
    CHECK(has(table, "\"'@<img>\""));
}

TEST_CASE("the table of ratings has a row for each, corrected ones marked, and a column a criterion") {
    AttemptRecord record = observed();
    record.ratings[1].turn = 0;
    record.ratings[1].levels[criterion("gone")] = 1;
    const std::string table = rating_table({record}, {kPeople, kRubrics}, true);
    CHECK(table.starts_with("\xEF\xBB\xBF\"attempt\",\"person\",\"name\",\"scenario\",\"rating\",\"observer\","));
    CHECK(count(table, "\r\n") == 4);
    CHECK(has(table, "\"reframing\",\"gone\",\"note\",\"rubric\",\"rubric_hash\""));
    CHECK(has(table, "\"7\",\"3\",\"'=Nur\",\"tiny\",\"1\",\"Sri\",\"\",\"2026-11-23T01:52:25.678Z\",\"\",\"1\",\"\""));
    CHECK(has(table, "\"2\",\"Budi\",\"1\",\"2026-11-23T01:52:25.678Z\",\"\",\"0\",\"4\""));
    CHECK(has(table, "\"3\",\"Sri\",\"\",\"2026-11-23T01:52:25.678Z\",\"1\",\"0\",\"\""));
}
