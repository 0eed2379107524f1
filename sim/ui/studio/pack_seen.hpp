#pragma once
// A pack that was looked into: who made it, how far that can be trusted, what is in it, what is wrong with it.
#include "app/intents.hpp"
#include "app/models.hpp"
#include "ui/studio/studio_draft.hpp"
#include "ui/ui.hpp"

namespace propartif::ui {

void pack_seen(const app::SeenPack& pack, const app::BringIn& bring, const app::StudioModel& model, StudioDraft& draft,
               Ui& ui, app::Intents& out);

// Everything that was found in the pack, one line each, at most `most`.
void pack_findings(const PackReport& report, const app::Words& words, std::size_t most, Ui& ui);

} // namespace propartif::ui
