#include "shell/shots.hpp"
#include "shell/canvas.hpp"
#include "shell/program.hpp"
#include "ui/png.hpp"
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <imgui_impl_opengl3.h>
#include <iostream>

namespace propartif::shell {

namespace {

constexpr std::int64_t kMorning = 1'795'311'600'000; // a fixed moment, so that pictures stay the same
constexpr int kMorningHour = 8;
constexpr std::int64_t kTurnMillis = 41'000;
constexpr const char* kLearner = "Nur Aini";

// A State moved only by intents, with the disk's answers played by hand.
class Stage {
public:
    explicit Stage(std::shared_ptr<const app::Content> content) {
        state.content = std::move(content);
        state.data_folder = "/home/nur-aini/.local/share/propartif";
        feed(app::PeopleLoaded{{{1, kLearner}}});
    }

    app::State state;
    std::int64_t now = kMorning;

    void feed(const app::Intent& intent) { app::update(state, intent, now); }

    void know(const std::string& person) {
        feed(app::PersonReady{{1, person}});
        feed(app::AttemptsLoaded{1, attempts()});
        feed(app::DrillAnswersLoaded{1, drill_answers()});
    }
    void start(const Scenario& scenario, Mode mode) {
        feed(app::StartScenario{scenario.id, mode});
        feed(app::AttemptBegun{kAttempt});
    }
    // The offered reply with the highest (rank 0) or a lower author's score, or the author's first example.
    void reply(std::size_t rank) {
        now += kTurnMillis;
        const app::PlayState& play = *state.play;
        const Node& node = *play.scenario->find(play.session.here);
        auto choices = offered(*play.scenario, *play.rubric, play.session);
        std::ranges::stable_sort(choices, std::greater{}, [&](const Choice* each) {
            return turn_score(*play.rubric, each->levels, each->flags);
        });
        const auto turn = static_cast<std::uint32_t>(play.session.turns.size());
        if (choices.empty() || (rank == 0 && node.free_text && !node.free_text->examples.empty()))
            feed(app::SubmitReply{{turn, std::nullopt, node.free_text->examples.front().text, false}});
        else
            feed(app::SubmitReply{{turn, choices[std::min(rank, choices.size() - 1)]->id, {}, false}});
    }
    void play_to_end() {
        for (int i = 0; i < 60 && !state.play->session.outcome; ++i) reply(i % 4 == 1 ? 1 : 0);
    }
    AttemptRecord record() const {
        AttemptRecord record;
        record.summary = {kAttempt,
                          1,
                          state.play->provenance,
                          state.play->session.mode,
                          kMorning,
                          now,
                          state.play->session.outcome,
                          running_score(*state.play->rubric, state.play->session),
                          static_cast<std::uint32_t>(state.play->session.turns.size())};
        record.turns = state.play->session.turns;
        return record;
    }
    void look_back(std::optional<WhatIf> what_if = {}) {
        AttemptRecord record = this->record();
        record.summary.what_if = what_if;
        int wave = 0;
        for (const Criterion& each : state.play->rubric->criteria)
            record.self_rating[each.id] = std::clamp(each.min + ++wave % 3, each.min, each.max);
        feed(app::AttemptLoaded{record, false});
        const app::DebriefState& debrief = *state.debrief;
        feed(app::CostsWorkedOut{
            kAttempt,
            turn_costs(*debrief.scenario, *debrief.rubric, debrief.session).value_or(std::vector<TurnCost>{})});
    }

    // Goes on differently from `turn` of the conversation that was just played.
    void try_what_if(std::uint32_t turn) {
        AttemptRecord trial = record();
        trial.turns.resize(turn);
        trial.summary.mode = Mode::learn;
        trial.summary.outcome.reset();
        trial.summary.what_if = WhatIf{10, turn};
        feed(app::AttemptLoaded{trial, true});
    }
    // As two colleagues who watched would rate it; the second one has not much to say.
    void be_observed() {
        Rating rating;
        rating.id = 1;
        rating.attempt = kAttempt;
        rating.observer = "Sri Wahyuni";
        rating.at_unix_millis = now;
        rating.global_rating = 4;
        rating.note = "Suaranya tetap tenang waktu Pak Rahman menyebut nama pejabat. Jeda sebelum menjawab bagus.";
        int wave = 1;
        for (const Criterion& each : state.debrief->rubric->criteria)
            rating.levels[each.id] = std::clamp(each.min + ++wave % 3, each.min, each.max);
        feed(app::RatingSaved{rating});
        rating.id = 2;
        rating.observer = "Rudi Hartono";
        rating.global_rating = 3;
        rating.note.clear();
        rating.levels.erase(rating.levels.begin());
        feed(app::RatingSaved{rating});
        state.notices.clear();
    }

    // Opens the first drill whose items are of this task; null when there is none.
    template <class Task>
    const Drill* open_drill() {
        for (const auto& [id, drill] : state.content->library.drills)
            if (std::holds_alternative<Task>(drill.items.front().task)) {
                feed(app::OpenDrill{id, {}});
                return &drill;
            }
        return nullptr;
    }
    // Answers the item shown: right, or (`well` false) as people often do.
    void answer(bool well) {
        const DrillItem& item = *state.drill->queue[state.drill->at()];
        now += kTurnMillis;
        if (const auto* sort = std::get_if<SortTask>(&item.task))
            feed(app::AnswerSort{item.id, well ? sort->answer : sort->answer == 0 ? 1 : -sort->answer});
        if (const auto* build = std::get_if<BuildTask>(&item.task)) {
            std::vector<std::size_t> picked;
            for (const Part& part : build->parts) {
                const auto right = std::ranges::find_if(part.pieces, &Piece::right) - part.pieces.begin();
                const bool slip = !well && picked.size() == 1;
                picked.push_back((static_cast<std::size_t>(right) + (slip ? 1 : 0)) % part.pieces.size());
            }
            feed(app::AnswerBuild{item.id, picked});
        }
        if (const auto* write = std::get_if<WriteTask>(&item.task))
            feed(app::AnswerWrite{item.id, (well ? write->examples.front() : write->examples.back()).text});
    }

    // Some weeks of conversations by the rubric of `scenario`, rated by the learner from the third on.
    void get_on(const Scenario& scenario, int conversations) {
        std::vector<FinishedAttempt> attempts;
        for (int i = 0; i < conversations; ++i) {
            FinishedAttempt each;
            each.attempt = 10 + i;
            each.scenario = scenario.id;
            each.rubric = scenario.rubric;
            each.started_unix_millis = kMorning - std::int64_t{conversations - i} * 86'400'000;
            each.score = 38.0 + 5.0 * i + (i % 3 == 1 ? 9.0 : 0.0);
            const Rubric& rubric = *state.content->rubric_for(scenario);
            for (int turn = 0; turn < 8; ++turn) each.levels.push_back(levels_shown(rubric, i, turn));
            if (i >= 2) each.self_rating = levels_shown(rubric, i / 2, i);
            attempts.push_back(std::move(each));
        }
        feed(app::ProgressLoaded{1, std::move(attempts)});
    }

private:
    static constexpr std::int64_t kAttempt = 40;

    // Each criterion is met on more of eight turns from one conversation to the next, some sooner than others.
    static Levels levels_shown(const Rubric& rubric, int conversation, int turn) {
        Levels out;
        int place = 0;
        for (const Criterion& criterion : rubric.criteria) {
            const int met = 1 + conversation / 2 + place % 3 + (conversation % 3 == 1 ? 1 : 0);
            out[criterion.id] = (turn * 5 + place) % 8 < met ? criterion.max : std::max(criterion.min, 0);
            ++place;
        }
        return out;
    }

    // Some days of practice, so that something is due and something is new.
    std::vector<DrillAnswer> drill_answers() const {
        std::vector<DrillAnswer> out;
        std::size_t many = 26;
        for (const auto& [id, drill] : state.content->library.drills) {
            for (std::size_t i = 0; i < std::min(many, drill.items.size()); ++i) {
                DrillAnswer each;
                each.drill = id;
                each.item = drill.items[i].id;
                each.score = i % 4 == 1 ? 40.0 : i % 3 == 0 ? 75.0 : 100.0;
                each.at_unix_millis = kMorning - static_cast<std::int64_t>(1 + i % 7) * 86'400'000;
                out.push_back(each);
            }
            many = many > 8 ? many - 8 : 0;
        }
        return out;
    }

    // One finished and one unfinished attempt, so that the library shows both kinds of tag.
    std::vector<AttemptSummary> attempts() const {
        std::vector<AttemptSummary> out;
        for (const auto& [id, scenario] : state.content->library.scenarios) {
            AttemptSummary each{static_cast<std::int64_t>(10 + out.size()),
                                1,
                                app::provenance_of(*state.content, scenario),
                                Mode::learn,
                                kMorning - 86'400'000,
                                kMorning - 86'000'000,
                                std::nullopt,
                                std::nullopt,
                                4};
            if (out.size() == 1) {
                each.outcome = Outcome::restored;
                each.score = 74.0;
                each.turns = 14;
            }
            if (out.size() < 2) out.push_back(each);
        }
        return out;
    }
};

struct Shot {
    const char* name;
    std::function<void(Stage&, const Scenario&)> prepare;
    std::function<void(ui::Drafts&)> fill_in{}; // what is being typed, where that is worth a picture
};

void some_turns(Stage& stage, const Scenario& scenario, Mode mode) {
    stage.start(scenario, mode);
    for (const std::size_t rank : {2u, 0u, 0u, 1u, 0u}) stage.reply(rank);
}

template <class Task>
std::function<void(Stage&, const Scenario&)> answered(bool well) {
    return [well](Stage& stage, const Scenario&) {
        if (stage.open_drill<Task>()) stage.answer(well);
    };
}

std::vector<Shot> all_shots() {
    const auto debrief_at = [](app::DebriefStep step) {
        return [step](Stage& stage, const Scenario& scenario) {
            stage.start(scenario, Mode::learn);
            stage.play_to_end();
            stage.look_back();
            stage.feed(app::GoToStep{step});
        };
    };
    const auto observed = [debrief_at](Stage& stage, const Scenario& scenario) {
        debrief_at(app::DebriefStep::analysis)(stage, scenario);
        stage.be_observed();
    };
    const auto rate = [](ui::Drafts& drafts) {
        ui::RatingForm form;
        form.observer = "Sri Wahyuni";
        form.levels[CriterionId{"emotion"}] = 1;
        form.levels[CriterionId{"reframing"}] = 2;
        drafts.debrief.rating = form;
    };
    const auto at_desk = [](Stage& stage, const Scenario& scenario) {
        stage.feed(app::OpenScreen{app::Screen::studio});
        stage.feed(app::AtDesk{app::desk::CopyFrom{scenario.id}});
    };
    const auto screen = [](app::Screen which) {
        return [which](Stage& stage, const Scenario&) { stage.feed(app::OpenScreen{which}); };
    };
    return {
        {"welcome", [](Stage& stage, const Scenario&) { stage.state.person.reset(); }},
        {"home", [](Stage&, const Scenario&) {}},
        {"briefing", [](Stage& stage, const Scenario& scenario) { stage.feed(app::OpenBriefing{scenario.id}); }},
        {"play-start", [](Stage& stage, const Scenario& scenario) { stage.start(scenario, Mode::learn); }},
        {"play", [](Stage& stage, const Scenario& scenario) { some_turns(stage, scenario, Mode::learn); }},
        {"play-exam", [](Stage& stage, const Scenario& scenario) { some_turns(stage, scenario, Mode::exam); }},
        {"play-ending",
         [](Stage& stage, const Scenario& scenario) {
             stage.start(scenario, Mode::learn);
             stage.play_to_end();
         }},
        {"play-what-if",
         [](Stage& stage, const Scenario& scenario) {
             stage.start(scenario, Mode::learn);
             stage.play_to_end();
             stage.try_what_if(4);
             stage.reply(0);
         }},
        {"debrief-what-if",
         [](Stage& stage, const Scenario& scenario) {
             stage.start(scenario, Mode::learn);
             stage.play_to_end();
             stage.look_back(WhatIf{11, 4});
             stage.feed(app::GoToStep{app::DebriefStep::analysis});
         }},
        {"debrief-reaction", debrief_at(app::DebriefStep::reaction)},
        {"debrief-description", debrief_at(app::DebriefStep::description)},
        {"debrief", debrief_at(app::DebriefStep::analysis)},
        {"debrief-observers", observed},
        {"debrief-rating", observed, rate},
        {"debrief-summary", debrief_at(app::DebriefStep::summary)},
        {"debrief-report",
         [debrief_at](Stage& stage, const Scenario& scenario) {
             debrief_at(app::DebriefStep::summary)(stage, scenario);
             stage.feed(app::MakeReport{stage.state.debrief->attempt});
             stage.feed(app::ReportReady{stage.state.debrief->attempt,
                                         stage.state.data_folder + "/reports/percakapan-40-2026-11-22.html"});
         }},
        {"records", screen(app::Screen::records)},
        {"records-report",
         [screen](Stage& stage, const Scenario& scenario) {
             screen(app::Screen::records)(stage, scenario);
             stage.feed(app::MakeReport{});
             stage.feed(app::ReportReady{std::nullopt, stage.state.data_folder + "/reports/peserta-1-2026-11-22.html"});
             stage.feed(app::BrowserMissing{});
         }},
        {"settings", screen(app::Screen::settings)},
        {"settings-voice",
         [](Stage& stage, const Scenario&) {
             stage.state.settings.voice = true;
             stage.feed(app::OpenScreen{app::Screen::settings});
         }},
        {"play-voice",
         [](Stage& stage, const Scenario& scenario) {
             stage.state.settings.voice = true;
             some_turns(stage, scenario, Mode::learn);
             stage.feed(app::VoiceFailed{1, true, {}});
             stage.feed(app::TryVoice{});
         }},
        {"glossary", screen(app::Screen::glossary)},
        {"help", screen(app::Screen::help)},
        {"glossary-cards", [](Stage& stage, const Scenario&) { stage.feed(app::OpenCard{}); }},
        {"practice", screen(app::Screen::practice)},
        {"progress-empty",
         [](Stage& stage, const Scenario& scenario) {
             stage.feed(app::DrillAnswersLoaded{1, {}});
             stage.feed(app::OpenScreen{app::Screen::progress});
             stage.get_on(scenario, 0);
         }},
        {"progress-one",
         [](Stage& stage, const Scenario& scenario) {
             stage.feed(app::OpenScreen{app::Screen::progress});
             stage.get_on(scenario, 1);
         }},
        {"progress",
         [](Stage& stage, const Scenario& scenario) {
             stage.feed(app::OpenScreen{app::Screen::progress});
             stage.get_on(scenario, 9);
         }},
        {"studio-shelf",
         [](Stage& stage, const Scenario&) {
             stage.feed(app::OpenScreen{app::Screen::studio});
             stage.feed(app::AtDesk{app::desk::ShelfLoaded{
                 {{ScenarioId{"antrean-subuh"}, {"Antrean subuh", "Queue at dawn"}, true},
                  {ScenarioId{"surat-hilang"}, {"Surat yang hilang", "The lost letter"}, false}}}});
         }},
        {"studio", at_desk},
        {"studio-rubric",
         [](Stage& stage, const Scenario& scenario) {
             stage.feed(app::OpenScreen{app::Screen::studio});
             stage.feed(app::AtRubric{app::rubric_desk::CopyFrom{scenario.rubric}});
             const std::string reply = "Wajar Bapak kesal. Saya periksa berkasnya sekarang.";
             stage.feed(app::AtRubric{app::rubric_desk::Try{{"Sudah tiga kali saya ke sini!", {}, reply}}});
         },
         [](ui::Drafts& drafts) {
             drafts.studio.rubric.part = ui::RubricPart::criterion;
             drafts.studio.rubric.rule = 0;
             drafts.studio.rubric.why = CriterionId{"expectation"};
         }},
        {"studio-outline", at_desk,
         [](ui::Drafts& drafts) { drafts.studio.outline = drafts.studio.outline_chosen = true; }},
        {"studio-reply", at_desk, [](ui::Drafts& drafts) { drafts.studio.choice = 0; }},
        {"studio-typed", at_desk, [](ui::Drafts& drafts) { drafts.studio.tab = ui::NodeTab::typed; }},
        {"studio-focus", at_desk, [](ui::Drafts& drafts) { drafts.studio.tab = ui::NodeTab::focus; }},
        {"studio-citizen", at_desk,
         [](ui::Drafts& drafts) {
             drafts.studio.sheet_open = true;
             drafts.studio.sheet = ui::SheetTab::citizen;
         }},
        {"studio-problem",
         [at_desk](Stage& stage, const Scenario& scenario) {
             at_desk(stage, scenario);
             const Scenario& draft = stage.state.studio.desk->scenario();
             const auto second = std::ranges::find_if(
                 draft.nodes, [&](const Node& each) { return each.id != draft.start && !each.ending; });
             const NodeId start = draft.start;
             stage.feed(app::AtDesk{app::desk::Choose{{second->id}}});
             stage.feed(app::AtDesk{app::desk::RemoveChosen{}});
             stage.feed(app::AtDesk{app::desk::Choose{{start}}});
         }},
        {"studio-preview",
         [at_desk](Stage& stage, const Scenario& scenario) {
             at_desk(stage, scenario);
             stage.feed(app::AtDesk{app::desk::Preview{scenario.start, {70, 30}, {}}});
             const app::PreviewState& preview = *stage.state.studio.desk->preview;
             const Node& node = *preview.stage.find(scenario.start);
             stage.feed(app::AtDesk{app::desk::PreviewReply{Reply{0, node.choices.back().id, {}, false}}});
         }},
        {"drill-sort", [](Stage& stage, const Scenario&) { stage.open_drill<SortTask>(); }},
        {"drill-sort-answered", answered<SortTask>(false)},
        {"drill-build", [](Stage& stage, const Scenario&) { stage.open_drill<BuildTask>(); }},
        {"drill-build-answered", answered<BuildTask>(false)},
        {"drill-write", [](Stage& stage, const Scenario&) { stage.open_drill<WriteTask>(); }},
        {"drill-write-answered", answered<WriteTask>(true)},
        {"drill-write-not-yet", answered<WriteTask>(false)},
        {"drill-end",
         [](Stage& stage, const Scenario&) {
             if (!stage.open_drill<SortTask>()) return;
             for (int i = 0; i < 20 && !stage.state.drill->ended(); ++i) {
                 stage.answer(i % 3 != 1);
                 stage.feed(app::NextItem{});
             }
         }},
    };
}

struct Format {
    int width, height;
    bool dark;
    int text_percent;
};

std::string file_name(const char* shot, const Format& format) {
    std::string out = std::string{shot} + "-" + std::to_string(format.width) + "x" + std::to_string(format.height) +
                      (format.dark ? "-dark" : "-light");
    if (format.text_percent != 100) out += "-" + std::to_string(format.text_percent);
    return out + ".png";
}

// Draws until every animation has come to rest, then takes the picture.
std::string picture(Stage& stage, const Shot& shot, const Format& format, const Canvas& canvas, ui::Ui& ui) {
    constexpr int kFrames = 80;
    constexpr float kFrameSeconds = 0.1f;
    stage.state.settings.theme = format.dark ? app::ThemeChoice::dark : app::ThemeChoice::light;
    stage.state.settings.text_percent = format.text_percent;
    if (ui.use(theme_of(stage.state.settings, 1.0))) Window::fonts_changed();
    ui::Drafts drafts;
    for (int frame = 0; frame < kFrames; ++frame) {
        ImGuiIO& io = ImGui::GetIO();
        io.DisplaySize = {static_cast<float>(format.width), static_cast<float>(format.height)};
        io.DeltaTime = kFrameSeconds;
        ImGui_ImplOpenGL3_NewFrame();
        ImGui::NewFrame();
        ui.begin_frame();
        app::Intents intents;
        ui::program_ui(stage.state, drafts, ui, intents, stage.now, kMorningHour);
        ui.end_frame();
        ImGui::Render();
        if (frame == 0 && shot.fill_in) shot.fill_in(drafts); // a draft begins with the first frame of its screen
    }
    canvas.draw(ImGui::GetDrawData(), ui.colours().background);
    return ui::png_of(canvas.pixels(), format.width, format.height);
}

} // namespace

int take_shots(std::shared_ptr<const app::Content> content, const std::string& folder) {
    const auto& scenarios = content->library.scenarios;
    const auto wanted = scenarios.find(ScenarioId{"berkas-dipingpong"});
    if (scenarios.empty()) return 1;
    const Scenario& scenario = wanted == scenarios.end() ? scenarios.begin()->second : wanted->second;
    std::filesystem::create_directories(folder);
    const std::vector<Format> formats{{1280, 800, false, 100}, {1280, 800, true, 100},  {1920, 1080, false, 100},
                                      {1920, 1080, true, 100}, {1280, 720, false, 100}, {1280, 720, false, 150},
                                      {1280, 720, true, 150}};
    for (const Format& format : formats) {
        const Canvas canvas{format.width, format.height};
        for (const Shot& shot : all_shots()) {
            Stage stage{content};
            stage.know(kLearner);
            shot.prepare(stage, scenario);
            ui::Ui ui;
            const std::filesystem::path path = std::filesystem::path{folder} / file_name(shot.name, format);
            std::ofstream out(path, std::ios::binary);
            out << picture(stage, shot, format, canvas, ui);
            if (!out.flush()) {
                std::cerr << "propartif: " << path.string() << '\n';
                return 1;
            }
        }
    }
    return 0;
}

} // namespace propartif::shell
