#include "language/family_card.hpp"
#include <algorithm>
#include <array>
#include <string_view>

namespace propartif::language {
namespace {

// Before it: what one does with a paper, or another paper.
constexpr std::array<std::string_view, 48> kBefore{
    "fotokopi", "fotocopy",  "fotocopi", "fotokopian", "kopi",    "copy",   "fc",        "foto",    "salinan", "scan",
    "nomor",    "no",        "nomer",    "nmr",        "di",      "dalam",  "dlm",       "dari",    "urus",    "ngurus",
    "mengurus", "urusin",    "cetak",    "mencetak",   "dicetak", "nyetak", "bikin",     "membuat", "buat",    "bawa",
    "pecah",    "gabung",    "pisah",    "tambah",     "unggah",  "upload", "lampirkan", "ktp",     "akta",    "data",
    "lembar",   "perubahan", "ganti",    "satu",       "dan",     "sama",   "pembaruan", "perbarui"};
// Behind it: what a paper can be.
constexpr std::array<std::string_view, 10> kBehind{"baru",    "lama",  "asli", "asal",       "hilang",
                                                   "barcode", "fisik", "ortu", "elektronik", "terbaru"};

template <class Words>
bool among(const Words& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_shouted(const std::vector<Word>& words) {
    const auto capitals = std::count_if(words.begin(), words.end(), [](const Word& word) { return word.capitals; });
    return static_cast<std::size_t>(capitals) * 2 > words.size();
}

} // namespace

bool is_family_card(const std::vector<Word>& words, std::size_t at) {
    if (words[at].text != "kk" && words[at].text != "kknya" && words[at].text != "kk-nya") return false;
    if (words[at].capitals && !(words.size() > 2 && is_shouted(words))) return true;
    if (words[at].text != "kk") return true; // nobody says "his sister" to the one he talks to
    const bool before = at > 0 && words[at].mark_before == 0 && among(kBefore, words[at - 1].text);
    const bool behind = at + 1 < words.size() && words[at + 1].mark_before == 0 && among(kBehind, words[at + 1].text);
    return before || behind;
}

} // namespace propartif::language
