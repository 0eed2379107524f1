#pragma once
// One step of an author's work as a value: what each touched part was before and is after. Taking it and taking it back
// are the same act the other way round.
#include "propartif/draft.hpp"
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace propartif::studio {

// A node put in, taken out or replaced at a place of the list; neither side set means nothing.
struct NodeSwap {
    std::size_t at{}; // counted when its turn comes: earlier swaps of the same change are taken already
    std::optional<Node> before;
    std::optional<Node> after;
    bool operator==(const NodeSwap&) const = default;
};

struct HeadSwap { // everything of a scenario but its nodes
    Scenario before;
    Scenario after;
    bool operator==(const HeadSwap&) const = default;
};

struct PlaceSwap {
    NodeId node;
    std::optional<Point> before;
    std::optional<Point> after;
    bool operator==(const PlaceSwap&) const = default;
};

struct NotesSwap {
    std::vector<Note> before;
    std::vector<Note> after;
    bool operator==(const NotesSwap&) const = default;
};

struct Change {
    std::string name;  // a key of the words "studio.step.<name>", for "Undo: ..."
    std::string field; // what is being typed or dragged; changes of one field, soon after each other, are one step
    std::vector<NodeSwap> nodes;
    std::optional<HeadSwap> head;
    std::vector<PlaceSwap> places;
    std::optional<NotesSwap> notes;

    bool empty() const { return nodes.empty() && !head && places.empty() && !notes; }
    bool operator==(const Change&) const = default;
};

// The change must have been made for this draft as it is.
void take(Draft& draft, const Change& change);
void take_back(Draft& draft, const Change& change);

// `later`, taken right after `earlier`, as one change with it; nothing when they do not touch the same parts.
std::optional<Change> joined(const Change& earlier, const Change& later);

} // namespace propartif::studio
