#include "tiny_program.hpp"
#include <algorithm>
#include <doctest/doctest.h>

using namespace propartif;
using namespace propartif::app;
using namespace propartif::tests;

namespace {

std::size_t spoken(const app::Effects& effects) {
    return static_cast<std::size_t>(
        std::ranges::count_if(effects, [](const Effect& each) { return std::holds_alternative<Speak>(each); }));
}
std::size_t stopped(const app::Effects& effects) {
    return static_cast<std::size_t>(
        std::ranges::count_if(effects, [](const Effect& each) { return std::holds_alternative<StopSpeaking>(each); }));
}

struct Heard : TinyProgram { // with the voice on
    Heard() { state.settings.voice = true; }
    app::Effects begin() {
        tell(StartScenario{ScenarioId{"tiny"}, Mode::learn});
        return tell(AttemptBegun{kAttempt});
    }
};

} // namespace

TEST_CASE("the voice is off until somebody switches it on, and then nothing is ever spoken") {
    CHECK_FALSE(Settings{}.voice);
    TinyProgram program;
    program.tell(StartScenario{ScenarioId{"tiny"}, Mode::learn});
    std::vector<app::Effects> all{program.tell(AttemptBegun{kAttempt}),
                                  program.pick("a"),
                                  program.tell(RetryTurn{}),
                                  program.tell(HearLine{}),
                                  program.tell(TryVoice{}),
                                  program.tell(OpenScreen{Screen::help}),
                                  program.tell(Quit{})};
    for (const app::Effects& effects : all) CHECK(spoken(effects) + stopped(effects) == 0);
}

TEST_CASE("the first line is spoken when it appears, with the citizen's tension, and not with every tick") {
    Heard program;
    const app::Effects effects = program.begin();
    const auto* speak = only<Speak>(effects);
    REQUIRE(speak);
    CHECK(speak->text == "line of buka");
    CHECK(speak->sound == voice_of(program.state.play->scenario->citizen, 50, Language::id, 70));
    for (const Intent& each : std::vector<Intent>{Tick{}, DraftChanged{0, "Saya"}, AskHint{}, TurnSaved{kAttempt, 0}})
        CHECK(spoken(program.tell(each)) == 0);
}

TEST_CASE("the next line takes the place of the one before") {
    Heard program;
    const app::Effects first = program.begin();
    const app::Effects next = program.pick("a");
    REQUIRE(spoken(next) == 1);
    CHECK(stopped(next) == 0); // one voice at a time is the runner's rule
    CHECK(among<Speak>(next)->text == "line of talk");
    CHECK(among<Speak>(next)->id != among<Speak>(first)->id);
    CHECK(among<Speak>(next)->sound.rate != among<Speak>(first)->sound.rate); // the red button made tension rise
}

TEST_CASE("a line without a word ends what was spoken") {
    Heard program;
    const auto content = std::const_pointer_cast<Content>(tiny_content());
    content->library.scenarios.at(ScenarioId{"tiny"}).nodes[1].says = {Line{std::nullopt, words("(diam)"), {}}};
    program.state.content = content;
    program.begin();
    const app::Effects effects = program.pick("a");
    CHECK(spoken(effects) == 0);
    CHECK(stopped(effects) == 1);
}

TEST_CASE("old lines of a conversation that goes on are not spoken") {
    Heard first;
    first.begin();
    first.pick("a");
    Heard later;
    CHECK(spoken(later.tell(AttemptLoaded{first.record(), true})) == 0);
    REQUIRE(later.state.screen == Screen::play);
    const app::Effects asked = later.tell(HearLine{}); // but can be heard
    REQUIRE(only<Speak>(asked));
    CHECK(only<Speak>(asked)->text == "line of talk");
}

TEST_CASE("leaving the screen, taking a turn back, switching off and closing end what is spoken, once") {
    struct Row {
        const char* name;
        Intent intent;
    };
    Settings off;
    off.last_person = "Nur";
    for (const Row& row :
         {Row{"another screen", OpenScreen{Screen::help}}, Row{"back", GoBack{}}, Row{"a term", OpenTerm{"cei"}},
          Row{"taken back", RetryTurn{}}, Row{"switched off", ChangeSettings{off}}, Row{"closed", Quit{}}}) {
        CAPTURE(row.name);
        Heard program;
        program.begin();
        program.pick("a");
        const app::Effects effects = program.tell(row.intent);
        CHECK(stopped(effects) == 1);
        CHECK(spoken(effects) == 0);
        CHECK(stopped(program.tell(OpenScreen{Screen::glossary})) == 0);
    }
}

TEST_CASE("what has ended by itself needs no ending, and an answer for older words changes nothing") {
    Heard program;
    const app::Effects first = program.begin();
    const std::uint32_t old = among<Speak>(first)->id;
    const app::Effects next = program.pick("a");
    program.tell(VoiceEnded{old});
    CHECK(program.state.voice.speaking == among<Speak>(next)->id);
    program.tell(VoiceEnded{among<Speak>(next)->id});
    CHECK(stopped(program.tell(GoBack{})) == 0);
}

TEST_CASE("a missing speaking program is told once and asked no more, until somebody tries") {
    Heard program;
    const app::Effects first = program.begin();
    program.tell(VoiceFailed{among<Speak>(first)->id, true, "No such file or directory"});
    REQUIRE(program.state.notices.size() == 1);
    CHECK(program.state.notices[0].words == Str::notice_voice_absent);
    CHECK(program.state.notices[0].kind == Notice::Kind::attention);
    program.tell(DismissNotice{program.state.notices[0].id});
    CHECK(spoken(program.pick("a")) == 0);
    CHECK(spoken(program.tell(HearLine{})) == 0);
    CHECK(program.state.notices.empty());
    CHECK(spoken(program.tell(TryVoice{})) == 1);
    program.tell(VoiceFailed{program.state.voice.next_id - 1, true, "No such file or directory"});
    CHECK(program.state.notices.size() == 1);
}

TEST_CASE("a sound device that is missing is told once, and lines are still tried") {
    Heard program;
    const app::Effects first = program.begin();
    program.tell(VoiceFailed{among<Speak>(first)->id, false, "exit 1"});
    REQUIRE(program.state.notices.size() == 1);
    CHECK(program.state.notices[0].words == Str::notice_voice_failed);
    program.tell(DismissNotice{program.state.notices[0].id});
    const app::Effects next = program.pick("a");
    REQUIRE(spoken(next) == 1);
    program.tell(VoiceFailed{among<Speak>(next)->id, false, "exit 1"});
    CHECK(program.state.notices.empty());
}

TEST_CASE("switching the voice on lets it be heard at once") {
    TinyProgram program;
    Settings on = program.state.settings;
    on.voice = true;
    const app::Effects effects = program.tell(ChangeSettings{on});
    CHECK(among<SaveSettings>(effects));
    REQUIRE(spoken(effects) == 1);
    CHECK(among<Speak>(effects)->sound == plain_voice(Language::id, 70));
    on.voice_volume = 30;
    CHECK(spoken(program.tell(ChangeSettings{on})) == 0);
    CHECK(among<Speak>(program.tell(TryVoice{}))->sound.volume < among<Speak>(effects)->sound.volume);
}
