// How the studio bears a scenario of 10,000 nodes: opening, laying out, validating, and a frame of its map seen from
// near and from far, each beside a naive way of the same. Prints milliseconds and ratios; no part of a test.
//   studio_bench [NODES]
#include "app/content.hpp"
#include "app/state.hpp"
#include "propartif/library.hpp"
#include "studio/layout.hpp"
#include "studio/picture.hpp"
#include "ui/program_view.hpp"
#include "ui/studio/canvas_paint.hpp"
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace {

using namespace propartif;

Node node_of(int number, int nodes) {
    Node node;
    node.id = NodeId{"n" + std::to_string(number)};
    node.phase = static_cast<Phase>(std::min(4, number * 5 / nodes));
    node.says.push_back(
        {{}, {"Sudah tiga kali saya ke sini, giliran " + std::to_string(number), "Third time"}, {"Capek.", "Tired."}});
    if (number + 7 >= nodes) {
        node.ending = Ending{Outcome::restored, {"Selesai.", "Done."}, {}};
        return node;
    }
    for (const int step : {1, 3, 7}) {
        Choice choice;
        choice.id = ChoiceId{std::string(1, static_cast<char>('a' + step))};
        choice.text = {"Saya dengarkan dulu, Pak.", "I listen first."};
        choice.feedback = {"Baik.", "Good."};
        choice.next.push_back({{}, NodeId{"n" + std::to_string(number + step)}});
        node.choices.push_back(std::move(choice));
    }
    return node;
}

Scenario generated(const app::Content& content, int nodes) {
    Scenario scenario = content.library.scenarios.begin()->second;
    scenario.id = ScenarioId{"besar"};
    scenario.flags.clear();
    scenario.citizen.hidden.clear();
    scenario.nodes.clear();
    for (int i = 0; i < nodes; ++i) scenario.nodes.push_back(node_of(i, nodes));
    scenario.start = scenario.nodes.front().id;
    for (Node& node : scenario.nodes)
        for (Choice& choice : node.choices)
            for (const Criterion& criterion : content.rubric_for(scenario)->criteria)
                choice.levels[criterion.id] = criterion.otherwise;
    return scenario;
}

// The median of several runs, in milliseconds.
double millis(int runs, const std::function<void()>& work) {
    std::vector<double> all;
    for (int i = 0; i < runs; ++i) {
        const auto began = std::chrono::steady_clock::now();
        work();
        all.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count());
    }
    std::ranges::sort(all);
    return all[all.size() / 2];
}

void told(const char* what, double milliseconds) {
    std::printf("%-44s %9.3f ms\n", what, milliseconds);
}

} // namespace

int main(int count, char** arguments) {
    const int nodes = count > 1 ? std::atoi(arguments[1]) : 10'000;
    auto content = std::make_shared<app::Content>(app::load_content(PROPARTIF_SOURCE_DIR));
    const Scenario scenario = generated(*content, nodes);
    const std::string bytes = write_scenario(scenario);
    std::printf("%d nodes, %.1f MB\n", nodes, static_cast<double>(bytes.size()) / 1e6);
    told("opening: read the file", millis(3, [&] { read_draft(bytes); }));
    studio::Draft draft{scenario, {}};
    told("laying out", millis(3, [&] { draft.sketch.places = studio::layered(scenario); }));
    const Rubric* rubric = content->rubric_for(scenario);
    std::vector<studio::Problem> problems;
    told("validating all of it",
         millis(3, [&] { problems = studio::problems_of(scenario, rubric, &content->library.glossary, {}); }));
    told("drawing up the picture", millis(5, [&] { studio::picture_of(draft, problems); }));

    app::State state;
    content->library.scenarios.clear();
    content->library.scenarios.emplace(scenario.id, scenario);
    state.content = content;
    update(state, app::PeopleLoaded{{{1, "Nur"}}}, 1);
    update(state, app::PersonReady{{1, "Nur"}}, 1);
    update(state, app::OpenScreen{app::Screen::studio}, 1);
    update(state, app::AtDesk{app::desk::CopyFrom{scenario.id}}, 1);
    Node typed = scenario.nodes[5];
    int letters = 0;
    told("one letter typed: all that follows from it", millis(5, [&] {
             typed.says[0].text.id += static_cast<char>('a' + ++letters % 26);
             update(state, app::AtDesk{app::desk::PutNode{typed, "line"}}, 10 + letters);
         }));

    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = {1280, 720};
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
    ui::Ui ui;
    ui.use(ui::make_theme(false, 1.0, 1.0, false));
    ui::Drafts drafts;
    const auto frame = [&](bool map) {
        io.DeltaTime = 1.0f / 60;
        ImGui::NewFrame();
        ui.begin_frame();
        app::Intents out;
        if (map) ui::program_ui(state, drafts, ui, out, 1, 8);
        ui.end_frame();
        ImGui::Render();
    };
    for (int i = 0; i < 30; ++i) frame(true);
    drafts.studio.outline = false;
    drafts.studio.outline_chosen = true;
    const auto at = [&](double zoom, const char* what) {
        drafts.studio.canvas.zoom = zoom;
        const studio::Picture& picture = state.studio.desk->picture;
        drafts.studio.canvas.camera = {(picture.least.x + picture.most.x) / 2 - 400 / zoom,
                                       (picture.least.y + picture.most.y) / 2 - 200 / zoom};
        frame(true);
        const double took = millis(40, [&] {
            drafts.studio.canvas.camera.x += 3 / zoom; // panning
            frame(true);
        });
        told(what, took);
        return took;
    };
    const double near = at(1.0, "a frame of the whole screen, map near (100 %)");
    const double middle = at(0.3, "  ... map at 30 %");
    const double far = at(0.04, "  ... all of the map (4 %)");
    // The naive way: every block and wire is drawn, seen or not.
    const studio::Picture& picture = state.studio.desk->picture;
    const double naive = millis(20, [&] {
        ImGui::NewFrame();
        ui.begin_frame();
        ImDrawList& list = *ImGui::GetBackgroundDrawList();
        for (const studio::Wire& wire : picture.wires) {
            const studio::Block& from = picture.blocks[wire.from];
            const studio::Block& to = picture.blocks[*wire.to];
            const ImVec2 a{static_cast<float>(from.at.x), static_cast<float>(from.at.y)},
                b{static_cast<float>(to.at.x), static_cast<float>(to.at.y)};
            list.AddBezierCubic(a, {a.x + 60, a.y}, {b.x - 60, b.y}, b, ui.colours().control, 1.75f);
        }
        for (const studio::Block& block : picture.blocks) {
            const ImVec2 corner{static_cast<float>(block.at.x), static_cast<float>(block.at.y)};
            list.AddRectFilled(corner, {corner.x + 178, corner.y + 88}, ui.colours().surface, 12);
            list.AddText(corner, ui.colours().ink, block.id.value.c_str());
            list.AddText(nullptr, 0, {corner.x, corner.y + 24}, ui.colours().ink2, block.line.id.c_str(), nullptr, 160);
        }
        ui.end_frame();
        ImGui::Render();
    });
    told("naive map: everything drawn, seen or not", naive);
    std::printf("near / naive %.3f, 30 %% / naive %.3f, far / naive %.3f\n", near / naive, middle / naive, far / naive);
    ImGui::DestroyContext();
}
