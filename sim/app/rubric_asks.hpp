#pragma once
// Every thing an author can ask of a rubric; this header lists them for rubric_desk.cpp alone.
#include "app/screens.hpp"

namespace propartif::app {

// rubric_desk.cpp
Effects ask(State& state, const rubric_desk::CopyFrom& what, Now now);
Effects ask(State& state, const rubric_desk::Back& what, Now now);
Effects ask(State& state, const rubric_desk::Put& what, Now now);
Effects ask(State& state, const rubric_desk::Undo& what, Now now);
Effects ask(State& state, const rubric_desk::Redo& what, Now now);
Effects ask(State& state, const rubric_desk::Try& what, Now now);
Effects ask(State& state, const rubric_desk::Opened& what, Now now);
// rubric_file.cpp
Effects ask(State& state, const rubric_desk::Open& what, Now now);
Effects ask(State& state, const rubric_desk::Remove& what, Now now);
Effects ask(State& state, const rubric_desk::Save& what, Now now);
Effects ask(State& state, const rubric_desk::TakeFromDisk& what, Now now);
Effects ask(State& state, const rubric_desk::ShelfLoaded& what, Now now);
Effects ask(State& state, const rubric_desk::NotOpened& what, Now now);
Effects ask(State& state, const rubric_desk::Saved& what, Now now);
Effects ask(State& state, const rubric_desk::NotSaved& what, Now now);
Effects ask(State& state, const rubric_desk::Kept& what, Now now);
Effects ask(State& state, const rubric_desk::NotKept& what, Now now);

} // namespace propartif::app
