#include "app/notices.hpp"
#include "app/screens.hpp"
#include <utility>

namespace propartif::app {

namespace {

bool is_side_screen(Screen screen) {
    return screen == Screen::settings || screen == Screen::glossary || screen == Screen::help;
}

bool leads_to_progress(Screen screen) {
    return screen == Screen::home || screen == Screen::practice || screen == Screen::records;
}

void go_to(State& state, Screen screen) {
    if (is_side_screen(screen) && !is_side_screen(state.screen)) state.before_help = state.screen;
    if (screen == Screen::progress && state.screen != Screen::progress && !is_side_screen(state.screen))
        state.before_progress = leads_to_progress(state.screen) ? state.screen : Screen::home;
    state.screen = screen;
}

// What lies on the disk may have grown since the screen was last shown.
void load_for(const State& state, Screen screen, Effects& out) {
    if (!state.person) return;
    if (screen == Screen::home || screen == Screen::records) out.emplace_back(LoadAttempts{state.person->id});
    if (screen == Screen::progress) out.emplace_back(LoadProgress{state.person->id});
    if (screen == Screen::workshop && !state.workshop.room) out.emplace_back(LookForWorkshops{});
    if (screen != Screen::studio) return;
    out.emplace_back(LoadShelf{own_folder(state)});
    out.emplace_back(LoadRubricShelf{own_folder(state)});
}

} // namespace

Effects on(State& state, const OpenScreen& intent, Now now) {
    const bool possible = (intent.screen != Screen::play || state.play) &&
                          (intent.screen != Screen::debrief || state.debrief) &&
                          (intent.screen != Screen::drill || state.drill);
    if (intent.screen == Screen::practice || intent.screen == Screen::home) plan_practice(state, now);
    Effects out = flush_draft(state);
    if (!possible) return out;
    go_to(state, intent.screen);
    load_for(state, intent.screen, out);
    return out;
}

Effects on(State& state, const GoBack&, Now now) {
    switch (state.screen) {
    case Screen::settings:
    case Screen::glossary:
    case Screen::help: state.screen = state.before_help; break;
    case Screen::drill: state.screen = Screen::practice; break;
    case Screen::progress: state.screen = state.before_progress; break;
    case Screen::play:
    case Screen::debrief:
    case Screen::briefing:
    case Screen::records:
    case Screen::practice:
    case Screen::studio:
    case Screen::workshop:
    case Screen::home: state.screen = Screen::home; break;
    }
    if (state.screen == Screen::practice || state.screen == Screen::home) plan_practice(state, now);
    Effects out = flush_draft(state);
    load_for(state, state.screen, out);
    return out;
}

Effects on(State& state, const OpenTerm& intent, Now) {
    state.term = intent.term;
    state.cards = false;
    go_to(state, Screen::glossary);
    return {};
}

Effects on(State& state, const OpenCard& intent, Now) {
    state.card = intent.card;
    state.cards = true;
    go_to(state, Screen::glossary);
    return {};
}

Effects on(State& state, const DismissNotice& intent, Now) {
    std::erase_if(state.notices, [&](const Notice& each) { return each.id == intent.notice; });
    return {};
}

Effects on(State& state, const Quit&, Now) {
    Effects out = flush_draft(state);
    for (Effect& each : retry_answers(state)) out.push_back(std::move(each)); // perhaps the disk takes them now
    for (Effect& each : retry_ratings(state)) out.push_back(std::move(each));
    for (Effect& each : keep_draft(state)) out.push_back(std::move(each));
    for (Effect& each : keep_rubric(state)) out.push_back(std::move(each));
    fall_silent(state, out);
    if (state.workshop.room) out.emplace_back(CloseRoom{});
    out.emplace_back(CloseProgram{});
    return out;
}

Effects on(State& state, const ChangeSettings& intent, Now) {
    if (state.settings == intent.settings) return {};
    const Settings before = std::exchange(state.settings, intent.settings);
    Effects out{SaveSettings{stored_from(state.settings)}};
    use_voice(state, before, out);
    return out;
}

Effects on(State& state, const Tick&, Now now) {
    forget_old_notices(state, now);
    const bool due =
        state.play && state.play->draft_changed_at && now - *state.play->draft_changed_at >= kDraftSaveMillis;
    Effects out = due ? flush_draft(state) : Effects{};
    const auto& desk = state.studio.desk;
    if (desk && desk->unsaved_since && now - *desk->unsaved_since >= kJournalMillis)
        for (Effect& each : keep_draft(state)) out.push_back(std::move(each));
    for (Effect& each : analyse_when_rested(state, now)) out.push_back(std::move(each));
    const auto& rubric = state.studio.rubric;
    if (rubric && rubric->unsaved_since && now - *rubric->unsaved_since >= kJournalMillis)
        for (Effect& each : keep_rubric(state)) out.push_back(std::move(each));
    if (const auto at = clock_due(state); at && now >= *at) state.workshop.room->ticked_at = now;
    return out;
}

Effects on(State& state, const SavingFailed& intent, Now now) {
    state.starting.reset();
    if (state.debrief) state.debrief->what_if_asked = false;
    tell(state, Notice::Kind::error, Str::notice_store_failed, {intent.error.where, intent.error.detail}, now);
    return {};
}

} // namespace propartif::app
