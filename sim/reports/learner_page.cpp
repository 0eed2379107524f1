#include "reports/learner_page.hpp"
#include "propartif/progress.hpp"
#include "reports/html.hpp"
#include "reports/page.hpp"
#include "reports/plots.hpp"
#include "reports/practice_time.hpp"
#include <fmt/format.h>

namespace propartif::reports {

namespace {

using app::Str;

std::vector<CriterionTrend> trends_of(const std::vector<const Practised*>& finished) {
    std::vector<JudgedAttempt> judged;
    for (const Practised* const each : finished) judged.push_back({&each->rubric, &each->debrief.criteria});
    return criterion_trends(judged);
}

std::string head(const Wording& wording, const std::string& learner, const std::vector<Practised>& practices,
                 std::size_t finished) {
    std::int64_t millis = 0;
    for (const Practised& each : practices) millis += practised_millis(each.record);
    std::string facts =
        app::fill(wording.words(Str::report_totals), {std::to_string(practices.size()), std::to_string(finished),
                                                      std::to_string((millis + 59'999) / 60'000)});
    if (!practices.empty())
        facts += " " + date_words(wording, practices.front().record.summary.started_unix_millis) + " – " +
                 date_words(wording, practices.back().record.summary.started_unix_millis) + ".";
    return element("header", "head",
                   element("div", {},
                           paragraph("kicker", wording.words(Str::report_learner_title)) +
                               element("h1", {}, escaped(learner)) + paragraph({}, facts))) +
           "\n";
}

std::string skill_card(const Wording& wording, Str title, const CriterionTrend& trend, bool with_tip) {
    std::string inside =
        element("h3", {}, escaped(wording.words(title))) +
        paragraph({}, fmt::format("{} ({:.0f} %)", trend.criterion->title.in(wording.language), trend.mean() * 100));
    if (with_tip) inside += paragraph("soft small", trend.criterion->tip.in(wording.language));
    return element("div", "card", inside) + "\n";
}

std::string strengths(const Wording& wording, const std::vector<CriterionTrend>& trends) {
    const auto found = extremes(trends);
    if (!found) return {};
    return element("div", "pair",
                   skill_card(wording, Str::report_strongest, trends[found->strongest], false) +
                       skill_card(wording, Str::report_weakest, trends[found->weakest], true)) +
           "\n";
}

std::string trend_figures(const Wording& wording, const std::vector<CriterionTrend>& trends) {
    std::string figures;
    for (const CriterionTrend& each : trends) {
        const std::string& title = each.criterion->title.in(wording.language);
        figures += element("figure", {}, element("figcaption", {}, escaped(title)) + trend_plot(title, each.shares));
    }
    return element("h2", {}, escaped(wording.words(Str::report_trend))) + "\n" + element("div", "pair", figures) +
           "\n" + paragraph("soft small", wording.words(Str::report_trend_means));
}

std::string attempt_row(const Wording& wording, const Practised& practice) {
    const AttemptSummary& summary = practice.record.summary;
    const std::string mode{kModeKeys[static_cast<std::size_t>(summary.mode)]};
    return "<tr>" + element("td", "number", std::to_string(summary.id)) +
           element("td", {}, escaped(date_words(wording, summary.started_unix_millis))) +
           element("td", {}, escaped(title_of(practice, wording.language))) +
           element("td", {}, escaped(wording.words.named("mode." + mode))) +
           element("td", {}, escaped(outcome_words(wording, summary))) +
           element("td", "number", summary.score ? fmt::format("{:.0f}", *summary.score) : "–") + "</tr>\n";
}

std::string attempts(const Wording& wording, const std::vector<Practised>& practices) {
    std::string rows;
    for (const Practised& each : practices) rows += attempt_row(wording, each);
    const auto column = [&](Str name, const char* kind) { return element("th", kind, escaped(wording.words(name))); };
    return element("h2", {}, escaped(wording.words(Str::report_attempts))) +
           "\n<table><colgroup><col style=\"width:7%\"><col style=\"width:15%\"><col style=\"width:30%\">"
           "<col style=\"width:17%\"><col style=\"width:22%\"><col style=\"width:9%\"></colgroup>\n<thead><tr>" +
           column(Str::report_number, "number") + column(Str::report_date, "") + column(Str::report_scenario, "") +
           column(Str::report_mode, "") + column(Str::report_outcome, "") + column(Str::report_score, "number") +
           "</tr></thead>\n" + element("tbody", {}, rows) + "</table>\n";
}

} // namespace

std::string learner_page(const Wording& wording, const std::string& learner, const std::vector<Practised>& practices) {
    std::vector<const Practised*> finished;
    for (const Practised& each : practices)
        if (each.record.summary.outcome) finished.push_back(&each);
    const auto trends = trends_of(finished);
    std::string body = head(wording, learner, practices, finished.size());
    body += finished.empty() ? paragraph("note", wording.words(Str::report_none_finished)) : strengths(wording, trends);
    if (!trends.empty()) body += trend_figures(wording, trends);
    if (!practices.empty()) body += attempts(wording, practices);
    return page(wording, wording.words(Str::report_learner_title) + ": " + learner, Paper::upright, body);
}

} // namespace propartif::reports
