// Tables of turns as spreadsheets save them, and broken ones.
#include "propartif/interchange.hpp"
#include "propartif/library.hpp"
#include "support/tiny.hpp"
#include <algorithm>
#include <doctest/doctest.h>

using namespace propartif;
using namespace propartif::tests;

namespace {

Imported must(Result<Imported> result) {
    if (!result) FAIL(result.error().where << ": " << result.error().detail);
    return std::move(result).value();
}

std::string example() {
    auto bytes = read_file(std::filesystem::path(PROPARTIF_SOURCE_DIR) / "tests/data/interchange/giliran.csv");
    REQUIRE(bytes);
    return std::move(bytes).value();
}

bool noted(const Imported& found, ImportNoteKind kind, std::string_view node, std::size_t line,
           std::string_view words) {
    return std::ranges::any_of(found.notes, [&](const ImportNote& each) {
        return each.kind == kind && each.passage == node && each.line == line && each.words == words;
    });
}

} // namespace

TEST_CASE("a table of turns becomes a draft: one row a choice, rows without a node belong to the one above") {
    const Imported found = must(import_turns(example()));
    const Scenario& draft = found.draft;
    REQUIRE(draft.nodes.size() == 4);
    CHECK(draft.start == node_id("buka-loket"));
    const Node& first = draft.nodes[0];
    REQUIRE(first.says.size() == 1);
    CHECK(first.says[0].text.id == "Sudah \"tiga\" kali saya ke sini; berkas hilang terus!");
    CHECK(first.says[0].text.en == "I have been here three times; the file keeps getting lost!");
    CHECK(first.says[0].thought.id == "Malu bolak-balik.");
    REQUIRE(first.choices.size() == 2);
    CHECK(first.choices[0].id.value == "a");
    CHECK(first.choices[0].text ==
          Text{"Tiga kali bolak-balik pasti melelahkan, Pak.", "Three trips must be tiring, sir."});
    CHECK(first.choices[0].levels ==
          Levels{{criterion("button"), 1}, {criterion("content"), 1}, {criterion("emotion"), 1}});
    CHECK(first.choices[0].feedback.id == "Isi dan rasa disebut.");
    CHECK(first.choices[1].levels.at(criterion("button")) == -1);
    CHECK(first.choices[1].next == std::vector<Route>{{std::nullopt, node_id("marah")}});
    CHECK(draft.nodes[1].phase == Phase::solution);
    CHECK(draft.nodes[1].says[0].text.id == "Jadi berkas saya\ndi mana?");
    CHECK(draft.nodes[1].choices[0].levels == Levels{{criterion("button"), 1}});
    REQUIRE(draft.nodes[2].ending);
    CHECK(draft.nodes[2].ending->outcome == Outcome::restored);
    CHECK(draft.nodes[2].ending->text.en == "All right, I will wait.");
    CHECK(draft.nodes[2].ending->lesson.id == "Cek dulu, baru bicara.");
    CHECK(draft.nodes[2].says.empty());
    CHECK(draft.nodes[3].ending->outcome == Outcome::escalated);
    CHECK(noted(found, ImportNoteKind::renamed, "Buka loket", 2, "buka-loket"));
    CHECK(noted(found, ImportNoteKind::column, "", 1, "catatan"));
    CHECK(noted(found, ImportNoteKind::assumed, "", 0, "rubric"));
    CHECK_FALSE(noted(found, ImportNoteKind::assumed, "", 0, "levels"));
}

TEST_CASE("commas, semicolons, tabs, line ends and marks are found out") {
    struct Row {
        const char* name;
        const char* csv;
    };
    for (const Row& row :
         {Row{"commas", "node,line,choice,next\na,\"Halo, Pak\",x,b\nb,Ya,,\n"},
          Row{"semicolons", "Simpul;Ucapan;Pilihan;Tujuan\na;Halo, Pak;x;b\nb;Ya;;\n"},
          Row{"tabs", "node\tline\tchoice\tnext\na\tHalo, Pak\tx\tb\nb\tYa\t\t\n"},
          Row{"a byte order mark and returns", "\xEF\xBB\xBFnode,line,choice,next\r\na,\"Halo, Pak\",x,b\r\nb,Ya,,"},
          Row{"old line ends", "node,line,choice,next\ra,\"Halo, Pak\",x,b\rb,Ya\r"},
          Row{"blank rows, blanks and an unnamed column",
              "\n;;;;\n NODE ; Line;choice;;next\na; Halo, Pak ;x;;b\n\nb;Ya\n"},
          Row{"the line told again", "node,line,choice,next\na,\"Halo, Pak\",x,b\nb,Ya,,\na,\"Halo, Pak\",,\n"}}) {
        CAPTURE(row.name);
        const Imported found = must(import_turns(row.csv));
        REQUIRE(found.draft.nodes.size() == 2);
        CHECK(found.draft.nodes[0].says[0].text.id == "Halo, Pak");
        CHECK(found.draft.nodes[0].choices[0].next[0].to == node_id("b"));
        CHECK(found.draft.nodes[1].ending->text.id == "Ya");
        CHECK(std::ranges::count(found.notes, ImportNoteKind::ending_assumed, &ImportNote::kind) == 1);
    }
}

TEST_CASE("the example that authors are shown is read without a thing left out") {
    const auto page = read_file(std::filesystem::path(PROPARTIF_SOURCE_DIR) / "scenarios/TABEL.md");
    REQUIRE(page);
    const std::string open = "```csv\n";
    const std::size_t begin = page.value().find(open) + open.size();
    const Imported found = must(import_turns(page.value().substr(begin, page.value().find("```", begin) - begin)));
    REQUIRE(found.draft.nodes.size() == 3);
    CHECK(found.draft.nodes[0].choices.size() == 2);
    for (const ImportNote& each : found.notes) CHECK(each.kind == ImportNoteKind::assumed);
}

TEST_CASE("what the table says in a place where it means nothing is listed") {
    const Imported found = must(import_turns("node,line,choice,next,feedback,lesson,thought,ending,level:sopan\n"
                                             "a,Halo,x,c d,,Pelajaran,,,2\n"
                                             "b,Ya,,,Bagus,,Dalam hati,pulih,\n"));
    CHECK(noted(found, ImportNoteKind::dangling, "a", 2, "c d"));
    CHECK(found.draft.nodes[0].choices[0].next[0].to == node_id("c-d"));
    CHECK(noted(found, ImportNoteKind::unsaid, "a", 2, "Pelajaran"));
    CHECK(noted(found, ImportNoteKind::unsaid, "b", 3, "Bagus"));
    CHECK(noted(found, ImportNoteKind::unsaid, "b", 3, "Dalam hati"));
    CHECK(found.draft.nodes[0].choices[0].levels == Levels{{criterion("sopan"), 2}});
}

TEST_CASE("a broken table is refused with its cell and the reason") {
    const std::string head = "node,line,choice,next,button,ending,phase\n";
    struct Row {
        const char* name;
        std::string csv;
        const char* cell;
        const char* reason;
    };
    for (const Row& row :
         {Row{"nothing", "", "A1", "empty"},
          Row{"only blanks", ";;\n\n", "A1", "empty"},
          Row{"only headings", head, "A1", "empty"},
          Row{"no node", "line,choice\nHalo,x\n", "A1", "no-node-column"},
          Row{"no line", "node,choice\na,x\n", "A1", "no-line-column"},
          Row{"a column twice", "node,line,Ucapan\na,b,c\n", "C1", "same-column Ucapan"},
          Row{"a quotation mark that never closes", head + "a,\"Halo,x,b\n", "B2", "open-quote"},
          Row{"words after the quotation mark", head + "a,\"Halo\" Pak,x,b\n", "B2", "after-quote"},
          Row{"bytes that are no letters", head + "a,\xFF\n", "A2", "not-utf8"},
          Row{"the first row without a node", head + ",Halo,x,b\n", "A2", "no-node"},
          Row{"another line", head + "a,Halo,x,b\n,Hai,y,b\n", "B3", "other-line Hai"},
          Row{"a way without a choice", head + "a,Halo,,b\n", "C2", "no-choice"},
          Row{"a choice without a way", head + "a,Halo,x,\n", "D2", "no-next"},
          Row{"a level that is no number", head + "a,Halo,x,b,tinggi\n", "E2", "bad-number tinggi"},
          Row{"an unknown ending", head + "a,Halo,,,,senang\n", "F2", "bad-ending senang"},
          Row{"an unknown phase", head + "a,Halo,x,b,,,tengah\n", "G2", "bad-phase tengah"},
          Row{"an ending with a choice", head + "a,Halo,,,,pulih\n,,x,b\n", "C3", "ending-choice"},
          Row{"a cell outside", head + "a,Halo,x,b,1,,,lagi\n", "H2", "extra-cell lagi"},
          Row{"a cell too long", head + "a," + std::string((std::size_t{64} << 10) + 1, 'x') + "\n", "B2", "too-long"},
          Row{"too many columns", std::string(300, ','), "GS1", "too-many"},
          Row{"too many rows", head + std::string(30'000, '\n'), "A20001", "too-many"}}) {
        CAPTURE(row.name);
        const auto found = import_turns(row.csv);
        REQUIRE_FALSE(found);
        CHECK(found.error().code == ErrorCode::bad_content);
        CHECK(found.error().where == row.cell);
        CHECK(found.error().detail == row.reason);
        const std::string key = found.error().detail.substr(0, found.error().detail.find(' '));
        CHECK(std::ranges::find(kTableFaultKeys, key) != kTableFaultKeys.end());
    }
}

TEST_CASE("no table makes the import fall") {
    const std::string good = example();
    for (std::size_t cut = 0; cut < good.size(); cut += 7) CHECK_NOTHROW((void)import_turns(good.substr(0, cut)));
    for (std::size_t at = 0; at < good.size(); at += 3)
        for (const char letter : {'"', ';', '\n', ','}) {
            std::string other = good;
            other[at] = letter;
            CHECK_NOTHROW((void)import_turns(other));
        }
}

TEST_CASE("a file's name tells the format, and other files are none of them") {
    struct Row {
        const char* name;
        const char* faults;
    };
    for (const Row& row : {Row{"cerita.twee", "twee."}, Row{"a.b.tw", "twee."}, Row{"kisah.ink.json", "ink."},
                           Row{"tabel.csv", "table."}}) {
        CAPTURE(row.name);
        const ForeignFormat* format = foreign_format(row.name);
        REQUIRE(format);
        CHECK(format->faults == row.faults);
    }
    for (const char* name : {"a.scenario.json", "a.json", "csv", ".propak", ""}) CHECK_FALSE(foreign_format(name));
}
