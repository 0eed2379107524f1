#include "ui/support/desk.hpp"
#include "propartif/library.hpp"
#include <algorithm>
#include <array>
#include <imgui_internal.h>

namespace propartif::ui::test {

namespace {

app::Words words_of(const char* language) {
    const auto bytes = read_file(std::string(PROPARTIF_SOURCE_DIR) + "/assets/lang/" + language + ".json");
    REQUIRE(bytes);
    auto table = read_words(bytes.value());
    REQUIRE(table.value);
    return app::Words(*table.value);
}

struct Sketch {
    const char* id;
    const char* title;
    const char* title_en;
    const char* behaviour;
    const char* name;
    int level;
};
constexpr std::array<Sketch, 5> kSketches{
    {{"formulir-ribet", "Formulir yang ribet", "A tangle of forms", "confused", "Bu Sari", 1},
     {"berkas-dipingpong", "Berkas dipingpong", "Sent from desk to desk", "dominant", "Pak Rahman", 2},
     {"diam-di-kursi", "Diam di kursi tunggu", "Silent in the waiting chair", "silent", "Ibu Jumiati", 2},
     {"saya-viralkan", "Sertifikat tanah untuk ahli waris yang tinggal jauh di luar pulau dan belum punya surat kuasa",
      "A land certificate for heirs who live far away on another island and have no letter of authority yet", "viral",
      "Mas Dimas", 3},
     {"antre-dari-subuh", "Antre dari subuh", "Queueing since dawn", "furious", "Pak Burhan", 3}}};

Scenario scenario_of(const Sketch& sketch) {
    Scenario out;
    out.id = {sketch.id};
    out.title = {sketch.title, sketch.title_en};
    out.summary = {
        std::string(
            "Kunjungan ketiga; berkasnya berpindah dari gerai ke gerai dan tidak ada yang menjelaskan mengapa. ") +
            sketch.name + " ingin kepastian hari ini.",
        std::string("A third visit; the file went from desk to desk and nobody explained why. ") + sketch.name +
            " wants certainty today."};
    out.setting = {
        "Gerai perizinan, Selasa pukul 09.20. Berkas lengkap selesai dalam tiga hari kerja. Tempat dan aturan di sini "
        "rekaan.",
        "Licence counter, Tuesday 09.20. Complete files are done in three working days. Place and rules are invented."};
    out.level = sketch.level;
    out.minutes = 8;
    out.rubric = "dasar";
    out.topics = {"expectations"};
    out.citizen.name = sketch.name;
    out.citizen.behaviour = sketch.behaviour;
    out.citizen.about = {"Datang sendiri, membawa map berkas.", "Came alone, with a folder of papers."};
    out.citizen.start_tension = 70;
    out.citizen.start_trust = 20;
    return out;
}

Glossary glossary() {
    Glossary out;
    out.terms = {
        {"cei",
         {"CEI (isi, emosi, kehendak)", "CEI (content, emotion, interest)"},
         {"Tiga hal yang dipantulkan kembali.", "Three things to reflect back."},
         {"Tiga kali datang, wajar kesal.", "Three visits, naturally upset."},
         TermStatus::confirmed,
         {"https://example.org/a/very/long/address/of/a/page/that/does/not/fit/on/one/line/of/a/narrow/window"},
         "2026-11-21",
         {}},
        {"tombol-hijau",
         {"Tombol hijau", "Green Button"},
         {"Kata yang membuat orang merasa didengar.", "Words that make people feel heard."},
         {},
         TermStatus::inferred,
         {"Ombudsman RI Kalsel"},
         "2026-11-21",
         {}},
        {"keadilan",
         {"Keadilan prosedural", "Procedural justice"},
         {"Cara yang adil sama pentingnya dengan hasil.", "A fair way matters as much as the result."},
         {},
         TermStatus::background,
         {},
         {},
         {}}};
    out.topics = {{"expectations", {"Mengelola harapan", "Managing expectations"}}};
    return out;
}

AttemptSummary attempt(std::int64_t id, const char* scenario, std::optional<double> score, std::uint32_t turns) {
    AttemptSummary out;
    out.id = id;
    out.person = 1;
    out.provenance.scenario = {scenario};
    out.provenance.rubric = "dasar";
    out.mode = Mode::learn;
    out.started_unix_millis = Desk::kNow - id * 3'600'000;
    out.updated_unix_millis = out.started_unix_millis + 600'000;
    out.turns = turns;
    out.score = score;
    if (score) out.outcome = Outcome::restored;
    return out;
}

} // namespace

std::shared_ptr<app::Content> small_content() {
    auto out = std::make_shared<app::Content>();
    out->id = words_of("id");
    out->en = words_of("en");
    for (const Sketch& each : kSketches) out->library.scenarios.emplace(ScenarioId{each.id}, scenario_of(each));
    Rubric rubric;
    rubric.id = "dasar";
    out->library.rubrics.emplace("dasar", rubric);
    out->library.glossary = glossary();
    return out;
}

Desk::Desk(const Setup& setup) : window(setup.window) {
    state.content = setup.content ? setup.content : small_content();
    state.data_folder = "/home/nur-aini/.local/share/propartif";
    state.settings.language = setup.language;
    feed(app::PeopleLoaded{{{1, "Nur Aini"}, {2, "Rudi Hartono"}}});
    if (setup.person) feed(app::PersonReady{{1, "Nur Aini"}});
    if (setup.person && setup.attempts)
        feed(app::AttemptsLoaded{1, {attempt(12, "berkas-dipingpong", {}, 4), attempt(11, "diam-di-kursi", 74.0, 14)}});
    window.show([this](Ui& ui) { draw(ui); });
    settle();
}

void Desk::draw(Ui& ui) {
    app::Intents out;
    program_ui(state, drafts, ui, out, kNow, hour);
    for (const app::Intent& each : out) {
        if (listening) feed(each);
        if (const auto* chosen = std::get_if<app::ChoosePerson>(&each); chosen && listening)
            feed(app::PersonReady{{3, chosen->name}});
        said.push_back(each);
    }
}

void Desk::open(app::Screen screen) {
    feed(app::OpenScreen{screen});
    settle();
}

std::vector<std::string> Desk::ids(std::string_view beginning) {
    std::vector<std::string> out;
    for (const Control& each : window.ui().registry.controls())
        if (each.id.starts_with(beginning)) out.push_back(each.id);
    return out;
}

namespace {

bool is_letter(const ImDrawVert& vertex, const ImFontAtlas& atlas) {
    if (vertex.uv.x == atlas.TexUvWhitePixel.x && vertex.uv.y == atlas.TexUvWhitePixel.y) return false;
    return std::ranges::none_of(atlas.TexUvLines,
                                [&](const ImVec4& line) { return vertex.uv.y == line.y || vertex.uv.y == line.w; });
}

// The map goes on beyond its sides, and a field of one line scrolls; all else must not be cut.
bool may_cut(const ImDrawCmd& command, const Registry& registry) {
    return std::ranges::any_of(registry.controls(), [&](const Control& each) {
        return (each.id == "studio/canvas/map" || each.kind == ControlKind::field) &&
               command.ClipRect.x >= each.box.min.x - 1 && command.ClipRect.z <= each.box.max.x + 1 &&
               command.ClipRect.y >= each.box.min.y - 1 && command.ClipRect.w <= each.box.max.y + 1;
    });
}

void find_cut_letters(const Registry& registry, std::vector<std::string>& faults) {
    const ImDrawData* data = ImGui::GetDrawData();
    const ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    for (int at = 0; at < data->CmdListsCount; ++at) {
        const ImDrawList& list = *data->CmdLists[at];
        for (const ImDrawCmd& command : list.CmdBuffer) {
            if (may_cut(command, registry)) continue;
            for (unsigned i = 0; i < command.ElemCount; ++i) {
                const int index = static_cast<int>(command.IdxOffset + i);
                const ImDrawVert& vertex = list.VtxBuffer[static_cast<int>(command.VtxOffset) + list.IdxBuffer[index]];
                if (!is_letter(vertex, atlas)) continue;
                if (vertex.pos.y < command.ClipRect.y || vertex.pos.y > command.ClipRect.w) continue; // scrolled away
                if (vertex.pos.x >= command.ClipRect.x - 1.5f && vertex.pos.x <= command.ClipRect.z + 1.5f) continue;
                faults.push_back("letters cut at x " + std::to_string(vertex.pos.x) + ", y " +
                                 std::to_string(vertex.pos.y));
                return;
            }
        }
    }
}

// What scrolls may lie under the bar that stays.
bool stays(const Control& control) {
    return control.id == "briefing/start" || control.id == "briefing/resume" ||
           control.id.starts_with("debrief/foot/") || control.id.starts_with("workshop/room/controls/");
}

// Blocks lie on the map wherever their author put them, and the map's buttons above it.
bool lies_on_the_map(const Control& control) {
    return control.id.starts_with("studio/canvas/");
}

bool overlap(const Box& a, const Box& b) {
    return std::min(a.max.x, b.max.x) - std::max(a.min.x, b.min.x) > 1 &&
           std::min(a.max.y, b.max.y) - std::max(a.min.y, b.min.y) > 1;
}

} // namespace

std::vector<std::string> layout_faults(Desk& desk) {
    std::vector<std::string> faults;
    const Registry& registry = desk.window.ui().registry;
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const std::vector<Control>& controls = registry.controls();
    for (const std::string& each : registry.duplicates()) faults.push_back("twice: " + each);
    for (std::size_t at = 0; at < controls.size(); ++at) {
        const Control& one = controls[at];
        if (!one.by_pointer && (one.box.min.x < 0 || one.box.max.x > screen.x))
            faults.push_back("beyond the side: " + one.id);
        if (one.label.empty() || one.label.find('{') != std::string::npos) faults.push_back("no words: " + one.id);
        if (std::ranges::find(app::kStrKeys, one.label) != app::kStrKeys.end())
            faults.push_back("not translated: " + one.id + " " + one.label);
        for (std::size_t other = at + 1; other < controls.size(); ++other)
            if (controls[other].layer == one.layer && !lies_on_the_map(one) && !lies_on_the_map(controls[other]) &&
                !stays(one) && !stays(controls[other]) && overlap(one.box, controls[other].box))
                faults.push_back("overlap: " + one.id + " and " + controls[other].id);
    }
    const float reach = desk.window.ui().px(6); // scroll areas go that far beyond the page, for focus rings at its edge
    for (const ImGuiWindow* each : ImGui::GetCurrentContext()->Windows)
        if (each->Active && each->ScrollMax.x > 2 * reach)
            faults.push_back(std::string("scrolls sideways: ") + each->Name);
    find_cut_letters(registry, faults);
    return faults;
}

} // namespace propartif::ui::test
