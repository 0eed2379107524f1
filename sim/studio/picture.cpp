#include "studio/picture.hpp"
#include <algorithm>
#include <limits>

namespace propartif::studio {
namespace {

constexpr double kPadding = 30; // of a lane beside its nodes
constexpr double kNoteHeight = 90;

// Ports are spread over the lower part of the edge, below the id.
std::vector<double> ports_of(const Node& node, double height) {
    const std::size_t many = node.choices.size() + (node.free_text ? 1 + (node.free_text->review ? 1 : 0) : 0);
    std::vector<double> ports;
    const double room = height - 26;
    for (std::size_t i = 0; i < many; ++i)
        ports.push_back(18 + room * (static_cast<double>(i) + 0.5) / static_cast<double>(many));
    return ports;
}

Block block_of(const Node& node, const Draft& draft) {
    Block block;
    block.id = node.id;
    if (const auto place = draft.sketch.places.find(node.id); place != draft.sketch.places.end())
        block.at = place->second;
    block.phase = node.phase;
    if (node.ending) {
        block.ending = node.ending->outcome;
        block.line = node.ending->text;
    }
    if (block.line.empty() && !node.says.empty()) block.line = node.says.back().text;
    block.choices = node.choices.size();
    block.free_text = node.free_text.has_value();
    block.start = node.id == draft.scenario.start;
    block.ports = ports_of(node, block.height());
    return block;
}

class Wiring {
public:
    explicit Wiring(Picture& picture) : picture_(picture) {}

    void add(std::size_t from, const Node& node) {
        for (std::size_t c = 0; c < node.choices.size(); ++c)
            for (std::size_t w = 0; w < node.choices[c].next.size(); ++w)
                lead(from, c, {node.id, Port::Kind::choice, c, w}, node.choices[c].next[w].to);
        if (!node.free_text) return;
        const std::size_t port = node.choices.size();
        for (std::size_t r = 0; r < node.free_text->routes.size(); ++r)
            lead(from, port, {node.id, Port::Kind::route, r, 0}, node.free_text->routes[r].to);
        if (node.free_text->review) lead(from, port + 1, {node.id, Port::Kind::review, 0, 0}, *node.free_text->review);
    }

private:
    void lead(std::size_t from, std::size_t port, const Port& way, const NodeId& to) {
        Wire wire{from, port, way, {}, {}};
        if (const auto known = picture_.by_id.find(to); known != picture_.by_id.end())
            wire.to = known->second;
        else
            wire.missing = to;
        picture_.wires.push_back(std::move(wire));
    }

    Picture& picture_;
};

std::vector<Lane> lanes_of(const std::vector<Block>& blocks) {
    constexpr double kFar = std::numeric_limits<double>::max();
    std::vector<Lane> all;
    for (std::size_t lane = 0; lane <= kPhaseKeys.size(); ++lane) all.push_back({lane, kFar, -kFar});
    for (const Block& block : blocks) {
        Lane& lane = all[block.ending ? kPhaseKeys.size() : static_cast<std::size_t>(block.phase)];
        lane.left = std::min(lane.left, block.at.x - kPadding);
        lane.right = std::max(lane.right, block.at.x + kBlockWidth + kPadding);
    }
    std::erase_if(all, [](const Lane& lane) { return lane.left > lane.right; });
    std::ranges::sort(all, {}, &Lane::left);
    for (std::size_t i = 1; i < all.size(); ++i) {
        if (all[i].left < all[i - 1].right - 2 * kPadding) return {}; // they are not side by side
        all[i - 1].right = all[i].left = (all[i - 1].right + all[i].left) / 2;
    }
    return all;
}

void mark_trouble(Picture& picture, const std::vector<Problem>& problems) {
    for (const Problem& problem : problems) {
        const auto known = picture.by_id.find(problem.node);
        if (known == picture.by_id.end()) continue;
        auto& trouble = picture.blocks[known->second].trouble;
        if (!trouble || problem.what.severity < *trouble) trouble = problem.what.severity;
    }
}

void stretch(Picture& picture, const Draft& draft) {
    if (picture.blocks.empty() && draft.sketch.notes.empty()) return;
    constexpr double kFar = std::numeric_limits<double>::max();
    picture.least = {kFar, kFar};
    picture.most = {-kFar, -kFar};
    const auto hold = [&picture](const Point& at, double width, double height) {
        picture.least = {std::min(picture.least.x, at.x), std::min(picture.least.y, at.y)};
        picture.most = {std::max(picture.most.x, at.x + width), std::max(picture.most.y, at.y + height)};
    };
    for (const Block& block : picture.blocks) hold(block.at, kBlockWidth, block.height());
    for (const Note& note : draft.sketch.notes) hold(note.at, kNoteWidth, kNoteHeight);
}

} // namespace

Picture picture_of(const Draft& draft, const std::vector<Problem>& problems) {
    Picture picture;
    picture.blocks.reserve(draft.scenario.nodes.size());
    for (const Node& node : draft.scenario.nodes) {
        picture.by_id.emplace(node.id, picture.blocks.size());
        picture.blocks.push_back(block_of(node, draft));
    }
    Wiring wiring(picture);
    for (std::size_t i = 0; i < draft.scenario.nodes.size(); ++i) wiring.add(i, draft.scenario.nodes[i]);
    picture.lanes = lanes_of(picture.blocks);
    mark_trouble(picture, problems);
    stretch(picture, draft);
    return picture;
}

std::optional<Port> port_at(const Node& node, std::size_t port) {
    if (port < node.choices.size()) {
        const std::size_t ways = node.choices[port].next.size();
        return Port{node.id, Port::Kind::choice, port, ways == 0 ? 0 : ways - 1};
    }
    port -= node.choices.size();
    if (!node.free_text || port > 1) return std::nullopt;
    if (port == 1) return Port{node.id, Port::Kind::review, 0, 0};
    const std::size_t routes = node.free_text->routes.size();
    return Port{node.id, Port::Kind::route, routes == 0 ? 0 : routes - 1, 0};
}

} // namespace propartif::studio
