#pragma once
// A lexicon small enough to see in one look.
#include "language/vocabulary.hpp"

namespace propartif::language {

inline Lexicon small_lexicon() {
    Lexicon lexicon;
    lexicon.id = "kecil";
    lexicon.normalisation = {{"sdh", "sudah"},   {"gak", "tidak"},     {"yg", "yang"}, {"capek", "lelah"},
                             {"klo", "kalau"},   {"jt", "juta"},       {"rb", "ribu"}, {"makasih", "terima_kasih"},
                             {"biar", "supaya"}, {"gada", "tidak_ada"}};
    lexicon.banjar = {{"ulun", "saya"}, {"kada", "tidak"}, {"kawa", "bisa"}, {"lawan", "dengan"}, {"isuk", "besok"}};
    lexicon.banjar_markers = {"ulun", "kada", "kawa", "lawan", "isuk"};
    lexicon.address = {"bapak", "ibu", "pak", "bu"};
    lexicon.stopwords = {"yang", "sudah", "di", "ke", "saya", "kami", "kalau", "ini", "itu"};
    lexicon.negators = {"tidak", "bukan", "jangan", "belum"};
    lexicon.roots = {"urus",   "kurus",  "kecewa",  "lelah", "sapu",  "tunggu", "main",   "repot",
                     "datang", "salah",  "masalah", "masa",  "beri",  "tahu",   "pulang", "rasa",
                     "sulit",  "rugi",   "bayar",   "marah", "wajar", "tulis",  "kirim",  "antar",
                     "besok",  "pegang", "gang",    "cari",  "sari",  "hitung", "bapak",  "bapak-bapak"};
    lexicon.phrases = {{"calm", {"jangan marah*", "tenang ~ dulu"}},
                       {"check", {"betul begitu|demikian"}},
                       {"time", {"# hari|jam", "pukul #"}},
                       {"thanks", {"terima kasih YOU"}},
                       {"owned", {"*nya sah"}}};
    return lexicon;
}

} // namespace propartif::language
