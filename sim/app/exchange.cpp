#include "app/exchange.hpp"
#include "app/notices.hpp"
#include "app/studio_asks.hpp"
#include "propartif/plan.hpp"
#include <utility>

namespace propartif::app {

namespace {

using namespace exchange;

Desk* desk_of(State& state) {
    return state.studio.desk ? &*state.studio.desk : nullptr;
}

std::shared_ptr<const studio::Draft> draft_now(const State& state) {
    return std::make_shared<const studio::Draft>(state.studio.desk->draft());
}

LookIntoFile look(const State& state, std::string file) {
    return {std::move(file), state.content, state.data_folder};
}

// --- bringing in

Effects on_ask(State& state, const OpenBringIn&, Now) {
    state.exchange.bring.emplace();
    return {LookIntoFolder{}};
}

Effects on_ask(State& state, const LookInto& what, Now) {
    if (!state.exchange.bring) return {};
    state.exchange.bring->folder.reset();
    return {LookIntoFolder{what.folder}};
}

Effects on_ask(State& state, const TakeFile& what, Now) {
    Effects out;
    if (!state.exchange.bring) { // dropped on the window
        state.exchange.bring.emplace();
        out.emplace_back(LookIntoFolder{});
    }
    state.exchange.bring->file.reset();
    state.exchange.bring->outcome.reset();
    state.exchange.bring->working = true;
    out.emplace_back(look(state, what.file));
    return out;
}

Effects on_ask(State& state, const LeaveFile&, Now) {
    if (!state.exchange.bring) return {};
    state.exchange.bring->file.reset();
    state.exchange.bring->outcome.reset();
    return {};
}

Effects on_ask(State& state, const Install& what, Now) {
    if (!state.exchange.bring || state.exchange.bring->working || !state.exchange.bring->file) return {};
    const SeenFile& file = *state.exchange.bring->file;
    const auto* pack = std::get_if<SeenPack>(&file.what);
    if (!pack || !pack->report.usable()) return {};
    state.exchange.bring->working = true;
    return {InstallPack{file.file, file.hash, state.content, state.data_folder, what.replace}};
}

Effects on_ask(State& state, const TrustSigner& what, Now) {
    if (!state.exchange.bring || state.exchange.bring->working || !state.exchange.bring->file) return {};
    const SeenFile& file = *state.exchange.bring->file;
    const auto* pack = std::get_if<SeenPack>(&file.what);
    if (!pack || pack->report.signature != PackSignature::valid || what.name.empty()) return {};
    state.exchange.bring->working = true;
    return {TrustPackSigner{state.data_folder, {pack->report.key, what.name}, look(state, file.file)}};
}

Effects on_ask(State& state, const TakeStory&, Now now) {
    if (!state.exchange.bring || !state.exchange.bring->file) return {};
    const auto* story = std::get_if<SeenStory>(&state.exchange.bring->file->what);
    if (!story) return {};
    Scenario draft = story->draft;
    state.exchange.bring.reset();
    return ask(state, desk::NewOf{std::move(draft)}, now);
}

Effects on_ask(State& state, const CloseBringIn&, Now) {
    state.exchange.bring.reset();
    return {};
}

Effects on_ask(State& state, const FolderLooked& what, Now) {
    if (state.exchange.bring) state.exchange.bring->folder = what.folder;
    return {};
}

Effects on_ask(State& state, const FileLooked& what, Now) {
    if (!state.exchange.bring) return {};
    state.exchange.bring->working = false;
    state.exchange.bring->file = what.file;
    return {};
}

Effects on_ask(State& state, const exchange::Installed& what, Now) {
    const InstallOutcome outcome = what.installation.outcome;
    if (state.exchange.bring) {
        state.exchange.bring->working = false;
        state.exchange.bring->outcome = outcome;
        if (state.exchange.bring->file)
            state.exchange.bring->file->what = SeenPack{what.installation.report, what.installation.version_there};
    }
    const bool new_here = outcome == InstallOutcome::installed || outcome == InstallOutcome::replaced;
    return new_here ? Effects{ReadContent{}} : Effects{};
}

// --- handing over

Effects on_ask(State& state, const OpenHandOver&, Now) {
    if (desk_of(state)) state.exchange.hand_over.emplace();
    return {};
}

Effects on_ask(State& state, const MakeFile& what, Now) {
    if (!desk_of(state) || !state.exchange.hand_over || state.exchange.hand_over->working) return {};
    state.exchange.hand_over = HandOver{true, {}, {}};
    return {WriteHandOver{what.form, draft_now(state), state.content, state.settings.language, state.data_folder,
                          what.pack, what.sign}};
}

Effects on_ask(State& state, const ShowMade&, Now) {
    if (!state.exchange.hand_over || state.exchange.hand_over->made.empty()) return {};
    return {OpenInBrowser{state.exchange.hand_over->made}};
}

Effects on_ask(State& state, const CloseHandOver&, Now) {
    state.exchange.hand_over.reset();
    return {};
}

Effects on_ask(State& state, const Made& what, Now) {
    if (state.exchange.hand_over) state.exchange.hand_over = HandOver{false, what.file, {}};
    return {};
}

Effects on_ask(State& state, const NotMade& what, Now) {
    if (state.exchange.hand_over) state.exchange.hand_over = HandOver{false, {}, what.report};
    return {};
}

// --- versions

Effects on_ask(State& state, const OpenVersions&, Now) {
    const Desk* desk = desk_of(state);
    if (!desk) return {};
    state.exchange.versions.emplace();
    return {ReadVersions{own_folder(state), desk->scenario().id}};
}

Effects on_ask(State& state, const ChooseVersion& what, Now) {
    const Desk* desk = desk_of(state);
    auto& versions = state.exchange.versions;
    if (!desk || !versions || !versions->all || what.index >= versions->all->size()) return {};
    versions->chosen = what.index;
    versions->differences = studio::differences((*versions->all)[what.index].scenario, desk->scenario());
    return {};
}

Effects on_ask(State& state, const UseVersion&, Now now) {
    auto& versions = state.exchange.versions;
    if (!versions || !versions->all || !versions->chosen) return {};
    Scenario scenario = (*versions->all)[*versions->chosen].scenario;
    versions.reset();
    return ask(state, desk::PutScenario{std::move(scenario), "version"}, now);
}

Effects on_ask(State& state, const CloseVersions&, Now) {
    state.exchange.versions.reset();
    return {};
}

Effects on_ask(State& state, const VersionsRead& what, Now now) {
    const Desk* desk = desk_of(state);
    if (!state.exchange.versions || !desk || desk->scenario().id != what.scenario) return {};
    state.exchange.versions->all = what.versions;
    return what.versions->empty() ? Effects{} : on_ask(state, ChooseVersion{0}, now);
}

Effects on_ask(State& state, const Merge&, Now) {
    const Desk* desk = desk_of(state);
    if (!desk || !desk->meanwhile || !desk->base || desk->saving) return {};
    return {ReadOnDisk{own_folder(state), desk->scenario().id}};
}

Effects on_ask(State& state, const DiskRead& what, Now now) {
    Desk* desk = desk_of(state);
    if (!desk || !desk->meanwhile || !desk->base || desk->scenario().id != what.scenario->id) return {};
    studio::Merged merged = studio::merge(*desk->base, desk->scenario(), *what.scenario);
    desk->on_disk = what.on_disk;
    desk->meanwhile.reset();
    desk->base = what.scenario;
    if (!desk->unsaved_since) desk->unsaved_since = now;
    if (merged.conflicts.empty())
        tell(state, Notice::Kind::info, Str::notice_merged, {}, now);
    else
        state.exchange.merged = std::move(merged.conflicts);
    return ask(state, desk::PutScenario{std::move(merged.scenario), "merge"}, now);
}

Effects on_ask(State& state, const CloseMerged&, Now) {
    state.exchange.merged.reset();
    return {};
}

// --- plans

Effects on_ask(State& state, const RecordPlan&, Now) {
    const Desk* desk = desk_of(state);
    if (!desk || !desk->preview || !from_the_start(*desk) || desk->preview->session.turns.empty()) return {};
    const Scenario& scenario = desk->scenario();
    std::string text =
        recorded_plan(scenario, desk->preview->session, scenario.title.empty() ? scenario.id.value : scenario.title.id);
    return {KeepPlan{own_folder(state), scenario.id.value, std::move(text)}};
}

Effects on_ask(State& state, const PlanKept& what, Now now) {
    tell(state, Notice::Kind::info, Str::notice_plan_kept, {what.file}, now);
    return {};
}

Effects on_ask(State& state, const exchange::Failed& what, Now now) {
    if (state.exchange.bring) state.exchange.bring->working = false;
    if (state.exchange.hand_over) state.exchange.hand_over->working = false;
    tell(state, Notice::Kind::error, Str::notice_exchange_failed, {what.error.where, what.error.detail}, now);
    return {};
}

} // namespace

Effects on(State& state, const AtExchange& intent, Now now) {
    return std::visit([&](const auto& each) { return on_ask(state, each, now); }, intent.ask);
}

} // namespace propartif::app
