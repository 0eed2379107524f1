#include "propartif/scenario.hpp"
#include <algorithm>

namespace propartif {

const Node* Scenario::find(const NodeId& wanted) const {
    const auto found = std::ranges::find(nodes, wanted, &Node::id);
    return found == nodes.end() ? nullptr : &*found;
}

} // namespace propartif
