#pragma once
// One authored role-play. Immutable once loaded: a Session refers to it and never changes it.
#include "propartif/condition.hpp"
#include "propartif/text.hpp"
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace propartif {

enum class Phase { intake, exploration, turning_point, solution, closing };
inline constexpr std::array<std::string_view, 5> kPhaseKeys{"intake", "exploration", "turning-point", "solution",
                                                            "closing"};

enum class Outcome { restored, partial, escalated, failed_duty };
inline constexpr std::array<std::string_view, 4> kOutcomeKeys{"restored", "partial", "escalated", "failed-duty"};

// How a citizen behaves, and the heat that decides whether tension looks like anger (1) or fear (-1).
struct BehaviourKind {
    std::string_view key;
    double heat;
};
inline constexpr std::array<BehaviourKind, 14> kBehaviours{{{"furious", 1.0},
                                                            {"aggressive", 0.95},
                                                            {"dominant", 0.85},
                                                            {"impatient", 0.7},
                                                            {"viral", 0.65},
                                                            {"group", 0.55},
                                                            {"knowall", 0.5},
                                                            {"manipulative", 0.4},
                                                            {"frequent", 0.4},
                                                            {"suspicious", 0.3},
                                                            {"broker", 0.3},
                                                            {"confused", -0.45},
                                                            {"silent", -0.9},
                                                            {"weeping", -1.0}}};

// Drawn by the program from these parameters; there are no image files.
struct Portrait {
    std::string age = "adult";  // young | adult | older
    std::string head = "short"; // peci | hijab | short | thin | curly | long | bun
    int skin = 3;               // 1..5
    double heat = 0.0;          // -1 fear .. 1 anger; files may leave it out, then it follows the behaviour
    bool glasses = false;
    bool moustache = false;
    bool lash = false;
    bool tear = false;
    int wide = 0;                  // 0..2, breadth of the face
    std::string collar = "shirt";  // shirt | koko
    std::string cloth = "#5E7F86"; // #RRGGBB
    std::string scarf = "#2F7A78";
    std::string hair; // empty: follows the age
    bool operator==(const Portrait&) const = default;
};

struct ButtonNote {    // what presses somebody's red or green button
    std::string owner; // citizen | officer
    Text text;
    bool operator==(const ButtonNote&) const = default;
};

struct HiddenFact {
    std::string id;
    Text text;
    Condition revealed_when; // seen after each reply's effects
    bool operator==(const HiddenFact&) const = default;
};

struct Citizen {
    std::string name;
    std::string behaviour;
    Text about;
    Portrait portrait;
    int start_tension = 50;      // 0..100
    int start_trust = 50;        // 0..100
    double temper_tension = 1.0; // multiplies the rubric's reactions
    double temper_trust = 1.0;
    std::vector<ButtonNote> red_buttons;
    std::vector<ButtonNote> green_buttons;
    std::vector<HiddenFact> hidden;
    bool operator==(const Citizen&) const = default;
};

// A change of the citizen's state. Numbers given here replace the rubric's reactions for that number
// and are not multiplied by the temper; flags are always applied.
struct Effects {
    std::optional<int> tension;
    std::optional<int> trust;
    std::vector<std::string> set;
    std::vector<std::string> clear;
    bool operator==(const Effects&) const = default;
};

struct Line { // what the citizen says; the first whose `when` holds is spoken
    std::optional<Condition> when;
    Text text;
    Text thought; // what the citizen does not say; shown in the debrief
    bool operator==(const Line&) const = default;
};

struct Route { // where the story goes; the first that holds, the last has no `when`
    std::optional<Condition> when;
    NodeId to;
    bool operator==(const Route&) const = default;
};

// What a reply to this turn can reflect. Each inner list is one fact or need in alternative phrasings.
struct Focus {
    std::vector<std::vector<std::string>> content;
    std::vector<std::string> emotion;
    std::vector<std::vector<std::string>> interest;
    bool operator==(const Focus&) const = default;
};

struct Choice {
    ChoiceId id;
    Text text;
    Levels levels;                  // the author's rating, one per rubric criterion
    std::vector<std::string> flags; // severe flags of the rubric this reply would earn
    std::optional<Effects> effects;
    Text feedback;
    std::optional<Condition> when;
    std::vector<Route> next;
    bool operator==(const Choice&) const = default;
};

struct Example { // an author's own test of a free-text turn
    std::string text;
    Levels expect;
    std::optional<NodeId> to;
    bool operator==(const Example&) const = default;
};

struct FreeText {
    std::vector<Route> routes;
    std::optional<NodeId> review; // where a reply goes that the scorer will not judge; else the last route
    std::vector<Example> examples;
    bool operator==(const FreeText&) const = default;
};

struct Ending {
    Outcome outcome{};
    Text text;
    Text lesson;
    bool operator==(const Ending&) const = default;
};

struct Node {
    NodeId id;
    Phase phase{};
    std::vector<Line> says;
    Focus focus;
    std::optional<int> seconds; // time limit in timed modes
    std::vector<Choice> choices;
    std::optional<FreeText> free_text;
    std::optional<Ending> ending; // set: the conversation ends here
    bool operator==(const Node&) const = default;
};

inline constexpr std::size_t kMostNodes = 2'000; // a file with more is not played

struct Scenario {
    ScenarioId id;
    std::string version;
    Text title;
    Text summary;
    Text setting;
    std::vector<std::string> authors;
    std::string license;
    int level = 1; // 1..5
    int minutes = 5;
    std::string rubric; // id of the rubric that judges it
    std::vector<std::string> topics;
    std::vector<std::string> cards; // ids of the fact cards behind what is said about rules
    Citizen citizen;
    std::vector<std::string> flags; // story flags it may set
    NodeId start;
    std::vector<Node> nodes;
    std::string content_hash; // sha256 of the file's bytes, hex; empty when built in memory

    const Node* find(const NodeId& id) const; // null when there is none
    bool operator==(const Scenario&) const = default;
};

} // namespace propartif
