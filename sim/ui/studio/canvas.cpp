#include "ui/studio/canvas.hpp"
#include "ui/studio/amounts.hpp"
#include "ui/studio/canvas_paint.hpp"
#include "ui/studio/canvas_view.hpp"
#include "ui/studio/heat.hpp"
#include "ui/studio/minimap.hpp"
#include "ui/widgets/widgets.hpp"
#include <algorithm>
#include <array>
#include <cmath>

namespace propartif::ui {

namespace {

using app::Str;
using Drag = CanvasDraft::Drag;

constexpr double kLeastZoom = 0.04, kMostZoom = 2.0;
constexpr float kReach = 11;               // units around a port that still mean it
constexpr std::size_t kMostRecorded = 400; // nodes told to the registry: what is smaller than a finger is no control

void ask(app::Intents& out, app::desk::Ask what) {
    out.emplace_back(app::AtDesk{std::move(what)});
}

void zoom_by(CanvasDraft& draft, const CanvasView& view, ImVec2 around, double factor, float u) {
    const studio::Point still = view.point(around);
    draft.zoom = std::clamp(draft.zoom * factor, kLeastZoom, kMostZoom);
    const double scale = draft.zoom * u;
    draft.camera = {still.x - (around.x - view.box.min.x) / scale, still.y - (around.y - view.box.min.y) / scale};
}

// All of it in the view, but not larger than life.
void see_all(const app::Desk& desk, CanvasDraft& draft, const Box& box, float u) {
    const studio::Picture& picture = desk.picture;
    const double wide = picture.most.x - picture.least.x, high = picture.most.y - picture.least.y;
    constexpr double kMargin = 48;
    const double fits = std::min(box.width() / u / (wide + 2 * kMargin), box.height() / u / (high + 2 * kMargin));
    draft.zoom = std::clamp(fits, kLeastZoom, 1.0);
    const double scale = draft.zoom * u;
    draft.camera = {(picture.least.x + picture.most.x) / 2 - box.width() / scale / 2,
                    (picture.least.y + picture.most.y) / 2 - box.height() / scale / 2};
}

// The story from its start, at a size that can be read; all of it when that is enough.
void first_look(const app::Desk& desk, CanvasDraft& draft, const Box& box, float u) {
    see_all(desk, draft, box, u);
    constexpr double kReadable = 0.6;
    if (draft.zoom >= kReadable || desk.picture.blocks.empty()) return;
    draft.zoom = kReadable;
    const auto start = desk.picture.by_id.find(desk.scenario().start);
    const studio::Block& block = desk.picture.blocks[start == desk.picture.by_id.end() ? 0 : start->second];
    draft.camera = {block.at.x - 40, block.at.y - box.height() / (draft.zoom * u) / 2};
}

std::map<NodeId, studio::Point> moved(const app::Desk& desk, const studio::Point& by) {
    std::map<NodeId, studio::Point> places;
    for (const NodeId& id : desk.chosen)
        if (const auto known = desk.picture.by_id.find(id); known != desk.picture.by_id.end()) {
            const studio::Point& at = desk.picture.blocks[known->second].at;
            places[id] = {std::round(at.x + by.x), std::round(at.y + by.y)};
        }
    return places;
}

// The lane nodes were let go in, when it is not their own: they take its phase.
std::optional<Phase> lane_under(const app::Desk& desk, const studio::Point& at, Phase own) {
    for (const studio::Lane& lane : desk.picture.lanes)
        if (lane.lane < kPhaseKeys.size() && at.x >= lane.left && at.x < lane.right &&
            static_cast<Phase>(lane.lane) != own)
            return static_cast<Phase>(lane.lane);
    return std::nullopt;
}

class Pointer { // one frame of the mouse over the map
public:
    Pointer(const app::Desk& desk, StudioDraft& studio, Ui& ui, app::Intents& out, const CanvasView& view)
        : desk_(desk), studio_(studio), draft_(studio.canvas), ui_(ui), out_(out), view_(view),
          mouse_(ImGui::GetIO().MousePos) {}

    void take(const Press& state) {
        if (state.hovered) turn_wheel();
        if (state.hovered && ImGui::IsMouseDoubleClicked(0) && on_ground()) return put_node();
        if (state.held && ImGui::IsMouseClicked(0)) begin();
        if (draft_.drag == Drag::none) return;
        const studio::Point now = view_.point(mouse_);
        if (draft_.drag == Drag::ground)
            draft_.camera = {draft_.camera.x + draft_.grabbed.x - now.x, draft_.camera.y + draft_.grabbed.y - now.y};
        else
            draft_.shift = {now.x - draft_.grabbed.x, now.y - draft_.grabbed.y};
        if (!ImGui::IsMouseDown(0)) let_go();
    }

private:
    void turn_wheel() {
        const ImGuiIO& io = ImGui::GetIO();
        if (io.MouseWheel != 0 && !io.KeyShift)
            zoom_by(draft_, view_, mouse_, std::pow(1.15, static_cast<double>(io.MouseWheel)), ui_.theme.u);
        const float across = io.KeyShift ? io.MouseWheel : io.MouseWheelH;
        if (across != 0) draft_.camera.x -= across * 60.0 / draft_.zoom;
    }

    // Two drags from one port, soon after each other, are no double click on the map.
    bool on_ground() const {
        return !block_at(desk_.picture, view_, mouse_) && !port_hit(desk_.picture, view_, mouse_, ui_.px(kReach));
    }

    void put_node() {
        const studio::Point at = view_.point(mouse_);
        draft_.drag = Drag::none;
        Phase phase = phase_for_new(desk_);
        if (const auto lane = lane_under(desk_, at, phase)) phase = *lane;
        ask(out_, app::desk::AddNode{
                      "simpul",
                      phase,
                      false,
                      {std::round(at.x - studio::kBlockWidth / 2), std::round(at.y - studio::kBlockHeight / 2)},
                      {},
                      {}});
    }

    void begin() {
        const ImGuiIO& io = ImGui::GetIO();
        draft_.grabbed = view_.point(mouse_);
        draft_.shift = {};
        draft_.note.clear();
        if (draft_.zoom >= kHalfAway)
            if (const auto port = port_hit(desk_.picture, view_, mouse_, ui_.px(kReach))) {
                draft_.drag = Drag::wire;
                draft_.block = port->block;
                draft_.port = port->port;
                return;
            }
        if (const auto block = block_at(desk_.picture, view_, mouse_)) return grab(*block, io.KeyCtrl || io.KeyShift);
        for (const studio::Note& note : desk_.draft().sketch.notes)
            if (note_box(view_, note).contains(mouse_)) {
                draft_.note = note.id;
                draft_.drag = Drag::note;
                studio_.sheet_open = false;
                return ask(out_, app::desk::Choose{});
            }
        draft_.drag = io.KeyShift ? Drag::band : Drag::ground;
        if (!io.KeyShift && !desk_.chosen.empty()) ask(out_, app::desk::Choose{});
    }

    void grab(std::size_t block, bool more) {
        const NodeId& id = desk_.picture.blocks[block].id;
        draft_.drag = Drag::nodes;
        draft_.block = block;
        studio_.sheet_open = false;
        std::set<NodeId> chosen = desk_.chosen;
        if (more) {
            if (!chosen.erase(id)) chosen.insert(id);
        } else if (!chosen.contains(id)) {
            chosen = {id};
        }
        if (chosen != desk_.chosen) ask(out_, app::desk::Choose{std::move(chosen)});
    }

    bool went_anywhere() const {
        constexpr double kTremble = 4;
        return std::hypot(draft_.shift.x, draft_.shift.y) * view_.scale > kTremble;
    }

    void let_go() {
        const Drag drag = std::exchange(draft_.drag, Drag::none);
        if (drag == Drag::nodes && went_anywhere()) move_nodes();
        if (drag == Drag::note && went_anywhere()) move_note();
        if (drag == Drag::band) choose_band();
        if (drag == Drag::wire) connect();
    }

    void move_nodes() {
        if (draft_.block >= desk_.picture.blocks.size()) return;
        const studio::Block& block = desk_.picture.blocks[draft_.block];
        const studio::Point middle{block.at.x + draft_.shift.x + studio::kBlockWidth / 2, 0};
        std::optional<Phase> phase;
        if (!block.ending) phase = lane_under(desk_, middle, block.phase);
        ask(out_, app::desk::MoveNodes{moved(desk_, draft_.shift), phase});
    }

    void move_note() {
        std::vector<studio::Note> notes = desk_.draft().sketch.notes;
        for (studio::Note& note : notes)
            if (note.id == draft_.note)
                note.at = {std::round(note.at.x + draft_.shift.x), std::round(note.at.y + draft_.shift.y)};
        ask(out_, app::desk::PutNotes{std::move(notes), {}});
    }

    void choose_band() {
        const studio::Point now = view_.point(mouse_);
        const double left = std::min(now.x, draft_.grabbed.x), right = std::max(now.x, draft_.grabbed.x);
        const double top = std::min(now.y, draft_.grabbed.y), bottom = std::max(now.y, draft_.grabbed.y);
        std::set<NodeId> chosen = desk_.chosen;
        for (const studio::Block& block : desk_.picture.blocks)
            if (block.at.x + studio::kBlockWidth >= left && block.at.x <= right && block.at.y + block.height() >= top &&
                block.at.y <= bottom)
                chosen.insert(block.id);
        ask(out_, app::desk::Choose{std::move(chosen)});
    }

    void connect() {
        if (draft_.block >= desk_.picture.blocks.size()) return;
        const studio::Block& from = desk_.picture.blocks[draft_.block];
        const Node* node = desk_.scenario().find(from.id);
        if (!node) return;
        const auto port = draft_.port ? studio::port_at(*node, *draft_.port) : std::nullopt;
        const auto to = block_at(desk_.picture, view_, mouse_);
        if (to && port) return ask(out_, app::desk::Connect{*port, desk_.picture.blocks[*to].id});
        if (to && (*to != draft_.block || went_anywhere()))
            return ask(out_, app::desk::AddReply{from.id, desk_.picture.blocks[*to].id});
        if (to || !went_anywhere()) return;
        const studio::Point at = view_.point(mouse_);
        app::desk::AddNode add{
            "simpul", from.phase, false, {std::round(at.x), std::round(at.y - studio::kBlockHeight / 2)}, {}, port};
        if (!port) add.from = from.id;
        ask(out_, std::move(add));
    }

    const app::Desk& desk_;
    StudioDraft& studio_;
    CanvasDraft& draft_;
    Ui& ui_;
    app::Intents& out_;
    const CanvasView& view_;
    ImVec2 mouse_;
};

// The nearest node in that direction, by how far it lies off the straight line too.
std::optional<NodeId> neighbour(const app::Desk& desk, const NodeId& from, double dx, double dy) {
    const auto known = desk.picture.by_id.find(from);
    if (known == desk.picture.by_id.end()) return std::nullopt;
    const studio::Point at = desk.picture.blocks[known->second].at;
    std::optional<NodeId> best;
    double nearest = 1e300;
    for (const studio::Block& block : desk.picture.blocks) {
        const double x = block.at.x - at.x, y = block.at.y - at.y;
        const double ahead = x * dx + y * dy, aside = std::abs(x * dy) + std::abs(y * dx);
        if (ahead <= 1 || ahead + 2 * aside >= nearest) continue;
        nearest = ahead + 2 * aside;
        best = block.id;
    }
    return best;
}

void take_arrows(const app::Desk& desk, CanvasDraft& draft, Ui& ui, app::Intents& out) {
    struct Arrow {
        Key key;
        double x, y;
    };
    for (const auto& [key, x, y] :
         {Arrow{Key::left, -1, 0}, Arrow{Key::right, 1, 0}, Arrow{Key::up, 0, -1}, Arrow{Key::down, 0, 1}}) {
        if (!key_pressed(key, true)) continue;
        constexpr double kNudge = 12;
        if (ImGui::GetIO().KeyCtrl && !desk.chosen.empty()) {
            ask(out, app::desk::MoveNodes{moved(desk, {x * kNudge, y * kNudge}), {}});
        } else if (desk.chosen.empty()) {
            if (desk.scenario().find(desk.scenario().start)) ask(out, app::desk::Choose{{desk.scenario().start}});
        } else if (const auto next = neighbour(desk, *desk.chosen.begin(), x, y)) {
            look_at(desk, *next, draft, ui);
            ask(out, app::desk::Choose{{*next}});
        }
    }
    if (ui.shortcut(Key::a, true)) {
        std::set<NodeId> all;
        for (const studio::Block& block : desk.picture.blocks) all.insert(block.id);
        ask(out, app::desk::Choose{std::move(all)});
    }
}

void record(Ui& ui, std::string id, std::string label, ControlKind kind, const Box& box, bool selected,
            std::string value = {}) {
    Control control;
    control.id = ui.path(id);
    control.label = std::move(label);
    control.kind = kind;
    control.box = box;
    control.selected = selected;
    control.value = std::move(value);
    control.layer = ui.layer;
    control.by_pointer = true;
    ui.registry.record(std::move(control));
}

void record_blocks(const app::Desk& desk, const CanvasView& view, const Simulation* heat, Ui& ui) {
    if (view.scale < kFarAway * ui.theme.u) return;
    std::size_t recorded = 0;
    for (const studio::Block& block : desk.picture.blocks) {
        const Box box = view.block(block);
        if (!view.sees(box)) continue;
        if (++recorded > kMostRecorded) return;
        const auto share = heat ? heat_of(*heat, block.id) : std::nullopt;
        record(ui, "node/" + block.id.value, block.id.value, ControlKind::card, box, desk.chosen.contains(block.id),
               share ? percent_words(*share) : std::string());
        if (view.scale < kHalfAway * ui.theme.u || block.ending) continue;
        for (std::size_t p = 0; p < block.ports.size(); ++p)
            record(ui, "port/" + block.id.value + "/" + std::to_string(p), block.id.value, ControlKind::button,
                   box_at(port_pixel(view, block, p), 0, 0).grown(ui.px(5)), false);
        record(ui, "port/" + block.id.value + "/new", block.id.value, ControlKind::button,
               box_at(new_port_pixel(view, block), 0, 0).grown(ui.px(5)), false);
    }
}

void zoom_buttons(CanvasDraft& draft, const app::Desk& desk, const app::Words& words, Ui& ui, const CanvasView& view) {
    const float wide = ui.px(150);
    const Box bar = box_at({view.box.min.x + ui.px(16), view.box.max.y - ui.px(52)}, wide, ui.px(36));
    card_ground(ui.list(), ui.theme, bar, ui.px(10), ui.colours().surface);
    const ImVec2 middle = view.box.centre();
    move_to(bar.min);
    if (icon_button(ui, "zoom-out", Icon::minus, words(Str::studio_zoom_out)))
        zoom_by(draft, view, middle, 1 / 1.25, ui.theme.u);
    const std::string percent = std::to_string(std::lround(draft.zoom * 100)) + " %";
    const Box all{{bar.min.x + ui.px(36), bar.min.y}, {bar.max.x - ui.px(36), bar.max.y}};
    const Press pressed = press(ui, "zoom-all", all, words(Str::studio_zoom_all), {.value = percent});
    text_in(
        ui, ui.list(), all, percent,
        {TextSize::small, Weight::semibold, pressed.hovered ? ui.colours().primary : ui.colours().ink2, Align::centre});
    if (pressed.hovered) tooltip(ui, all, words(Str::studio_zoom_all));
    ring(ui, pressed, all);
    if (pressed.pressed) see_all(desk, draft, view.box, ui.theme.u);
    move_to({bar.max.x - ui.px(36), bar.min.y});
    if (icon_button(ui, "zoom-in", Icon::plus, words(Str::studio_zoom_in)))
        zoom_by(draft, view, middle, 1.25, ui.theme.u);
}

} // namespace

void look_at(const app::Desk& desk, const NodeId& node, CanvasDraft& draft, const Ui& ui) {
    const auto known = desk.picture.by_id.find(node);
    if (known == desk.picture.by_id.end()) return;
    const studio::Block& block = desk.picture.blocks[known->second];
    const double scale = draft.zoom * ui.theme.u;
    const ImVec2 window = ImGui::GetIO().DisplaySize;
    draft.camera = {block.at.x + studio::kBlockWidth / 2 - window.x * 0.33 / scale,
                    block.at.y + block.height() / 2 - window.y * 0.3 / scale};
}

Phase phase_for_new(const app::Desk& desk) {
    const Node* shown = desk.shown();
    return shown && !shown->ending ? shown->phase : desk.scenario().nodes.empty() ? Phase::intake : Phase::exploration;
}

void add_note(const app::Desk& desk, CanvasDraft& draft, const Ui& ui, app::Intents& out) {
    std::vector<studio::Note> notes = desk.draft().sketch.notes;
    std::string id = "catatan";
    const auto taken = [&] { return std::ranges::find(notes, id, &studio::Note::id) != notes.end(); };
    for (int number = 2; taken(); ++number) id = "catatan-" + std::to_string(number);
    const double scale = draft.zoom * ui.theme.u;
    const ImVec2 window = ImGui::GetIO().DisplaySize;
    notes.push_back(
        {id,
         {},
         {std::round(draft.camera.x + window.x * 0.25 / scale), std::round(draft.camera.y + window.y * 0.2 / scale)}});
    draft.note = id;
    ask(out, app::desk::PutNotes{std::move(notes), {}});
    ask(out, app::desk::Choose{});
}

void canvas_ui(const app::StudioModel& model, const app::Desk& desk, StudioDraft& studio, Ui& ui, app::Intents& out,
               const Box& box) {
    const IdScope scope(ui, "canvas");
    const app::Words& words = model.content.words(model.language);
    CanvasDraft& draft = studio.canvas;
    if (draft.scenario != desk.scenario().id) {
        draft = {};
        draft.scenario = desk.scenario().id;
        first_look(desk, draft, box, ui.theme.u);
    }
    const CanvasView view{box, draft.camera, static_cast<float>(draft.zoom) * ui.theme.u};
    ImDrawList& list = ui.list();
    list.PushClipRect(box.min, box.max, true);
    // Controls over the map come first, so that the pointer finds them before it, and are drawn above it.
    ImDrawListSplitter layers;
    layers.Split(&list, 2);
    layers.SetCurrentChannel(&list, 1);
    zoom_buttons(draft, desk, words, ui, view);
    minimap(desk, draft, ui, view);
    if (studio.heat) heat_legend(ui, words, model.language, box, desk.analysis ? &desk.analysis->plays : nullptr);
    layers.SetCurrentChannel(&list, 0);
    const Press state =
        press(ui, "map", box, words(Str::studio_canvas), {.kind = ControlKind::plot, .ring_inside = true, .radius = 0});
    Pointer(desk, studio, ui, out, view).take(state);
    if (state.focused && !ui.typing()) take_arrows(desk, draft, ui, out);
    fill_box(list, box, ui.colours().sunken);
    const CanvasView moved_view{box, draft.camera, static_cast<float>(draft.zoom) * ui.theme.u};
    const Simulation* plays = studio.heat && desk.analysis ? &desk.analysis->plays : nullptr;
    const CanvasScene scene{desk, words, draft, moved_view, model.language, plays};
    paint_lanes(ui, list, scene);
    paint_notes(ui, list, scene);
    paint_wires(ui, list, scene);
    paint_blocks(ui, list, scene);
    paint_drag(ui, list, scene);
    record_blocks(desk, moved_view, plays, ui);
    constexpr std::size_t kKnowsHow = 4; // blocks; whoever put so many needs no telling
    const TextLook hint{TextSize::small, Weight::regular, ui.colours().ink3, Align::centre};
    if (desk.picture.blocks.empty())
        text_in(ui, list, box, words(Str::studio_canvas_empty), hint);
    else if (desk.picture.blocks.size() < kKnowsHow)
        text_in(ui, list,
                {{box.min.x + ui.px(180), box.max.y - ui.px(44)}, {box.max.x - ui.px(20), box.max.y - ui.px(22)}},
                words(Str::studio_canvas_help), hint);
    ring(ui, state, box, {.ring_inside = true, .radius = 0});
    layers.Merge(&list);
    list.PopClipRect();
}

} // namespace propartif::ui
