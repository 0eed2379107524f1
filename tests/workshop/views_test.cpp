// Who sees what, and what nobody sees too early.
#include "workshop/small_workshop.hpp"
#include "workshop/views.hpp"
#include <nlohmann/json.hpp>

using namespace propartif;
using namespace propartif::workshop_tests;
using nlohmann::json;

namespace {

json phone(const Course& course, int seat) {
    return json::parse(phone_json(phone_view(course.script, course.room, seat, course.now)));
}

json projector(const Course& course) {
    return json::parse(projector_json(projector_view(course.script, course.room, course.now)));
}

json facilitator(const Course& course) {
    return json::parse(facilitator_json(facilitator_view(course.script, course.room, course.now)));
}

bool has(const json& view, const std::string& words) {
    return view.dump().find(words) != std::string::npos;
}

} // namespace

TEST_CASE("a phone shows the citizen, then the choices once answers are open, then its own answer") {
    auto course = Course::with_class(2);
    REQUIRE(course.go(kChoose));
    json view = phone(course, 1);
    CHECK(view["workshop"] == "Loket yang Mendengar");
    CHECK(view["nickname"] == "Bu Aini");
    CHECK(view["screen"] == "wait");
    CHECK(view["open"] == false);
    CHECK(view["citizen"]["line"] == "Saya sudah tiga kali ke sini!");
    CHECK(view["citizen"]["mood"] == "kesal");
    CHECK_FALSE(view.contains("choices"));
    CHECK_FALSE(view.contains("left_ms"));
    REQUIRE(course.step(Do::open, 60));
    view = phone(course, 1);
    CHECK(view["screen"] == "vote");
    CHECK(view["open"] == true);
    CHECK(view["left_ms"] == 60'000);
    CHECK(view["choices"] == json{"Tunggu saja.", "Saya cari dulu."});
    CHECK(view["may_write"] == true);
    REQUIRE(course.vote(1, 1));
    CHECK(phone(course, 1)["mine"] == json{{"vote", 1}});
    CHECK_FALSE(phone(course, 2).contains("mine"));
}

TEST_CASE("a phone's view changes with the facilitator and with its own answers, not with those of others") {
    auto course = Course::with_class(2);
    REQUIRE(course.go(kChoose));
    REQUIRE(course.step(Do::open));
    const auto first = phone_cursor(course.room, 1), second = phone_cursor(course.room, 2);
    REQUIRE(course.vote(1, 1));
    CHECK(phone_cursor(course.room, 1) > first);
    CHECK(phone_cursor(course.room, 2) == second);
    REQUIRE(course.step(Do::close));
    CHECK(phone_cursor(course.room, 2) > second);
}

TEST_CASE("no phone ever holds what others said, how replies are judged, or the facilitator's notes") {
    auto course = Course::with_class(2);
    REQUIRE(course.go(kType));
    REQUIRE(course.step(Do::open));
    REQUIRE(course.text(2, "kata-orang-lain", true));
    for (const Do step : {Do::close, Do::reveal}) {
        REQUIRE(course.step(step));
        const json view = phone(course, 1);
        for (const char* secret : {"kata-orang-lain", "Pak Udin", "rahasia", "level", "score", "tension"})
            CHECK_MESSAGE(!has(view, secret), secret);
    }
}

TEST_CASE("the projector counts after closing and judges after the reveal") {
    auto course = Course::with_class(3);
    REQUIRE(course.go(kChoose));
    CHECK(projector(course)["options"].empty());
    REQUIRE(course.step(Do::open));
    REQUIRE(course.vote(1, 1));
    REQUIRE(course.vote(2, 1));
    RoomStep tally;
    tally.what = Do::tally;
    tally.counts = {2, 0};
    REQUIRE(course.happens(tally));
    const auto judged = [](const json& view) {
        for (const char* key : {"levels", "score", "right", "because", "flags"})
            for (const json& option : view["options"])
                if (option.contains(key)) return true;
        return false;
    };
    json view = projector(course);
    CHECK(view["answered"] == 2);
    CHECK(view["seats"] == 3);
    CHECK_FALSE(view["options"][0].contains("count"));
    CHECK_FALSE(view.contains("discussion"));
    CHECK_FALSE(judged(view));
    REQUIRE(course.step(Do::close));
    view = projector(course);
    CHECK(view["options"][0]["count"] == 2); // cards
    CHECK(view["options"][1]["count"] == 2);
    CHECK(view["discussion"] == "bicarakan Kelas bermain");
    CHECK_FALSE(judged(view));
    REQUIRE(course.step(Do::reveal));
    view = projector(course);
    CHECK(view["options"][0]["levels"]["button"] == -1);
    CHECK(view["options"][1]["score"] == 100.0);
    CHECK(view["options"][0]["because"] == "Belum.");
    for (const char* secret : {"rahasia", "Bu Aini", "Lelah."}) CHECK_MESSAGE(!has(view, secret), secret);
}

TEST_CASE("words reach the projector only when they were let through, without a name, and judged after the reveal") {
    auto course = Course::with_class(2);
    REQUIRE(course.go(kType));
    REQUIRE(course.step(Do::open));
    REQUIRE(course.text(1, "Tunggu, kata-kasar."));
    const auto rude = static_cast<std::int64_t>(course.room.sequence);
    REQUIRE(course.text(2, "Bapak sudah tiga kali ke sini.", true));
    const auto good = static_cast<std::int64_t>(course.room.sequence);
    CHECK_FALSE(has(projector(course), "tiga kali ke sini."));
    REQUIRE(course.step(Do::moderate, rude, false));
    REQUIRE(course.step(Do::moderate, good, true));
    json view = projector(course);
    REQUIRE(view["wall"].size() == 1);
    CHECK(view["wall"][0]["text"] == "Bapak sudah tiga kali ke sini.");
    CHECK_FALSE(has(view, "Pak Udin"));
    CHECK_FALSE(view["wall"][0].contains("judged"));
    REQUIRE(course.step(Do::reveal));
    view = projector(course);
    CHECK(view["wall"][0]["judged"]["score"] == 100);
    CHECK(view["wall"][0]["judged"]["lines"][1]["evidence"] == "Bapak");
    CHECK_FALSE(has(view, "kata-kasar"));
    REQUIRE(course.step(Do::open) == false);
}

TEST_CASE("new words of a seat take the place of those that were let through") {
    auto course = Course::with_class(1);
    REQUIRE(course.go(kWrite));
    REQUIRE(course.step(Do::open));
    REQUIRE(course.text(1, "sopan"));
    REQUIRE(course.step(Do::moderate, static_cast<std::int64_t>(course.room.sequence), true));
    REQUIRE(course.text(1, "tidak sopan"));
    CHECK(projector(course)["wall"].empty());
}

TEST_CASE("the facilitator sees everything: names, waiting words, judgements, notes, who has not answered") {
    auto course = Course::with_class(2);
    REQUIRE(course.go(kType));
    REQUIRE(course.step(Do::open));
    REQUIRE(course.text(1, "Salah sendiri."));
    const json view = facilitator(course);
    CHECK(view["note"] == "rahasia Kelas menulis");
    CHECK(view["thought"] == "Lelah.");
    CHECK(view["wall"][0]["nickname"] == "Bu Aini");
    CHECK(view["wall"][0]["showing"] == "waiting");
    CHECK(view["wall"][0]["judged"]["score"] == 0);
    CHECK(view["seats"][0]["answered"] == true);
    CHECK(view["seats"][1]["answered"] == false);
    CHECK(view["agenda"].size() == 8);
    CHECK(view["citizen"]["tension"] == 70);
    CHECK_FALSE(has(view, "hash-1"));
}

TEST_CASE("in role-play a phone tells its holder the part, and only those who watch rate") {
    auto course = Course::with_class(4);
    REQUIRE(course.go(kPairs));
    REQUIRE(course.step(Do::open));
    json view = phone(course, 1);
    CHECK(view["screen"] == "rate");
    CHECK(has(view, "Tenang dulu!"));
    REQUIRE(view["criteria"].size() == 2);
    CHECK(view["criteria"][0]["anchors"][0]["text"] == "Menekan merah");
    CHECK_FALSE(has(view, "expected"));
    REQUIRE(course.step(Do::next));
    REQUIRE(course.step(Do::open));
    view = phone(course, 1);
    CHECK(view["screen"] == "wait");
    CHECK(view["question"] == "Kelompok 1. Anda bermain sebagai warga."); // parts moved on with the round
    CHECK(phone(course, 3)["screen"] == "rate");
}

TEST_CASE("what a sample should get is shown with how the class rated it, after the reveal") {
    auto course = Course::with_class(2);
    REQUIRE(course.go(kPairs));
    REQUIRE(course.step(Do::open));
    for (int seat = 1; seat <= 2; ++seat) {
        SeatAnswer rating = course.answer(seat, AnswerKind::rating);
        rating.levels = {{CriterionId{"button"}, seat == 1 ? -1 : 0}};
        REQUIRE(course.happens(rating));
    }
    REQUIRE(course.step(Do::close));
    CHECK_FALSE(projector(course).contains("ratings"));
    REQUIRE(course.step(Do::reveal));
    const json summary = projector(course)["ratings"][0];
    CHECK(summary["expected"] == -1);
    CHECK(summary["levels"][0] == json{{"level", -1}, {"count", 1}});
    CHECK(summary["levels"][1] == json{{"level", 0}, {"count", 1}});
}

TEST_CASE("a form's words never reach the projector, its numbers after the reveal") {
    auto course = Course::with_class(1);
    REQUIRE(course.go(kForm));
    REQUIRE(course.step(Do::open));
    CHECK(phone(course, 1)["questions"][1] == json{{"kind", "text"}, {"text", "Besok?"}});
    SeatAnswer form = course.answer(1, AnswerKind::form);
    form.form = {{4, ""}, {std::nullopt, "kata-formulir"}};
    REQUIRE(course.happens(form));
    CHECK(phone(course, 1)["mine"] == json{{"form", {4, "kata-formulir"}}});
    REQUIRE(course.step(Do::reveal));
    CHECK(projector(course)["questions"][0]["counts"] == json{0, 0, 0, 1, 0});
    CHECK_FALSE(has(projector(course), "kata-formulir"));
    CHECK(facilitator(course)["words_given"][0] == "kata-formulir");
}

TEST_CASE("each phone gets its own results when the facilitator allows, but nothing of a round that still runs") {
    auto course = Course::with_class(2);
    REQUIRE(course.go(kType));
    REQUIRE(course.step(Do::open));
    REQUIRE(course.text(1, "Bapak sudah tiga kali.", true));
    REQUIRE(course.step(Do::close));
    REQUIRE(course.step(Do::results, 0, true));
    json view = phone(course, 1);
    CHECK(view["screen"] == "result");
    CHECK_FALSE(view.contains("feedback")); // not revealed yet
    REQUIRE(course.step(Do::reveal));
    view = phone(course, 1);
    REQUIRE(view["feedback"].size() == 1);
    CHECK(view["feedback"][0]["reply"] == "Bapak sudah tiga kali.");
    CHECK(view["feedback"][0]["score"] == 100);
    CHECK(view["feedback"][0]["lines"][1]["evidence"] == "Bapak");
    CHECK_FALSE(phone(course, 2).contains("feedback"));
    REQUIRE(course.step(Do::results, 0, false));
    CHECK_FALSE(phone(course, 1).contains("feedback"));
    REQUIRE(course.step(Do::end));
    CHECK(phone(course, 1)["screen"] == "over");
}

TEST_CASE("a conversation that has ended tells how") {
    auto course = Course::with_class(1);
    REQUIRE(course.go(kChoose));
    REQUIRE(course.step(Do::use_choice, 1));
    CHECK(projector(course)["ending"] == "Selesai.");
    CHECK(phone(course, 1)["question"] == "Selesai.");
}

TEST_CASE("the right button and the right piece are told only by the reveal") {
    auto course = Course::with_class(1);
    REQUIRE(course.go(kDrill));
    REQUIRE(course.step(Do::open));
    REQUIRE(course.vote(1, 0));
    CHECK(phone(course, 1)["choices"].size() == 3);
    CHECK_FALSE(has(phone(course, 1), "right"));
    REQUIRE(course.step(Do::reveal));
    const json view = projector(course);
    CHECK(view["options"][0]["right"] == true);
    CHECK(view["options"][2]["right"] == false);
    CHECK(view["options"][1]["score"] == 50.0);
}
