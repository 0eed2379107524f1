#include "app/notices.hpp"
#include "app/rubric_asks.hpp"

namespace propartif::app {

namespace {

RubricDesk* desk_of(State& state, const std::string& rubric) {
    RubricDesk* desk = state.studio.rubric ? &*state.studio.rubric : nullptr;
    return desk && desk->rubric().id == rubric ? desk : nullptr;
}

} // namespace

Effects keep_rubric(State& state) {
    if (!state.studio.rubric || !state.studio.rubric->unsaved_since) return {};
    RubricDesk& desk = *state.studio.rubric;
    desk.unsaved_since.reset();
    if (desk.history.saved() && !desk.on_disk.empty()) // undone as far as the file
        return {DropRubric{own_folder(state), desk.rubric().id, false}};
    return {KeepRubric{own_folder(state), desk.history.shared(), desk.on_disk}};
}

Effects ask(State& state, const rubric_desk::Open& what, Now) {
    Effects out = keep_rubric(state);
    state.studio.rubric.reset();
    out.emplace_back(OpenRubricFile{own_folder(state), what.rubric});
    return out;
}

Effects ask(State& state, const rubric_desk::Remove& what, Now) {
    if (desk_of(state, what.rubric)) state.studio.rubric.reset();
    return {RemoveRubricFile{own_folder(state), what.rubric}, ReadContent{}};
}

Effects ask(State& state, const rubric_desk::Save& what, Now) {
    if (!state.studio.rubric || state.studio.rubric->saving) return {};
    RubricDesk& desk = *state.studio.rubric;
    if (desk.meanwhile && !what.over) return {}; // the author is being asked which one counts
    desk.saving = true;
    desk.unsaved_since.reset();
    return {SaveRubricFile{own_folder(state), desk.history.shared(), desk.meanwhile ? *desk.meanwhile : desk.on_disk,
                           desk.history.state()}};
}

// What is here is kept among the former versions.
Effects ask(State& state, const rubric_desk::TakeFromDisk&, Now now) {
    if (!state.studio.rubric) return {};
    RubricDesk& desk = *state.studio.rubric;
    const std::string id = desk.rubric().id;
    if (!desk.history.saved()) desk.unsaved_since = now;
    Effects out = keep_rubric(state);
    out.emplace_back(DropRubric{own_folder(state), id, true});
    out.emplace_back(OpenRubricFile{own_folder(state), id});
    state.studio.rubric.reset();
    return out;
}

Effects ask(State& state, const rubric_desk::ShelfLoaded& what, Now) {
    state.studio.rubric_shelf = what.shelf;
    return {};
}

Effects ask(State& state, const rubric_desk::NotOpened& what, Now now) {
    tell(state, Notice::Kind::error, Str::notice_rubric_not_opened, {what.error.where, what.error.detail}, now);
    return {LoadRubricShelf{own_folder(state)}};
}

Effects ask(State& state, const rubric_desk::Saved& what, Now now) {
    if (RubricDesk* desk = desk_of(state, what.rubric)) {
        desk->saving = false;
        desk->restored = false;
        desk->meanwhile.reset();
        desk->on_disk = what.on_disk;
        desk->history.mark_saved(what.state);
        if (!desk->history.saved() && !desk->unsaved_since) desk->unsaved_since = now; // typed on while it was written
    }
    return {LoadRubricShelf{own_folder(state)}, ReadContent{}};
}

Effects ask(State& state, const rubric_desk::NotSaved& what, Now now) {
    if (!state.studio.rubric) return {};
    RubricDesk& desk = *state.studio.rubric;
    desk.saving = false;
    if (!desk.unsaved_since) desk.unsaved_since = now; // the journal keeps it until the file can be written
    if (what.error.code == ErrorCode::changed_outside)
        desk.meanwhile = what.error.detail;
    else
        tell(state, Notice::Kind::error, Str::notice_rubric_not_saved, {what.error.where, what.error.detail}, now);
    return {};
}

Effects ask(State& state, const rubric_desk::Kept& what, Now) {
    RubricDesk* desk = desk_of(state, what.rubric);
    if (desk && !desk->saving && what.on_disk != desk->on_disk) desk->meanwhile = what.on_disk;
    return {};
}

Effects ask(State& state, const rubric_desk::NotKept& what, Now now) {
    if (state.studio.rubric && !state.studio.rubric->unsaved_since)
        state.studio.rubric->unsaved_since = now + kJournalRetryMillis;
    tell(state, Notice::Kind::error, Str::notice_draft_not_kept, {what.error.where, what.error.detail}, now);
    return {};
}

} // namespace propartif::app
