#include "app/workshop.hpp"
#include "app/notices.hpp"
#include "app/screens.hpp"
#include <algorithm>
#include <utility>

namespace propartif::app {

namespace {

using namespace workshop;

Effects ask(State& state, const Begin& what, Now) {
    if (state.workshop.starting || state.workshop.room) return {};
    state.workshop.starting = true;
    return {OpenRoom{state.content, state.settings.language, what.plan, 0, what.address, what.roster}};
}

Effects ask(State& state, const GoOn& what, Now) {
    if (state.workshop.starting || state.workshop.room) return {};
    state.workshop.starting = true;
    return {OpenRoom{state.content, state.settings.language, {}, what.workshop, what.address, {}}};
}

Effects ask(State& state, const Act& what, Now) {
    if (!state.workshop.room) return {};
    return {ActInRoom{what.step}};
}

Effects ask(State& state, const AddSeat& what, Now) {
    std::string nickname = trimmed(what.nickname);
    if (!state.workshop.room || nickname.empty()) return {};
    return {SeatInRoom{std::move(nickname)}};
}

Effects ask(State& state, const ShowProjector& what, Now) {
    state.workshop.projector = what.on;
    return {};
}

Effects ask(State& state, const AskToEnd& what, Now) {
    state.workshop.ending = what.asking && state.workshop.room;
    return {};
}

Effects ask(State& state, const Leave&, Now) {
    if (!state.workshop.room) return {};
    state.workshop.ending = false;
    return {CloseRoom{}};
}

Effects ask(State& state, const workshop::MakeReport& what, Now) {
    if (state.workshop.report_under_way) return {};
    state.workshop.report_under_way = true;
    return {WriteWorkshopReport{what.workshop, state.content, state.settings.language, state.data_folder}};
}

Effects ask(State& state, const workshop::OpenReport&, Now) {
    if (state.workshop.report.empty()) return {};
    return {OpenInBrowser{state.workshop.report}};
}

Effects ask(State& state, const Looked& what, Now) {
    state.workshop.places = what.places;
    state.workshop.past = what.past;
    state.workshop.looked = true;
    return {};
}

Effects ask(State& state, const RoomOpened& what, Now now) {
    state.workshop.starting = false;
    state.workshop.room = what.room;
    state.workshop.room->seen_at = state.workshop.room->ticked_at = now;
    return {};
}

Effects ask(State& state, const RoomChanged& what, Now now) {
    if (!state.workshop.room) return {};
    state.workshop.room->facilitator = what.facilitator;
    state.workshop.room->projector = what.projector;
    state.workshop.room->seen_at = state.workshop.room->ticked_at = now;
    return {};
}

Effects ask(State& state, const RoomClosed&, Now) {
    state.workshop.room.reset();
    state.workshop.projector = false;
    return {LookForWorkshops{}};
}

Effects ask(State& state, const ReportMade& what, Now) {
    state.workshop.report_under_way = false;
    state.workshop.report = what.file;
    state.workshop.report_of = what.workshop;
    return {};
}

Effects ask(State& state, const workshop::Failed& what, Now now) {
    state.workshop.starting = false;
    state.workshop.report_under_way = false;
    tell(state, Notice::Kind::error, Str::notice_workshop_failed, {what.error.where, what.error.detail}, now);
    return {};
}

} // namespace

std::optional<std::int64_t> left_now(const RoomNow& room, std::int64_t now_unix_millis) {
    const FacilitatorView& view = *room.facilitator;
    if (!view.left_millis) return std::nullopt;
    if (view.paused) return view.left_millis;
    return std::max<std::int64_t>(0, *view.left_millis - (now_unix_millis - room.seen_at));
}

std::optional<Now> clock_due(const State& state) {
    constexpr Now kSecond = 1'000;
    const auto& room = state.workshop.room;
    if (!room || room->facilitator->paused || !room->facilitator->left_millis) return std::nullopt;
    return room->ticked_at + kSecond;
}

Effects on(State& state, const AtWorkshop& intent, Now now) {
    return std::visit([&](const auto& each) { return ask(state, each, now); }, intent.ask);
}

} // namespace propartif::app
