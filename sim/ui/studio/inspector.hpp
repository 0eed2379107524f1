#pragma once
// The fields of what is chosen: a node, a reply of it, a note, or the scenario and its citizen.
#include "app/models.hpp"
#include "ui/studio/condition_field.hpp"
#include "ui/studio/node_edit.hpp"
#include "ui/studio/studio_draft.hpp"
#include "ui/ui.hpp"

namespace propartif::ui {

// Over the column, as high as its content.
void inspector_ui(const app::StudioModel& model, const app::Desk& desk, StudioDraft& draft, Ui& ui, app::Intents& out);

struct Inspected { // what the parts of the inspector need
    const app::StudioModel& model;
    const app::Desk& desk;
    const app::Words& words;
    StudioDraft& draft;
    Ui& ui;
    app::Intents& out;

    ConditionScope scope(bool levels) const { return {desk.scenario(), model.rubric, words, model.language, levels}; }
};

void node_content(const Inspected& in, NodeEdit& edit);                     // inspector_content.cpp
void reply_editor(const Inspected& in, NodeEdit& edit, std::size_t choice); // inspector_reply.cpp
void node_focus(const Inspected& in, NodeEdit& edit);                       // inspector_focus.cpp
void node_typed(const Inspected& in, NodeEdit& edit);                       // inspector_typed.cpp
void node_words(const Inspected& in, NodeEdit& edit);                       // inspector_words.cpp
void scenario_sheet(const Inspected& in);                                   // inspector_sheet.cpp
void citizen_sheet(const Inspected& in);                                    // inspector_citizen.cpp

// Where ways lead: conditions, targets, one more. True when something changed; `field` names it. `first` is the first
// way as a port: a new node is made to lead there.
bool ways_field(const Inspected& in, std::string_view id, std::vector<Route>& ways, std::string& field,
                const studio::Port& first);
// The nodes to lead to, by id; with `offer_new` the entry after them asks for a new one and gives an empty id.
std::optional<NodeId> node_choice(const Inspected& in, std::string_view id, const NodeId& now, std::string_view label,
                                  bool offer_new = false);

} // namespace propartif::ui
