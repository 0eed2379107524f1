#include "app/notices.hpp"
#include "app/studio_asks.hpp"

namespace propartif::app {

namespace {

Desk* desk_of(State& state, const ScenarioId& scenario) {
    Desk* desk = state.studio.desk ? &*state.studio.desk : nullptr;
    return desk && desk->scenario().id == scenario ? desk : nullptr;
}

} // namespace

Effects keep_draft(State& state) {
    if (!state.studio.desk || !state.studio.desk->unsaved_since) return {};
    Desk& desk = *state.studio.desk;
    desk.unsaved_since.reset();
    if (desk.history.saved())
        return {DropDraft{own_folder(state), desk.scenario().id, false}}; // undone as far as the file
    return {KeepDraft{own_folder(state), std::make_shared<const studio::Draft>(desk.draft()), desk.on_disk,
                      desk.history.state()}};
}

Effects ask(State& state, const desk::Save& what, Now) {
    if (!state.studio.desk || state.studio.desk->saving) return {};
    Desk& desk = *state.studio.desk;
    if (desk.meanwhile && !what.over) return {}; // the author is being asked which one counts
    desk.saving = true;
    desk.unsaved_since.reset();
    return {SaveDraftFile{own_folder(state), std::make_shared<const studio::Draft>(desk.draft()),
                          desk.meanwhile ? *desk.meanwhile : desk.on_disk, desk.history.state()}};
}

Effects ask(State& state, const desk::TakeFromDisk&, Now now) {
    if (!state.studio.desk) return {};
    Desk& desk = *state.studio.desk;
    const ScenarioId id = desk.scenario().id;
    if (!desk.history.saved()) desk.unsaved_since = now;
    Effects out = keep_draft(state);
    out.emplace_back(DropDraft{own_folder(state), id, true});
    out.emplace_back(OpenDraftFile{own_folder(state), id});
    state.studio.desk.reset();
    return out;
}

Effects ask(State& state, const desk::Saved& what, Now now) {
    if (Desk* desk = desk_of(state, what.scenario)) {
        desk->saving = false;
        desk->restored = false;
        desk->meanwhile.reset();
        desk->on_disk = what.on_disk;
        desk->base = what.saved;
        desk->saved_at = now;
        desk->history.mark_saved(what.state);
        if (!desk->history.saved() && !desk->unsaved_since) desk->unsaved_since = now; // typed on while it was written
    }
    return {LoadShelf{own_folder(state)}, ReadContent{}};
}

Effects ask(State& state, const desk::NotSaved& what, Now now) {
    if (!state.studio.desk) return {};
    Desk& desk = *state.studio.desk;
    desk.saving = false;
    if (!desk.unsaved_since) desk.unsaved_since = now; // the journal keeps it until the file can be written
    if (what.error.code == ErrorCode::changed_outside)
        desk.meanwhile = what.error.detail;
    else
        tell(state, Notice::Kind::error, Str::notice_draft_not_saved, {what.error.where, what.error.detail}, now);
    return {};
}

Effects ask(State& state, const desk::Kept& what, Now) {
    Desk* desk = desk_of(state, what.scenario);
    if (desk && !desk->saving && what.on_disk != desk->on_disk) desk->meanwhile = what.on_disk;
    return {};
}

Effects ask(State& state, const desk::NotKept& what, Now now) {
    if (state.studio.desk && !state.studio.desk->unsaved_since)
        state.studio.desk->unsaved_since = now + kJournalRetryMillis;
    tell(state, Notice::Kind::error, Str::notice_draft_not_kept, {what.error.where, what.error.detail}, now);
    return {};
}

} // namespace propartif::app
