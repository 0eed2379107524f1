#include "small_lexicon.hpp"
#include <algorithm>
#include <doctest/doctest.h>
#include <string>

using namespace propartif;
using namespace propartif::language;

namespace {

bool finds(const char* group, std::string_view text) {
    static const Vocabulary vocabulary(small_lexicon());
    const auto hits = vocabulary.phrases_in(vocabulary.read(text));
    return std::any_of(hits.begin(), hits.end(),
                       [&](const Hit& hit) { return hit.group == vocabulary.book().group(group); });
}

} // namespace

TEST_CASE("phrases match by word, wildcard, gap, number and address, inside one sentence") {
    struct Row {
        std::string name;
        const char* group;
        const char* text;
        bool found;
    };
    const Row rows[] = {{"a prefix wildcard", "calm", "Jangan marah-marah, Pak.", true},
                        {"other words", "calm", "Jangan pulang, Pak.", false},
                        {"a gap of none", "calm", "Tenang dulu!", true},
                        {"a gap of two", "calm", "Tenang ya Bu dulu", true},
                        {"a gap too wide", "calm", "Tenang ya Bu di sini dulu", false},
                        {"never across sentences", "calm", "Kami tenang. Dulu begitu.", false},
                        {"an alternative", "check", "Betul demikian?", true},
                        {"a clitic does not hide the word", "check", "Betulkah begitu?", true},
                        {"a number in words", "time", "tiga hari lagi", true},
                        {"a number in digits", "time", "pukul 9", true},
                        {"a unit without its number", "time", "hari ini", false},
                        {"one word that means two", "thanks", "Makasih, Bu", true},
                        {"no address after it", "thanks", "Terima kasih banyak", false},
                        {"a suffix wildcard", "owned", "Marahnya sah.", true}};
    for (const auto& row : rows) {
        CAPTURE(row.name);
        CHECK(finds(row.group, row.text) == row.found);
    }
}

TEST_CASE("odd phrases compile to nothing harmful") {
    Lexicon lexicon = small_lexicon();
    lexicon.phrases = {{"odd", {"", "~", "~ ~", "|", "a||b", "* *", "# ~", "YOU"}}};
    const Vocabulary vocabulary(lexicon);
    CHECK_NOTHROW(vocabulary.phrases_in(vocabulary.read("Bapak punya 3 anak a b")));
    CHECK(vocabulary.book().group("missing") == PhraseBook::kNoGroup);
}
