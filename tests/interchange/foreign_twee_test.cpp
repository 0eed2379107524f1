// Twee files as Twine and other tools write them, and broken ones.
#include "propartif/interchange.hpp"
#include "support/tiny.hpp"
#include <algorithm>
#include <doctest/doctest.h>

using namespace propartif;
using namespace propartif::tests;

namespace {

constexpr const char* kStory = R"(:: StoryTitle
Marah di Loket 3

:: StoryData
{
	"ifid": "D674C58C-DEFA-4F70-B7A2-27742230C0FC",
	"format": "Harlowe",
	"format-version": "3.3.8",
	"start": "Awal cerita",
	"tag-colors": {"exploration": "green"},
	"zoom": 0.25
}

:: Gaya [stylesheet]
body { color: red; }

:: Awal cerita [intake lucu] {"position":"600,400","size":"100,200"}
Seorang bapak datang.
(set: $marah to 3)

* [[Sapa beliau->Tengah]]
* [[Tengah<-Diam saja]]
[[Tengah|Tengah]]

Atau [[Akhir]] sekarang.

:: Akhir
Selesai, &lt;tamat&gt;.

:: Tengah [exploration]
<<if $marah>>Ia berdiri.<</if>>
[[Pulang->Akhir][$selesai to true]]
[[Baca aturan->https://example.org]]
[[Ke mana?->Tidak Ada]]
<!-- catatan penulis -->
)";

Imported must(Result<Imported> result) {
    if (!result) FAIL(result.error().where << ": " << result.error().detail);
    return std::move(result).value();
}

bool noted(const Imported& found, ImportNoteKind kind, std::string_view passage, std::size_t line,
           std::string_view words) {
    return std::ranges::any_of(found.notes, [&](const ImportNote& each) {
        return each.kind == kind && each.passage == passage && each.line == line && each.words.starts_with(words);
    });
}

} // namespace

TEST_CASE("a story made in Twine becomes a draft with its words and ways") {
    const Imported found = must(import_twee(kStory));
    const Scenario& draft = found.draft;
    CHECK(draft.title.id == "Marah di Loket 3");
    CHECK(draft.id.value == "marah-di-loket-3");
    CHECK(draft.start == node_id("awal-cerita"));
    REQUIRE(draft.nodes.size() == 3);
    const Node& begin = draft.nodes[0];
    CHECK(begin.phase == Phase::intake);
    REQUIRE(begin.says.size() == 1);
    CHECK(begin.says[0].text.id.starts_with("Seorang bapak datang.\n(set: $marah to 3)"));
    CHECK(begin.says[0].text.id.ends_with("sekarang."));
    REQUIRE(begin.choices.size() == 4);
    struct Row {
        const char* id;
        const char* words;
        const char* to;
    };
    const Row rows[] = {{"a", "Sapa beliau", "tengah"},
                        {"b", "Diam saja", "tengah"},
                        {"c", "Tengah", "tengah"},
                        {"d", "Akhir", "akhir"}};
    for (std::size_t i = 0; i < 4; ++i) {
        CAPTURE(rows[i].words);
        CHECK(begin.choices[i].id.value == rows[i].id);
        CHECK(begin.choices[i].text.id == rows[i].words);
        REQUIRE(begin.choices[i].next.size() == 1);
        CHECK(begin.choices[i].next[0].to == node_id(rows[i].to));
    }
    REQUIRE(draft.nodes[1].ending);
    CHECK(draft.nodes[1].ending->text.id == "Selesai, <tamat>.");
    CHECK(draft.nodes[2].phase == Phase::exploration);
    CHECK(draft.nodes[2].choices.size() == 2);
}

TEST_CASE("what was not understood is listed with its passage and line") {
    const Imported found = must(import_twee(kStory));
    CHECK(noted(found, ImportNoteKind::script, "Gaya", 14, "body"));
    CHECK(noted(found, ImportNoteKind::tags, "Awal cerita", 17, "lucu"));
    CHECK(noted(found, ImportNoteKind::renamed, "Awal cerita", 17, "awal-cerita"));
    CHECK(noted(found, ImportNoteKind::macro, "Awal cerita", 19, "(set: $marah"));
    CHECK(noted(found, ImportNoteKind::ending_assumed, "Akhir", 27, "Akhir"));
    CHECK(noted(found, ImportNoteKind::macro, "Tengah", 31, "<<if $marah>>"));
    CHECK(noted(found, ImportNoteKind::setter, "Tengah", 32, "$selesai to true"));
    CHECK(noted(found, ImportNoteKind::outside, "Tengah", 33, "https://example.org"));
    CHECK(noted(found, ImportNoteKind::dangling, "Tengah", 34, "Tidak Ada"));
    CHECK(noted(found, ImportNoteKind::comment, "Tengah", 35, "catatan penulis"));
    CHECK(noted(found, ImportNoteKind::assumed, "", 0, "levels"));
}

TEST_CASE("special files: where the story begins, names, line ends") {
    struct Row {
        const char* name;
        const char* twee;
        const char* start;
        std::size_t nodes;
    };
    for (const Row& row :
         {Row{"one passage", ":: A\nHalo", "a", 1},
          Row{"Start by name", ":: A\n[[Start]]\n:: Start\n[[A]]\n", "start", 2},
          Row{"no space after the colons", "::A\n[[B]]\n::B\n", "a", 2},
          Row{"returns and a byte order mark", "\xEF\xBB\xBF:: A\r\n[[B]]\r\n:: B\r\nya\r\n", "a", 2},
          Row{"escaped signs in a name", ":: Pasal \\[3\\] [tag] {\"position\":\"1,2\"}\nya", "pasal-3", 1},
          Row{"names that become one id", ":: A b\n[[A-b]] [[A_b]]\n:: A-b\n:: A_b\n", "a-b", 3},
          Row{"a name without a letter of ours", ":: 日本\nya", "bagian", 1},
          Row{"a start that is not there", ":: StoryData\n{\"start\":\"X\"}\n:: A\nya", "a", 1},
          Row{"broken story data", ":: StoryData\n{\"start\":\n:: A\nya", "a", 1},
          Row{"colons in the words", ":: A\n\\:: bukan bagian\n", "a", 1}}) {
        CAPTURE(row.name);
        const Imported found = must(import_twee(row.twee));
        CHECK(found.draft.start == node_id(row.start));
        CHECK(found.draft.nodes.size() == row.nodes);
        for (const Node& node : found.draft.nodes)
            for (const Choice& choice : node.choices) CHECK(found.draft.find(choice.next[0].to));
    }
    CHECK(must(import_twee(":: A\n\\:: bukan bagian\n")).draft.nodes[0].ending->text.id == ":: bukan bagian");
}

TEST_CASE("a broken file is refused with its line and the reason") {
    struct Row {
        const char* name;
        std::string twee;
        const char* line;
        const char* reason;
    };
    for (const Row& row :
         {Row{"empty", "", "1", "no-passage"},
          Row{"no passage", "Halo\nsaja\n", "1", "no-passage"},
          Row{"only special passages", ":: StoryTitle\nX\n", "1", "no-passage"},
          Row{"no name", ":: A\nya\n::   [tag]\n", "3", "no-name"},
          Row{"tags that never close", ":: A\n:: B [tag\nya\n", "2", "open-tags B"},
          Row{"metadata that never closes", ":: B [tag] {\"position\":\n", "1", "open-metadata B"},
          Row{"something after the tags", ":: B [tag] lalu\n", "1", "after-header lalu"},
          Row{"one name twice", ":: A\n\n:: A\n", "3", "same-passage A"},
          Row{"a comment that never closes", ":: A\nya\n\n<!-- lupa\n:: B\n", "4", "open-comment A"},
          Row{"a link that never closes", ":: A\n[[ke B\n:: B\n", "2", "open-link A"},
          Row{"a link over lines", ":: A\n[[ke\nB]]\n:: B\n", "2", "bad-link A"},
          Row{"a link to nowhere", ":: A\nya [[ke->]]\n", "2", "bad-link A"},
          Row{"an empty link", ":: A\n[[ ]]\n", "2", "bad-link A"},
          Row{"bytes that are no letters", ":: A\nya\n\xFF\n", "3", "not-utf8"},
          Row{"a zero byte", std::string(":: A\n\0", 6), "2", "not-utf8"},
          Row{"a level that is no number", ":: A\n[[x->A]]\n<!-- @choice a -->\n<!-- @levels button=x -->\n", "4",
              "bad-note @levels button=x"},
          Row{"a condition that is none", ":: A\n<!-- @line tense -->\n", "2", "bad-note @line tense"},
          Row{"an ending that is none", ":: A\n<!-- @ending happy -->\n", "2", "bad-note @ending happy"},
          Row{"an id that is none", ":: PropartifScenario\n<!-- @id A B -->\n:: A\n", "2", "bad-note @id A B"},
          Row{"a level out of range", ":: PropartifScenario\n\n<!-- @level 9 -->\n:: A\n", "3", "bad-note @level 9"}}) {
        CAPTURE(row.name);
        const auto found = import_twee(row.twee);
        REQUIRE_FALSE(found);
        CHECK(found.error().code == ErrorCode::bad_content);
        CHECK(found.error().where == row.line);
        CHECK(found.error().detail == row.reason);
    }
}

TEST_CASE("notes of ours in a wrong place or with an unknown key are listed") {
    struct Row {
        const char* name;
        const char* note;
        ImportNoteKind kind;
    };
    for (const Row& row : {Row{"unknown", "@mood angry", ImportNoteKind::unknown_note},
                           Row{"levels of nothing", "@levels button=1", ImportNoteKind::stray_note},
                           Row{"English of nothing", "@en Hello", ImportNoteKind::stray_note},
                           Row{"a condition of nothing", "@if tension>=1", ImportNoteKind::stray_note},
                           Row{"a review without a way", "@review", ImportNoteKind::stray_note},
                           Row{"another way of nothing", "@same-choice", ImportNoteKind::stray_note},
                           Row{"an expectation of nothing", "@expect a=1", ImportNoteKind::stray_note}}) {
        CAPTURE(row.name);
        const Imported found = must(import_twee(std::string{":: A\nya\n<!-- "} + row.note + " -->\n[[x->A]]\n"));
        CHECK(noted(found, row.kind, "A", 3, row.note));
    }
}

TEST_CASE("no bytes make the import fall") {
    const std::string good = export_twee(tiny_scenario());
    for (std::size_t cut = 0; cut < good.size(); cut += 61) CHECK_NOTHROW((void)import_twee(good.substr(0, cut)));
    for (std::size_t at = 0; at < good.size(); at += 53)
        for (const char letter : {'<', '[', ']', ':', '\\', '\n', '@', '{', ' '}) {
            std::string other = good;
            other[at] = letter;
            CHECK_NOTHROW((void)import_twee(other));
        }
}
