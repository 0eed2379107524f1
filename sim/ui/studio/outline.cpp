#include "ui/studio/outline.hpp"
#include "studio/references.hpp"
#include "studio/texts.hpp"
#include "ui/search_words.hpp"
#include "ui/studio/fields.hpp"
#include "ui/widgets/widgets.hpp"
#include <algorithm>
#include <cmath>

namespace propartif::ui {

namespace {

using app::Str;

constexpr float kRow = 52; // units
constexpr float kIdWide = 170, kPhaseWide = 110, kWaysWide = 190, kTick = 36;

std::string ways_in_words(const Node& node) {
    std::string out;
    std::set<NodeId> told;
    for (const NodeId& to : studio::ways_from(node))
        if (told.insert(to).second) out += (out.empty() ? "→ " : ", ") + to.value;
    return out;
}

void heads(const app::Words& words, Ui& ui, const Box& row, bool wide) {
    const TextLook look{TextSize::micro, Weight::semibold, ui.colours().ink2};
    float x = row.min.x + ui.px(kTick);
    text_in(ui, ui.list(), {{x, row.min.y}, {x + ui.px(kIdWide), row.max.y}}, words(Str::studio_col_node), look);
    x += ui.px(kIdWide);
    if (wide) {
        text_in(ui, ui.list(), {{x, row.min.y}, {x + ui.px(kPhaseWide), row.max.y}}, words(Str::studio_col_phase),
                look);
        x += ui.px(kPhaseWide);
    }
    text_in(ui, ui.list(), {{x, row.min.y}, {row.max.x, row.max.y}}, words(Str::studio_col_line), look);
    if (wide)
        text_in(ui, ui.list(), {{row.max.x - ui.px(kWaysWide), row.min.y}, row.max}, words(Str::studio_col_ways), look);
}

class Rows {
public:
    Rows(const app::StudioModel& model, const app::Desk& desk, StudioDraft& draft, Ui& ui, app::Intents& out)
        : model_(model), desk_(desk), draft_(draft), ui_(ui), out_(out), words_(model.content.words(model.language)) {}

    void row(const Node& node, bool wide) {
        const IdScope scope(ui_, node.id.value);
        const Box box = take(ui_, 0, ui_.px(kRow));
        const bool chosen = desk_.chosen.contains(node.id);
        const Box tick{box.min, {box.min.x + ui_.px(kTick), box.max.y}};
        const Press ticked = press(ui_, "tick", tick, node.id.value,
                                   {.kind = ControlKind::toggle, .selected = chosen, .ring_inside = true});
        if (chosen) fill_box(ui_.list(), box, ui_.colours().primary_tint, ui_.px(8));
        const Box square = box_at({tick.min.x + ui_.px(8), tick.centre().y - ui_.px(9)}, ui_.px(18), ui_.px(18));
        fill_box(ui_.list(), square, chosen ? ui_.colours().primary : ui_.colours().surface, ui_.px(5));
        if (chosen)
            draw_icon(ui_.list(), Icon::check, {square.min.x + ui_.px(2), square.min.y + ui_.px(2)}, ui_.px(14),
                      ui_.colours().on_primary);
        else
            outline_box(ui_.list(), square, ui_.colours().control, ui_.px(5), ui_.px(1.5f));
        ring(ui_, ticked, tick, {.ring_inside = true});
        if (ticked.pressed) choose(node.id, true);
        float x = name(node, box, tick.max.x, chosen);
        if (wide) x = phase(node, box, x);
        line(node, box, x, wide ? box.max.x - ui_.px(kWaysWide) : box.max.x);
        if (wide)
            text_in(ui_, ui_.list(), {{box.max.x - ui_.px(kWaysWide) + ui_.px(8), box.min.y}, box.max},
                    ways_in_words(node), {TextSize::small, Weight::regular, ui_.colours().ink2});
        fill_box(ui_.list(), {{box.min.x, box.max.y - ui_.px(1)}, box.max}, ui_.colours().line);
    }

private:
    void choose(const NodeId& id, bool more) {
        std::set<NodeId> chosen = more ? desk_.chosen : std::set<NodeId>{};
        if (!chosen.erase(id)) chosen.insert(id);
        draft_.sheet_open = false;
        draft_.canvas.note.clear();
        out_.emplace_back(app::AtDesk{app::desk::Choose{std::move(chosen)}});
    }

    float name(const Node& node, const Box& row, float x, bool chosen) {
        const Box box{{x, row.min.y}, {x + ui_.px(kIdWide), row.max.y}};
        const Press state = press(ui_, "open", box, node.id.value, {.selected = chosen, .ring_inside = true});
        const auto known = desk_.picture.by_id.find(node.id);
        float right = box.max.x - ui_.px(6);
        if (known != desk_.picture.by_id.end() && desk_.picture.blocks[known->second].trouble) {
            const bool error = desk_.picture.blocks[known->second].trouble == Severity::error;
            right -= ui_.px(20);
            draw_icon(ui_.list(), error ? Icon::warning : Icon::info, {right, box.centre().y - ui_.px(8)}, ui_.px(16),
                      error ? ui_.colours().red : ui_.colours().turmeric);
        }
        text_in(
            ui_, ui_.list(), {{box.min.x + ui_.px(4), box.min.y}, {right, box.max.y}}, node.id.value,
            {TextSize::body, Weight::semibold, state.hovered || chosen ? ui_.colours().primary : ui_.colours().ink});
        ring(ui_, state, box, {.ring_inside = true});
        if (state.pressed) choose(node.id, ImGui::GetIO().KeyCtrl);
        return box.max.x;
    }

    float phase(const Node& node, const Box& row, float x) {
        const std::string key = node.ending ? "phase.lane_ending"
                                            : "phase." + std::string(kPhaseKeys[static_cast<std::size_t>(node.phase)]);
        text_in(ui_, ui_.list(), {{x, row.min.y}, {x + ui_.px(kPhaseWide), row.max.y}}, words_.named(key),
                {TextSize::small, Weight::regular, ui_.colours().ink2});
        return x + ui_.px(kPhaseWide);
    }

    void line(const Node& node, const Box& row, float x, float right) {
        const bool ending = node.ending.has_value();
        if (!ending && node.says.empty()) return;
        const std::string& now = ending ? node.ending->text.id : node.says.back().text.id;
        move_to({x, row.min.y + ui_.px(4)});
        if (const auto typed = words_field(ui_, "line", now,
                                           {.label = words_(Str::studio_line),
                                            .hint = words_(Str::studio_line_hint),
                                            .labelled = false,
                                            .width = right - x})) {
            Node edited = node;
            (ending ? edited.ending->text : edited.says.back().text).id = *typed;
            out_.emplace_back(app::AtDesk{app::desk::PutNode{std::move(edited), ui_.path("line")}});
        }
        move_to({row.min.x, row.max.y});
    }

    const app::StudioModel& model_;
    const app::Desk& desk_;
    StudioDraft& draft_;
    Ui& ui_;
    app::Intents& out_;
    const app::Words& words_;
};

} // namespace

std::vector<const Node*> found_nodes(const app::Desk& desk, const std::string& looked_for) {
    std::vector<const Node*> found;
    for (const Node& node : desk.scenario().nodes)
        if (looked_for.empty() || holds_all_words(studio::all_words(node), looked_for)) found.push_back(&node);
    return found;
}

void outline_ui(const app::StudioModel& model, const app::Desk& desk, StudioDraft& draft, Ui& ui, app::Intents& out,
                const Box& box) {
    const IdScope scope(ui, "outline");
    const app::Words& words = model.content.words(model.language);
    fill_box(ui.list(), box, ui.colours().surface);
    const float margin = ui.px(16);
    const bool wide = box.width() >= ui.px(720);
    const Box head{{box.min.x + margin, box.min.y}, {box.max.x - margin - ui.px(14), box.min.y + ui.px(34)}};
    heads(words, ui, head, wide);
    move_to({box.min.x + margin, head.max.y});
    const ScrollArea scroll(ui, "rows", box.width() - margin, box.max.y - head.max.y);
    const std::vector<const Node*> shown = found_nodes(desk, draft.searching ? draft.search : std::string());
    // Only the rows in view are drawn; the others keep their room. The row with the keyboard is always there.
    const float row = ui.px(kRow);
    const ImVec2 start = cursor();
    const float top = box.min.y - start.y, bottom = box.max.y - start.y;
    const auto first =
        static_cast<std::size_t>(std::clamp(std::floor(top / row) - 2, 0.0f, static_cast<float>(shown.size())));
    const auto last =
        static_cast<std::size_t>(std::clamp(std::ceil(bottom / row) + 2, 0.0f, static_cast<float>(shown.size())));
    Rows rows(model, desk, draft, ui, out);
    for (std::size_t i = first; i < last; ++i) {
        move_to({start.x, start.y + static_cast<float>(i) * row});
        rows.row(*shown[i], wide);
    }
    move_to(start);
    take(ui, 0, std::max(1.0f, static_cast<float>(shown.size()) * row));
}

} // namespace propartif::ui
