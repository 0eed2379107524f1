#pragma once
// The graph of a draft as it is drawn: blocks for nodes, wires for ways, lanes for phases. Worked out when the draft
// changes, so that a frame only draws.
#include "propartif/draft.hpp"
#include "studio/edits.hpp"
#include "studio/problems.hpp"
#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace propartif::studio {

// Sizes in units of the canvas.
inline constexpr double kBlockWidth = 178;
inline constexpr double kBlockHeight = 88;
inline constexpr double kEndingHeight = 56;
inline constexpr double kNoteWidth = 150;

struct Block {
    NodeId id;
    Point at; // its top left corner
    Phase phase{};
    std::optional<Outcome> ending;
    Text line; // what the citizen says first, or the ending's text
    std::size_t choices{};
    bool free_text = false;
    bool start = false;
    std::optional<Severity> trouble; // the worst problem it has
    std::vector<double> ports;       // how far down its right edge each port lies: choices, free text, its review

    double height() const { return ending ? kEndingHeight : kBlockHeight; }
};

struct Wire {
    std::size_t from{}; // index of the block
    std::size_t port{}; // of its ports
    Port way;
    std::optional<std::size_t> to; // index of the block; nothing: there is no such node
    NodeId missing;
};

struct Lane {           // of a phase that has nodes, from the left edge of its nodes to their right edge
    std::size_t lane{}; // a Phase, or 5 for the endings
    double left{}, right{};
};

struct Picture {
    std::vector<Block> blocks; // in the order of the nodes
    std::vector<Wire> wires;
    std::vector<Lane> lanes; // from left to right; empty when phases are not side by side
    std::map<NodeId, std::size_t> by_id;
    Point least, most; // the corners of everything, notes too
};

Picture picture_of(const Draft& draft, const std::vector<Problem>& problems);

// The port as it would be pulled from: the last way of the block's `port`-th port, or a new choice beyond the last.
std::optional<Port> port_at(const Node& node, std::size_t port);

} // namespace propartif::studio
