#pragma once
// Places for the nodes of a story, from the start on the left to its endings on the right.
#include "propartif/draft.hpp"
#include <cstddef>
#include <vector>

namespace propartif::studio {

inline constexpr double kColumn = 240; // from one column to the next, canvas units
inline constexpr double kRow = 120;    // from one node to the one below

// The drawing of Sugiyama, Tagawa and Toda (IEEE Transactions on Systems, Man, and Cybernetics 11, 1981), without the
// last step: ways back are turned round, and in each column nodes are ordered by the mean place of their neighbours.
// The phases are lanes from left to right, endings the last; within its lane every node stands right of all that lead
// to it, or below them where a long chain is folded to keep the lane about as wide as high. Nodes that cannot be
// reached stand in rows of their own below. The same scenario always gets the same places.
std::map<NodeId, Point> layered(const Scenario& scenario);

} // namespace propartif::studio
