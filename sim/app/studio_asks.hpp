#pragma once
// Every thing an author can ask for, each in its subject's own file; this header lists them for studio.cpp alone.
#include "app/screens.hpp"

namespace propartif::app {

// studio_shelf.cpp
Effects ask(State& state, const desk::NewFrom& what, Now now);
Effects ask(State& state, const desk::CopyFrom& what, Now now);
Effects ask(State& state, const desk::NewOf& what, Now now);
Effects ask(State& state, const desk::Open& what, Now now);
Effects ask(State& state, const desk::Remove& what, Now now);
Effects ask(State& state, const desk::BackToShelf& what, Now now);
Effects ask(State& state, const desk::ShelfLoaded& what, Now now);
Effects ask(State& state, const desk::Opened& what, Now now);
Effects ask(State& state, const desk::NotOpened& what, Now now);
Effects ask(State& state, const desk::ContentRead& what, Now now);
// studio_desk.cpp
Effects ask(State& state, const desk::PutNode& what, Now now);
Effects ask(State& state, const desk::PutScenario& what, Now now);
Effects ask(State& state, const desk::PutHead& what, Now now);
Effects ask(State& state, const desk::AddNode& what, Now now);
Effects ask(State& state, const desk::RemoveChosen& what, Now now);
Effects ask(State& state, const desk::CopyChosen& what, Now now);
Effects ask(State& state, const desk::RenameNode& what, Now now);
Effects ask(State& state, const desk::Connect& what, Now now);
Effects ask(State& state, const desk::AddReply& what, Now now);
Effects ask(State& state, const desk::StartAt& what, Now now);
Effects ask(State& state, const desk::MoveNodes& what, Now now);
Effects ask(State& state, const desk::PutNotes& what, Now now);
Effects ask(State& state, const desk::LayOut& what, Now now);
Effects ask(State& state, const desk::UseFix& what, Now now);
Effects ask(State& state, const desk::Undo& what, Now now);
Effects ask(State& state, const desk::Redo& what, Now now);
Effects ask(State& state, const desk::Choose& what, Now now);
// studio_analysis.cpp
Effects ask(State& state, const desk::ShowAnalysis& what, Now now);
Effects ask(State& state, const desk::Analysed& what, Now now);
// studio_file.cpp
Effects ask(State& state, const desk::Save& what, Now now);
Effects ask(State& state, const desk::TakeFromDisk& what, Now now);
Effects ask(State& state, const desk::Saved& what, Now now);
Effects ask(State& state, const desk::NotSaved& what, Now now);
Effects ask(State& state, const desk::Kept& what, Now now);
Effects ask(State& state, const desk::NotKept& what, Now now);
// studio_preview.cpp
Effects ask(State& state, const desk::Preview& what, Now now);
Effects ask(State& state, const desk::PreviewReply& what, Now now);
Effects ask(State& state, const desk::PreviewBack& what, Now now);
Effects ask(State& state, const desk::EndPreview& what, Now now);

} // namespace propartif::app
