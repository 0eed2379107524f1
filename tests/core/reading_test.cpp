#include "propartif/insight.hpp"
#include "support/tiny.hpp"
#include <doctest/doctest.h>

using namespace propartif;
using namespace propartif::tests;

namespace {

Scenario saying(const std::string& text) {
    Node node;
    node.id = node_id("buka");
    node.says = {Line{std::nullopt, {text, "Not counted, whatever its length."}, {"Pikiran tidak dibaca.", {}}}};
    return scenario_of({node});
}

} // namespace

TEST_CASE("words, sentences and long words are counted as people count them") {
    struct Row {
        const char* name;
        const char* text;
        std::size_t words, sentences, long_words, longest;
    };
    const Row rows[] = {
        {"nothing", "", 0, 0, 0, 0},
        {"blanks and marks alone", " ... ! - ", 0, 0, 0, 0},
        {"one sentence without a stop", "Saya dengar", 2, 1, 0, 2},
        {"three stops", "Sudah tiga kali! Mau apa lagi? Tunggu.", 7, 3, 0, 3},
        {"an ellipsis, written both ways", "Saya... capek… sekali", 3, 3, 0, 1},
        {"numbers keep their points", "Biayanya 1.500 rupiah pukul 09.20.", 5, 1, 1, 5},
        {"a line break ends a sentence", "Satu dua\ntiga", 3, 2, 0, 2},
        {"doubled words are one, as long as a part", "anak-anak menunggu-nunggu", 2, 1, 1, 2},
        {"an apostrophe joins", "Jum'at Jum\u2019at", 2, 1, 0, 2},
        {"six letters are not long, seven are", "berkas laporan", 2, 1, 1, 2},
        {"quotes and dashes part", "\u201CSiap\u201D\u2014katanya", 2, 1, 1, 2},
        {"letters beyond ASCII are letters", "caf\u00E9", 1, 1, 0, 1},
        {"a broken byte at the end", "kata \xE2", 2, 1, 0, 2},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Reading found = reading_of(saying(row.text));
        CHECK(found.words == row.words);
        CHECK(found.sentences == row.sentences);
        CHECK(found.long_words == row.long_words);
        CHECK(found.longest == row.longest);
    }
}

TEST_CASE("the median is of sentences, and the longest one is found where it stands") {
    struct Row {
        const char* text;
        double median;
    };
    for (const Row& row : {Row{"a. a b c. a b.", 2.0}, Row{"a. a b c.", 2.0}, Row{"a. a b.", 1.5}, Row{"", 0.0}}) {
        CAPTURE(row.text);
        CHECK(reading_of(saying(row.text)).median == row.median);
    }
    Node end = tiny_ending("damai");
    end.ending->lesson = {"Kalimat ini jelas yang paling panjang dari semua yang ada di sini.", {}};
    CHECK(reading_of(scenario_of({tiny_node("buka"), end})).longest_at == node_id("damai"));
}

TEST_CASE("Lix is words of a sentence plus the per cent of long words") {
    CHECK(reading_of(saying("")).lix() == 0.0);
    CHECK(reading_of(saying("Satu dua tiga empat.")).lix() == 4.0);
    CHECK(reading_of(saying("Laporan dua tiga empat.")).lix() == 29.0);
    CHECK(reading_of(saying("Laporan dua. Tiga empat.")).lix() == 27.0);
}
