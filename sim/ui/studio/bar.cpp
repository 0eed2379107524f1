#include "ui/studio/bar.hpp"
#include "ui/studio/canvas.hpp"
#include "ui/widgets/widgets.hpp"
#include <algorithm>
#include <array>
#include <cmath>

namespace propartif::ui {

namespace {

using app::Str;

constexpr float kRoomForWords = 1120; // units of window width from which buttons carry their words
constexpr float kRoomForSave = 900;   // likewise, from which saving has words at all

std::string saved_words(const app::Desk& desk, const app::Words& words) {
    if (desk.saving) return words(Str::studio_saving);
    if (desk.restored) return words(Str::studio_restored);
    return words(desk.history.saved() && !desk.on_disk.empty() ? Str::studio_saved : Str::studio_unsaved);
}

std::string step_words(const app::Words& words, Str plain, Str with_name, const std::string* step) {
    return step ? app::fill(words(with_name), {words.named("studio.step." + *step)}) : words(plain);
}

void ask(app::Intents& out, app::desk::Ask what) {
    out.emplace_back(app::AtDesk{std::move(what)});
}

class Row { // buttons from left to right, each 36 high
public:
    Row(Ui& ui, ImVec2 at) : ui_(ui), at_(at) {}
    bool icon(std::string_view id, Icon icon, std::string_view words) {
        move_to(at_);
        at_.x += ui_.px(40);
        return icon_button(ui_, id, icon, words);
    }

private:
    Ui& ui_;
    ImVec2 at_;
};

void tools(const app::StudioModel& model, const app::Desk& desk, StudioDraft& draft, Ui& ui, app::Intents& out,
           ImVec2 at) {
    const app::Words& words = model.content.words(model.language);
    Row row(ui, at);
    if (row.icon("undo", Icon::undo,
                 step_words(words, Str::studio_undo, Str::studio_undo_step, desk.history.undo_name())))
        ask(out, app::desk::Undo{});
    if (row.icon("redo", Icon::redo,
                 step_words(words, Str::studio_redo, Str::studio_redo_step, desk.history.redo_name())))
        ask(out, app::desk::Redo{});
    if (row.icon("search", Icon::search, words(Str::studio_search))) draft.searching = !draft.searching;
    if (row.icon("add-note", Icon::note, words(Str::studio_add_note))) add_note(desk, draft.canvas, ui, out);
    if (row.icon("lay-out", Icon::graph, words(Str::studio_lay_out))) {
        ask(out, app::desk::LayOut{});
        draft.canvas.scenario = {}; // and see all of it
    }
    if (row.icon("versions", Icon::clock, words(Str::studio_versions)))
        out.emplace_back(app::AtExchange{app::exchange::OpenVersions{}});
    if (row.icon("hand-over", Icon::send, words(Str::studio_hand_over)))
        out.emplace_back(app::AtExchange{app::exchange::OpenHandOver{}});
    if (row.icon("add-ending", Icon::stop, words(Str::studio_add_ending)))
        ask(out, app::desk::AddNode{"akhir", Phase::closing, true, middle_of_view(ui, draft.canvas), {}, {}});
    if (row.icon("add-node", Icon::plus, words(Str::studio_add_node)))
        ask(out, app::desk::AddNode{"simpul", phase_for_new(desk), false, middle_of_view(ui, draft.canvas), {}, {}});
}

constexpr int kTools = 9;

void name_of_it(const app::StudioModel& model, const app::Desk& desk, StudioDraft& draft, Ui& ui, app::Intents& out,
                const Box& box) {
    const app::Words& words = model.content.words(model.language);
    move_to({box.min.x, box.min.y + ui.px(12)});
    if (icon_button(ui, "shelf", Icon::back, words(Str::studio_shelf))) ask(out, app::desk::BackToShelf{});
    const float left = box.min.x + ui.px(44);
    const Text& title = desk.scenario().title;
    const Box name{{left, box.min.y + ui.px(9)}, {box.max.x, box.min.y + ui.px(51)}};
    const std::string& shown = title.empty() ? words(Str::studio_untitled) : title.in(model.language);
    const Press pressed = press(ui, "sheet", name, words(Str::studio_sheet), {.selected = draft.sheet_open});
    if (pressed.hover > 0 || draft.sheet_open)
        fill_box(ui.list(), name.grown(ui.px(3)),
                 with_alpha(ui.colours().primary_tint, draft.sheet_open ? 1.0 : pressed.hover), ui.px(9));
    const float caret = ui.px(16);
    const float wide =
        std::min(text_width(ui, shown, TextSize::body, Weight::semibold), name.width() - caret - ui.px(6));
    text_in(ui, ui.list(), {name.min, {name.min.x + wide + 1, name.min.y + ui.px(23)}}, shown,
            {TextSize::body, Weight::semibold});
    draw_icon(ui.list(), Icon::down, {name.min.x + wide + ui.px(6), name.min.y + ui.px(4)}, caret, ui.colours().ink2);
    const std::string beneath = saved_words(desk, words);
    text_in(ui, ui.list(), {{name.min.x, name.min.y + ui.px(23)}, name.max}, beneath,
            {TextSize::micro, Weight::regular, desk.history.saved() ? ui.colours().ink3 : ui.colours().turmeric});
    ring(ui, pressed, name);
    if (pressed.pressed) draft.sheet_open = !draft.sheet_open;
}

Mood start_mood(const app::Desk& desk) {
    return {desk.scenario().citizen.start_tension, desk.scenario().citizen.start_trust};
}

void begin_preview(const app::Desk& desk, StudioDraft& draft, app::Intents& out) {
    const Node* shown = desk.shown();
    const Mood start = start_mood(desk);
    if (draft.preview_mood.tension < 0 || draft.preview_mood.trust < 0) draft.preview_mood = start;
    draft.preview_text.clear();
    ask(out, app::desk::Preview{shown ? shown->id : desk.scenario().start, draft.preview_mood, {}});
}

} // namespace

studio::Point middle_of_view(const Ui& ui, const CanvasDraft& canvas) {
    const double units = canvas.zoom * ui.theme.u;
    const ImVec2 window = ImGui::GetIO().DisplaySize;
    return {std::round(canvas.camera.x + window.x * 0.3 / units), std::round(canvas.camera.y + window.y * 0.3 / units)};
}

void desk_bar(const app::StudioModel& model, const app::Desk& desk, StudioDraft& draft, Ui& ui, app::Intents& out,
              float height) {
    const app::Words& words = model.content.words(model.language);
    const bool roomy = ui.effective_width() >= kRoomForWords;
    const Box bar = box_at(cursor(), ui.width(), height);
    fill_box(ui.list(), bar, ui.colours().surface);
    fill_box(ui.list(), {{bar.min.x, bar.max.y - ui.px(1)}, bar.max}, ui.colours().line);

    const ButtonLook save{.small = true, .icon = Icon::save, .keycap = roomy ? "Ctrl S" : "", .enabled = !desk.saving};
    const ButtonLook preview{
        .rank = ButtonRank::primary, .small = true, .icon = Icon::play, .keycap = roomy ? "F5" : ""};
    const std::string save_words = words(Str::studio_save);
    const std::string preview_words = words(roomy ? Str::studio_preview_here : Str::studio_preview);
    const float margin = ui.px(16);
    const float top = bar.min.y + ui.px(12);
    const float preview_wide = button_width(ui, preview_words, preview);
    const bool save_icon = ui.effective_width() < kRoomForSave;
    const float save_wide = save_icon ? ui.px(36) : button_width(ui, save_words, save);
    const float tools_wide = ui.px(40) * kTools;
    float x = bar.max.x - margin - preview_wide;
    move_to({x, top});
    if (button(ui, "preview", preview_words, preview)) begin_preview(desk, draft, out);
    x -= save_wide + ui.px(8);
    move_to({x, top});
    if (save_icon ? icon_button(ui, "save", Icon::save, save_words) : button(ui, "save", save_words, save))
        ask(out, app::desk::Save{});
    x -= tools_wide + ui.px(8);
    tools(model, desk, draft, ui, out, {x, top});
    const std::array<Option, 2> views{
        {{"map", words(Str::studio_map), roomy ? std::optional(Icon::graph) : std::nullopt},
         {"outline", words(Str::studio_outline), roomy ? std::optional(Icon::list) : std::nullopt}}};
    const float views_wide = segments_width(ui, views);
    x -= views_wide + ui.px(12);
    move_to({x, top});
    if (const auto view = segments(ui, "view", views, draft.outline ? 1 : 0)) {
        draft.outline = *view == 1;
        draft.outline_chosen = true;
    }
    name_of_it(model, desk, draft, ui, out, {{bar.min.x + margin, bar.min.y}, {x - ui.px(12), bar.max.y}});
    move_to({bar.min.x, bar.max.y});
}

void desk_keys(const app::StudioModel&, const app::Desk& desk, StudioDraft& draft, Ui& ui, app::Intents& out) {
    const bool shift = ImGui::GetIO().KeyShift;
    if (ui.shortcut(Key::s, true)) ask(out, app::desk::Save{});
    if (ui.shortcut(Key::z, true)) {
        if (shift)
            ask(out, app::desk::Redo{});
        else
            ask(out, app::desk::Undo{});
    }
    if (ui.shortcut(Key::y, true)) ask(out, app::desk::Redo{});
    if (ui.shortcut(Key::f, true)) draft.searching = true;
    if (ui.shortcut(Key::f5)) begin_preview(desk, draft, out);
    if (ui.shortcut(Key::f1)) out.emplace_back(app::OpenScreen{app::Screen::help});
    if (ui.typing()) return;
    if (ui.shortcut(Key::d, true)) ask(out, app::desk::CopyChosen{});
    if (ui.shortcut(Key::remove)) ask(out, app::desk::RemoveChosen{});
    if (ui.shortcut(Key::escape)) {
        if (draft.searching)
            draft.searching = false;
        else if (desk.preview)
            ask(out, app::desk::EndPreview{});
        else if (draft.choice)
            draft.choice.reset();
        else if (!desk.chosen.empty())
            ask(out, app::desk::Choose{});
        else
            ask(out, app::desk::BackToShelf{});
    }
}

} // namespace propartif::ui
