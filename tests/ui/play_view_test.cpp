#include "support/talk.hpp"
#include "ui/play_reply.hpp"

using namespace propartif;
using namespace propartif::ui;
using namespace propartif::ui::test;

namespace {

struct Size {
    const char* name;
    Headless::Setup window;
};
const std::vector<Size> kSizes{{"1280x720", {.width = 1280, .height = 720}},
                               {"1920x1080", {.width = 1920, .height = 1080}},
                               {"1000x700", {.width = 1000, .height = 700}},
                               {"150 %", {.width = 1280, .height = 720, .text_scale = 1.5}},
                               {"200 %", {.width = 1280, .height = 720, .text_scale = 2.0}}};

void check_layout(Talk& talk) {
    for (const std::string& fault : layout_faults(talk)) FAIL_CHECK(fault);
}

} // namespace

TEST_CASE("a press on an offered reply submits that reply for this turn, once") {
    Talk talk;
    talk.listening = false;
    talk.window.click("play/choice/b");
    const auto sent = talk.all<app::SubmitReply>();
    REQUIRE(sent.size() == 1);
    CHECK(sent[0].reply.turn == 0);
    CHECK(sent[0].reply.choice == ChoiceId{"b"});
    CHECK_FALSE(sent[0].reply.silence);
}

TEST_CASE("the number keys choose the reply that carries the number") {
    Talk talk;
    talk.listening = false;
    talk.window.key(Key::digit_2);
    REQUIRE(talk.all<app::SubmitReply>().size() == 1);
    CHECK(talk.all<app::SubmitReply>()[0].reply.choice == ChoiceId{"b"});
    talk.window.key(Key::digit_9);
    CHECK(talk.all<app::SubmitReply>().size() == 1);
}

TEST_CASE("numbers and letters are words while a reply is typed") {
    Talk talk;
    talk.window.click("play/reply");
    talk.window.type("2 h");
    talk.window.key(Key::digit_2);
    talk.window.key(Key::h);
    CHECK(talk.all<app::SubmitReply>().empty());
    CHECK(talk.all<app::AskHint>().empty());
    CHECK(talk.drafts.play.text == "2 h");
}

TEST_CASE("with the voice on the line can be heard again by button and key, else there is neither") {
    Talk talk;
    talk.window.key(Key::d);
    CHECK(talk.all<app::HearLine>().empty());
    CHECK_FALSE(talk.has("play/hear"));
    talk.state.settings.voice = true;
    talk.settle();
    talk.window.click("play/hear");
    CHECK(talk.all<app::HearLine>().size() == 1);
    talk.window.key(Key::d);
    CHECK(talk.all<app::HearLine>().size() == 2);
    talk.window.click("play/reply");
    talk.window.type("dua");
    talk.window.key(Key::d);
    CHECK(talk.all<app::HearLine>().size() == 2);
    CHECK(talk.drafts.play.text == "dua");
}

TEST_CASE("the button to hear a line again has room at every size") {
    for (const Size& size : kSizes) {
        CAPTURE(size.name);
        Talk talk(Mode::learn, size.window);
        talk.state.settings.voice = true;
        talk.settle();
        CHECK(talk.has("play/hear"));
        check_layout(talk);
    }
}

TEST_CASE("what is typed is told at once and sent with Ctrl Enter as one turn") {
    Talk talk;
    talk.window.click("play/reply");
    talk.window.type("Wajar Bapak kesal.");
    REQUIRE_FALSE(talk.all<app::DraftChanged>().empty());
    CHECK(talk.all<app::DraftChanged>().back().text == "Wajar Bapak kesal.");
    CHECK(talk.all<app::DraftChanged>().back().turn == 0);
    talk.window.key(Key::enter, true);
    REQUIRE(talk.all<app::SubmitReply>().size() == 1);
    CHECK(talk.all<app::SubmitReply>()[0].reply == Reply{0, std::nullopt, "Wajar Bapak kesal.", false});
    talk.settle();
    CHECK(talk.drafts.play.text.empty());
}

TEST_CASE("a refused reply keeps its words until the turn moves on") {
    Talk talk;
    talk.window.click("play/reply");
    talk.window.type("Saya dengarkan.");
    talk.listening = false; // nobody takes the reply
    talk.window.click("play/send");
    talk.settle();
    CHECK(talk.all<app::SubmitReply>().size() == 1);
    CHECK(talk.drafts.play.text == "Saya dengarkan.");
    talk.choose("a");
    CHECK(talk.drafts.play.text.empty());
}

TEST_CASE("words saved before a restart come back once, for their own turn only") {
    struct Row {
        const char* name;
        std::uint32_t turn;
        const char* shown;
    };
    for (const Row& row : {Row{"this turn", 0, "Belum terkirim"}, Row{"another turn", 3, ""}}) {
        CAPTURE(row.name);
        Talk talk;
        talk.drafts.play = PlayDraft{};
        talk.state.play->draft = "Belum terkirim";
        talk.state.play->draft_turn = row.turn;
        talk.settle();
        CHECK(talk.drafts.play.text == row.shown);
        talk.drafts.play.text = "lain";
        talk.settle();
        CHECK(talk.drafts.play.text == "lain");
    }
}

TEST_CASE("only what the turn offers is there") {
    Talk talk;
    CHECK(talk.has("play/choice/a"));
    CHECK(talk.has("play/reply"));
    talk.choose("a");
    CHECK(talk.ids("play/choice/").empty());
    CHECK(talk.has("play/reply"));
    talk.write("Baik, saya periksa.");
    CHECK(talk.ids("play/choice/").size() == 2);
    CHECK_FALSE(talk.has("play/reply"));
    CHECK_FALSE(talk.has("play/send"));
    talk.choose("a");
    CHECK(talk.ids("play/choice/").empty());
    CHECK_FALSE(talk.has("play/reply"));
    CHECK(talk.has("play/debrief"));
}

TEST_CASE("an empty reply cannot be sent, and says why") {
    Talk talk;
    CHECK_FALSE(talk.window.control("play/send").enabled);
    CHECK_FALSE(talk.window.control("play/send").reason.empty());
    talk.drafts.play.text = " \n ";
    talk.settle();
    talk.window.click("play/send");
    talk.window.key(Key::enter, true);
    CHECK(talk.all<app::SubmitReply>().empty());
}

TEST_CASE("words are counted as people count them") {
    CHECK(count_words("") == 0);
    CHECK(count_words("  satu\n dua\ttiga ") == 3);
}

TEST_CASE("feedback opens while learning and its buttons ask for what they say") {
    Talk talk;
    CHECK_FALSE(talk.has("play/retry"));
    talk.choose("b");
    talk.listening = false;
    talk.window.click("play/retry");
    CHECK(talk.all<app::RetryTurn>().size() == 1);
    talk.window.click("play/example");
    REQUIRE(talk.all<app::ShowExample>().size() == 1);
    CHECK(talk.all<app::ShowExample>()[0].shown);
    talk.window.click("play/unconfirmed");
    REQUIRE(talk.all<app::OpenTerm>().size() == 1);
    CHECK(talk.all<app::OpenTerm>()[0].term == "tombol-hijau");
    talk.window.click("play/feedback/close");
    CHECK(talk.all<app::HideFeedback>().size() == 1);
}

TEST_CASE("only the last reply can be taken back; an earlier one says why not") {
    Talk talk;
    talk.choose("b");
    talk.write("Saya periksa sekarang.");
    talk.window.click("play/turn/0");
    talk.settle();
    CHECK(talk.state.play->feedback == 0u);
    CHECK_FALSE(talk.window.control("play/retry").enabled);
    CHECK_FALSE(talk.window.control("play/retry").reason.empty());
    talk.window.click("play/turn/1");
    talk.settle();
    CHECK(talk.window.control("play/retry").enabled);
}

TEST_CASE("in a what if, replies of the other conversation cannot be taken back") {
    Talk talk;
    talk.choose("b");
    talk.state.play->what_if = WhatIf{3, 1};
    talk.settle();
    CHECK_FALSE(talk.window.control("play/retry").enabled);
    talk.write("Saya periksa sekarang.");
    CHECK(talk.window.control("play/retry").enabled);
}

TEST_CASE("a reply taken back stays to be read but is no control any more") {
    Talk talk;
    talk.choose("b");
    talk.feed(app::RetryTurn{});
    talk.settle();
    CHECK_FALSE(talk.has("play/turn/0"));
    CHECK(talk.drafts.play.transcript.items() == 3); // setting, the citizen's line, the muted try
    talk.choose("a");
    CHECK(talk.has("play/turn/1"));
    CHECK(talk.drafts.play.transcript.number_of(1) == 1);
    CHECK(talk.drafts.play.transcript.number_of(2) == 2);
}

TEST_CASE("practice and exam show neither hint nor verdict") {
    for (const Mode mode : {Mode::practice, Mode::exam}) {
        Talk talk(mode);
        talk.choose("b");
        CHECK_FALSE(talk.has("play/hint"));
        CHECK_FALSE(talk.has("play/turn/0"));
        CHECK_FALSE(talk.has("play/retry"));
        talk.window.key(Key::h);
        CHECK(talk.all<app::AskHint>().empty());
    }
}

TEST_CASE("the hint opens and closes with its key") {
    Talk talk;
    talk.window.key(Key::h);
    talk.settle();
    CHECK(talk.state.play->hint);
    CHECK(talk.has("play/hint/close"));
    talk.window.key(Key::h);
    talk.settle();
    CHECK_FALSE(talk.has("play/hint/close"));
}

TEST_CASE("when time runs out that is told once, with what was typed") {
    Talk talk(Mode::exam);
    REQUIRE(talk.state.play->deadline_unix_millis);
    talk.drafts.play.text = "Saya cek";
    talk.listening = false;
    talk.state.play->deadline_unix_millis = Desk::kNow + 1000;
    talk.settle();
    CHECK(talk.all<app::TimeRanOut>().empty());
    talk.state.play->deadline_unix_millis = Desk::kNow;
    talk.settle();
    REQUIRE(talk.all<app::TimeRanOut>().size() == 1);
    CHECK(talk.all<app::TimeRanOut>()[0].turn == 0);
    CHECK(talk.all<app::TimeRanOut>()[0].draft == "Saya cek");
}

TEST_CASE("turns that could not be saved can be saved again from the conversation") {
    Talk talk;
    talk.choose("b");
    CHECK_FALSE(talk.has("play/saving/action"));
    talk.state.play->saving_failed = true;
    talk.state.play->unsaved = {0};
    talk.settle();
    talk.window.click("play/saving/action");
    CHECK(talk.all<app::RetrySaving>().size() == 1);
}

TEST_CASE("Escape goes back, F1 helps, the end leads to the debrief") {
    Talk talk;
    talk.listening = false;
    talk.window.key(Key::escape);
    CHECK(talk.all<app::GoBack>().size() == 1);
    talk.window.key(Key::f1);
    REQUIRE(talk.all<app::OpenScreen>().size() == 1);
    CHECK(talk.all<app::OpenScreen>()[0].screen == app::Screen::help);
    talk.play_to_end();
    talk.window.click("play/debrief");
    REQUIRE(talk.all<app::OpenDebrief>().size() == 1);
    CHECK(talk.all<app::OpenDebrief>()[0].attempt == 7);
}

TEST_CASE("in a narrow window feedback comes forward after a reply and goes when it is closed") {
    Talk talk(Mode::learn, {.width = 1280, .height = 720, .text_scale = 1.5});
    CHECK(talk.window.control("play/tab/talk").selected);
    talk.choose("b");
    CHECK(talk.window.control("play/tab/feedback").selected);
    CHECK_FALSE(talk.has("play/reply"));
    talk.window.click("play/feedback/close");
    talk.settle();
    CHECK(talk.window.control("play/tab/talk").selected);
    CHECK(talk.has("play/reply"));
}

TEST_CASE("nothing is cut, doubled or laid over another at any size, in any state, in both languages") {
    for (const Size& size : kSizes) {
        CAPTURE(size.name);
        for (const Language language : {Language::id, Language::en}) {
            CAPTURE(static_cast<int>(language));
            for (const Mode mode : {Mode::learn, Mode::exam}) {
                if (mode == Mode::exam && language == Language::en) continue; // differs in nothing but words
                Talk talk(mode, size.window, language);
                check_layout(talk);
                talk.choose("c");
                check_layout(talk);
                talk.feed(app::AskHint{});
                talk.settle();
                check_layout(talk);
                talk.write("xyzzy");
                check_layout(talk);
                talk.choose("a");
                check_layout(talk);
            }
        }
    }
}

TEST_CASE("what a frame draws does not grow with the conversation") {
    Talk talk;
    Session& session = talk.state.play->session;
    talk.choose("b");
    const Turn turn = session.turns[0];
    for (int i = 0; i < 5000; ++i) session.turns.push_back(turn);
    talk.window.frames(60); // long enough to measure everything
    CHECK(talk.drafts.play.transcript.items() > 10'000);
    CHECK(talk.drafts.play.transcript.drawn() < 30);
    CHECK(talk.has("play/turn/5000")); // the newest is in sight
    CHECK_FALSE(talk.has("play/newest"));
}

TEST_CASE("who scrolled up is left there, and a press leads back to the newest") {
    Talk talk;
    talk.choose("b");
    Session& session = talk.state.play->session;
    const Turn turn = session.turns[0];
    for (int i = 0; i < 20; ++i) session.turns.push_back(turn);
    talk.settle();
    CHECK_FALSE(talk.has("play/newest"));
    talk.window.hover("play/turn/20");
    ImGui::GetIO().MouseWheel = 6;
    talk.window.frames(4);
    REQUIRE(talk.has("play/newest"));
    CHECK_FALSE(talk.has("play/turn/20"));
    talk.settle();
    CHECK(talk.has("play/newest"));
    talk.window.click("play/newest");
    talk.settle();
    CHECK(talk.has("play/turn/20"));
    CHECK_FALSE(talk.has("play/newest"));
}
