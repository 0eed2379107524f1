#include "reports/practice.hpp"
#include "propartif/moment.hpp"
#include <cstdlib>
#include <fmt/format.h>
#include <utility>

namespace propartif::reports {

namespace {

std::string_view word_number(std::string_view words, unsigned number) {
    for (; number > 1; --number) {
        const auto blank = words.find(' ');
        if (blank == std::string_view::npos) return {};
        words.remove_prefix(blank + 1);
    }
    return words.substr(0, words.find(' '));
}

} // namespace

Session session_of(const AttemptRecord& record) {
    Session session;
    session.mode = record.summary.mode;
    session.turns = record.turns;
    session.outcome = record.summary.outcome;
    return session;
}

Practised practised(AttemptRecord record, const Scenario& scenario, const Rubric& rubric, Language language) {
    Debrief found = debrief(scenario, rubric, session_of(record), language);
    // A finished attempt keeps the score it ended with, whatever became of the rubric.
    if (record.summary.score) found.score = *record.summary.score;
    const Provenance& made = record.summary.provenance;
    const bool changed = scenario.content_hash != made.scenario_hash || rubric.content_hash != made.rubric_hash;
    return {std::move(record), scenario, rubric, std::move(found), changed};
}

Practised practised(AttemptRecord record, const Library& library, Language language) {
    static const Scenario no_scenario;
    static const Rubric no_rubric;
    const auto scenario = library.scenarios.find(record.summary.provenance.scenario);
    const auto rubric = library.rubrics.find(record.summary.provenance.rubric);
    return practised(std::move(record), scenario == library.scenarios.end() ? no_scenario : scenario->second,
                     rubric == library.rubrics.end() ? no_rubric : rubric->second, language);
}

std::string title_of(const Practised& practice, Language language) {
    const std::string& title = practice.scenario.title.in(language);
    return title.empty() ? practice.record.summary.provenance.scenario.value : title;
}

std::string date_words(const Wording& wording, std::int64_t unix_millis) {
    const Moment at = moment_at(unix_millis, wording.offset_minutes);
    return fmt::format("{} {} {}", at.day, word_number(wording.words(app::Str::debrief_months), at.month), at.year);
}

std::string moment_words(const Wording& wording, std::int64_t unix_millis) {
    const Moment at = moment_at(unix_millis, wording.offset_minutes);
    const int offset = std::abs(wording.offset_minutes);
    return fmt::format("{} {:02}{}{:02} (UTC{}{:02}:{:02})", date_words(wording, unix_millis), at.hour,
                       wording.language == Language::en ? ':' : '.', at.minute, wording.offset_minutes < 0 ? "−" : "+",
                       offset / 60, offset % 60);
}

std::string outcome_words(const Wording& wording, const AttemptSummary& summary) {
    if (!summary.outcome) return wording.words.named("outcome.none");
    return wording.words.named("outcome." + std::string{kOutcomeKeys[static_cast<std::size_t>(*summary.outcome)]});
}

} // namespace propartif::reports
