// Draws sheets of all components to PNG files: ui_gallery FOLDER. For people who change the looks; not installed.
#include "gallery_sheets.hpp"
#include "ui/png.hpp"
#include <glad/gl.h>
#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <array>
#include <cstdio>
#include <fstream>
#include <imgui_impl_opengl3.h>
#include <string>
#include <vector>

namespace {

using namespace propartif::ui;

struct Sheet {
    const char* name;
    void (*draw)(Ui&);
    int width, height;
};
constexpr std::array<Sheet, 6> kSheets{{{"play", gallery::play_sheet, 1280, 800},
                                        {"home", gallery::home_sheet, 1280, 800},
                                        {"debrief", gallery::debrief_sheet, 1280, 800},
                                        {"components", gallery::components_sheet, 1280, 1060},
                                        {"faces", gallery::faces_sheet, 1280, 800},
                                        {"heads", gallery::heads_sheet, 1280, 620}}};

std::vector<std::uint8_t> pixels_of(int width, int height) {
    const auto row = static_cast<std::size_t>(width) * 4;
    std::vector<std::uint8_t> raw(row * static_cast<std::size_t>(height));
    glReadPixels(0, 0, width, height, GL_RGBA, GL_UNSIGNED_BYTE, raw.data());
    std::vector<std::uint8_t> out;
    out.reserve(raw.size());
    for (std::size_t y = static_cast<std::size_t>(height); y-- > 0;) {
        out.insert(out.end(), raw.begin() + static_cast<std::ptrdiff_t>(y * row),
                   raw.begin() + static_cast<std::ptrdiff_t>((y + 1) * row));
    }
    return out;
}

void draw_sheet(Ui& ui, const Sheet& sheet, double scale, bool dark, const std::string& folder) {
    const int width = static_cast<int>(sheet.width * scale);
    const int height = static_cast<int>(sheet.height * scale);
    if (ui.use(make_theme(dark, scale, 1.0, true))) {
        ImGui_ImplOpenGL3_DestroyFontsTexture();
        ImGui_ImplOpenGL3_CreateFontsTexture();
    }
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
    unsigned frame_buffer = 0;
    unsigned colour_buffer = 0;
    glGenFramebuffers(1, &frame_buffer);
    glGenRenderbuffers(1, &colour_buffer);
    glBindRenderbuffer(GL_RENDERBUFFER, colour_buffer);
    glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, width, height);
    glBindFramebuffer(GL_FRAMEBUFFER, frame_buffer);
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, colour_buffer);
    for (int frame = 0; frame < 4; ++frame) {
        io.DeltaTime = 1.0f / 60.0f;
        ImGui_ImplOpenGL3_NewFrame();
        ImGui::NewFrame();
        ui.begin_frame();
        sheet.draw(ui);
        ui.end_frame();
        ImGui::Render();
        glViewport(0, 0, width, height);
        glClear(GL_COLOR_BUFFER_BIT);
        ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    }
    const std::string name = folder + "/" + sheet.name + (dark ? "-dark" : "") + (scale > 1 ? "-150" : "") + ".png";
    const std::string png = png_of(pixels_of(width, height), width, height);
    std::ofstream(name, std::ios::binary).write(png.data(), static_cast<std::streamsize>(png.size()));
    std::printf("%s  %d vertices\n", name.c_str(), ImGui::GetDrawData()->TotalVtxCount);
    glDeleteFramebuffers(1, &frame_buffer);
    glDeleteRenderbuffers(1, &colour_buffer);
}

} // namespace

int main(int count, char** arguments) {
    const std::string folder = count > 1 ? arguments[1] : ".";
    if (glfwInit() == GLFW_FALSE) return 1;
    glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    GLFWwindow* window = glfwCreateWindow(64, 64, "gallery", nullptr, nullptr);
    if (window == nullptr) return 1;
    glfwMakeContextCurrent(window);
    if (gladLoadGL(glfwGetProcAddress) == 0) return 1;
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    ImGui_ImplOpenGL3_Init("#version 330 core");
    {
        Ui ui;
        for (const double scale : {1.0, 1.5}) {
            for (const bool dark : {false, true}) {
                for (const Sheet& sheet : kSheets) draw_sheet(ui, sheet, scale, dark, folder);
            }
        }
        if (!ui.fonts.notice.empty()) std::printf("%s\n", ui.fonts.notice.c_str());
    }
    ImGui_ImplOpenGL3_Shutdown();
    ImGui::DestroyContext();
    glfwDestroyWindow(window);
    glfwTerminate();
}
