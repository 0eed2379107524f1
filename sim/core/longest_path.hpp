#pragma once
// The longest way from the start to an ending that visits no node twice.
#include "core/story_graph.hpp"

namespace propartif::core {

// Exact where no loop lies on the way; otherwise the longest found within a fixed number of steps.
int longest_simple_path(const StoryGraph& graph);

} // namespace propartif::core
