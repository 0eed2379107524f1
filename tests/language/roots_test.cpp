#include "small_lexicon.hpp"
#include <doctest/doctest.h>
#include <string>

using namespace propartif;
using namespace propartif::language;

TEST_CASE("affixes come off down to a known root") {
    const Roots roots(small_lexicon().roots);
    struct Row {
        std::string word;
        const char* root;
    };
    const Row rows[] = {{"mengurus", "urus"},       {"diurusin", "urus"},
                        {"mengecewakan", "kecewa"}, {"kekecewaan", "kecewa"},
                        {"kelelahan", "lelah"},     {"menyapu", "sapu"},
                        {"menunggu", "tunggu"},     {"dipermainkan", "main"},
                        {"repot-repot", "repot"},   {"merepotkan", "repot"},
                        {"datangnya", "datang"},    {"kesalahannya", "salah"},
                        {"masalah", "masalah"},     {"memberitahukan", "beritahu"},
                        {"dipulangkan", "pulang"},  {"perasaanmu", "rasa"},
                        {"dipersulit", "sulit"},    {"kerugian", "rugi"},
                        {"megang", "pegang"},       {"nyari", "cari"},
                        {"ngitung", "hitung"},      {"bapak-bapak", "bapak"},
                        {"membayarkan", "bayar"},   {"dikirimkan", "kirim"},
                        {"ngurus", "urus"}};
    for (const auto& row : rows) {
        CAPTURE(row.word);
        CHECK(roots.find(row.word).root == row.root);
    }
}

TEST_CASE("Banjar affixes come off only where Banjar is spoken") {
    const Roots roots({"tunggu", "bayar"});
    CHECK(roots.find("mabayar", true).root == "bayar");
    CHECK_FALSE(roots.find("mabayar", false).known);
}

TEST_CASE("a clitic comes off only when a word remains") {
    const Roots roots(small_lexicon().roots);
    CHECK(roots.bare("marahnya") == "marah");
    CHECK(roots.bare("masalah") == "masalah");
    CHECK(roots.bare("wajarlah") == "wajar");
    CHECK(roots.bare("nya") == "nya");
}
