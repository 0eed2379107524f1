#define GLFW_INCLUDE_NONE
#include "shell/projector.hpp"
#include <GLFW/glfw3.h>
#include <glad/gl.h>
#include <imgui.h>
#include <imgui_impl_glfw.h>
#include <imgui_impl_opengl3.h>

namespace propartif::shell {

namespace {

constexpr int kWidth = 1280;
constexpr int kHeight = 800;

GLFWmonitor* second_monitor() {
    int count = 0;
    GLFWmonitor** const all = glfwGetMonitors(&count);
    return count > 1 ? all[1] : nullptr;
}

} // namespace

class Projector::Current {
public:
    explicit Current(const Projector& projector)
        : window_(glfwGetCurrentContext()), context_(ImGui::GetCurrentContext()) {
        glfwMakeContextCurrent(projector.window_);
        ImGui::SetCurrentContext(projector.context_);
    }
    ~Current() {
        glfwMakeContextCurrent(window_);
        ImGui::SetCurrentContext(context_);
    }
    Current(const Current&) = delete;
    Current& operator=(const Current&) = delete;

private:
    GLFWwindow* window_;
    ImGuiContext* context_;
};

Result<std::unique_ptr<Projector>> Projector::open() {
    GLFWwindow* const before = glfwGetCurrentContext();
    GLFWmonitor* const monitor = second_monitor();
    const GLFWvidmode* const mode = monitor ? glfwGetVideoMode(monitor) : nullptr;
    // A window as large as its monitor, not an exclusive mode: that one would leave when the laptop is clicked.
    glfwWindowHint(GLFW_DECORATED, mode ? GLFW_FALSE : GLFW_TRUE);
    glfwWindowHint(GLFW_FOCUS_ON_SHOW, GLFW_FALSE);
    GLFWwindow* const window = glfwCreateWindow(mode ? mode->width : kWidth, mode ? mode->height : kHeight,
                                                "Propartif · proyektor", nullptr, nullptr);
    glfwWindowHint(GLFW_DECORATED, GLFW_TRUE);
    glfwWindowHint(GLFW_FOCUS_ON_SHOW, GLFW_TRUE);
    if (!window) return Error{ErrorCode::not_found, "projector", "no second window"};
    if (mode) {
        int x = 0;
        int y = 0;
        glfwGetMonitorPos(monitor, &x, &y);
        glfwSetWindowPos(window, x, y);
    }
    std::unique_ptr<Projector> projector(new Projector(window));
    glfwMakeContextCurrent(before);
    return projector;
}

Projector::Projector(GLFWwindow* window) : window_(window), context_(ImGui::CreateContext()) {
    const Current current(*this);
    glfwSwapInterval(0); // the laptop's own window keeps the pace
    ImGui::GetIO().IniFilename = nullptr;
    ImGui_ImplGlfw_InitForOpenGL(window_, false); // no callbacks: the room only looks
    ImGui_ImplOpenGL3_Init("#version 330 core");
}

Projector::~Projector() {
    {
        const Current current(*this);
        ImGui_ImplOpenGL3_Shutdown();
        ImGui_ImplGlfw_Shutdown();
    }
    ImGui::DestroyContext(context_);
    glfwDestroyWindow(window_);
}

bool Projector::wants_to_close() const {
    return glfwWindowShouldClose(window_) != 0;
}

void Projector::draw(const ui::Theme& theme, const std::function<void(ui::Ui&)>& page) {
    const Current current(*this);
    if (ui_.use(theme)) {
        ImGui_ImplOpenGL3_DestroyFontsTexture();
        ImGui_ImplOpenGL3_CreateFontsTexture();
    }
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplGlfw_NewFrame();
    ImGui::NewFrame();
    ui_.begin_frame();
    page(ui_);
    ui_.end_frame();
    ImGui::Render();
    int width = 0;
    int height = 0;
    glfwGetFramebufferSize(window_, &width, &height);
    glViewport(0, 0, width, height);
    glClearColor(0, 0, 0, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    glfwSwapBuffers(window_);
}

} // namespace propartif::shell
