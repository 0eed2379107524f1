#pragma once
// One window with an OpenGL 3.3 context, and Dear ImGui attached to it.
#include "propartif/result.hpp"
#include "shell/key_taps.hpp"
#include <memory>
#include <string>
#include <vector>

struct GLFWwindow;

namespace propartif::shell {

struct WindowOptions {
    int width = 1280; // framebuffer pixels on a monitor of scale 1
    int height = 800;
    bool visible = true;
};

// Dear ImGui's context. It comes before the window, so that fonts can be built while the window opens, and outlives it.
class Drawing {
public:
    Drawing();
    ~Drawing();
    Drawing(const Drawing&) = delete;
    Drawing& operator=(const Drawing&) = delete;
};

class Window {
public:
    // Fails with not_found when no display or no OpenGL 3.3 can be had; `detail` says which. At most one at a time.
    static Result<Window> open(const WindowOptions& options);
    Window(Window&& other) noexcept;
    Window& operator=(Window&&) = delete;
    ~Window();

    void attach(); // joins the present Drawing to the window; once, before the first frame
    bool wants_to_close() const;
    float monitor_scale() const;
    // Sleeps until input arrives, wake() is called, or the time is over; infinity waits for events alone.
    void wait(double seconds) const;
    static void wake(); // from any thread
    // Paths of files let go over the window since the last call.
    std::vector<std::string> dropped();
    void begin_frame() const;
    void end_frame(unsigned background) const; // as ImGui packs colours; draws and shows the frame
    // The font atlas changed: its texture is made anew before the next frame.
    static void fonts_changed();

private:
    struct Events { // what GLFW tells between frames
        KeyTaps taps;
        std::vector<std::string> dropped;
    };
    Window(GLFWwindow* window, std::unique_ptr<Events> events);
    static void watch(GLFWwindow* window, Events& events);
    GLFWwindow* window_;
    std::unique_ptr<Events> events_; // the window points at it
    bool attached_ = false;
};

} // namespace propartif::shell
