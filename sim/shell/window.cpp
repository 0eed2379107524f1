#define GLFW_INCLUDE_NONE
#include "shell/window.hpp"
#include <GLFW/glfw3.h>
#include <algorithm>
#include <cmath>
#include <glad/gl.h>
#include <imgui.h>
#include <imgui_impl_glfw.h>
#include <imgui_impl_opengl3.h>
#include <string>
#include <utility>

namespace propartif::shell {

namespace {

// GLFW tells errors through a callback only; the last one explains why opening failed.
std::string& last_glfw_error() {
    static std::string text;
    return text;
}

void hint_context() {
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_TRUE);
}

} // namespace

Drawing::Drawing() {
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr; // nothing is remembered outside the records
}

Drawing::~Drawing() {
    ImGui::DestroyContext();
}

Result<Window> Window::open(const WindowOptions& options) {
    glfwSetErrorCallback([](int, const char* message) { last_glfw_error() = message; });
    if (!glfwInit()) return Error{ErrorCode::not_found, "display", last_glfw_error()};
    hint_context();
    glfwWindowHint(GLFW_VISIBLE, options.visible ? GLFW_TRUE : GLFW_FALSE);
    GLFWwindow* window = glfwCreateWindow(options.width, options.height, "Propartif", nullptr, nullptr);
    if (!window) {
        glfwTerminate();
        return Error{ErrorCode::not_found, "OpenGL 3.3", last_glfw_error()};
    }
    glfwMakeContextCurrent(window);
    glfwSwapInterval(1);
    if (!gladLoadGL(glfwGetProcAddress)) {
        glfwDestroyWindow(window);
        glfwTerminate();
        return Error{ErrorCode::not_found, "OpenGL 3.3", "its functions could not be loaded"};
    }
    auto events = std::make_unique<Events>();
    watch(window, *events);
    return Window{window, std::move(events)};
}

// Before ImGui's own callbacks are installed, which pass events on to earlier ones.
void Window::watch(GLFWwindow* window, Events& events) {
    glfwSetWindowUserPointer(window, &events);
    glfwSetKeyCallback(window, [](GLFWwindow* from, int key, int, int action, int modifiers) {
        if (action == GLFW_PRESS) static_cast<Events*>(glfwGetWindowUserPointer(from))->taps.pressed(key, modifiers);
    });
    glfwSetDropCallback(window, [](GLFWwindow* on, int count, const char** paths) {
        auto& dropped = static_cast<Events*>(glfwGetWindowUserPointer(on))->dropped;
        dropped.assign(paths, paths + count);
    });
}

Window::Window(GLFWwindow* window, std::unique_ptr<Events> events) : window_(window), events_(std::move(events)) {}

Window::Window(Window&& other) noexcept
    : window_(std::exchange(other.window_, nullptr)), events_(std::move(other.events_)), attached_(other.attached_) {}

Window::~Window() {
    if (!window_) return;
    if (attached_) {
        ImGui_ImplOpenGL3_Shutdown();
        ImGui_ImplGlfw_Shutdown();
    }
    glfwDestroyWindow(window_);
    glfwTerminate();
}

void Window::attach() {
    ImGui_ImplGlfw_InitForOpenGL(window_, true);
    ImGui_ImplOpenGL3_Init("#version 330 core");
    attached_ = true;
}

bool Window::wants_to_close() const {
    return glfwWindowShouldClose(window_) != 0;
}

float Window::monitor_scale() const {
    float across = 1.0f;
    float down = 1.0f;
    glfwGetWindowContentScale(window_, &across, &down);
    return std::max(across, 1.0f);
}

void Window::wait(double seconds) const {
    if (seconds <= 0 || events_->taps.waiting())
        glfwPollEvents();
    else if (std::isinf(seconds))
        glfwWaitEvents();
    else
        glfwWaitEventsTimeout(seconds);
}

std::vector<std::string> Window::dropped() {
    return std::exchange(events_->dropped, {});
}

void Window::wake() {
    glfwPostEmptyEvent();
}

void Window::begin_frame() const {
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplGlfw_NewFrame();
    events_->taps.begin_frame();
    ImGui::NewFrame();
}

void Window::end_frame(unsigned background) const {
    ImGui::Render();
    int width = 0;
    int height = 0;
    glfwGetFramebufferSize(window_, &width, &height);
    const auto part = [&](unsigned shift) { return static_cast<float>((background >> shift) & 255u) / 255.0f; };
    glViewport(0, 0, width, height);
    glClearColor(part(IM_COL32_R_SHIFT), part(IM_COL32_G_SHIFT), part(IM_COL32_B_SHIFT), 1.0f);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    glfwSwapBuffers(window_);
}

void Window::fonts_changed() {
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    ImGui_ImplOpenGL3_CreateFontsTexture();
}

} // namespace propartif::shell
