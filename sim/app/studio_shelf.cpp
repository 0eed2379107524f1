#include "app/notices.hpp"
#include "app/studio_asks.hpp"
#include "studio/layout.hpp"
#include <algorithm>
#include <utility>

namespace propartif::app {

namespace {

bool taken(const State& state, const ScenarioId& id) {
    return state.content->library.scenarios.contains(id) ||
           std::ranges::any_of(state.studio.shelf, [&](const OwnScenario& each) { return each.id == id; });
}

ScenarioId free_id(const State& state, const std::string& stem) {
    constexpr std::size_t kLongestStem = 56; // leaves room for a number
    const std::string head = stem.substr(0, kLongestStem);
    ScenarioId id{head};
    for (int number = 2; taken(state, id); ++number) id.value = head + "-" + std::to_string(number);
    return id;
}

void place_all(studio::Draft& draft) {
    const auto& places = draft.sketch.places;
    const bool all =
        std::ranges::all_of(draft.scenario.nodes, [&](const Node& node) { return places.contains(node.id); });
    if (!all) draft.sketch.places.merge(studio::layered(draft.scenario)); // places that are known stay
    std::erase_if(draft.sketch.places, [&](const auto& each) { return !draft.scenario.find(each.first); });
}

void put_on_desk(State& state, studio::Draft draft) {
    place_all(draft);
    state.studio.desk.emplace(std::move(draft));
    Desk& desk = *state.studio.desk;
    if (desk.scenario().find(desk.scenario().start)) desk.chosen = {desk.scenario().start};
    look_again(state);
}

// Somebody else's words become the author's own to change; nothing of the original is touched.
void begin_with(State& state, Scenario scenario, Now now) {
    scenario.content_hash.clear();
    put_on_desk(state, {std::move(scenario), {}});
    state.studio.desk->history.mark_saved(kNeverSaved); // there is no file of it yet
    state.studio.desk->unsaved_since = now;             // not even a crash right now loses it
}

Scenario blank_sheet(const Content& content) {
    Scenario scenario;
    scenario.version = "1.0.0";
    if (!content.library.rubrics.empty()) scenario.rubric = content.library.rubrics.begin()->first;
    scenario.citizen.behaviour = std::string(kBehaviours.front().key);
    scenario.citizen.portrait.heat = kBehaviours.front().heat;
    return scenario;
}

// What was on the desk stays in the journal when it was not saved.
Effects clear_desk(State& state) {
    Effects out = keep_draft(state);
    state.studio.desk.reset();
    return out;
}

} // namespace

Effects ask(State& state, const desk::NewFrom& what, Now now) {
    const auto& all = state.content->templates;
    const auto known = std::ranges::find(all, ScenarioId{what.template_id}, &Scenario::id);
    if (known == all.end() && !what.template_id.empty()) return {};
    Effects out = clear_desk(state);
    Scenario scenario = known == all.end() ? blank_sheet(*state.content) : *known;
    scenario.id = free_id(state, known == all.end() ? "skenario-baru" : "skenario-" + known->id.value);
    scenario.authors = state.person ? std::vector<std::string>{state.person->name} : std::vector<std::string>{};
    begin_with(state, std::move(scenario), now);
    return out;
}

Effects ask(State& state, const desk::CopyFrom& what, Now now) {
    const auto known = state.content->library.scenarios.find(what.scenario);
    if (known == state.content->library.scenarios.end()) return {};
    Effects out = clear_desk(state);
    Scenario scenario = known->second;
    scenario.id = free_id(state, known->first.value + "-salinan");
    scenario.title.id += " (salinan)";
    if (!scenario.title.en.empty()) scenario.title.en += " (copy)";
    begin_with(state, std::move(scenario), now);
    return out;
}

Effects ask(State& state, const desk::NewOf& what, Now now) {
    Effects out = clear_desk(state);
    Scenario scenario = what.scenario;
    const Scenario blank = blank_sheet(*state.content);
    if (scenario.version.empty()) scenario.version = blank.version;
    if (!state.content->library.rubrics.contains(scenario.rubric)) scenario.rubric = blank.rubric;
    if (scenario.citizen.behaviour.empty()) scenario.citizen = blank.citizen;
    scenario.id = free_id(state, scenario.id.value.empty() ? "skenario-bawaan" : scenario.id.value);
    begin_with(state, std::move(scenario), now);
    return out;
}

Effects ask(State& state, const desk::Open& what, Now) {
    Effects out = clear_desk(state);
    out.emplace_back(OpenDraftFile{own_folder(state), what.scenario});
    return out;
}

Effects ask(State& state, const desk::Remove& what, Now) {
    if (state.studio.desk && state.studio.desk->scenario().id == what.scenario) state.studio.desk.reset();
    return {RemoveDraftFile{own_folder(state), what.scenario}, LoadShelf{own_folder(state)}, ReadContent{}};
}

Effects ask(State& state, const desk::BackToShelf&, Now) {
    Effects out = clear_desk(state);
    out.emplace_back(LoadShelf{own_folder(state)});
    return out;
}

Effects ask(State& state, const desk::ShelfLoaded& what, Now) {
    state.studio.shelf = what.shelf;
    state.studio.shelf_read = true;
    return {};
}

Effects ask(State& state, const desk::Opened& what, Now now) {
    put_on_desk(state, what.opened.draft);
    Desk& desk = *state.studio.desk;
    desk.on_disk = what.opened.on_disk;
    if (what.opened.base) desk.base = std::make_shared<const Scenario>(*what.opened.base);
    desk.restored = what.opened.from_journal;
    if (desk.restored) desk.history.mark_saved(kNeverSaved);
    const auto lost = std::ranges::count(what.opened.found, Severity::error, &Diagnostic::severity);
    if (lost > 0 && !desk.restored)
        tell(state, Notice::Kind::attention, Str::notice_draft_gaps, {std::to_string(lost)}, now);
    return {};
}

Effects ask(State& state, const desk::NotOpened& what, Now now) {
    tell(state, Notice::Kind::error, Str::notice_draft_not_opened, {what.error.where, what.error.detail}, now);
    return {LoadShelf{own_folder(state)}};
}

// What was being played or looked back at refers to the library before; it is on the disk and can be opened again.
Effects ask(State& state, const desk::ContentRead& what, Now now) {
    Effects out = flush_draft(state);
    state.play.reset();
    state.debrief.reset();
    state.drill.reset();
    state.progress.reset();
    state.content = what.content;
    rebuild_cards(state);
    plan_practice(state, now);
    if (state.studio.desk) look_again(state);
    return out;
}

} // namespace propartif::app
