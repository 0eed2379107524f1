#pragma once
// The controls on screen as a JSON file, for programs that drive the window (tests, screen readers' scripts).
#include "ui/registry.hpp"
#include <string>
#include <string_view>

namespace propartif::shell {

std::string controls_json(const ui::Registry& registry, std::string_view screen);

// Writes `text` beside `path` and renames it, so that a reader never sees half a file. False when the disk refused.
bool replace_file(const std::string& path, const std::string& text);

} // namespace propartif::shell
