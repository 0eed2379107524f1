#include "ui/studio/inspector.hpp"
#include "studio/layout.hpp"
#include "ui/studio/canvas.hpp"
#include "ui/studio/fields.hpp"
#include "ui/widgets/widgets.hpp"
#include <algorithm>
#include <array>

namespace propartif::ui {

namespace {

using app::Str;

bool can_be_id(const std::string& id) {
    constexpr std::size_t kLongest = 64;
    return !id.empty() && id.size() <= kLongest &&
           id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
}

// Capitals and blanks become what an id can hold, so that nobody has to know the rule.
std::string as_id(std::string_view typed) {
    std::string id;
    for (const char each : typed) {
        const bool capital = each >= 'A' && each <= 'Z';
        id += capital ? static_cast<char>(each - 'A' + 'a') : each == ' ' || each == '_' ? '-' : each;
    }
    return id;
}

void node_name(const Inspected& in, const Node& node) {
    const app::Words& words = in.words;
    if (in.draft.inspected != node.id) {
        in.draft.inspected = node.id;
        in.draft.id = node.id.value;
        in.draft.choice.reset();
    }
    field_label(in.ui, words(Str::studio_node_id));
    const bool free = in.draft.id == node.id.value || !in.desk.scenario().find(NodeId{in.draft.id});
    FieldLook look;
    look.label = words(Str::studio_node_id);
    look.own_undo = false;
    look.error = !free || !can_be_id(in.draft.id);
    if (text_field(in.ui, "id", in.draft.id, look).changed) {
        in.draft.id = as_id(in.draft.id);
        const NodeId to{in.draft.id};
        if (can_be_id(to.value) && to != node.id && !in.desk.scenario().find(to)) {
            in.draft.inspected = to; // the field stays as it is being typed
            in.out.emplace_back(app::AtDesk{app::desk::RenameNode{node.id, to}});
        }
    }
    if (look.error)
        text(in.ui, words(free ? Str::studio_node_id_beneath : Str::studio_node_id_taken),
             {TextSize::micro, Weight::regular, in.ui.colours().red});
}

void node_phase(const Inspected& in, NodeEdit& edit) {
    std::vector<Option> options;
    for (const std::string_view key : kPhaseKeys)
        options.push_back({key, in.words.named("phase." + std::string(key)), {}, false});
    if (const auto chosen = choice_field(in.ui, "phase", in.words(Str::studio_phase), options,
                                         static_cast<std::size_t>(edit.now().phase)))
        edit.change().phase = static_cast<Phase>(*chosen);
}

void start_line(const Inspected& in, const Node& node) {
    if (in.desk.scenario().start == node.id) {
        tag(in.ui, in.words(Str::studio_starts_here), TagTone::primary, Icon::play);
        gap(in.ui, 26);
        return;
    }
    if (link(in.ui, "start-here", in.words(Str::studio_start_here), TextSize::small))
        in.out.emplace_back(app::AtDesk{app::desk::StartAt{node.id}});
    gap(in.ui, 4);
}

void one_node(const Inspected& in, const Node& node) {
    NodeEdit edit(node);
    const IdScope scope(in.ui, "node");
    node_name(in, node);
    gap(in.ui, 8);
    if (in.draft.choice && *in.draft.choice < node.choices.size()) {
        reply_editor(in, edit, *in.draft.choice);
        return edit.tell(in.out);
    }
    const std::string typed = in.words(Str::studio_tab_typed);
    const std::array<Option, 4> all{{{"content", in.words(Str::studio_tab_content), {}, false},
                                     {"focus", in.words(Str::studio_tab_focus), {}, false},
                                     {"typed", typed, {}, false},
                                     {"words", in.words(Str::studio_tab_words), {}, false}}};
    if (const auto tab = tabs(in.ui, "tabs", all, static_cast<std::size_t>(in.draft.tab)))
        in.draft.tab = static_cast<NodeTab>(*tab);
    gap(in.ui, 12);
    switch (in.draft.tab) {
    case NodeTab::content:
        node_content(in, edit);
        gap(in.ui, 14);
        if (!node.ending) {
            node_phase(in, edit);
            gap(in.ui, 12);
            start_line(in, node);
        }
        break;
    case NodeTab::focus: node_focus(in, edit); break;
    case NodeTab::typed: node_typed(in, edit); break;
    case NodeTab::words: node_words(in, edit); break;
    }
    gap(in.ui, 16);
    if (button(in.ui, "remove", in.words(Str::studio_remove_chosen),
               {.rank = ButtonRank::quiet, .small = true, .destructive = true}))
        in.out.emplace_back(app::AtDesk{app::desk::RemoveChosen{}});
    edit.tell(in.out);
}

void many_nodes(const Inspected& in) {
    const IdScope scope(in.ui, "many");
    text(in.ui, app::fill(in.words(Str::studio_chosen_many), {std::to_string(in.desk.chosen.size())}),
         {TextSize::lead, Weight::semibold});
    gap(in.ui, 12);
    std::vector<Option> options{{"none", in.words(Str::studio_phase_of_chosen), {}, false}};
    for (const std::string_view key : kPhaseKeys)
        options.push_back({key, in.words.named("phase." + std::string(key)), {}, false});
    const auto phase =
        dropdown(in.ui, "phase", options, 0, {.label = in.words(Str::studio_phase_of_chosen), .width = in.ui.width()});
    if (phase && *phase > 0) {
        std::map<NodeId, studio::Point> places;
        for (const NodeId& id : in.desk.chosen)
            if (const auto known = in.desk.picture.by_id.find(id); known != in.desk.picture.by_id.end())
                places[id] = in.desk.picture.blocks[known->second].at;
        in.out.emplace_back(app::AtDesk{app::desk::MoveNodes{std::move(places), static_cast<Phase>(*phase - 1)}});
    }
    gap(in.ui, 12);
    if (button(in.ui, "copy", in.words(Str::studio_copy_chosen),
               {.small = true, .keycap = "Ctrl D", .width = in.ui.width()}))
        in.out.emplace_back(app::AtDesk{app::desk::CopyChosen{}});
    gap(in.ui, 8);
    if (button(in.ui, "remove", in.words(Str::studio_remove_chosen),
               {.small = true, .keycap = "Del", .width = in.ui.width(), .destructive = true}))
        in.out.emplace_back(app::AtDesk{app::desk::RemoveChosen{}});
}

bool note_editor(const Inspected& in) {
    std::vector<studio::Note> notes = in.desk.draft().sketch.notes;
    const auto note = std::ranges::find(notes, in.draft.canvas.note, &studio::Note::id);
    if (in.draft.canvas.note.empty() || note == notes.end()) return false;
    const IdScope scope(in.ui, "note");
    text(in.ui, in.words(Str::studio_note), {TextSize::lead, Weight::semibold});
    text(in.ui, in.words(Str::studio_note_beneath), {TextSize::small, Weight::regular, in.ui.colours().ink2});
    gap(in.ui, 10);
    const auto typed = words_field(in.ui, note->id, note->text,
                                   {.label = in.words(Str::studio_note),
                                    .hint = in.words(Str::studio_note_hint),
                                    .min_lines = 4,
                                    .max_lines = 12,
                                    .labelled = false});
    gap(in.ui, 10);
    const bool gone = button(in.ui, "remove", in.words(Str::studio_remove_this),
                             {.rank = ButtonRank::quiet, .small = true, .destructive = true});
    if (typed) {
        note->text = *typed;
        in.out.emplace_back(app::AtDesk{app::desk::PutNotes{std::move(notes), "note/" + in.draft.canvas.note}});
    } else if (gone) {
        notes.erase(note);
        in.out.emplace_back(app::AtDesk{app::desk::PutNotes{std::move(notes), {}}});
    }
    return true;
}

void sheets(const Inspected& in) {
    const IdScope scope(in.ui, "sheet");
    const std::array<Option, 2> all{{{"scenario", in.words(Str::studio_tab_scenario), {}, false},
                                     {"citizen", in.words(Str::studio_tab_citizen), {}, false}}};
    if (const auto tab = tabs(in.ui, "tabs", all, static_cast<std::size_t>(in.draft.sheet)))
        in.draft.sheet = static_cast<SheetTab>(*tab);
    gap(in.ui, 12);
    if (in.draft.sheet == SheetTab::scenario)
        scenario_sheet(in);
    else
        citizen_sheet(in);
}

// A node that is not there yet, at the end of this way, right of where it begins; false when `to` is one that is there.
bool lead_to_new(const Inspected& in, const NodeId& to, studio::Port port, std::size_t way) {
    if (!to.value.empty()) return false;
    (port.kind == studio::Port::Kind::choice ? port.way : port.index) = way;
    studio::Point at;
    if (const auto from = in.desk.picture.by_id.find(port.node); from != in.desk.picture.by_id.end())
        at = in.desk.picture.blocks[from->second].at;
    const auto steps_down = static_cast<double>(port.index);
    at = {at.x + studio::kColumn, at.y + studio::kRow * steps_down};
    in.out.emplace_back(
        app::AtDesk{app::desk::AddNode{"simpul", phase_for_new(in.desk), false, at, {}, std::move(port)}});
    return true;
}

} // namespace

void inspector_ui(const app::StudioModel& model, const app::Desk& desk, StudioDraft& draft, Ui& ui, app::Intents& out) {
    const Inspected in{model, desk, model.content.words(model.language), draft, ui, out};
    const IdScope scope(ui, "inspector");
    if (draft.sheet_open) return sheets(in);
    if (note_editor(in)) return;
    if (const Node* node = desk.shown()) return one_node(in, *node);
    if (desk.chosen.size() > 1) return many_nodes(in);
    sheets(in);
}

std::optional<NodeId> node_choice(const Inspected& in, std::string_view id, const NodeId& now, std::string_view label,
                                  bool offer_new) {
    std::vector<Option> options;
    std::size_t selected = 0;
    const bool known = in.desk.scenario().find(now) != nullptr;
    if (!known)
        options.push_back(
            {"none", now.value.empty() ? in.words(Str::studio_nowhere) : std::string_view(now.value), {}, false});
    for (const Node& node : in.desk.scenario().nodes) {
        if (node.id == now) selected = options.size();
        options.push_back({node.id.value, node.id.value, {}, false});
    }
    if (offer_new) options.push_back({"new node", in.words(Str::studio_new_node), {}, false}); // no node's id: a blank
    const auto chosen = dropdown(in.ui, id, options, selected, {.label = label, .width = in.ui.width()});
    if (!chosen || (!known && *chosen == 0)) return std::nullopt;
    if (offer_new && *chosen + 1 == options.size()) return NodeId{};
    return NodeId{std::string(options[*chosen].id)};
}

bool ways_field(const Inspected& in, std::string_view id, std::vector<Route>& ways, std::string& field,
                const studio::Port& first) {
    const IdScope scope(in.ui, id);
    bool changed = false;
    for (std::size_t i = 0; i < ways.size(); ++i) {
        const IdScope row(in.ui, std::to_string(i));
        const bool last = i + 1 == ways.size();
        if (!last || ways[i].when) {
            const Card card(in.ui, 0, {.padding = 10, .ground = in.ui.colours().sunken, .shadow = false});
            const std::string words =
                ways[i].when ? condition_in_words(*ways[i].when, in.scope(true)) : in.words(Str::studio_always);
            text(in.ui, app::fill(in.words(Str::studio_way_when), {words}), {TextSize::small, Weight::semibold});
            gap(in.ui, 6);
            if (auto when = condition_field(in.ui, "when", ways[i].when, in.scope(true), in.draft.condition)) {
                ways[i].when = std::move(when->when);
                field = when->field;
                changed = true;
            }
        } else if (ways.size() > 1) {
            text(in.ui, in.words(Str::studio_way_otherwise), {TextSize::small, Weight::semibold});
            gap(in.ui, 4);
        }
        gap(in.ui, 4);
        if (const auto to = node_choice(in, "to", ways[i].to, in.words(Str::studio_ways), true)) {
            if (!lead_to_new(in, *to, first, i)) {
                ways[i].to = *to;
                changed = true;
            }
        }
        if (ways.size() > 1) {
            gap(in.ui, 4);
            if (link(in.ui, "remove", in.words(Str::studio_remove_this), TextSize::small)) {
                ways.erase(ways.begin() + static_cast<std::ptrdiff_t>(i));
                return true;
            }
        }
        gap(in.ui, 10);
    }
    if (ways.empty())
        if (const auto to = node_choice(in, "to", {}, in.words(Str::studio_ways), true)) {
            if (!lead_to_new(in, *to, first, 0)) {
                ways.push_back({std::nullopt, *to});
                changed = true;
            }
        }
    if (!ways.empty() && link(in.ui, "add", in.words(Str::studio_add_way), TextSize::small)) {
        Condition when;
        when.tension = Bounds{60, std::nullopt};
        ways.insert(ways.end() - 1, Route{std::move(when), ways.back().to});
        changed = true;
    }
    return changed;
}

} // namespace propartif::ui
