#include "ui/studio/desk.hpp"
#include "ui/studio/analysis.hpp"
#include "ui/studio/bar.hpp"
#include "ui/studio/canvas.hpp"
#include "ui/studio/inspector.hpp"
#include "ui/studio/outline.hpp"
#include "ui/studio/panel.hpp"
#include "ui/studio/preview.hpp"
#include "ui/widgets/widgets.hpp"
#include <algorithm>
#include <array>
#include <cmath>

namespace propartif::ui {

namespace {

using app::Str;

constexpr float kBar = 60, kInspector = 320, kPanel = 206; // units
constexpr float kRoomForPanel = 1120; // units of window width; below, it shares the inspector's place
constexpr float kRoomForMap = 900;    // below, the outline is what is shown first

// Which one counts is the author's to say; the other one is kept among the former versions.
void conflict(const app::StudioModel& model, const app::Desk& desk, Ui& ui, app::Intents& out) {
    if (!desk.meanwhile) return;
    const IdScope scope(ui, "conflict");
    const app::Words& words = model.content.words(model.language);
    const ButtonLook look{.small = true};
    const bool can_merge = desk.base != nullptr;
    const float merge = can_merge ? button_width(ui, words(Str::studio_conflict_merge), look) + ui.px(8) : 0;
    const float mine = button_width(ui, words(Str::studio_conflict_mine), look);
    const float theirs = button_width(ui, words(Str::studio_conflict_theirs), look);
    const ImVec2 at = cursor();
    const float margin = ui.px(16);
    const float room = ui.width() - 2 * margin - mine - theirs - merge - ui.px(52);
    const float high = std::max(ui.px(52), text_height(ui, words(Str::studio_conflict), {}, room) + ui.px(20));
    const Box strip = box_at(at, ui.width(), high);
    fill_box(ui.list(), strip, ui.colours().turmeric_tint);
    draw_icon(ui.list(), Icon::warning, {strip.min.x + margin, strip.centre().y - ui.px(10)}, ui.px(20),
              ui.colours().turmeric);
    const float text_high = text_height(ui, words(Str::studio_conflict), {}, room);
    text_block_at(ui, ui.list(), {strip.min.x + margin + ui.px(32), std::floor(strip.centre().y - text_high / 2)}, room,
                  words(Str::studio_conflict));
    const float top = std::floor(strip.centre().y - ui.px(18));
    move_to({strip.max.x - margin - theirs, top});
    if (button(ui, "theirs", words(Str::studio_conflict_theirs), look))
        out.emplace_back(app::AtDesk{app::desk::TakeFromDisk{}});
    move_to({strip.max.x - margin - theirs - ui.px(8) - mine, top});
    if (button(ui, "mine", words(Str::studio_conflict_mine), look))
        out.emplace_back(app::AtDesk{app::desk::Save{true}});
    move_to({strip.max.x - margin - theirs - ui.px(8) - mine - merge, top});
    if (can_merge && button(ui, "merge", words(Str::studio_conflict_merge), look))
        out.emplace_back(app::AtExchange{app::exchange::Merge{}});
    move_to({at.x, strip.max.y});
}

void search(const app::StudioModel& model, const app::Desk& desk, StudioDraft& draft, Ui& ui, app::Intents& out) {
    if (!draft.searching) return;
    const IdScope scope(ui, "search");
    const app::Words& words = model.content.words(model.language);
    const ImVec2 at = cursor();
    const Box bar = box_at(at, ui.width(), ui.px(60));
    fill_box(ui.list(), bar, ui.colours().surface);
    fill_box(ui.list(), {{bar.min.x, bar.max.y - ui.px(1)}, bar.max}, ui.colours().line);
    const float wide = std::min(ui.px(300), ui.width() - ui.px(60));
    move_to({at.x + ui.px(16), at.y + ui.px(8)});
    FieldLook look;
    look.label = words(Str::studio_search);
    look.hint = words(Str::studio_search_hint);
    look.icon = Icon::search;
    look.width = wide;
    if (ui.focus.current() != ui.path("field") && draft.search.empty() && ui.focus.current() == "studio/bar/search")
        ui.focus.set(ui.path("field"));
    text_field(ui, "field", draft.search, look);
    const std::vector<const Node*> found =
        draft.search.empty() ? std::vector<const Node*>{} : found_nodes(desk, draft.search);
    float x = at.x + ui.px(16) + wide + ui.px(12);
    if (!draft.search.empty()) {
        const std::string count = app::fill(words(Str::studio_found), {std::to_string(found.size())});
        x += text_at(ui, ui.list(), {x, at.y + ui.px(20)}, count,
                     {TextSize::small, Weight::regular, ui.colours().ink2}) +
             ui.px(12);
    }
    for (const Node* node : found) {
        const float chip_wide = chip_width(ui, node->id.value);
        if (x + chip_wide > bar.max.x - ui.px(16)) break;
        move_to({x, at.y + ui.px(14)});
        x += chip_wide + ui.px(8);
        if (!chip(ui, node->id.value, node->id.value, desk.chosen.contains(node->id))) continue;
        look_at(desk, node->id, draft.canvas, ui);
        draft.sheet_open = false;
        out.emplace_back(app::AtDesk{app::desk::Choose{{node->id}}});
    }
    move_to({at.x, bar.max.y});
}

// Inspector or preview, and in a narrow window the problems too.
void side(const app::StudioModel& model, const app::Desk& desk, StudioDraft& draft, Ui& ui, app::Intents& out, Box box,
          bool with_panel) {
    fill_box(ui.list(), box, ui.colours().surface);
    fill_box(ui.list(), {box.min, {box.min.x + ui.px(1), box.max.y}}, ui.colours().line);
    if (desk.preview && model.rubric) return preview_ui(model, desk, draft, ui, out, box);
    const float margin = ui.px(16);
    if (with_panel) {
        const app::Words& words = model.content.words(model.language);
        const std::string problems = words(Str::studio_problems) + " " + std::to_string(desk.problems.size());
        const std::array<Option, 2> sides{
            {{"fields", words(Str::studio_tab_content), {}, false}, {"problems", problems, {}, false}}};
        move_to({box.min.x + margin, box.min.y + ui.px(8)});
        if (const auto chosen = segments(ui, "side", sides, draft.side_panel ? 1 : 0, box.width() - 2 * margin))
            draft.side_panel = *chosen == 1;
        box.min.y += ui.px(52);
        if (draft.side_panel) return panel_ui(model, desk, draft, ui, out, box);
    }
    const Column column(ui, {box.min.x + margin, box.min.y + ui.px(6)}, box.width() - margin);
    const ScrollArea scroll(ui, "side-scroll", box.width() - margin, box.max.y - cursor().y);
    gap(ui, 8);
    inspector_ui(model, desk, draft, ui, out);
    gap(ui, 24);
}

} // namespace

void desk_ui(const app::StudioModel& model, const app::Desk& desk, StudioDraft& draft, Ui& ui, app::Intents& out) {
    const bool narrow = ui.effective_width() < kRoomForPanel;
    if (!draft.outline_chosen) draft.outline = ui.effective_width() < kRoomForMap;
    {
        const IdScope scope(ui, "bar");
        desk_bar(model, desk, draft, ui, out, ui.px(kBar));
    }
    conflict(model, desk, ui, out);
    search(model, desk, draft, ui, out);
    const ImVec2 at = cursor();
    const float bottom = ImGui::GetIO().DisplaySize.y;
    const float inspector = std::min(ui.px(kInspector), std::floor(ui.width() * 0.45f));
    const float right = at.x + ui.width() - inspector;
    const float panel = narrow ? 0 : ui.px(kPanel);
    const Box work{at, {right, bottom - panel}};
    side(model, desk, draft, ui, out, {{right, at.y}, {at.x + ui.width(), bottom}}, narrow);
    const bool tab_seen = draft.panel == PanelTab::analysis && (!narrow || draft.side_panel);
    ask_for_analysis(desk, tab_seen || draft.heat, out);
    if (!narrow) panel_ui(model, desk, draft, ui, out, {{at.x, bottom - panel}, {right, bottom}});
    if (draft.outline)
        outline_ui(model, desk, draft, ui, out, work);
    else
        canvas_ui(model, desk, draft, ui, out, work);
    move_to({at.x, bottom});
    desk_keys(model, desk, draft, ui, out);
}

} // namespace propartif::ui
