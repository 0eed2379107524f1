// What an author asks of a rubric on the desk, and when the disk hears of it.
#include "tiny_program.hpp"
#include <algorithm>
#include <doctest/doctest.h>

using namespace propartif;
using namespace propartif::tests;
using namespace propartif::app;

namespace {

struct RubricAuthor : TinyProgram {
    RubricAuthor() {
        state.data_folder = "/data";
        tell(OpenScreen{Screen::studio});
        ask(rubric_desk::CopyFrom{"tiny"});
    }
    app::Effects ask(rubric_desk::Ask what) { return tell(AtRubric{std::move(what)}); }
    app::Effects title(const std::string& words) { // as typing does
        Rubric next = desk().rubric();
        next.title.id = words;
        return ask(rubric_desk::Put{next, "title"});
    }
    void put(const Rubric& next) {
        now += 10'000;
        ask(rubric_desk::Put{next, {}});
    }
    // One signal by the author's own cue, which lifts "content" to its top.
    void add_signal() {
        Rubric next = desk().rubric();
        next.signals.push_back({"maaf", "cue", "own", {"mohon maaf"}, words("Maaf")});
        next.criteria[1].levels.push_back({1, {"maaf"}, {}, {}, false});
        put(next);
    }
    const RubricDesk& desk() const { return *state.studio.rubric; }
    bool has_problem(const std::string& code) const {
        return std::ranges::find(desk().problems, code, &Diagnostic::code) != desk().problems.end();
    }
};

} // namespace

TEST_CASE("opening the studio reads the shelf of rubrics, too") {
    TinyProgram program;
    program.state.data_folder = "/data";
    const auto effects = program.tell(OpenScreen{Screen::studio});
    const auto* load = among<LoadRubricShelf>(effects);
    REQUIRE(load);
    CHECK(load->folder == "/data/scenarios");
    program.tell(AtRubric{rubric_desk::ShelfLoaded{{{"tiny-salinan", words("Satu"), true}}}});
    CHECK(program.state.studio.rubric_shelf.size() == 1);
    program.tell(AtRubric{rubric_desk::CopyFrom{"tiny"}});
    CHECK(program.state.studio.rubric->rubric().id == "tiny-salinan-2");
}

TEST_CASE("a copy of a rubric has an id and title of its own, and reaches the journal before anything was typed") {
    RubricAuthor author;
    CHECK(author.desk().rubric().id == "tiny-salinan");
    CHECK(author.desk().rubric().title.id != tiny_rubric().title.id);
    CHECK(author.state.content->library.rubrics.at("tiny").title == tiny_rubric().title);
    CHECK(next_tick(author.state) == author.now + kJournalMillis);
    author.now += kJournalMillis;
    const auto effects = author.tell(Tick{});
    const auto* kept = among<KeepRubric>(effects);
    REQUIRE(kept);
    CHECK(kept->rubric->id == "tiny-salinan");
    CHECK(author.tell(Tick{}).empty());
}

TEST_CASE("letters of one field of a rubric are one step back") {
    RubricAuthor author;
    const std::string before = author.desk().rubric().title.id;
    for (const char* words : {"R", "Ru", "Rub"}) {
        author.now += 100;
        author.title(words);
    }
    author.ask(rubric_desk::Undo{});
    CHECK(author.desk().rubric().title.id == before);
    author.ask(rubric_desk::Redo{});
    CHECK(author.desk().rubric().title.id == "Rub");
}

TEST_CASE("what was typed into a rubric is written when the desk or the program is left") {
    for (const int way : {0, 1, 2}) {
        CAPTURE(way);
        RubricAuthor author;
        author.title("Terakhir");
        const auto effects = way == 0   ? author.ask(rubric_desk::Back{})
                             : way == 1 ? author.tell(Quit{})
                                        : author.ask(rubric_desk::Open{"lain"});
        const auto* kept = among<KeepRubric>(effects);
        REQUIRE(kept);
        CHECK(kept->rubric->title.id == "Terakhir");
    }
}

TEST_CASE("words typed while a rubric is written are not taken for saved, and the library is read anew") {
    RubricAuthor author;
    author.title("Satu");
    const auto effects = author.ask(rubric_desk::Save{});
    const auto* save = among<SaveRubricFile>(effects);
    REQUIRE(save);
    CHECK(author.ask(rubric_desk::Save{}).empty()); // a double click is one write
    author.now += 5'000;
    author.title("Satu dua");
    const auto after = author.ask(rubric_desk::Saved{"tiny-salinan", save->state, "hash"});
    CHECK(among<ReadContent>(after));
    CHECK_FALSE(author.desk().history.saved());
    CHECK(author.desk().unsaved_since);
    author.ask(rubric_desk::Undo{});
    CHECK(author.desk().history.saved());
}

TEST_CASE("a rubric that somebody else wrote is only written over when the author says so") {
    RubricAuthor author;
    author.title("Saya");
    author.ask(rubric_desk::Save{});
    author.ask(rubric_desk::NotSaved{{ErrorCode::changed_outside, "/data", "theirs"}});
    REQUIRE(author.desk().meanwhile);
    CHECK(author.ask(rubric_desk::Save{}).empty());
    SUBCASE("mine") {
        const auto effects = author.ask(rubric_desk::Save{true});
        REQUIRE(among<SaveRubricFile>(effects));
        CHECK(among<SaveRubricFile>(effects)->expected == "theirs");
    }
    SUBCASE("theirs") {
        const auto effects = author.ask(rubric_desk::TakeFromDisk{});
        CHECK(among<KeepRubric>(effects));
        REQUIRE(among<DropRubric>(effects));
        CHECK(among<DropRubric>(effects)->set_aside);
        CHECK(among<OpenRubricFile>(effects));
        CHECK_FALSE(author.state.studio.rubric);
    }
}

TEST_CASE("a reply that is tried out is judged anew after every change, and what is missing is told") {
    RubricAuthor author;
    author.ask(rubric_desk::Try{{"Sudah tiga kali!", {}, "Mohon maaf, Pak, saya periksa sekarang."}});
    REQUIRE(author.desk().tried);
    CHECK(author.desk().tried->evaluation.levels.at(criterion("content")) == 0);
    author.add_signal();
    CHECK(author.desk().tried->evaluation.levels.at(criterion("content")) == 1);
    CHECK_FALSE(author.desk().tried->above.contains(criterion("content"))); // it is at its top
    REQUIRE(author.desk().tried->fired.size() == 1);
    CHECK(author.desk().tried->fired[0].rule == "maaf");
    author.ask(rubric_desk::Try{{"Sudah tiga kali!", {}, "Saya periksa berkasnya sekarang."}});
    const auto& above = author.desk().tried->above.at(criterion("content"));
    REQUIRE(above.size() == 1);
    CHECK(above[0].missing == std::vector<std::string>{"maaf"});
    author.ask(rubric_desk::Try{{"Sudah tiga kali!", {}, ""}});
    CHECK_FALSE(author.desk().tried);
}

TEST_CASE("a rubric that cannot judge says why, and judges again when it is mended") {
    RubricAuthor author;
    author.ask(rubric_desk::Try{{"", {}, "Mohon maaf."}});
    author.add_signal();
    CHECK(author.desk().scorer);
    Rubric broken = author.desk().rubric();
    broken.signals[0].of = "tak-ada";
    author.put(broken);
    CHECK(author.has_problem("PA087"));
    CHECK_FALSE(author.desk().scorer);
    CHECK_FALSE(author.desk().tried);
    Rubric retitled = author.desk().rubric();
    retitled.title.id = "Tetap rusak";
    author.put(retitled);
    CHECK(author.has_problem("PA087"));
    author.ask(rubric_desk::Undo{});
    author.ask(rubric_desk::Undo{});
    CHECK_FALSE(author.has_problem("PA087"));
    CHECK(author.desk().tried);
}

TEST_CASE("what reading the file would find is told while it is written") {
    RubricAuthor author;
    Rubric untitled = author.desk().rubric();
    untitled.criteria[0].title = {};
    author.put(untitled);
    CHECK(has_errors(author.desk().problems));
    author.ask(rubric_desk::Undo{});
    CHECK_FALSE(has_errors(author.desk().problems));
}
