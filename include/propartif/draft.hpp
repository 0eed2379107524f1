#pragma once
// A scenario on the author's desk, and how the author laid it out.
#include "propartif/scenario.hpp"
#include <map>
#include <string>
#include <vector>

namespace propartif::studio {

struct Point { // in units of the canvas, y downwards
    double x{};
    double y{};
    bool operator==(const Point&) const = default;
};

struct Note { // the author's own words beside the graph; no part of the story
    std::string id;
    std::string text;
    Point at;
    bool operator==(const Note&) const = default;
};

// Kept beside the scenario's file: it changes nothing of what is played.
struct Sketch {
    std::map<NodeId, Point> places; // nodes without a place are laid out by the program
    std::vector<Note> notes;
    bool operator==(const Sketch&) const = default;
};

struct Draft {
    Scenario scenario;
    Sketch sketch;
    bool operator==(const Draft&) const = default;
};

} // namespace propartif::studio
