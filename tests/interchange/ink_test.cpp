// Stories as ink compiles them, and broken ones.
#include "propartif/interchange.hpp"
#include "propartif/library.hpp"
#include "support/tiny.hpp"
#include <algorithm>
#include <doctest/doctest.h>

using namespace propartif;
using namespace propartif::tests;

namespace {

namespace fs = std::filesystem;
const fs::path kFolder = fs::path{PROPARTIF_SOURCE_DIR} / "tests/data/interchange";

std::string bytes_of(const fs::path& path) {
    auto bytes = read_file(path);
    REQUIRE(bytes);
    return std::move(bytes).value();
}

Imported story(const std::string& name) {
    auto found = import_ink(bytes_of(kFolder / (name + ".ink.json")));
    if (!found) FAIL(found.error().where << ": " << found.error().detail);
    return std::move(found).value();
}

const Node& node(const Imported& found, const std::string& id) {
    const Node* out = found.draft.find(node_id(id));
    std::string all;
    for (const Node& each : found.draft.nodes) all += ' ' + each.id.value;
    if (!out) FAIL("no node " << id << " among" << all);
    return *out;
}

std::string ways(const Node& from) {
    std::string out;
    for (const Choice& each : from.choices)
        out += (out.empty() ? "" : " | ") + each.text.id + " -> " + each.next.at(0).to.value;
    return out;
}

std::string said(const Node& node) {
    return node.ending ? node.ending->text.id : node.says.empty() ? "" : node.says.at(0).text.id;
}

std::string notes_of(const Imported& found) {
    std::string out;
    for (const ImportNote& each : found.notes)
        out += std::string{kImportNoteKeys[static_cast<std::size_t>(each.kind)]} + ' ' + each.passage + ": " +
               each.words + '\n';
    return out;
}

bool noted(const Imported& found, ImportNoteKind kind, std::string_view path, std::string_view words) {
    return std::ranges::any_of(found.notes, [&](const ImportNote& each) {
        return each.kind == kind && each.passage == path && each.words == words;
    });
}

std::size_t count(const Imported& found, ImportNoteKind kind) {
    return static_cast<std::size_t>(std::ranges::count(found.notes, kind, &ImportNote::kind));
}

} // namespace

TEST_CASE(
    "an ink story becomes a draft: words before the choices are the citizen's, places that only lead on are none") {
    const Imported found = story("antrean");
    CHECK(found.draft.title.id == "Antre di Loket Dua");
    CHECK(found.draft.id.value == "antre-di-loket-dua");
    CHECK(found.draft.authors == std::vector<std::string>{"Tim Loket"});
    CHECK(found.draft.start == node_id("loket"));
    const Node& first = node(found, "loket");
    CHECK(said(first) == "Nomor saya dilewati!\nSudah dua jam saya berdiri di sini.");
    CHECK(first.phase == Phase::exploration);
    CHECK(ways(first) == "Bapak menunggu dua jam. -> reda | Tunggu saja, Pak. -> loket-b | Maaf, Pak. -> loket-g-0");
    CHECK(said(node(found, "reda")) == "Terima kasih. Saya tunggu."); // glued
    CHECK(said(node(found, "loket-b")) == "Ia melangkah maju.\nNada Anda begitu!\nSaya lapor!");
    CHECK(ways(node(found, "loket-g-0")) == "Sekarang, Pak. -> reda | Nanti. -> akhir");
    CHECK(found.draft.nodes.size() == 5);
    for (const Node& each : found.draft.nodes) CHECK(each.choices.empty() == each.ending.has_value());
    CHECK(noted(found, ImportNoteKind::assumed, "", "levels"));
    CHECK(count(found, ImportNoteKind::unsaid) == 0);
}

TEST_CASE("variables that are only ever true or false become story flags, asked for and set") {
    const Imported found = story("tanda");
    CHECK(found.draft.flags == std::vector<std::string>{"dicek", "tidak-sabar"});
    const Node& first = node(found, "awal");
    REQUIRE(first.choices.size() == 4);
    Condition not_checked;
    not_checked.none.push_back(flag_set("dicek"));
    CHECK(first.choices[0].when == not_checked);
    REQUIRE(first.choices[0].effects);
    CHECK(first.choices[0].effects->set == std::vector<std::string>{"dicek"});
    Condition checked_and_patient, patient; // patient at first: the flag says when no longer
    patient.none.push_back(flag_set("tidak-sabar"));
    checked_and_patient.all = {flag_set("dicek"), patient};
    CHECK(first.choices[1].when == checked_and_patient);
    REQUIRE(first.choices[1].effects);
    CHECK(first.choices[1].effects->clear == std::vector<std::string>{"dicek"});
    CHECK_FALSE(first.choices[2].when);
    REQUIRE(first.choices[2].effects);
    CHECK(first.choices[2].effects->set == std::vector<std::string>{"tidak-sabar"});
    CHECK(said(node(found, "awal-c")) == "Lama sekali.\nJadi bagaimana?");
    // A number that grows is none.
    CHECK_FALSE(first.choices[3].when);
    CAPTURE(notes_of(found));
    CHECK(noted(found, ImportNoteKind::condition, "0.26", "uang > 10"));
    CHECK(noted(found, ImportNoteKind::variable, "0.c-2.11", "uang = uang + 5"));
}

TEST_CASE("a story that comes back keeps its rounds, and says where a choice was there once only") {
    const Imported found = story("putaran");
    CHECK(found.draft.start == node_id("meja-depan"));
    CHECK(noted(found, ImportNoteKind::renamed, "Meja_Depan.0.0", "meja-depan"));
    CHECK(ways(node(found, "meja-depan")) ==
          "Boleh lihat berkasnya? -> meja-depan-a | Silakan duduk. -> meja-depan-jauh");
    CHECK(said(node(found, "meja-depan-a")) == "Ini.\nYa?");
    CHECK(ways(node(found, "meja-depan-jauh")) == "Kembali. -> meja-depan");
    CAPTURE(notes_of(found));
    CHECK(noted(found, ImportNoteKind::once, "Meja_Depan.0.a.5", "Boleh lihat berkasnya?"));
    CHECK(count(found, ImportNoteKind::fallback) > 0);
    CHECK(noted(found, ImportNoteKind::unsaid, "Meja_Depan.0.c-2.0", "Tidak ada lagi."));
}

TEST_CASE("what ink can do and a scenario cannot is listed with its path, never dropped in silence") {
    const Imported found = story("asing");
    struct Row {
        ImportNoteKind kind;
        const char* path;
        const char* words;
    };
    using enum ImportNoteKind;
    CAPTURE(notes_of(found));
    for (const Row& row :
         {Row{tunnel, "0.2", "lorong"}, Row{thread, "0.3", ""}, Row{function, "0.6", "bunyi"},
          Row{printed, "0.7", "bunyi()"}, Row{printed, "0.12", "nama"}, Row{conditional, "0.19.0", "marah"},
          Row{list, "", "LIST"}, Row{list, "0.24", ""}, Row{function, "0.28", "hitung"},
          Row{unknown_piece, "0.32", "aneh"}, Row{unknown_piece, "0.33", "mantra"}, Row{variable, "0.38", "t"},
          Row{condition, "0.45", "lorong"}, Row{variable_way, "0.c-1.1", "tujuan"}, Row{loop, "0.c-3.1", ".^.^.c-4"},
          Row{unsaid, "0.19.b.0", "Ia marah."}, Row{unsaid, "lorong.0", "Di lorong."},
          Row{unsaid, "benang.0", "Sehelai benang."}}) {
        CAPTURE(row.path);
        CAPTURE(kImportNoteKeys[static_cast<std::size_t>(row.kind)]);
        CHECK(noted(found, row.kind, row.path, row.words));
    }
    CHECK(said(node(found, "awal")) == "Awal.\n{bunyi()}\n{nama} datang.\nIa tenang.");
    CHECK(found.draft.find(found.draft.start)->choices.size() == 3);
}

TEST_CASE("what hangs on a condition is decided as when the story begins, and constants are no conditions") {
    struct Row {
        const char* name;
        const char* before; // the divert
        const char* said;
        std::size_t notes;
    };
    for (const Row& row : {Row{"a true constant", "true", "Ya", 0}, Row{"a false constant", "false", "Tidak", 0},
                           Row{"constants together", "1,2,\"<\",true,\"&&\"", "Ya", 0},
                           Row{"a number that is low at first", "{\"VAR?\":\"sabar\"},20,\"<=\"", "Tidak", 1},
                           Row{"a number that is high at first", "{\"VAR?\":\"sabar\"},20,\">\"", "Ya", 1},
                           Row{"worked out", "{\"VAR?\":\"sabar\"},49,\"-\",1,\"==\"", "Ya", 1},
                           Row{"the first time here", "\"visit\",3,\"MIN\",\"du\",0,\"==\"", "Ya", 1},
                           Row{"never been there", "{\"CNT?\":\"lorong\"},\"!\"", "Ya", 1},
                           Row{"a value nobody knows", "{\"VAR?\":\"asing\"}", "Ya", 1}}) {
        CAPTURE(row.name);
        const std::string json = std::string{R"({"inkVersion":21,"root":[["ev",)"} + row.before +
                                 R"(,"/ev",{"->":"ya","c":true},"^Tidak",null],"done",{"ya":["^Ya","end",null],)" +
                                 R"("global decl":["ev",50,{"VAR=":"sabar"},"/ev","end",null]}]})";
        const auto found = import_ink(json);
        CAPTURE(json);
        REQUIRE(found);
        CHECK(said(found.value().draft.nodes[0]) == row.said);
        CHECK(count(found.value(), ImportNoteKind::conditional) == row.notes);
    }
}

TEST_CASE("a reply that goes on in its line is the officer's, a new sentence is not") {
    struct Row {
        const char* name;
        const char* inner; // after the start of the choice
        const char* choice;
        const char* said;
    };
    for (const Row& row : {Row{"it goes on", "^, Bu.", "Maaf, Bu.", "Ya."}, Row{"it ends", "^.", "Maaf.", "Ya."},
                           Row{"a new sentence", "^ Ia diam.", "Maaf pelan-pelan", "Ia diam.\nYa."},
                           Row{"nothing", "^ ", "Maaf pelan-pelan", "Ya."}}) {
        CAPTURE(row.name);
        const auto found = import_ink(
            std::string{R"({"inkVersion":21,"root":[[["ev",{"^->":"0.0.$r1"},{"temp=":"$r"},"str",{"->":".^.s"},)"} +
            R"([{"#n":"$r1"}],"/str","str","^ pelan-pelan","/str","/ev",{"*":"0.c-0","flg":6},{"s":["^Maaf",)" +
            R"({"->":"$r","var":true},null]}],{"c-0":["ev",{"^->":"0.c-0.$r2"},"/ev",{"temp=":"$r"},{"->":"0.0.s"},)" +
            R"([{"#n":"$r2"}],")" + row.inner + R"(","\n","^Ya.","\n","end",null]}],"done",null]})");
        REQUIRE(found);
        const Node& first = found.value().draft.nodes.at(0);
        CHECK(first.choices.at(0).text.id == row.choice);
        CHECK(said(found.value().draft.nodes.at(1)) == row.said);
        CHECK(count(found.value(), ImportNoteKind::unsaid) == (row.said == std::string{"Ya."} && row.inner[1] != ' '));
    }
}

TEST_CASE("a turn is named by its part, not by a branch in it") {
    const auto found = import_ink(
        R"({"inkVersion":21,"root":[[{"->":"cek"},["done",{"#n":"g-0"}],null],"done",{"cek":[["ev","visit",2,"MIN","/ev",)"
        R"("ev","du",0,"==","/ev",{"->":".^.s0","c":true},"nop",{"s0":["pop","^Pertama",{"->":".^.^.11"},null],"#f":5}],)"
        R"("^ kali.","\n","end",null]}]})");
    REQUIRE(found);
    CHECK(found.value().draft.start == node_id("cek"));
    CHECK(said(found.value().draft.nodes[0]) == "Pertama kali.");
}

TEST_CASE("a broken ink file is refused with the place and the reason its name says") {
    struct Row {
        const char* name;
        const char* where;
        const char* piece;
    };
    const Row rows[] = {{"not-json-empty", "1:1", ""},
                        {"not-json-cut-short", "1:39", ""},
                        {"not-json-a-table", "1:1", ""},
                        {"not-utf8-latin1", "", ""},
                        {"over-limits-deep", "", ""},
                        {"over-limits-same-key", "/root/1/a", ""},
                        {"no-story-a-list", "", ""},
                        {"no-version-missing", "/inkVersion", ""},
                        {"no-version-as-text", "/inkVersion", ""},
                        {"version-newer", "/inkVersion", "99"},
                        {"no-root-missing", "/root", ""},
                        {"no-root-as-text", "/root", ""},
                        {"bad-container-without-end", "0.0", ""},
                        {"bad-container-of-text", "0", "a"},
                        {"bad-container-hole", "0.1", ""},
                        {"bad-piece-divert-to-a-number", "0.1", ""},
                        {"bad-piece-flags-as-text", "0.5", "flg"},
                        {"bad-path-divert", "0.2", "tidak.ada"},
                        {"bad-path-choice", "0.5", ".^.c-9"},
                        {"bad-path-above-the-root", "0.1", ".^.^.^.^.a"}};
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const auto found = import_ink(bytes_of(kFolder / "broken" / (std::string{row.name} + ".ink.json")));
        REQUIRE_FALSE(found);
        CHECK(found.error().code == ErrorCode::bad_content);
        const std::string& detail = found.error().detail;
        const std::string key = detail.substr(0, detail.find(' '));
        CHECK(std::string{row.name}.starts_with(key));
        CHECK(std::ranges::find(kInkFaultKeys, key) != kInkFaultKeys.end());
        CHECK(detail == key + (*row.piece ? ' ' + std::string{row.piece} : ""));
        if (key != "over-limits" || *row.where) CHECK(found.error().where == row.where);
    }
    const auto files = std::distance(fs::directory_iterator{kFolder / "broken"}, fs::directory_iterator{});
    CHECK(static_cast<std::size_t>(files) >= std::size(rows));
}

TEST_CASE("no ink file makes the import fall or run on for ever") {
    for (const char* name : {"antrean", "tanda", "putaran", "asing"}) {
        CAPTURE(name);
        const std::string good = bytes_of(kFolder / (std::string{name} + ".ink.json"));
        for (std::size_t cut = 0; cut < good.size(); cut += 97) CHECK_NOTHROW((void)import_ink(good.substr(0, cut)));
        for (std::size_t at = 0; at < good.size(); at += 3)
            for (const char letter : {'0', '"', '^'}) {
                std::string other = good;
                other[at] = letter;
                CHECK_NOTHROW((void)import_ink(other));
            }
    }
}

TEST_CASE("a story of more turns than a scenario may hold is refused") {
    std::string root = R"({"inkVersion":21,"root":[["^Mulai","\n",{"->":"k0"},null],"done",{)";
    constexpr int kMany = 2'100;
    for (int i = 0; i < kMany; ++i) {
        const std::string next = std::to_string((i + 1) % kMany), own = std::to_string(i);
        root += "\"k" + own + R"(":["^Ya","ev","str","^A","/str","/ev",{"*":".^.c-0","flg":4},{"c-0":[{"->":"k)" +
                next + "\"},null]}],";
    }
    const auto found = import_ink(root + R"("#f":1}]})");
    REQUIRE_FALSE(found);
    CHECK(found.error().detail == "too-many");
}
