#pragma once
// What the studio's widgets remember between frames: where the map is looked at, what is being dragged, open tabs.
#include "app/exchange.hpp"
#include "propartif/draft.hpp"
#include "propartif/session.hpp"
#include "ui/studio/rubric_draft.hpp"
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace propartif::ui {

struct CanvasDraft {
    enum class Drag { none, ground, nodes, wire, band, note };
    ScenarioId scenario;  // whose map this is
    studio::Point camera; // the point of the canvas at the view's top left corner
    double zoom = 1.0;    // pixels are units of the canvas times this times Theme::u
    Drag drag = Drag::none;
    studio::Point grabbed;           // where the drag began, on the canvas
    studio::Point shift;             // how far it went
    std::size_t block = 0;           // that is dragged, or whose port is
    std::optional<std::size_t> port; // of the block; none: a new reply
    std::string note;                // id of the one chosen
};

enum class NodeTab { content, focus, typed, words };
enum class SheetTab { scenario, citizen };
enum class PanelTab { problems, translation, analysis };

struct StudioDraft {
    CanvasDraft canvas;
    bool outline = false;
    bool outline_chosen = false; // by hand, whatever the window's width advises
    NodeTab tab = NodeTab::content;
    SheetTab sheet = SheetTab::scenario;
    PanelTab panel = PanelTab::problems;
    bool panel_open = true;
    bool heat = false;       // the map is tinted by how many plays come by
    bool side_panel = false; // in a narrow window: problems instead of the inspector
    bool sheet_open = false; // the scenario instead of the chosen node
    bool searching = false;
    std::string search;
    NodeId inspected;                                    // the node the fields below belong to
    std::string id;                                      // being typed
    std::optional<std::string> version;                  // likewise, while it is none yet
    std::optional<std::size_t> choice;                   // the reply opened
    std::string condition;                               // path of the one that is open
    NodeId focus_of;                                     // whose focus is typed
    std::array<std::vector<std::string>, 3> focus_typed; // its lines: content, emotion, interest
    std::optional<std::size_t> example;                  // whose expectations are shown
    double tension = -1;                                 // of the portrait's preview; below zero: the citizen's start
    std::string flag;                                    // a new story flag being typed
    std::optional<ScenarioId> removing;
    Mood preview_mood{-1, -1}; // below zero: the citizen's start
    std::string preview_text;
    std::uint32_t preview_turn = 0;
    RubricDraft rubric;
    app::Form form = app::Form::pack; // of what is handed over
    ScenarioId pack_of;               // whose pack id is typed
    std::string pack;                 // the id
    bool sign = true;
    std::string signer; // the name being typed for a key
};

} // namespace propartif::ui
