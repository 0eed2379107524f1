#pragma once
// A window without a screen: real ImGui, real fonts, no renderer. Draws with a fixed clock, presses by stable id.
#include "ui/keys.hpp"
#include "ui/ui.hpp"
#include <doctest/doctest.h>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace propartif::ui::test {

class Headless {
public:
    struct Setup {
        float width = 1280;
        float height = 720;
        bool dark = false;
        double text_scale = 1.0;
        bool reduced_motion = false;
    };
    static constexpr float kFrameSeconds = 1.0f / 60.0f;

    Headless() : Headless(Setup()) {}
    explicit Headless(const Setup& setup) {
        const Theme theme = make_theme(setup.dark, setup.text_scale, 1.0, setup.reduced_motion);
        Shared& shared = shared_fonts(theme.u);
        context_ = ImGui::CreateContext(&shared.atlas);
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.DisplaySize = {setup.width, setup.height};
        io.DeltaTime = kFrameSeconds;
        io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
        map_keys(io);
        ui_ = std::make_unique<Ui>();
        ui_->fonts = shared.fonts;
        ui_->use(theme);
        shared.fonts = ui_->fonts;
        shared.atlas.SetTexID(texture());
        point_at({-1000, -1000});
    }
    ~Headless() {
        ui_.reset();
        ImGui::DestroyContext(context_);
    }
    Headless(const Headless&) = delete;
    Headless& operator=(const Headless&) = delete;

    Ui& ui() { return *ui_; }

    // What to draw from now on, inside a Page; also draws it until layout and hover have come to rest.
    void show(std::function<void(Ui&)> draw) {
        draw_ = std::move(draw);
        frames(4);
    }
    void frame() {
        ImGui::NewFrame();
        ui_->begin_frame();
        if (draw_) draw_(*ui_);
        ui_->end_frame();
        ImGui::Render();
    }
    // Draws once with `draw` instead.
    void frame(const std::function<void(Ui&)>& draw) {
        const auto kept = std::exchange(draw_, draw);
        frame();
        draw_ = kept;
    }
    void frames(int count) {
        for (int i = 0; i < count; ++i) frame();
    }

    const Control* find(std::string_view id) const { return ui_->registry.find(id); }
    const Control& control(std::string_view id) const {
        const Control* found = find(id);
        if (found == nullptr) {
            std::string known;
            for (const Control& one : ui_->registry.controls()) known += one.id + ' ';
            FAIL("no control " << std::string(id) << " among: " << known);
        }
        return *found;
    }

    void hover(std::string_view id) {
        point_at(control(id).box.centre());
        frames(2);
    }
    void click(std::string_view id) { click_at(control(id).box.centre()); }
    void click_at(ImVec2 where) {
        point_at(where);
        frame();
        hold(true);
        frame();
        hold(false);
        frames(2);
    }
    void drag(ImVec2 from, ImVec2 to) {
        point_at(from);
        frame();
        hold(true);
        frame();
        point_at(to);
        frames(2);
        hold(false);
        frame();
    }
    // By hand, for what happens in between.
    void move_pointer(ImVec2 to) { point_at(to); }
    void hold_button(bool down) { hold(down); }
    void type(const char* words) {
        ImGui::GetIO().AddInputCharactersUTF8(words);
        frames(2);
    }
    void key(Key key, bool ctrl = false, bool shift = false) {
        set_key(native_key(key), true, ctrl, shift);
        frame();
        set_key(native_key(key), false, false, false);
        frame();
    }

private:
    struct Shared {
        ImFontAtlas atlas;
        Fonts fonts;
    };
    static Shared& shared_fonts(float u) { // building an atlas takes longer than a test
        static std::map<float, std::unique_ptr<Shared>> built;
        std::unique_ptr<Shared>& here = built[u];
        if (!here) here = std::make_unique<Shared>();
        return *here;
    }
    static ImTextureID texture() {
        static int any = 0;
        return &any;
    }

#if IMGUI_VERSION_NUM >= 18700
    static void map_keys(ImGuiIO&) {}
    static void point_at(ImVec2 at) {
        ImGui::GetIO().AddMousePosEvent(at.x, at.y);
    }
    static void hold(bool down) {
        ImGui::GetIO().AddMouseButtonEvent(0, down);
    }
    static void set_key(int key, bool down, bool ctrl, bool shift) {
        ImGuiIO& io = ImGui::GetIO();
        io.AddKeyEvent(ImGuiMod_Ctrl, ctrl);
        io.AddKeyEvent(ImGuiMod_Shift, shift);
        io.AddKeyEvent(static_cast<ImGuiKey>(key), down);
    }
#else
    static void map_keys(ImGuiIO& io) {
        constexpr std::pair<ImGuiKey_, Key> kMap[]{
            {ImGuiKey_Tab, Key::tab},     {ImGuiKey_LeftArrow, Key::left}, {ImGuiKey_RightArrow, Key::right},
            {ImGuiKey_UpArrow, Key::up},  {ImGuiKey_DownArrow, Key::down}, {ImGuiKey_Home, Key::home},
            {ImGuiKey_End, Key::end},     {ImGuiKey_Delete, Key::remove},  {ImGuiKey_Backspace, Key::backspace},
            {ImGuiKey_Space, Key::space}, {ImGuiKey_Enter, Key::enter},    {ImGuiKey_Escape, Key::escape}};
        for (const auto& [named, key] : kMap) io.KeyMap[named] = native_key(key);
    }
    static void point_at(ImVec2 at) {
        ImGui::GetIO().MousePos = at;
    }
    static void hold(bool down) {
        ImGui::GetIO().MouseDown[0] = down;
    }
    static void set_key(int key, bool down, bool ctrl, bool shift) {
        ImGuiIO& io = ImGui::GetIO();
        io.KeyCtrl = ctrl;
        io.KeyShift = shift;
        io.KeysDown[key] = down;
    }
#endif

    ImGuiContext* context_ = nullptr;
    std::unique_ptr<Ui> ui_;
    std::function<void(Ui&)> draw_;
};

} // namespace propartif::ui::test
