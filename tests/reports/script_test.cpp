#include "played.hpp"
#include "reports/script.hpp"

using namespace propartif;
using namespace propartif::reports;
using namespace propartif::tests;

TEST_CASE("a script holds everything that is said and what it leads to") {
    Scenario scenario = the_scenario();
    scenario.nodes[0].says[0].thought = words("capek menunggu");
    for (const std::string& script : {script_page(wording(), scenario), script_markdown(wording(), scenario)})
        for (const char* part : {"Tiny", "Counter", "Bu Ani", "line of buka", "capek menunggu", "say b", "→ damai",
                                 "why", "dicek", "bila trust", "Saya dengar Ibu lelah.", "the end", "lesson",
                                 "Her child is ill", "Hubungan dipulihkan", "talk · ", "mulai di sini"})
            CHECK_MESSAGE(has(script, part), part);
    CHECK(has(script_page(wording(Language::en), scenario), "line of buka (en)"));
}

TEST_CASE("an author's words stay words in a script") {
    Scenario scenario = the_scenario();
    scenario.nodes[0].says[0].text = words("<script>x</script> & # *tebal* [a](b)\n# judul");
    scenario.nodes[0].choices[0].text = words("1. satu\n- dua | `tiga`");
    const std::string page = script_page(wording(), scenario);
    CHECK_FALSE(has(page, "<script"));
    CHECK(has(page, "&lt;script&gt;"));
    const std::string markdown = script_markdown(wording(), scenario);
    CHECK(has(markdown, "\\<script\\>x\\</script\\> \\& \\# \\*tebal\\* \\[a\\](b) \\# judul"));
    CHECK(has(markdown, "- **a:** 1\\. satu - dua \\| \\`tiga\\`"));
}
