#include "app/notices.hpp"
#include "app/screens.hpp"

namespace propartif::app {

Effects on(State& state, const MakeReport& intent, Now now) {
    if (!state.person || (state.report && state.report->under_way)) return {}; // a double click is one report
    state.report = ReportState{intent.attempt, true, {}, false};
    return {WriteReport{intent.attempt, *state.person, state.content, state.settings.language, state.data_folder, now}};
}

Effects on(State& state, const ReportReady& intent, Now) {
    if (!state.report || state.report->attempt != intent.attempt) return {}; // somebody else practises now
    state.report = ReportState{intent.attempt, false, intent.file, false};
    return {};
}

Effects on(State& state, const ReportFailed& intent, Now now) {
    state.report.reset();
    tell(state, Notice::Kind::error, Str::notice_report_failed, {intent.error.where, intent.error.detail}, now);
    return {};
}

Effects on(State& state, const OpenReport&, Now) {
    if (!state.report || state.report->file.empty()) return {};
    return {OpenInBrowser{state.report->file}};
}

Effects on(State& state, const BrowserMissing&, Now) {
    if (state.report) state.report->no_browser = true;
    return {};
}

} // namespace propartif::app
