#include "shell/shots_list.hpp"
#include "shell/qr_squares.hpp"
#include <algorithm>
#include <array>
#include <memory>

namespace propartif::shell {

namespace {

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

// What other people's files could look like.
app::FolderSeen some_folder() {
    const std::string home = "/home/nur-aini";
    return {home + "/Unduhan",
            home,
            {{"Materi pelatihan", true},
             {"cerita-loket.twee", false},
             {"loket-aduan-1.2.0.propak", false},
             {"tabel-giliran.csv", false}},
            {home + "/Unduhan", home + "/Dokumen", home, "/media/nur-aini/USB"},
            {}};
}

app::SeenFile some_pack() {
    PackReport report;
    report.manifest = {"id.go.contoh.loket", "1.2.0",         {"Loket pengaduan", "The complaints counter"},
                       "CC BY-SA 4.0",       {"Sri Wahyuni"}, {}};
    report.sha256 = "9f2c61d0b8a4e7735cc1f0aa43d2b6e8197f5d3c0a6be42f8d71c95e03ab64f1";
    report.signature = PackSignature::valid;
    report.key = "4be1f7a09c3d52e86f10a7b4c8d9e2f3";
    report.files = {{"loket-aduan.scenario.json", "loket-aduan", {}},
                    {"rubrics/loket.rubric.json", "loket", {}},
                    {"drills/pilah-loket.drill.json", "pilah-loket", {}}};
    return {"/home/nur-aini/Unduhan/loket-aduan-1.2.0.propak", report.sha256, app::SeenPack{report, {}}};
}

app::SeenFile some_story() {
    app::SeenStory story;
    story.draft.title = {"Antrean pagi", "The morning queue"};
    story.draft.nodes.resize(12);
    story.notes = {{ImportNoteKind::macro, "buka", 12, "(set: $marah to 3)"},
                   {ImportNoteKind::dangling, "kepala", 31, "panggil-atasan"},
                   {ImportNoteKind::assumed, {}, 0, "citizen"}};
    return {"/home/nur-aini/Unduhan/cerita-loket.twee", {}, story};
}

std::function<void(Stage&, const Scenario&)> bringing(const app::exchange::Ask& answer) {
    return [answer](Stage& stage, const Scenario&) {
        stage.feed(app::OpenScreen{app::Screen::studio});
        stage.feed(app::AtExchange{app::exchange::OpenBringIn{}});
        stage.feed(app::AtExchange{answer});
    };
}

// A class of thirty-eight votes on one reply; the same for the facilitator and the room.
app::RoomNow some_room(const Scenario& scenario, RoomStage stage) {
    const Node& node = *scenario.find(scenario.start);
    auto facilitator = std::make_shared<FacilitatorView>();
    facilitator->workshop = "Loket yang Mendengar";
    facilitator->agenda = {{"Pembukaan dan harapan", "talk", 10},          {"Pilah tombol", "drill", 15},
                           {"Kelas bermain satu warga", "class_play", 25}, {"Tulis rangkai ulang", "write", 15},
                           {"Bermain peran berkelompok", "pairs", 35},     {"Umpan balik", "feedback", 5}};
    facilitator->item = 2;
    facilitator->item_since = kMorning - 11 * 60'000;
    facilitator->stage = stage;
    facilitator->note = "Tanyakan dulu: apa yang paling terdengar? Setelah itu baru tampilkan penilaiannya.";
    facilitator->discussion = "Bicarakan berdua: apa yang sebenarnya ia perlukan?";
    facilitator->citizen = SeenCitizen{scenario.citizen.name, node.says.front().text.id, "marah", scenario.id.value,
                                       Mood{scenario.citizen.start_tension, scenario.citizen.start_trust}};
    facilitator->question = "Jawaban mana yang membuka percakapan?";
    constexpr std::array<int, 4> kVotes{5, 17, 9, 4};
    for (std::size_t i = 0; i < std::min(kVotes.size(), node.choices.size()); ++i) {
        SeenOption option;
        option.text = node.choices[i].text.id;
        option.count = kVotes[i];
        option.score = 20.0 + 25.0 * static_cast<double>(i);
        facilitator->options.push_back(std::move(option));
    }
    facilitator->wall = {{31, "Bapak butuh satu orang yang pegang berkas ini.", "Bu Aini", "waiting", {}}};
    for (int seat = 1; seat <= 38; ++seat)
        facilitator->seats.push_back({seat, "Loket " + std::to_string(seat), seat % 12 != 0, seat % 19 != 0});
    if (stage == RoomStage::open) facilitator->left_millis = 24'000;
    auto projector = std::make_shared<ProjectorView>();
    projector->workshop = facilitator->workshop;
    projector->title = facilitator->agenda[2].title;
    projector->question = facilitator->question;
    projector->citizen = facilitator->citizen;
    projector->stage = stage;
    projector->answered = 35;
    projector->seats = 38;
    projector->options = facilitator->options;
    if (stage != RoomStage::revealed)
        for (SeenOption& each : projector->options) each.score.reset();
    projector->discussion = facilitator->discussion;
    const std::string url = "http://192.168.43.1:8080/?k=K7M4QD";
    return {1, url, "K7M4QD", qr_squares(url), facilitator, projector, kMorning, kMorning};
}

std::function<void(Stage&, const Scenario&)> in_room(RoomStage stage) {
    return [stage](Stage& at, const Scenario& scenario) {
        at.feed(app::OpenScreen{app::Screen::workshop});
        at.feed(app::AtWorkshop{app::workshop::RoomOpened{some_room(scenario, stage)}});
    };
}

} // namespace

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
        {"studio-analysis",
         [at_desk](Stage& stage, const Scenario& scenario) {
             at_desk(stage, scenario);
             stage.feed(app::AtDesk{app::desk::ShowAnalysis{true}});
             stage.now += app::kAnalysisRestMillis + 1;
             stage.feed(app::Tick{});
             const auto& asked = stage.state.studio.desk->analysis_asked;
             if (!asked) return;
             auto analysis = std::make_shared<const app::DraftAnalysis>(app::analysed(*asked));
             stage.feed(app::AtDesk{app::desk::Analysed{std::move(analysis)}});
         },
         [](ui::Drafts& drafts) {
             drafts.studio.panel = ui::PanelTab::analysis;
             drafts.studio.heat = true;
         }},
        {"studio-bring-in", bringing(app::exchange::FolderLooked{some_folder()})},
        {"studio-pack", bringing(app::exchange::FileLooked{some_pack()})},
        {"studio-story", bringing(app::exchange::FileLooked{some_story()})},
        {"studio-hand-over",
         [at_desk](Stage& stage, const Scenario& scenario) {
             at_desk(stage, scenario);
             stage.feed(app::AtExchange{app::exchange::OpenHandOver{}});
         }},
        {"studio-versions",
         [at_desk](Stage& stage, const Scenario& scenario) {
             at_desk(stage, scenario);
             stage.feed(app::AtExchange{app::exchange::OpenVersions{}});
             Scenario former = stage.state.studio.desk->scenario();
             former.title.id = "Berkas yang dipingpong";
             former.nodes.front().says.front().text.id = "Saya sudah tiga kali ke sini.";
             std::vector<FormerVersion> all{{3, stage.now - 3'600'000, former}, {2, stage.now - 86'400'000, former}};
             stage.feed(app::AtExchange{app::exchange::VersionsRead{
                 stage.state.studio.desk->scenario().id, std::make_shared<const std::vector<FormerVersion>>(all)}});
         }},
        {"workshop",
         [](Stage& stage, const Scenario&) {
             stage.feed(app::OpenScreen{app::Screen::workshop});
             stage.feed(app::AtWorkshop{app::workshop::Looked{
                 {{"192.168.43.1", "wlan0"}}, {{1, "Loket yang Mendengar", kMorning - 86'400'000, 38, true}}}});
         }},
        {"workshop-room", in_room(RoomStage::open)},
        {"workshop-revealed", in_room(RoomStage::revealed), [](ui::Drafts& drafts) { drafts.workshop.chosen = 1; }},
        {"projector", in_room(RoomStage::closed), {}, true},
        {"projector-revealed", in_room(RoomStage::revealed), {}, true},
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

} // namespace propartif::shell
