#pragma once
// The room's own words, for phones and projector.
#include "propartif/text.hpp"
#include <array>

namespace propartif::workshop {

struct Words {
    const char* id;
    const char* en;
    std::string in(Language language) const { return language == Language::en ? en : id; }
};

inline constexpr Words kYourReply{"Apa jawaban Anda?", "What is your reply?"};
inline constexpr Words kWhichReply{"Jawaban mana yang membuka percakapan?", "Which reply opens the conversation?"};
inline constexpr Words kWriteReply{"Tulis jawaban Anda.", "Write your reply."};
inline constexpr Words kWhichButton{"Tombol mana yang ditekan jawaban ini?", "Which button does this reply press?"};
inline constexpr Words kWhichPiece{"Mana potongan kalimat yang tepat?", "Which piece of the sentence is right?"};
inline constexpr Words kRateSample{"Nilai jawaban contoh ini: ", "Rate this sample reply: "};
inline constexpr Words kRatePair{"Amati petugas di kelompok Anda, lalu nilai.",
                                 "Watch the officer of your group, then rate."};
inline constexpr Words kPlayOfficer{"Anda bermain sebagai petugas.", "You play the officer."};
inline constexpr Words kPlayCitizen{"Anda bermain sebagai warga.", "You play the citizen."};
inline constexpr Words kGroup{"Kelompok", "Group"};
inline constexpr Words kYourOpinion{"Apa pendapat Anda?", "What do you think?"};
inline constexpr std::array<Words, 3> kButtons{
    {{"Tombol merah", "Red button"}, {"Belum menekan tombol", "Neither button"}, {"Tombol hijau", "Green button"}}};
// From calm to the height of it, for those who get angry and those who get afraid.
inline constexpr std::array<Words, 4> kAngry{
    {{"tenang", "calm"}, {"ragu", "wary"}, {"kesal", "upset"}, {"marah", "angry"}}};
inline constexpr std::array<Words, 4> kAfraid{
    {{"tenang", "calm"}, {"ragu", "wary"}, {"cemas", "anxious"}, {"takut", "afraid"}}};

} // namespace propartif::workshop
