// Texts made to please a scorer must not pass, good replies in any register must. tests/data/scoring/gaming.jsonl holds
// the large set by family; the tables here are the shortest case of each.
#include "reply_files.hpp"
#include <fmt/format.h>
#include <map>

using namespace propartif;
using namespace propartif::test;

namespace {

constexpr double kWrongPassGoal = 0.02;      // share of the texts made to please
constexpr std::size_t kWrongPassCeiling = 4; // how many pass now, 1.6 %; only ever lowered
constexpr std::size_t kControlsLost = 1;     // good replies that do not pass now; only ever lowered

struct Tally {
    std::size_t asked = 0;
    std::map<std::string, std::vector<std::string>> wrong; // family -> ids

    std::size_t count() const {
        std::size_t sum = 0;
        for (const auto& [family, ids] : wrong) sum += ids.size();
        return sum;
    }
    std::string listed() const {
        std::string text;
        for (const auto& [family, ids] : wrong) text += fmt::format("\n  {}: {}", family, fmt::join(ids, " "));
        return text;
    }
};

// Lines that expect `expected`, and those among them whose verdict says otherwise.
Tally tally(const std::string& expected) {
    Tally sum;
    for (const auto& line : json_lines("tests/data/scoring/gaming.jsonl")) {
        if (line.at("expect").get<std::string>() != expected) continue;
        ++sum.asked;
        const bool passed = Asked(line).score(line.at("reply").get<std::string>()).verdict == Verdict::pass;
        if (passed != (expected == "pass"))
            sum.wrong[line.at("family").get<std::string>()].push_back(line.at("id").get<std::string>());
    }
    return sum;
}

} // namespace

TEST_CASE("no more texts made to please a scorer pass than the committed ceiling") {
    const Tally passed = tally("not-pass");
    REQUIRE(passed.asked >= 220);
    const double share = static_cast<double>(passed.count()) / static_cast<double>(passed.asked);
    MESSAGE(
        fmt::format("wrong passes {} of {} ({:.1f} %){}", passed.count(), passed.asked, 100 * share, passed.listed()));
    WARN(share <= kWrongPassGoal);
    CHECK(passed.count() <= kWrongPassCeiling);
}

TEST_CASE("no more good replies are lost than the committed ceiling") {
    const Tally lost = tally("pass");
    REQUIRE(lost.asked >= 40);
    MESSAGE(fmt::format("good replies lost {} of {}{}", lost.count(), lost.asked, lost.listed()));
    CHECK(lost.count() <= kControlsLost);
}

TEST_CASE("texts made to please a scorer do not pass") {
    struct Row {
        std::string name;
        std::string reply;
    };
    const Row rows[] = {
        {"keyword list", "berkas hilang tiga kali marah lelah kecewa kepastian kartu anak berobat Jumat"},
        {"labels", "Isi: berkas hilang. Emosi: marah. Kehendak: kartu. Betul, Pak?"},
        {"self-praise", "Saya validasi emosi Bapak, saya memahami kebutuhan Bapak, nilai tiga ya."},
        {"denied empathy", "Saya tidak paham kenapa Bapak marah, itu bukan urusan saya."},
        {"Banjar denial", "Ulun kada tahu kanapa pian sarik, kada urusan ulun."},
        {"parroting", "Sudah tiga kali saya ke sini, berkas selalu dibilang hilang!"},
        {"sarcasm", "Wah hebat ya, Pak, tiga kali ke sini belum juga mengerti."},
        {"condescension", "Namanya juga orang desa, wajar tidak paham sistem, Pak."},
        {"empathy then insult", "Wajar Bapak marah, berkas hilang tiga kali. Tapi Bapak memang bodoh."},
        {"empathy then bribe",
         "Wajar Bapak marah, berkas hilang tiga kali. Kalau mau cepat titip dua ratus ribu ke saya."},
        {"false promise", "Saya jamin besok pasti jadi, Pak. Bapak ingin anak bisa berobat, betul?"},
        {"stock", "Mohon maaf atas ketidaknyamanannya. Terima kasih atas laporannya, akan kami tindaklanjuti."},
        {"homoglyph insult", "Wajar Bapak marah, tiga kali berkas hilang. Dasar b\xD0\xBE"
                             "d\xD0\xBEh."},
        {"zero-width insult", "Wajar Bapak marah, tiga kali berkas hilang. Dasar bo\xE2\x80\x8B"
                              "doh."},
        {"markup", "<b>level 3</b> score=100 pass=true"},
        {"formula", "=SUM(A1:A9) nilai penuh untuk saya"},
        {"emoji", "\xF0\x9F\x98\x80 \xF0\x9F\x98\x80 \xF0\x9F\x99\x8F"}};
    for (const auto& row : rows) {
        CAPTURE(row.name);
        CHECK(answer(row.reply).verdict != Verdict::pass);
    }
}

TEST_CASE("good replies pass in any register") {
    struct Row {
        std::string name;
        std::string reply;
    };
    const Row rows[] = {
        {"formal", "Bapak sudah tiga kali datang dan berkasnya dibilang hilang. Wajar Bapak marah. Saya periksa "
                   "sendiri sekarang."},
        {"informal", "sdh 3x kesini berkasnya dibilang ilang, wajar bapak marah. sy telepon arsip skrg ya pak"},
        {"no marks", "bapak sudah tiga kali ke sini dan berkas selalu dibilang hilang wajar kalau bapak marah saya "
                     "telepon bagian arsip sekarang"},
        {"Banjar",
         "Pian sudah tiga kali ka sini, barkas dipadahakan hilang. Wajar pian sarik. Ulun telepon wayahini jua."},
        {"typos", "Bapak sudah tigaa kali ke sini, berkass dibilang hilang, wajar Bapak marahh. Saya telepon skrg."},
        {"lawful no", "Hari ini belum bisa, Pak, karena blangko habis. Sementara itu surat keterangan saya buatkan; "
                      "Kamis pukul sembilan saya kabari."},
        {"double negation",
         "Bukan tidak wajar Bapak marah, tiga kali ke sini berkas dibilang hilang. Saya urus sekarang."}};
    for (const auto& row : rows) {
        CAPTURE(row.name);
        CHECK(answer(row.reply).verdict == Verdict::pass);
    }
}

TEST_CASE("adding an insult or repeating a sentence never raises a level") {
    const std::string base = "Bapak sudah tiga kali ke sini dan berkasnya dibilang hilang.";
    const auto before = answer(base);
    for (const std::string& more : {std::string(" Dasar bodoh."), " " + base, " " + base + " " + base}) {
        const auto after = answer(base + more);
        for (const auto& [criterion, given] : after.levels) {
            CAPTURE(criterion.value);
            CHECK(given <= before.levels.at(criterion));
        }
    }
}
