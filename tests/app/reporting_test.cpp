// A page for printing: asked for once, told where it is, opened when the computer can.
#include "tiny_program.hpp"
#include <doctest/doctest.h>

using namespace propartif;
using namespace propartif::app;
using namespace propartif::tests;

TEST_CASE("a report is asked for once, with everything that makes it") {
    TinyProgram program;
    program.state.data_folder = "/data";
    program.state.settings.language = Language::en;
    const app::Effects effects = program.tell(MakeReport{kAttempt});
    const auto* write = only<WriteReport>(effects);
    REQUIRE(write);
    CHECK(write->attempt == kAttempt);
    CHECK(write->person.name == "Nur");
    CHECK(write->content == program.state.content);
    CHECK(write->language == Language::en);
    CHECK(write->data_folder == "/data");
    CHECK(write->now_unix_millis == program.now);
    CHECK(program.state.report->under_way);
    CHECK(program.tell(MakeReport{kAttempt}).empty());
}

TEST_CASE("a report that is there can be opened; without a browser that is said, and it stays where it is") {
    TinyProgram program;
    CHECK(program.tell(OpenReport{}).empty());
    program.tell(MakeReport{});
    CHECK(program.tell(OpenReport{}).empty()); // not there yet
    program.tell(ReportReady{std::nullopt, "/data/reports/peserta-1.html"});
    CHECK_FALSE(program.state.report->under_way);
    const app::Effects effects = program.tell(OpenReport{});
    const auto* open = only<OpenInBrowser>(effects);
    REQUIRE(open);
    CHECK(open->file == "/data/reports/peserta-1.html");
    program.tell(BrowserMissing{});
    CHECK(program.state.report->no_browser);
    CHECK(program.state.report->file == "/data/reports/peserta-1.html");
}

TEST_CASE("a report that could not be made is said with its reason, and can be asked for again") {
    TinyProgram program;
    program.tell(MakeReport{kAttempt});
    program.tell(ReportFailed{{ErrorCode::store_failed, "/data/reports", "disk full"}});
    CHECK_FALSE(program.state.report);
    REQUIRE(program.state.notices.size() == 1);
    CHECK(program.state.notices[0].arguments[1] == "disk full");
    CHECK(program.tell(MakeReport{kAttempt}).size() == 1);
}

TEST_CASE("nobody's report is made while nobody practises, and another person does not see the last one") {
    TinyProgram program;
    program.tell(MakeReport{});
    program.tell(ReportReady{std::nullopt, "/x.html"});
    program.tell(PersonReady{{2, "Budi"}});
    CHECK_FALSE(program.state.report);
    program.tell(ReportReady{std::nullopt, "/x.html"}); // an answer that came late
    CHECK_FALSE(program.state.report);
    program.state.person.reset();
    CHECK(program.tell(MakeReport{}).empty());
}
