#include "played.hpp"
#include "propartif/decisions.hpp"
#include "reports/attempt_page.hpp"
#include "reports/practice_time.hpp"
#include <algorithm>
#include <doctest/doctest.h>
#include <limits>

using namespace propartif;
using namespace propartif::reports;
using namespace propartif::tests;

TEST_CASE("a report tells who, what, when, how it ended and what it was made with") {
    const std::string page = attempt_page(wording(), "Nur Aini", practised(restored()));
    for (const char* words : {"Nur Aini", "Tiny", "22 Nov 2026 09.52 (UTC+08:00)", "Mode belajar",
                              "Hubungan dipulihkan", "2 giliran, 1 menit 0 detik", "scenario-hash", "rubric-hash",
                              "lexicon-hash", "Propartif 0.1.0", "Formatif: untuk belajar, bukan penilaian kinerja.",
                              "Formative: for learning, not an appraisal of performance."})
        CHECK_MESSAGE(has(page, words), words);
    CHECK_FALSE(has(page, "Skenario ini sudah diubah"));
    const std::string english = attempt_page(wording(Language::en), "Nur Aini", practised(restored(), Language::en));
    for (const char* words : {"<html lang=\"en\">", "Tiny (en)", "22 Nov 2026 09:52 (UTC+08:00)", "Learning mode"})
        CHECK_MESSAGE(has(english, words), words);
}

TEST_CASE("the transcript holds each turn with its line, reply, evidence, levels, feedback and best reply") {
    Scenario scenario = the_scenario();
    scenario.nodes[0].says[0].thought = words("capek menunggu");
    const std::string page =
        attempt_page(wording(), "Nur", reports::practised(restored(), scenario, the_rubric(), Language::id));
    for (const char* part :
         {"Bu Ani</b>: line of buka", "Yang tidak terucap: capek menunggu", "say a",
          "Wajar Ibu <mark>lelah</mark><sup>3</sup>.", "“lelah”", "(feeling-named)", "why", "felt heard",
          "Ketegangan 50 → 65", "−1 (−1 … 1)", "1 / 1", "say b", "the end", "lesson", "line of damai"})
        CHECK_MESSAGE(has(page, part), part);
    CHECK(count(page, "<section class=\"turn\">") == 3); // two turns and the end
}

TEST_CASE("a better reply is shown only where there is one") {
    const std::string page =
        attempt_page(wording(), "Nur",
                     practised(Played{}.choose("a").write("Saya dengar.", found(tiny_levels(1, 1, 1, 1, 3))).record()));
    CHECK(count(page, "Jawaban terbaik di giliran ini (") == 1); // the red choice; not what was typed
    CHECK(count(page, "Jawaban Anda sudah yang terbaik di giliran ini.") == 1);
}

TEST_CASE("what a reply cost of the final score is told, with the reply that would have kept it") {
    const std::string page = attempt_page(wording(), "Nur", practised(restored()));
    const auto costs = turn_costs(the_scenario(), the_rubric(), session_of(restored()));
    REQUIRE(costs);
    const auto dear = std::ranges::count_if(*costs, [](const TurnCost& each) { return each.cost >= 1; });
    CHECK(dear > 0);
    CHECK(count(page, "Skor akhir tertinggi yang masih bisa dicapai") == static_cast<std::size_t>(dear));
    Scenario changed = the_scenario();
    changed.content_hash = "other";
    CHECK_FALSE(has(attempt_page(wording(), "Nur", reports::practised(restored(), changed, the_rubric(), Language::id)),
                    "Skor akhir tertinggi"));
}

TEST_CASE("a reply after which no good ending is left is told as such") {
    Scenario scenario = the_scenario();
    scenario.nodes[0].choices[0].next = {Route{std::nullopt, node_id("pecah")}};
    AttemptRecord record = restored();
    record.turns.resize(1);
    record.turns[0].next = node_id("pecah");
    record.summary.outcome = Outcome::escalated;
    const std::string page =
        attempt_page(wording(), "Nur", reports::practised(record, scenario, the_rubric(), Language::id));
    CHECK(has(page, "Sejak jawaban ini akhir yang baik tidak dapat dicapai lagi."));
}

TEST_CASE("the same data gives the same bytes") {
    CHECK(attempt_page(wording(), "Nur", practised(restored())) ==
          attempt_page(wording(), "Nur", practised(restored())));
}

TEST_CASE("what people and authors wrote stays text") {
    const std::string hostile = "</p><script>alert(1)</script><img src=//x onerror=y>";
    AttemptRecord record = Played{}.choose("a").write(hostile, found(tiny_levels(1, 0, 1))).record();
    record.keep = hostile;
    record.change = hostile;
    record.summary.provenance.engine_version = hostile;
    record.turns[1].evaluation.flags = {hostile};
    Scenario scenario = the_scenario();
    for (Text* text :
         {&scenario.title, &scenario.setting, &scenario.nodes[0].says[0].text, &scenario.nodes[0].choices[0].feedback})
        *text = words(hostile);
    scenario.citizen.name = hostile;
    Rubric rubric = the_rubric();
    rubric.criteria[0].title = words(hostile);
    const std::string page =
        attempt_page(wording(), hostile, reports::practised(record, scenario, rubric, Language::id));
    CHECK_FALSE(has(page, "<script"));
    CHECK_FALSE(has(page, "<img"));
    CHECK(count(page, "&lt;script&gt;") > 8);
}

TEST_CASE("a page asks nothing of anybody: no script, no address, no image") {
    const std::string page = attempt_page(wording(), "Nur", practised(restored()));
    for (const char* part : {"<script", "://", "src=", "href=", "url(", "@import", "<link", "<img"})
        CHECK_MESSAGE(!has(page, part), part);
    CHECK(has(page, "default-src 'none'"));
}

TEST_CASE("own rating and own words stand beside the score") {
    AttemptRecord record = restored();
    const std::string before = attempt_page(wording(), "Nur", practised(record));
    CHECK(has(before, "Anda belum menilai diri."));
    CHECK(count(before, "(belum ditulis)") == 2);
    record.self_rating = {{criterion("reframing"), 2}};
    record.keep = "dengar sampai habis";
    record.change = "sebut perasaannya";
    const std::string after = attempt_page(wording(), "Nur", practised(record));
    CHECK(count(after, "class=\"own\"") == 1);
    CHECK(has(after, "2 / 3"));
    CHECK(has(after, "Komitmen</b>: sebut perasaannya"));
    CHECK(has(after, "dengar sampai habis"));
    CHECK_FALSE(has(after, "Anda belum menilai diri."));
}

TEST_CASE("a taken-back turn is shown as such and counts nothing") {
    const AttemptRecord record = Played{}.choose("a").take_back().choose("b").record();
    const std::string page = attempt_page(wording(), "Nur", practised(record));
    CHECK(count(page, "class=\"turn taken-back\"") == 1);
    CHECK(has(page, "percobaan sebelumnya"));
    CHECK(practised(record).debrief.counted.size() == 1);
}

TEST_CASE("a reply that nobody judged gets no score and no levels, but the reason") {
    Evaluation unsure = found({}, {}, Verdict::review);
    unsure.review = "too-long";
    const std::string page =
        attempt_page(wording(), "Nur", practised(Played{}.choose("a").write("hmm", unsure).record()));
    CHECK(has(page, "Perlu ditinjau"));
    CHECK(has(page, shipped_words(Language::id).named("review.too-long")));
    CHECK(count(page, "<table class=\"levels\">") == 1);
    CHECK(count(page, "class=\"points\"") == 1);
}

TEST_CASE("a severe flag is told with its reason") {
    Evaluation bribed = found(tiny_levels(0), {{criterion("bribery"), 0, 4, "bribe", 0}}, Verdict::fail);
    bribed.flags = {"bribery"};
    const std::string page =
        attempt_page(wording(), "Nur", practised(Played{}.choose("a").write("uang dulu", bribed).record()));
    CHECK(has(page, "<mark class=\"against\">uang</mark><sup>!</sup>"));
    CHECK(has(page, "never"));
    CHECK(has(page, shipped_words(Language::id).named("flag.bribery")));
}

TEST_CASE("an empty or unfinished record, and one whose content is gone, still make a page") {
    const std::string empty = attempt_page(wording(), "Nur", practised(Played{}.record()));
    CHECK(has(empty, shipped_words(Language::id)(app::Str::debrief_no_turns)));
    const std::string open = attempt_page(wording(), "Nur", practised(Played{}.choose("a").record()));
    CHECK(has(open, shipped_words(Language::id).named("outcome.none")));
    const Scenario no_scenario;
    const Rubric no_rubric;
    const std::string gone =
        attempt_page(wording(), "Nur", reports::practised(restored(), no_scenario, no_rubric, Language::id));
    CHECK(has(gone, "Wajar Ibu"));
    CHECK(has(gone, "Skenario ini sudah diubah"));
    CHECK(has(gone, "<h1>tiny</h1>"));
}

TEST_CASE("practice time leaves out long pauses and clocks that were set back") {
    AttemptRecord record = restored();
    CHECK(practised_millis(record) == 60'000);
    record.turns[1].at_unix_millis += 11 * 60'000;
    CHECK(practised_millis(record) == 30'000);
    record.turns[1].at_unix_millis = kStarted - 5;
    CHECK(practised_millis(record) == 30'000);
    record.turns[0].at_unix_millis = std::numeric_limits<std::int64_t>::max();
    record.summary.started_unix_millis = std::numeric_limits<std::int64_t>::min() + 1'000'000;
    CHECK(practised_millis(record) == 0);
}
