// Replies as officers type them, read with the shipped lexicon.
#include "shipped_vocabulary.hpp"
#include <doctest/doctest.h>
#include <string>
#include <vector>

using namespace propartif::language;

namespace {

struct Row {
    std::string name;
    const char* text;
    const char* words;
};

template <std::size_t N>
void check_words(const Row (&rows)[N]) {
    for (const auto& row : rows) {
        CAPTURE(row.name);
        CHECK(words_of(shipped_vocabulary().read(row.text)) == row.words);
    }
}

} // namespace

TEST_CASE("chat spelling is spelled out") {
    const Row rows[] = {{"small words", "sdh blm yg dgn utk krn", "sudah belum yang dengan untuk karena"},
                        {"negators", "gak nggak ga gk ndak tdk", "tidak tidak tidak tidak tidak tidak"},
                        {"the citizen", "bpk jgn khawatir", "bapak jangan khawatir"},
                        {"times", "3x ke sini, 2x24 jam", "3 kali ke sini 2 kali 24 jam"},
                        {"two words in one", "disini dirumah gapapa", "di sini di rumah tidak apa-apa"},
                        {"doubled", "pelan2 aja", "pelan-pelan saja"},
                        {"informal verbs", "jelasin dulu, saya benerin", "jelaskan dulu saya perbaiki"},
                        {"a while", "bentar ya", "sebentar ya"}};
    check_words(rows);
}

TEST_CASE("clitics and affixes meet the root of the plain word") {
    for (const char* form : {"berkasnya", "berkasku", "berkasmu", "berkaslah", "berkasnyalah", "berkas-berkas"}) {
        CAPTURE(std::string(form));
        CHECK(shipped_vocabulary().read(form).tokens[0].root == "berkas");
    }
    CHECK(shipped_vocabulary().read("kuurus").tokens[0].root == "urus");
    CHECK(shipped_vocabulary().read("kaubayar").tokens[0].root == "bayar");
}

TEST_CASE("Banjar words count only where two different ones show that Banjar is spoken") {
    const Row rows[] = {
        {"Banjar", "pian kada usah gair", "anda tidak usah takut"},
        {"one marker", "kita melawan korupsi, bukan lawan warga", "kita melawan korupsi bukan lawan warga"},
        {"one marker twice", "lawan berat itu lawan saya", "lawan berat itu lawan saya"},
        {"no marker", "bulan ini garing kerupuknya", "bulan ini garing kerupuknya"}};
    check_words(rows);
}

TEST_CASE("a slip of the finger is put right only in unknown long words, and never into a negator") {
    const Row rows[] = {{"two letters swapped", "siakan duduk, mohon dipreiksa", "siakan duduk mohon diperiksa"},
                        {"one missing", "saya dipriksa", "saya diperiksa"},
                        {"one too many", "silaakan duduk", "silakan duduk"},
                        {"a known word", "surat jalan salam", "surat jalan salam"},
                        {"a short word", "skit hati", "skit hati"},
                        {"a name", "Bu Silakn dan Kecwa", "bu silakn dan kecwa"},
                        {"next to a negator", "bukanx janganx belumm", "bukanx janganx belum"},
                        {"a wrong first letter", "tilakan", "tilakan"}};
    check_words(rows);
}

TEST_CASE("KK is a family card, kk an elder sibling") {
    struct Card {
        std::string name;
        const char* text;
        bool card;
    };
    const Card rows[] = {
        {"in capitals", "Bawa KK dan KTP", true},          {"after a word of papers", "fotokopi kk dulu", true},
        {"its number", "nomor kk berapa", true},           {"in it", "namanya belum ada di kk", true},
        {"being made", "mau urus kk atau cetak kk", true}, {"owned", "kknya dibawa", true},
        {"spoken to", "iya kk, ditunggu", false},          {"spoken to at the end", "maaf ya kk", false},
        {"everything in capitals", "MAAF YA KK", false}};
    for (const auto& row : rows) {
        CAPTURE(row.name);
        for (const auto& token : shipped_vocabulary().read(row.text).tokens)
            if (token.word.starts_with("kk") || token.word.starts_with("kak")) {
                CHECK(token.address != row.card);
                CHECK((token.word == "kk") == row.card);
                CHECK(token.known);
            }
    }
}

TEST_CASE("negators of one thought count once, and two of them cancel") {
    struct Negated {
        std::string name;
        const char* text;
        std::string word;
        bool negated;
    };
    const Negated rows[] = {{"one in two words", "tidak usah marah", "marah", true},
                            {"two", "bukan tidak marah", "marah", false},
                            {"not only", "bukan hanya lelah", "lelah", false},
                            {"informal", "nggak marah", "marah", true},
                            {"a turn", "tidak datang tapi marah", "marah", false},
                            {"another sentence", "Tidak. Marah wajar.", "marah", false}};
    for (const auto& row : rows) {
        CAPTURE(row.name);
        bool seen = false;
        for (const auto& token : shipped_vocabulary().read(row.text).tokens) {
            if (token.word != row.word) continue;
            seen = true;
            CHECK(token.negated == row.negated);
        }
        CHECK(seen);
    }
}

TEST_CASE("words in quotation marks are marked, but for a mark left open and a reply quoted as a whole") {
    struct Quoted {
        std::string name;
        const char* text;
        const char* quoted;
    };
    const Quoted rows[] = {{"double", "Bapak bilang \"tunggu dulu\" tadi", "tunggu dulu"},
                           {"curly", "kata \xE2\x80\x9Ctunggu\xE2\x80\x9D itu", "tunggu"},
                           {"single", "centang 'sudah dijual', lalu kirim", "sudah dijual"},
                           {"an apostrophe in a word", "hari Jum'at dan Ma'ruf", ""},
                           {"never closed", "ukurannya 5\" lebih, sudah benar", ""},
                           {"the whole reply", "\"Bapak benar, maaf.\"", ""}};
    for (const auto& row : rows) {
        CAPTURE(row.name);
        std::string quoted;
        for (const auto& token : shipped_vocabulary().read(row.text).tokens)
            if (token.quoted) quoted += (quoted.empty() ? "" : " ") + token.word;
        CHECK(quoted == row.quoted);
    }
}

TEST_CASE("sentences and questions are heard without marks") {
    struct Unmarked {
        std::string name;
        const char* text;
        std::vector<bool> asks;
    };
    const Unmarked rows[] = {
        {"two thoughts",
         "bapak sudah tiga kali ke sini bawa berkas yang sama terus disuruh pulang jadi bapak mau kepastian hari ini",
         {false, false}},
        {"a long one that goes on",
         "besok pagi berkas bapak yang kurang itu diantar ke rumah bapak sama petugas supaya saya bisa cetak kartunya",
         {false}},
        {"a short one", "nanti saya kabari kalau sudah selesai ya bu", {false}},
        {"asked to confirm", "bapak sudah tiga kali ke sini betul begitu ya pak", {true}},
        {"asked with -kah", "apakah bapak sudah ke loket dua", {true}},
        {"a request", "tunggu dulu ya bu", {false}},
        {"a statement with a full stop", "Bapak tiga kali ke sini, betul begitu ya Pak.", {false}},
        {"lines", "bapak tiga kali ke sini betul begitu kan\nnanti saya urus", {true, false}}};
    for (const auto& row : rows) {
        CAPTURE(row.name);
        CHECK(shipped_vocabulary().read(row.text).asks == row.asks);
    }
}
