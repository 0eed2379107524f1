#pragma once
// A second window for the room to look at, on the projector when there is one. It takes no input.
#include "propartif/result.hpp"
#include "ui/ui.hpp"
#include <functional>
#include <memory>

struct GLFWwindow;
struct ImGuiContext;

namespace propartif::shell {

class Projector {
public:
    // Full screen on the second monitor, else a window of its own that can be moved. Fails with not_found.
    static Result<std::unique_ptr<Projector>> open();
    ~Projector();
    Projector(const Projector&) = delete;
    Projector& operator=(const Projector&) = delete;

    bool wants_to_close() const;
    // Draws and shows one frame; the window and the Dear ImGui context of before are current again afterwards.
    void draw(const ui::Theme& theme, const std::function<void(ui::Ui&)>& page);
    double wants_frame_in() const { return ui_.wants_frame_in(); }

private:
    explicit Projector(GLFWwindow* window);
    class Current; // this window and its context, until it goes out of scope

    GLFWwindow* window_;
    ImGuiContext* context_;
    ui::Ui ui_;
};

} // namespace propartif::shell
