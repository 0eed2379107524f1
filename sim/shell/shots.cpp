#include "shell/shots.hpp"
#include "shell/canvas.hpp"
#include "shell/program.hpp"
#include "shell/shots_list.hpp"
#include "ui/png.hpp"
#include "ui/projector_view.hpp"
#include <filesystem>
#include <fstream>
#include <imgui_impl_opengl3.h>
#include <iostream>

namespace propartif::shell {

namespace {

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
        if (shot.projector)
            ui::projector_ui(
                {*stage.state.content, &*stage.state.workshop.room, stage.state.settings.language, stage.now}, ui);
        else
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
