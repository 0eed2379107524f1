#include "app/spoken_words.hpp"
#include "support/tiny.hpp"
#include <doctest/doctest.h>

using namespace propartif;
using namespace propartif::app;
using namespace propartif::tests;

namespace {

Scenario with_speakers() {
    Scenario made = tiny_scenario(); // the citizen is "Bu Ani"
    made.nodes[0].says = {Line{std::nullopt, {"Anang: Buka!", "Anang: Open!"}, {}},
                          Line{std::nullopt, {"(pelan) Anang: Dua sudah.", "Anang: Two."}, {}},
                          Line{std::nullopt, {"Begini: saya tunggu.", ""}, {}}};
    return made;
}

} // namespace

TEST_CASE("what is said aloud has no directions, glosses, markup and names before it") {
    struct Row {
        const char* name;
        const char* line;
        const char* spoken;
    };
    const Scenario scenario = with_speakers();
    for (const Row& row :
         {Row{"plain words", "Sudah tiga kali saya ke sini, Pak!", "Sudah tiga kali saya ke sini, Pak!"},
          Row{"a direction before", "(suaranya turun) ... Dua sudah, Pak.", "Dua sudah, Pak."},
          Row{"a direction inside", "Inggih ... (Melirik jam, lalu pintu.) Kalau bisa.", "Inggih... Kalau bisa."},
          Row{"a direction before a stop", "Cukup (berdiri).", "Cukup."},
          Row{"a direction in a direction", "(berdiri (pelan)) Sudah.", "Sudah."},
          Row{"a gloss", "Ulun kada (tidak) handak [mau] itu.", "Ulun kada handak itu."},
          Row{"a bracket that never closes", "Sudah (pelan", "Sudah pelan"},
          Row{"only a direction", "(lama diam)", ""},
          Row{"only dots", "...", ""},
          Row{"an honorific name", "Bapak berhelm: \"Jam tujuh ulun di sini!\"", "Jam tujuh ulun di sini!"},
          Row{"the citizen's own name", "Bu Ani: Begini.", "Begini."},
          Row{"a name after a direction", "(melirik jam) Bu Wati: Sudah?", "Sudah?"},
          Row{"a direction after the name", "Pak Darmi: (melepas peci) 'Pasti'?", "'Pasti'?"},
          Row{"a single name heading several lines", "Anang: Biar.", "Biar."},
          Row{"who takes over is said", "Bu Wati: Sudah? Anang: Biar.", "Sudah? Anang: Biar."},
          Row{"no name: an opening word", "Begini: saya tunggu.", "Begini: saya tunggu."},
          Row{"no name: a sentence", "Ulun tanya lagi: kapan?", "Ulun tanya lagi: kapan?"},
          Row{"no name: somebody quoted", "Bu Camat bilang: besok.", "Bu Camat bilang: besok."},
          Row{"no name: one's own mother", "Ibu saya: sakit.", "Ibu saya: sakit."},
          Row{"a time of day", "Jam 10:30 ulun datang.", "Jam 10:30 ulun datang."},
          Row{"markup", "Saya *sangat* <b>kecewa</b> `ini`.", "Saya sangat kecewa ini."},
          Row{"less than", "Umur < 17 tahun.", "Umur 17 tahun."},
          Row{"sounds spelled out are no way in", "[[x]] Halo [[h@l'oU]].", "Halo."},
          Row{"signs of print", "“Nanti”—katanya… besok", "Nanti, katanya... besok"},
          Row{"lines and blanks", "Satu,\n\n  dua.", "Satu, dua."}}) {
        CAPTURE(row.name);
        CHECK(spoken_words(scenario, {row.line, ""}, Language::id) == row.spoken);
    }
}

TEST_CASE("a line that was not translated is spoken in the language it is written in") {
    const Scenario scenario = with_speakers();
    CHECK(language_of({"Halo", ""}, Language::en) == Language::id);
    CHECK(language_of({"Halo", "Hello"}, Language::en) == Language::en);
    CHECK(spoken_words(scenario, {"Halo", "Hello"}, Language::en) == "Hello");
}
