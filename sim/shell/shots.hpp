#pragma once
// Pictures of every screen with fixed data, for documents and for comparing before and after a change.
#include "app/content.hpp"
#include <memory>
#include <string>

namespace propartif::shell {

// Needs the window's OpenGL context. Writes SCREEN-WIDTHxHEIGHT-THEME.png into `folder` (made when missing).
// The exit code: 0, or 1 when a file could not be written.
int take_shots(std::shared_ptr<const app::Content> content, const std::string& folder);

} // namespace propartif::shell
