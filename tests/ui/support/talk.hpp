#pragma once
// A small conversation for the screens of play and debrief: choices and own words, own words alone, choices alone, an
// ending; and a Desk that stands in it.
#include "ui/support/desk.hpp"
#include <string>
#include <utility>

namespace propartif::ui::test {

inline Text both(std::string id, std::string en) {
    return {std::move(id), std::move(en)};
}

inline Criterion skill(const char* id, const char* title, int min, int max) {
    Criterion out;
    out.id = {id};
    out.title = both(title, std::string(title) + " (en)");
    out.min = min;
    out.max = max;
    out.otherwise = min < 0 ? 0 : min;
    out.tip = both("Sebut satu fakta persis, lalu cek pemahaman Anda.", "Say one exact fact, then check.");
    for (int level = min; level <= max; ++level)
        out.anchors.push_back({level, both("Arti tingkat " + std::to_string(level) + ".", "Meaning of a level."), {}});
    return out;
}

inline Rubric talk_rubric() {
    Rubric out;
    out.id = "bincang";
    out.criteria = {skill("button", "Tombol", -1, 1),     skill("content", "Isi", 0, 1),
                    skill("emotion", "Emosi", 0, 1),      skill("interest", "Kehendak", 0, 1),
                    skill("check", "Cek", 0, 1),          skill("reframing", "Membingkai ulang", 0, 3),
                    skill("expectation", "Harapan", 0, 3)};
    Condition red, green;
    red.levels[CriterionId{"button"}] = Bounds{std::nullopt, -1};
    green.levels[CriterionId{"button"}] = Bounds{1, std::nullopt};
    out.reactions = {{red, 15, -10, both("Ia merasa disuruh pergi.", "The citizen feels sent away.")},
                     {green, -8, 6, both("Ia merasa didengar.", "The citizen feels heard.")}};
    out.gates = {{"bribery",
                  0,
                  both("Imbalan menghapus semua nilai.", "A reward cancels everything."),
                  both("Pungli", "Bribery"),
                  {}}};
    out.passing.all[CriterionId{"button"}] = Bounds{0, std::nullopt};
    return out;
}

inline Choice talk_choice(const char* id, int button, int reframing, const char* to,
                          std::vector<std::string> flags = {}) {
    Choice out;
    out.id = {id};
    out.text =
        both(std::string("Jawaban ") + id + ": saya dengarkan dulu sampai selesai, Pak, berkasnya di gerai mana?",
             std::string("Reply ") + id + ": I will listen to the end first, at which desk is the file?");
    out.levels = {{{"button"}, button}, {{"content"}, button > 0},  {{"emotion"}, 0},    {{"interest"}, 0},
                  {{"check"}, 0},       {{"reframing"}, reframing}, {{"expectation"}, 1}};
    out.flags = std::move(flags);
    out.feedback = both("Anda mengundang ceritanya.", "You invited the story.");
    out.next = {{std::nullopt, NodeId{to}}};
    return out;
}

inline Node talk_node(const char* id, Phase phase) {
    Node out;
    out.id = {id};
    out.phase = phase;
    out.says = {{std::nullopt,
                 both(std::string("(") + id + ") Tiga kali saya ke sini, berkas saya dioper dari gerai ke gerai.",
                      std::string("(") + id + ") Three times I came, my file goes from desk to desk."),
                 both("Saya takut pulang tanpa kepastian.", "I fear going home without certainty.")}};
    out.focus.content = {{"tiga kali"}};
    out.focus.emotion = {"kesal"};
    out.focus.interest = {{"kepastian"}};
    return out;
}

// buka (choices a green, b red, c flagged; own words) -> tulis (own words only) -> pilih (choices only) -> damai
inline Scenario talk_scenario() {
    Scenario out;
    out.id = {"bincang"};
    out.title = both("Bincang di loket", "A talk at the counter");
    out.setting = both("Loket 4, Selasa pagi.", "Counter 4, Tuesday morning.");
    out.rubric = "bincang";
    out.citizen.name = "Pak Rahman";
    out.citizen.behaviour = "dominant";
    out.citizen.about = both("Kunjungan ketiga ke loket.", "Third visit to the counter.");
    out.citizen.start_tension = 70;
    out.citizen.start_trust = 20;
    out.citizen.red_buttons = {{"citizen", both("Disuruh tenang", "Being told to calm down")}};
    out.citizen.hidden = {{"anak", both("Anaknya sakit.", "His child is ill."), {}}};
    out.citizen.hidden[0].revealed_when.trust = Bounds{99, std::nullopt};
    out.start = {"buka"};
    Node open = talk_node("buka", Phase::intake);
    open.seconds = 30;
    open.choices = {talk_choice("a", 1, 2, "tulis"), talk_choice("b", -1, 0, "tulis"),
                    talk_choice("c", -1, 0, "tulis", {"bribery"})};
    open.free_text = FreeText{{{std::nullopt, NodeId{"tulis"}}}, NodeId{"tulis"}, {}};
    Node write = talk_node("tulis", Phase::exploration);
    write.free_text = FreeText{{{std::nullopt, NodeId{"pilih"}}},
                               NodeId{"pilih"},
                               {{"Tiga kali datang, wajar Bapak kesal. Betul begitu, Pak?", {{{"button"}, 1}}, {}}}};
    Node pick = talk_node("pilih", Phase::closing);
    pick.choices = {talk_choice("a", 1, 3, "damai"), talk_choice("b", 0, 0, "damai")};
    Node end = talk_node("damai", Phase::closing);
    end.ending = Ending{Outcome::restored, both("Pak Rahman pulang dengan tenang.", "He goes home calm."),
                        both("Dengarkan dahulu.", "Listen first.")};
    out.nodes = {open, write, pick, end};
    return out;
}

inline std::shared_ptr<const app::Content> talk_content() {
    auto out = std::make_shared<app::Content>(
        app::Content{small_content()->library, {}, {}, small_content()->id, small_content()->en, {}});
    out->library.scenarios.emplace(ScenarioId{"bincang"}, talk_scenario());
    const Rubric rubric = talk_rubric();
    out->library.rubrics.emplace(rubric.id, rubric);
    auto scorer = Scorer::compile(rubric, Lexicon{});
    REQUIRE(scorer);
    out->scorers.emplace(rubric.id, std::move(scorer).value());
    return out;
}

struct Talk : Desk {
    explicit Talk(Mode mode = Mode::learn, const Headless::Setup& setup = {.width = 1280, .height = 800},
                  Language language = Language::id)
        : Desk({.window = setup, .language = language, .attempts = false, .content = talk_content()}) {
        feed(app::StartScenario{{"bincang"}, mode});
        feed(app::AttemptBegun{7});
        settle();
        said.clear();
    }
    std::uint32_t turn() const { return static_cast<std::uint32_t>(state.play->session.turns.size()); }
    void choose(const char* choice) {
        feed(app::SubmitReply{{turn(), ChoiceId{choice}, {}, false}});
        settle();
    }
    void write(const char* words) {
        feed(app::SubmitReply{{turn(), std::nullopt, words, false}});
        settle();
    }
    void play_to_end() {
        choose("b");
        write("Tiga kali datang, wajar Bapak kesal. Betul begitu, Pak?");
        choose("a");
    }
    // As the disk would answer OpenDebrief.
    void look_back(Levels rating = {}, app::DebriefStep step = app::DebriefStep::analysis) {
        AttemptRecord record;
        record.summary.id = 7;
        record.summary.person = 1;
        record.summary.provenance = state.play->provenance;
        record.summary.mode = state.play->session.mode;
        record.summary.started_unix_millis = kNow;
        record.summary.updated_unix_millis = kNow;
        record.summary.outcome = state.play->session.outcome;
        record.summary.turns = turn();
        record.turns = state.play->session.turns;
        record.self_rating = std::move(rating);
        feed(app::AttemptLoaded{record, false});
        feed(app::GoToStep{step});
        settle();
        said.clear();
    }
};

} // namespace propartif::ui::test
