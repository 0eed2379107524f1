#include "small_lexicon.hpp"
#include <doctest/doctest.h>
#include <string>

using namespace propartif;
using namespace propartif::language;

namespace {

const Vocabulary& vocabulary() {
    static const Vocabulary compiled(small_lexicon());
    return compiled;
}

std::string words_of(std::string_view text) {
    std::string joined;
    for (const auto& token : vocabulary().read(text).tokens) joined += (joined.empty() ? "" : " ") + token.word;
    return joined;
}

} // namespace

TEST_CASE("spelling habits are undone") {
    struct Row {
        std::string name;
        const char* text;
        const char* words;
    };
    const Row rows[] = {{"capitals", "SUDAH Datang", "sudah datang"},
                        {"chat spelling", "sdh gak datang", "sudah tidak datang"},
                        {"-nya is kept", "capeknya", "lelahnya"},
                        {"emphasis", "lamaaaa sekaliii", "lama sekali"},
                        {"double letters stay", "saat itu", "saat itu"},
                        {"a doubled letter by mistake", "marahh sulitt", "marah sulit"},
                        {"doubling by a 2", "repot2", "repot-repot"},
                        {"doubling inside a word", "deg2an", "deg-degan"},
                        {"one word for two", "gada", "tidak ada"},
                        {"zero-width letters",
                         "ti\xE2\x80\x8B"
                         "dak",
                         "tidak"},
                        {"direction controls", "\xE2\x80\xAEtidak\xE2\x80\xAC", "tidak"},
                        {"Cyrillic look-alikes",
                         "\xD0\xB1\xD0\xBE"
                         "d\xD0\xBEh",
                         "\xD0\xB1odoh"},
                        {"full-width letters", "\xEF\xBD\x94\xEF\xBD\x89\xEF\xBD\x84\xEF\xBD\x81\xEF\xBD\x8B", "tidak"},
                        {"mathematical letters",
                         "\xF0\x9D\x90\xAD\xF0\x9D\x90\xA2\xF0\x9D\x90\x9D"
                         "ak",
                         "tidak"},
                        {"small capitals",
                         "\xE1\xB4\x9B"
                         "i\xE1\xB4\x85"
                         "ak",
                         "tidak"},
                        {"Greek and Cyrillic capitals",
                         "\xD0\xA2"
                         "I\xD0\x94"
                         "A\xCE\x9A",
                         "ti\xD0\xB4"
                         "ak"},
                        {"a ligature", "kon\xEF\xAC\x81rmasi", "konfirmasi"},
                        {"a soft hyphen",
                         "ti\xC2\xAD"
                         "dak",
                         "tidak"},
                        {"accents", "caf\xC3\xA9", "cafe"},
                        {"accents as marks of their own", "cafe\xCC\x81", "cafe"},
                        {"an apostrophe inside", "Jum'at", "jumat"},
                        {"Banjar with two markers", "ulun kada datang", "saya tidak datang"},
                        {"one marker is not Banjar", "melawan lawan", "melawan lawan"}};
    for (const auto& row : rows) {
        CAPTURE(row.name);
        CHECK(words_of(row.text) == row.words);
    }
}

TEST_CASE("letters that hide a word are undone and counted") {
    struct Row {
        std::string name;
        const char* text;
        std::size_t disguised;
    };
    const Row rows[] = {{"plain letters", "Tidak \xE2\x80\x94 caf\xC3\xA9, \xE2\x80\x9CPak\xE2\x80\x9D!", 0},
                        {"a zero-width space in a word",
                         "ti\xE2\x80\x8B"
                         "dak",
                         1},
                        {"a zero-width space between words", "tidak \xE2\x80\x8B datang", 0},
                        {"a byte-order mark at the start",
                         "\xEF\xBB\xBF"
                         "tidak",
                         0},
                        {"two Cyrillic letters",
                         "b\xD0\xBE"
                         "d\xD0\xBEh",
                         2},
                        {"full-width letters",
                         "\xEF\xBD\x94\xEF\xBD\x89"
                         "dak",
                         2},
                        {"mathematical letters",
                         "\xF0\x9D\x90\xAD\xF0\x9D\x90\xA2"
                         "dak",
                         2},
                        {"a ligature", "kon\xEF\xAC\x81rmasi", 0},
                        {"joined emoji", "pak \xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x8C\xBE ya", 0}};
    for (const auto& row : rows) {
        CAPTURE(row.name);
        CHECK(vocabulary().read(row.text).disguised == row.disguised);
    }
}

TEST_CASE("a character that stands for several letters is never split") {
    const std::string text = "pak \xC2\xBDjam, kon\xEF\xAC\x81rmasi \xE3\x8E\x8F";
    for (const auto& token : vocabulary().read(text).tokens) {
        const auto continues = [&](std::size_t at) {
            return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
        };
        CAPTURE(token.word);
        CHECK_FALSE(continues(token.begin));
        CHECK_FALSE(continues(token.end));
    }
}

TEST_CASE("every token knows its bytes in the text as typed") {
    const std::string text = "Sdh 1,2jt \xE2\x80\x94 ti\xE2\x80\x8B"
                             "dak, Pak\xE2\x80\xA6";
    const auto reading = vocabulary().read(text);
    REQUIRE(reading.tokens.size() == 4);
    const auto typed = [&](std::size_t at) {
        return text.substr(reading.tokens[at].begin, reading.tokens[at].end - reading.tokens[at].begin);
    };
    CHECK(typed(0) == "Sdh");
    CHECK(typed(1) == "1,2jt");
    CHECK(typed(2) == "ti\xE2\x80\x8B"
                      "dak");
    CHECK(typed(3) == "Pak");
}

TEST_CASE("sentences end at marks, and without marks at words that open one") {
    CHECK(vocabulary().read("Ya, Pak. Betul? Datang!").sentences.size() == 3);
    CHECK(vocabulary().read("Ya, Pak. Betul?").asks == std::vector<bool>{false, true});
    CHECK(vocabulary().read("Betul?!").asks == std::vector<bool>{true});
    const char* spoken =
        "bapak datang tiga kali ke sini bawa berkas yang sama dan selalu dipulangkan oleh petugas di depan itu "
        "jadi bapak mau ada yang urus sampai tuntas";
    CHECK(vocabulary().read(spoken).sentences.size() == 2);
    CHECK(vocabulary().read("").sentences.empty());
}

TEST_CASE("a negator reaches its clause and no further") {
    struct Row {
        std::string name;
        const char* text;
        std::string word;
        bool negated;
    };
    const Row rows[] = {{"the next word", "saya tidak marah", "marah", true},
                        {"past an address", "jangan Pak marah", "marah", true},
                        {"not the next clause", "tidak datang, marah", "marah", false},
                        {"two negators", "bukan tidak wajar", "wajar", false},
                        {"too far away", "tidak ini itu yang sudah marah", "marah", false}};
    for (const auto& row : rows) {
        CAPTURE(row.name);
        for (const auto& token : vocabulary().read(row.text).tokens)
            if (token.word == row.word) CHECK(token.negated == row.negated);
    }
}

TEST_CASE("any bytes can be read and every token stays inside them") {
    std::uint32_t state = 7;
    for (int round = 0; round < 400; ++round) {
        std::string bytes;
        for (int i = 0; i < 60; ++i) {
            state = state * 1664525U + 1013904223U;
            bytes.push_back(static_cast<char>(state >> 24U));
        }
        const auto reading = vocabulary().read(bytes);
        std::size_t before = 0;
        for (const auto& token : reading.tokens) {
            CHECK(token.begin >= before);
            CHECK(token.begin < token.end);
            CHECK(token.end <= bytes.size());
            before = token.begin;
        }
        CHECK(reading.asks.size() == reading.sentences.size());
    }
}
