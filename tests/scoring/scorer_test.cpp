#include "shipped.hpp"
#include <algorithm>
#include <set>

using namespace propartif;
using namespace propartif::test;

namespace {

const char* const kHeard =
    "Bapak sudah tiga kali ke sini dan berkasnya dibilang hilang, wajar kalau marah. Yang Bapak perlukan "
    "kepastian kartu supaya anak bisa berobat Jumat. Betul begitu, Pak?";

bool border(std::string_view text, std::size_t at) {
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

void check_sound(const Evaluation& evaluation, std::string_view reply) {
    for (const auto& criterion : shipped_rubric().criteria) {
        const int given = evaluation.levels.at(criterion.id);
        CHECK(given >= criterion.min);
        CHECK(given <= criterion.max);
        if (given == criterion.otherwise || evaluation.verdict == Verdict::review) continue;
        CHECK(std::any_of(evaluation.evidence.begin(), evaluation.evidence.end(), [&](const Evidence& evidence) {
            return evidence.criterion == criterion.id && evidence.level == given;
        }));
    }
    for (const auto& evidence : evaluation.evidence) {
        CHECK(evidence.begin_byte < evidence.end_byte);
        REQUIRE(evidence.end_byte <= reply.size());
        CHECK(border(reply, evidence.begin_byte));
        CHECK(border(reply, evidence.end_byte));
    }
}

} // namespace

TEST_CASE("a reply that reflects content, emotion and interest and checks gets them all") {
    const auto evaluation = answer(kHeard);
    for (const char* criterion : {"content", "emotion", "interest", "check", "button"}) {
        CAPTURE(std::string(criterion));
        CHECK(level(evaluation, criterion) == 1);
    }
    CHECK(level(evaluation, "reframing") == 3);
    CHECK(evaluation.verdict == Verdict::pass);
    CHECK_FALSE(evaluation.review);
    check_sound(evaluation, kHeard);
}

TEST_CASE("taking the cited words away takes the level away") {
    const std::string reply = kHeard;
    const auto before = answer(reply);
    for (const auto& criterion : shipped_rubric().criteria) {
        if (before.levels.at(criterion.id) <= criterion.otherwise) continue;
        std::string rest = reply;
        for (const auto& evidence : before.evidence)
            if (evidence.criterion == criterion.id)
                for (std::size_t at = evidence.begin_byte; at < evidence.end_byte; ++at) rest[at] = ' ';
        CAPTURE(criterion.id.value);
        CHECK(answer(rest).levels.at(criterion.id) < before.levels.at(criterion.id));
    }
}

TEST_CASE("the citizen's own line said back to him is neither green nor a reframing") {
    const auto evaluation = answer(rahman_says());
    CHECK(level(evaluation, "button") == 0);
    CHECK(level(evaluation, "reframing") <= 1);
}

TEST_CASE("a counter the citizen spoke of is part of his story, not where he is sent") {
    const std::string line = "Di Loket 2 saya ditertawakan di muka orang banyak!";
    const auto evaluation = shipped_scorer().score(
        {line, nullptr}, "Di Loket 2 Bapak ditertawakan di depan orang banyak. Wajar Bapak sakit hati.");
    CHECK(level(evaluation, "content") == 1);
    CHECK(level(shipped_scorer().score({line, nullptr}, "Bapak ditertawakan banyak? Silakan ke loket 5."), "content") ==
          0);
}

TEST_CASE("one clear possibility makes expectation 2, a promise to note it stays 1") {
    CHECK(level(answer("Bisa diwakilkan dengan surat kuasa, Pak."), "expectation") == 2);
    CHECK(level(answer("Baik, Pak, saya catat dan akan ditindaklanjuti."), "expectation") == 1);
}

TEST_CASE("a lawful no with reason, option and time is green and passes") {
    const auto evaluation = answer(
        "Kartunya belum bisa hari ini, Pak, karena blangko habis sampai Kamis. Sementara menunggu, surat "
        "keterangan saya buatkan sekarang dan bisa dipakai berobat Jumat; Kamis pukul sembilan saya telepon Bapak.");
    CHECK(level(evaluation, "expectation") == 3);
    CHECK(level(evaluation, "button") == 1);
    CHECK(evaluation.verdict == Verdict::pass);
}

TEST_CASE("red evidence speaks for minus one") {
    const auto evaluation = answer("Tenang dulu, Pak. Kan sudah ditempel di depan.");
    CHECK(level(evaluation, "button") == -1);
    const auto red =
        std::count_if(evaluation.evidence.begin(), evaluation.evidence.end(), [](const Evidence& evidence) {
            return evidence.criterion.value == "button" && evidence.level == -1;
        });
    CHECK(red >= 2);
    CHECK(evaluation.verdict == Verdict::fail);
}

TEST_CASE("severe flags stay when a rubric leaves them out") {
    Rubric rubric = shipped_rubric();
    rubric.model.clear(); // by its own rules
    rubric.gates.clear();
    std::erase_if(rubric.signals, [](const SignalSpec& signal) { return signal.kind == "severe"; });
    for (auto& criterion : rubric.criteria) criterion.levels.clear();
    const auto scorer = Scorer::compile(rubric, shipped_lexicon());
    REQUIRE(scorer);
    CHECK(scorer.value().score(rahman(), "Kalau mau cepat titip dua ratus ribu ke saya.").flags ==
          std::vector<std::string>{"bribery"});
    CHECK(scorer.value().score(rahman(), "Dasar bodoh, Pak.").flags == std::vector<std::string>{"insult"});
}

TEST_CASE("a rubric adds cues and criteria without code") {
    Rubric rubric = shipped_rubric();
    rubric.model.clear(); // by its own rules
    rubric.signals.push_back({"salam-banjar", "cue", "own", {"salam sejahtera ~ gerai"}, {}});
    rubric.criteria.push_back({CriterionId{"greeting"}, {}, 0, 1, 0, 1.0, "", {}, {{1, {"salam-banjar"}, {}, {}}}, {}});
    for (auto& signal : rubric.signals)
        if (signal.id == "calm") signal.cues.push_back("adem dulu");
    const auto scorer = Scorer::compile(rubric, shipped_lexicon());
    REQUIRE(scorer);
    const auto evaluation = scorer.value().score(rahman(), "Salam sejahtera di gerai kami. Adem dulu, Pak.");
    CHECK(level(evaluation, "greeting") == 1);
    CHECK(level(evaluation, "button") == -1);
}

TEST_CASE("a rubric that names what the scorer lacks is refused with the place") {
    Rubric rubric = shipped_rubric();
    rubric.model.clear(); // by its own rules
    rubric.signals[1].kind = "telepathy";
    const auto bad_kind = Scorer::compile(rubric, shipped_lexicon());
    REQUIRE_FALSE(bad_kind);
    CHECK(bad_kind.error().code == ErrorCode::bad_content);
    CHECK(bad_kind.error().where == "/signals/1");
    rubric = shipped_rubric();
    rubric.model.clear();
    rubric.criteria[0].levels[0].any.push_back("nobody");
    CHECK_FALSE(Scorer::compile(rubric, shipped_lexicon()));
    const auto no_model = Scorer::compile(shipped_rubric(), shipped_lexicon());
    REQUIRE_FALSE(no_model);
    CHECK(no_model.error().where == "/model");
}

TEST_CASE("every detector has a name that a rubric can use, each once") {
    const auto names = known_detectors();
    CHECK(std::set<std::string>(names.begin(), names.end()).size() == names.size());
    for (const auto& signal : shipped_rubric().signals)
        CHECK(std::find(names.begin(), names.end(), signal.kind + "/" + signal.of) != names.end());
}

TEST_CASE("what the scorer cannot judge goes to review") {
    struct Row {
        std::string name;
        std::string reply;
        std::optional<std::string> review;
    };
    std::string longest;
    while (longest.size() < 3990) longest += "Baik, Pak. ";
    std::string too_long = longest + longest;
    const Row rows[] = {{"nothing", "", "no-sentence"},
                        {"one word", "Baik.", "no-sentence"},
                        {"only numbers", "12 34 56", "no-sentence"},
                        {"only signs", "?!? \xF0\x9F\x98\x80", "no-sentence"},
                        {"keyboard noise", "sdkfjh wqrtz plkjhg xcvbnm zzxcvq", "unknown-words"},
                        {"another script",
                         "\xD0\xBF\xD1\x80\xD0\xB8\xD0\xB2\xD0\xB5\xD1\x82 \xD0\xB4\xD1\x80\xD1\x83\xD0\xB3 "
                         "\xD0\xB4\xD0\xBE\xD0\xB1\xD1\x80\xD1\x8B\xD0\xB9",
                         "unknown-words"},
                        {"too long", too_long, "too-long"},
                        {"just short enough", longest, std::nullopt},
                        {"ordinary", "Silakan menunggu sebentar ya, Pak.", std::nullopt},
                        {"names and places", "Hubungi Bripka Suryansyah di Polsek Kelayan, Pak.", std::nullopt},
                        {"chat", "sdh bs diambil bsk ya pak", std::nullopt},
                        {"Banjar", "Ulun kada kawa wayahini, pian hadangi satumat lah.", std::nullopt}};
    for (const auto& row : rows) {
        CAPTURE(row.name);
        const auto evaluation = answer(row.reply);
        CHECK(evaluation.review == row.review);
        CHECK((evaluation.verdict == Verdict::review) == row.review.has_value());
        CHECK(evaluation.levels.size() == shipped_rubric().criteria.size());
    }
}

TEST_CASE("what is red by a firm rule and plainly green otherwise is left to a person") {
    const std::string green = kHeard;
    const auto heard = answer(green);
    REQUIRE_FALSE(heard.review);
    const auto torn = answer(green + " Tapi bapak sendiri yang salah isi formulir.");
    CHECK(torn.review == "conflict");
    CHECK(torn.verdict == Verdict::review);
    CHECK(level(torn, "button") == -1);
    const auto insulted = answer(green + " Dasar bodoh."); // a severe act decides by itself
    CHECK_FALSE(insulted.review);
    CHECK(insulted.verdict == Verdict::fail);
}

TEST_CASE("an officer who says the fault is his blames nobody") {
    for (const char* owned : {"Kami yang salah, Pak. Saya minta maaf.", "Yang salah kami, Pak. Saya minta maaf.",
                              "Kami yang salah ketik, Pak, bukan Bapak. Kami perbaiki hari ini."}) {
        CAPTURE(std::string(owned));
        CHECK(level(answer(owned), "button") >= 0);
    }
    CHECK(level(answer("Yang salah itu Bapak sendiri."), "button") == -1);
}

TEST_CASE("a fault put off on others is not owned") {
    CHECK(level(answer("Itu kesalahan kota lama, bukan kami. Urus saja ke sana."), "button") <= 0);
    CHECK(level(answer("Yang salah Bapak, bukan kami."), "button") == -1);
    CHECK(level(answer("Itu kesalahan kami, bukan Bapak. Kami perbaiki hari ini."), "button") == 1);
}

TEST_CASE("rush hour explains the wait, the officer's own haste does not") {
    CHECK(level(answer("Maaf, ini sedang jam sibuk, Pak. Antrean Bapak nomor dua lagi."), "button") >= 0);
    CHECK(level(answer("Saya sedang sibuk, Pak, cepat sedikit."), "button") == -1);
}

TEST_CASE("a refusal promises nothing") {
    CHECK(answer("Denda tidak bisa kami hapus, Pak.").flags.empty());
    for (const char* promised : {"Denda Bapak saya hapus sekarang.", "Kalau tidak bisa, denda Bapak saya hapus."}) {
        CAPTURE(std::string(promised));
        CHECK(answer(promised).flags == std::vector<std::string>{"false_promise"});
    }
}

TEST_CASE("the citizen's words strewn about after a reply change nothing") {
    const std::string green = kHeard;
    const auto before = answer(green);
    const auto after = answer(green + " hilang kali saya ke tiga berkas.");
    CHECK(after.levels == before.levels);
    CHECK(after.verdict == before.verdict);
}

TEST_CASE("a choice keeps its author's levels and shows the words for them") {
    Choice choice;
    choice.levels = {{CriterionId{"button"}, 1},
                     {CriterionId{"content"}, 1},
                     {CriterionId{"emotion"}, 0},
                     {CriterionId{"reframing"}, 3}};
    const std::string words = kHeard;
    const auto evaluation = shipped_scorer().explain_choice(rahman(), choice, words);
    CHECK(evaluation.by_author);
    CHECK(level(evaluation, "emotion") == 0);
    CHECK(level(evaluation, "reframing") == 3);
    CHECK(level(evaluation, "expectation") == 1); // not rated by the author: what silence gets
    const auto cites = [&](const char* criterion) {
        return std::any_of(evaluation.evidence.begin(), evaluation.evidence.end(),
                           [&](const Evidence& evidence) { return evidence.criterion.value == criterion; });
    };
    CHECK(cites("content"));
    CHECK(cites("reframing"));
    CHECK_FALSE(cites("emotion"));
    choice.levels[CriterionId{"button"}] = -1;
    CHECK(shipped_scorer().explain_choice(rahman(), choice, "Tenang dulu, Pak.").evidence.at(0).level == -1);
}

TEST_CASE("random bytes are scored soundly and the same every time") {
    std::uint32_t state = 11;
    const std::string alphabet = "abeiknpst ,.?!\xC3\xA9\xE2\x80\x8B\xFF\"-0123";
    for (int round = 0; round < 300; ++round) {
        std::string reply;
        for (int i = 0; i < 80; ++i) {
            state = state * 1664525U + 1013904223U;
            reply += round % 2 == 0 ? static_cast<char>(state >> 24U) : alphabet[(state >> 20U) % alphabet.size()];
        }
        const auto evaluation = answer(reply);
        check_sound(evaluation, reply);
        CHECK(evaluation == answer(reply));
    }
}

TEST_CASE("a turn without focus or citizen line is scored too") {
    const auto evaluation = shipped_scorer().score({}, "Wajar Bapak marah. Saya telepon sekarang.");
    CHECK(level(evaluation, "emotion") == 1);
    CHECK(level(evaluation, "content") == 0);
}
