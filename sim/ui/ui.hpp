#pragma once
// The context every widget and screen draws with: look, fonts, clock, moving values, focus, registry, caches.
// One object per window, passed by reference; nothing in ui is static.
//
//   ImGui::NewFrame();
//   ui.begin_frame();
//   { Page page(ui); home_ui(ui, model, draft, intents); }
//   ui.end_frame();
//   ImGui::Render();
//   glfwWaitEventsTimeout(...ui.wants_frame_in()...)
//
// Layout: widgets draw at ImGui's cursor, take the width they are given in pixels (0 means ui.width(), the whole
// present column) and leave the cursor below themselves with no gap. Columns, cards and scroll areas set the column.
#include "ui/animation.hpp"
#include "ui/fonts.hpp"
#include "ui/paint.hpp"
#include "ui/registry.hpp"
#include "ui/theme.hpp"
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace propartif::ui {

class TextCache;
class PortraitCache;
class TextEdits;

struct Ui {
    Ui();
    ~Ui();
    Ui(const Ui&) = delete;
    Ui& operator=(const Ui&) = delete;

    Theme theme;
    Fonts fonts;
    Registry registry;
    Focus focus;
    Animations animations;
    std::unique_ptr<TextCache> texts;
    std::unique_ptr<PortraitCache> portraits;
    std::unique_ptr<TextEdits> edits;
    double clock = 0; // seconds drawn so far
    double dt = 0;    // seconds since the last frame, at most 0.1
    int layer = 0;    // of the registry; raised by dialogs and menus while they draw

    // Between frames, before ImGui::NewFrame: takes the theme and rebuilds the fonts when its size changed.
    // True when the renderer must make its font texture again.
    bool use(const Theme& theme);
    void begin_frame(); // after ImGui::NewFrame
    void end_frame();   // before ImGui::Render

    // Seconds until a frame is needed; kIdle when nothing moves: wait for events.
    double wants_frame_in() const;

    const Colours& colours() const { return theme.colours; }
    float px(float units) const { return theme.px(units); }
    float width() const { return columns_.empty() ? 0.0f : columns_.back(); } // of the present column, pixels
    float effective_width() const; // the window's width in units: breakpoints compare against this
    float effective_height() const;
    ImDrawList& list() const { return *ImGui::GetWindowDrawList(); }
    bool typing() const; // a text field has the keyboard: letter shortcuts rest

    // Ids: the path of the scopes plus `id`, parted by '/'.
    std::string path(std::string_view id) const;

    // A plain shortcut of a screen. Digits, letters and Escape-like keys rest while a field is typed in, unless
    // `ctrl` is asked or the key prints nothing. Rests too while a dialog or menu lies over the present layer.
    bool shortcut(Key key, bool ctrl = false) const;

private:
    friend class IdScope;
    friend class Column;
    friend class ScrollArea;
    std::vector<std::string> scopes_;
    std::vector<float> columns_;
    int last_top_layer_ = 0;
    int settle_ = 3; // frames still to draw after the last input, until hover and layout have come to rest
};

class IdScope { // while it lives, ids are under `segment`
public:
    IdScope(Ui& ui, std::string_view segment);
    ~IdScope();
    IdScope(const IdScope&) = delete;
    IdScope& operator=(const IdScope&) = delete;

private:
    Ui& ui_;
};

} // namespace propartif::ui
