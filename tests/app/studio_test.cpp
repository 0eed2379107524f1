// What an author asks for at the desk, and when the disk hears of it.
#include "studio/edits.hpp"
#include "tiny_program.hpp"
#include <doctest/doctest.h>

using namespace propartif;
using namespace propartif::tests;
using namespace propartif::app;

namespace {

struct Authoring : TinyProgram {
    Authoring() {
        state.data_folder = "/data";
        tell(OpenScreen{Screen::studio});
        ask(desk::CopyFrom{ScenarioId{"tiny"}});
    }
    app::Effects ask(desk::Ask what) { return tell(AtDesk{std::move(what)}); }
    app::Effects write(const std::string& words) { // into the first line, as typing does
        Node node = desk().scenario().nodes[0];
        node.says[0].text.id = words;
        return ask(desk::PutNode{node, "line"});
    }
    const Desk& desk() const { return *state.studio.desk; }
    const std::string& line() const { return desk().scenario().nodes[0].says[0].text.id; }
};

} // namespace

TEST_CASE("opening the studio reads the shelf") {
    TinyProgram program;
    program.state.data_folder = "/data";
    const auto effects = program.tell(OpenScreen{Screen::studio});
    const auto* load = among<LoadShelf>(effects);
    REQUIRE(load);
    CHECK(load->folder == "/data/scenarios");
    program.tell(AtDesk{desk::ShelfLoaded{{{ScenarioId{"satu"}, words("Satu"), true}}}});
    CHECK(program.state.studio.shelf.size() == 1);
}

TEST_CASE("a copy has an id and title of its own, every node a place, and the original is untouched") {
    const Authoring author;
    CHECK(author.desk().scenario().id == ScenarioId{"tiny-salinan"});
    CHECK(author.desk().scenario().title.id != tiny_scenario().title.id);
    for (const Node& node : author.desk().scenario().nodes)
        CHECK(author.desk().draft().sketch.places.contains(node.id));
    CHECK(author.state.content->library.scenarios.at(ScenarioId{"tiny"}).title == tiny_scenario().title);
}

TEST_CASE("a copy and a blank sheet reach the journal before anything is typed, and count as not saved") {
    for (const desk::Ask& begin : {desk::Ask{desk::CopyFrom{ScenarioId{"tiny"}}}, desk::Ask{desk::NewFrom{}}}) {
        Authoring author;
        author.ask(begin);
        CHECK_FALSE(author.desk().history.saved());
        author.now += kJournalMillis;
        const auto effects = author.tell(Tick{});
        const auto* kept = among<KeepDraft>(effects);
        REQUIRE(kept);
        CHECK(kept->draft->scenario.id == author.desk().scenario().id);
    }
}

TEST_CASE("what is typed reaches the journal within the promised time, once") {
    Authoring author;
    author.now += kJournalMillis;
    author.tell(Tick{}); // the copy itself
    author.write("S");
    const std::int64_t began = author.now;
    CHECK(next_tick(author.state) == began + kJournalMillis);
    author.now += kJournalMillis / 2;
    author.write("Sa");
    CHECK(next_tick(author.state) == began + kJournalMillis); // typing on does not put it off
    CHECK(author.tell(Tick{}).empty());
    author.now = began + kJournalMillis;
    const auto effects = author.tell(Tick{});
    const auto* kept = among<KeepDraft>(effects);
    REQUIRE(kept);
    CHECK(kept->draft->scenario.nodes[0].says[0].text.id == "Sa");
    CHECK(author.tell(Tick{}).empty());
}

TEST_CASE("leaving the studio, its desk or the program writes the journal at once") {
    for (const int way : {0, 1}) {
        CAPTURE(way);
        Authoring author;
        author.write("Kata terakhir");
        const auto effects = way == 0 ? author.ask(desk::BackToShelf{}) : author.tell(Quit{});
        const auto* kept = among<KeepDraft>(effects);
        REQUIRE(kept);
        CHECK(kept->draft->scenario.nodes[0].says[0].text.id == "Kata terakhir");
    }
}

TEST_CASE("letters of one field are one step back, another field is another") {
    Authoring author;
    const std::string before = author.line();
    for (const char* words : {"S", "Sa", "Say", "Saya"}) {
        author.now += 100;
        author.write(words);
    }
    Scenario head = author.desk().scenario();
    head.title.id = "Judul";
    author.ask(desk::PutHead{head, "title"});
    author.ask(desk::Undo{});
    CHECK(author.line() == "Saya");
    author.ask(desk::Undo{});
    CHECK(author.line() == before);
    author.ask(desk::Redo{});
    CHECK(author.line() == "Saya");
}

TEST_CASE("words typed while the file is written are not taken for saved") {
    Authoring author;
    author.write("Satu");
    const auto effects = author.ask(desk::Save{});
    const auto* save = among<SaveDraftFile>(effects);
    REQUIRE(save);
    CHECK(author.ask(desk::Save{}).empty()); // a double click is one write
    author.now += 5'000;
    author.write("Satu dua");
    author.ask(desk::Saved{author.desk().scenario().id, save->state, "hash"});
    CHECK_FALSE(author.desk().history.saved());
    CHECK(author.desk().unsaved_since);
    author.ask(desk::Undo{});
    CHECK(author.desk().history.saved());
}

TEST_CASE("saving makes the library read the scenario anew") {
    Authoring author;
    const auto save = author.ask(desk::Save{});
    const auto effects =
        author.ask(desk::Saved{author.desk().scenario().id, among<SaveDraftFile>(save)->state, "hash"});
    CHECK(among<ReadContent>(effects));
    auto content = std::make_shared<Content>();
    Scenario mine = author.desk().scenario();
    content->library.rubrics.emplace("tiny", tiny_rubric());
    content->library.scenarios.emplace(mine.id, mine);
    author.ask(desk::ContentRead{content});
    REQUIRE(author.state.home.cards.size() == 1);
    CHECK(author.state.home.cards[0].scenario->id == mine.id);
    CHECK(author.state.studio.desk);
}

TEST_CASE("a disk that refuses is told, and the journal is tried again") {
    Authoring author;
    author.write("Penting");
    author.ask(desk::Save{});
    author.ask(desk::NotSaved{{ErrorCode::store_failed, "/data", "full"}});
    REQUIRE(author.state.notices.size() == 1);
    CHECK(author.state.notices[0].kind == Notice::Kind::error);
    CHECK_FALSE(author.desk().saving);
    author.now += kJournalMillis;
    CHECK(among<KeepDraft>(author.tell(Tick{})));
    author.ask(desk::NotKept{{ErrorCode::store_failed, "/data", "full"}});
    author.now += kJournalRetryMillis + kJournalMillis;
    CHECK(among<KeepDraft>(author.tell(Tick{})));
}

TEST_CASE("a new node and the way to it are one step") {
    Authoring author;
    const std::size_t before = author.desk().scenario().nodes.size();
    const NodeId from = author.desk().scenario().nodes[0].id;
    const std::size_t replies = author.desk().scenario().nodes[0].choices.size();
    author.ask(desk::AddNode{"simpul", Phase::exploration, false, {500, 0}, from, {}});
    const Scenario& now = author.desk().scenario();
    CHECK(now.nodes.size() == before + 1);
    REQUIRE(now.nodes[0].choices.size() == replies + 1);
    CHECK(now.nodes[0].choices.back().next[0].to == now.nodes.back().id);
    CHECK(author.desk().chosen == std::set<NodeId>{now.nodes.back().id});
    author.ask(desk::Undo{});
    CHECK(author.desk().scenario().nodes.size() == before);
    CHECK(author.desk().scenario().nodes[0].choices.size() == replies);
    CHECK(author.desk().chosen.empty());
    author.ask(desk::Redo{});
    CHECK(author.desk().scenario().nodes.size() == before + 1);
}

TEST_CASE("nodes let go in another lane take its phase, endings keep theirs") {
    Authoring author;
    std::map<NodeId, studio::Point> places;
    for (const Node& node : author.desk().scenario().nodes) places[node.id] = {7, 7};
    author.ask(desk::MoveNodes{places, Phase::solution});
    for (const Node& node : author.desk().scenario().nodes) CHECK((node.ending || node.phase == Phase::solution));
    author.ask(desk::Undo{});
    CHECK(author.desk().scenario().nodes[0].phase == tiny_scenario().nodes[0].phase);
}

TEST_CASE("a preview begins at the chosen node, mood and flags, goes a turn back, and is never recorded") {
    Authoring author;
    const Node& talk = author.desk().scenario().nodes[1];
    author.ask(desk::Preview{talk.id, {90, 10}, {"dicek"}});
    REQUIRE(author.desk().preview);
    const PreviewState& preview = *author.desk().preview;
    CHECK(preview.session.here == talk.id);
    CHECK(preview.session.mood == Mood{90, 10});
    CHECK(preview.session.flags.contains("dicek"));
    const Session before = preview.session;
    REQUIRE_FALSE(talk.choices.empty());
    CHECK(author.ask(desk::PreviewReply{Reply{0, talk.choices[0].id, "", false}}).empty());
    CHECK(preview.session.turns.size() == 1);
    CHECK(author.ask(desk::PreviewReply{Reply{0, talk.choices[0].id, "", false}}).empty()); // a double click
    CHECK(preview.session.turns.size() == 1);
    author.ask(desk::PreviewBack{});
    CHECK(preview.session == before);
    CHECK_FALSE(author.state.play);
}

TEST_CASE("the preview ends with a word when its node is deleted") {
    Authoring author;
    const NodeId talk = author.desk().scenario().nodes[1].id;
    author.ask(desk::Preview{talk, {50, 50}, {}});
    author.ask(desk::Choose{{talk}});
    author.ask(desk::RemoveChosen{});
    CHECK_FALSE(author.desk().preview);
    CHECK(author.state.notices.size() == 1);
}

TEST_CASE("examples of the node in hand are judged after every change") {
    Authoring author;
    Node node = author.desk().scenario().nodes[0];
    node.free_text.emplace();
    node.free_text->routes = {{std::nullopt, author.desk().scenario().nodes[1].id}};
    node.free_text->examples = {{"Baik.", {{criterion("button"), 0}}, author.desk().scenario().nodes[1].id},
                                {"Baik.", {{criterion("reframing"), 3}}, author.desk().scenario().nodes[2].id}};
    author.ask(desk::Choose{{node.id}});
    author.ask(desk::PutNode{node, {}});
    REQUIRE(author.desk().examples.size() == 2);
    CHECK(author.desk().examples[0].off.empty());
    CHECK_FALSE(author.desk().examples[0].went);
    CHECK(author.desk().examples[1].off == std::vector<std::string>{"reframing"});
    CHECK(author.desk().examples[1].went == author.desk().scenario().nodes[1].id);
}
