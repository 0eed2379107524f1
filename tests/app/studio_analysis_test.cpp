// When the analysis of a draft is asked for, and which answer an author sees.
#include "app/analysing.hpp"
#include "tiny_program.hpp"
#include <doctest/doctest.h>

using namespace propartif;
using namespace propartif::tests;
using namespace propartif::app;

namespace {

struct Analysing : TinyProgram {
    Analysing() {
        state.data_folder = "/data";
        tell(OpenScreen{Screen::studio});
        ask(desk::CopyFrom{ScenarioId{"tiny"}});
        now += kJournalMillis;
        tell(Tick{}); // the journal has it
    }
    app::Effects ask(desk::Ask what) { return tell(AtDesk{std::move(what)}); }
    void write(const std::string& words) {
        Node node = desk().scenario().nodes[0];
        node.says[0].text.id = words;
        ask(desk::PutNode{node, "line"});
    }
    void show() { ask(desk::ShowAnalysis{true}); }
    // Everything that is asked for while the draft rests for so long.
    std::optional<AnalyseDraft> rest(std::int64_t millis = kAnalysisRestMillis) {
        now += millis;
        const auto effects = tell(Tick{});
        const auto* found = among<AnalyseDraft>(effects);
        return found ? std::optional(*found) : std::nullopt;
    }
    void answer(const AnalyseDraft& asked) {
        std::uint32_t played = 0; // fewer than an author gets: nobody waits here
        ask(desk::Analysed{std::make_shared<const DraftAnalysis>(analysed(asked, [&] { return played++ < kPlays; }))});
    }
    const Desk& desk() const { return *state.studio.desk; }
    static constexpr std::uint32_t kPlays = 400;
};

} // namespace

TEST_CASE("nothing is worked out unless the author looks at it, and then once the draft rests") {
    Analysing author;
    CHECK_FALSE(author.rest(60'000));
    author.show();
    author.write("Sudah");
    CHECK_FALSE(author.rest(kAnalysisRestMillis / 2));
    author.write("Sudah tiga");
    const std::int64_t changed = author.now;
    CHECK_FALSE(author.rest(kAnalysisRestMillis / 2)); // typing on puts it off
    author.tell(Tick{});
    REQUIRE(next_tick(author.state));
    CHECK(*next_tick(author.state) <= changed + kAnalysisRestMillis); // the window wakes for it
    const auto asked = author.rest();
    REQUIRE(asked);
    CHECK(asked->scenario->nodes[0].says[0].text.id == "Sudah tiga");
    CHECK(asked->rubric->id == "tiny");
    CHECK(asked->state == author.desk().history.state());
}

TEST_CASE("what was asked for is not asked again") {
    Analysing author;
    author.show();
    const auto asked = author.rest();
    REQUIRE(asked);
    CHECK_FALSE(author.rest(60'000)); // the answer takes its time
    author.answer(*asked);
    CHECK_FALSE(author.rest(60'000));
    author.ask(desk::ShowAnalysis{false});
    author.show();
    CHECK_FALSE(author.rest());
    CHECK(author.desk().analysis_fits());
}

TEST_CASE("the analysis says what learners come to") {
    Analysing author;
    author.show();
    author.answer(*author.rest());
    REQUIRE(author.desk().analysis);
    const DraftAnalysis& found = *author.desk().analysis;
    CHECK(found.plays.runs == Analysing::kPlays);
    CHECK(found.plays.visits.at(node_id("buka")) == Analysing::kPlays);
    CHECK(found.insight.graph.best_path.size() == 1);
    CHECK(found.untaken == std::vector<Untaken>{{node_id("buka"), choice_id("c")}, {node_id("pecah"), {}}});
}

TEST_CASE("the answer to an earlier question is dropped when a later one was asked") {
    Analysing author;
    author.show();
    const auto first = author.rest();
    author.write("Lain");
    const auto second = author.rest();
    REQUIRE(first);
    REQUIRE(second);
    author.answer(*first);
    CHECK_FALSE(author.desk().analysis);
    author.answer(*second);
    CHECK(author.desk().analysis_fits());
    author.answer(*first); // and a late one does not push the newer one out
    CHECK(author.desk().analysis->asked.scenario == second->scenario);
}

TEST_CASE("an answer is known to be about an earlier draft once a word was changed, until the next one") {
    Analysing author;
    author.show();
    author.answer(*author.rest());
    author.write("Lain");
    REQUIRE(author.desk().analysis); // still there to be read
    CHECK_FALSE(author.desk().analysis_fits());
    author.answer(*author.rest());
    CHECK(author.desk().analysis_fits());
}

TEST_CASE("moving nodes about or undoing what changed asks for nothing new") {
    Analysing author;
    author.show();
    author.answer(*author.rest());
    SUBCASE("moved") {
        author.ask(desk::MoveNodes{{{node_id("buka"), {700, 700}}}, {}});
    }
    SUBCASE("undone") {
        author.write("Lain");
        author.ask(desk::Undo{});
    }
    CHECK_FALSE(author.rest());
    CHECK(author.desk().analysis_fits());
}

TEST_CASE("an answer that comes for a desk that was cleared is no answer for the next one") {
    Analysing author;
    author.show();
    const auto asked = author.rest();
    REQUIRE(asked);
    author.ask(desk::BackToShelf{});
    author.answer(*asked);
    author.ask(desk::CopyFrom{ScenarioId{"tiny"}}); // the same draft, at the same state
    author.show();
    author.answer(*asked);
    CHECK_FALSE(author.desk().analysis);
    CHECK(author.rest());
}

TEST_CASE("a rubric that was rewritten is asked about, one that was only read again is not") {
    Analysing author;
    author.show();
    author.answer(*author.rest());
    author.ask(desk::ContentRead{tiny_content()});
    CHECK_FALSE(author.rest());
    CHECK(author.desk().analysis_fits());
    auto changed = std::make_shared<Content>();
    changed->library.rubrics.emplace("tiny", tiny_rubric());
    changed->library.rubrics.at("tiny").content_hash = "other";
    author.ask(desk::ContentRead{changed});
    CHECK(author.rest());
}

TEST_CASE("without a rubric, or on another screen, nothing is worked out") {
    Analysing author;
    author.show();
    SUBCASE("no rubric") {
        Scenario head = author.desk().scenario();
        head.rubric = "hilang";
        author.ask(desk::PutHead{head, "rubric"});
    }
    SUBCASE("another screen") {
        author.tell(OpenScreen{Screen::help});
    }
    CHECK_FALSE(author.rest());
}
