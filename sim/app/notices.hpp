#pragma once
// Messages to the person: one clear line each, kept until dealt with when they matter.
#include "app/state.hpp"

namespace propartif::app {

// Adds a notice unless the same words with the same arguments already stand there.
void tell(State& state, Notice::Kind kind, Str words, std::vector<std::string> arguments, std::int64_t now_unix_millis);

// Takes away info notices whose time is over.
void forget_old_notices(State& state, std::int64_t now_unix_millis);

} // namespace propartif::app
