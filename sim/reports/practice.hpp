#pragma once
// What a report is made from: recorded attempts beside the content they were played with, and how it is to be worded.
#include "app/words.hpp"
#include "propartif/debrief.hpp"
#include "propartif/library.hpp"
#include "propartif/records.hpp"
#include <cstdint>
#include <string>
#include <vector>

namespace propartif::reports {

struct Wording {
    const app::Words& words;
    Language language{};
    int offset_minutes{}; // of the dates shown, east of UTC
};

// One recorded attempt with the content of today. Content that is gone is an empty Scenario or Rubric: the record's own
// numbers and words are still told.
struct Practised {
    AttemptRecord record;
    const Scenario& scenario;
    const Rubric& rubric;
    Debrief debrief;
    bool changed = false; // the content is no longer what it was
};
// The recorded turns as a session that has just ended or stopped.
Session session_of(const AttemptRecord& record);
Practised practised(AttemptRecord record, const Scenario& scenario, const Rubric& rubric, Language language);
Practised practised(AttemptRecord record, const Library& library, Language language); // which must stay

// The scenario's title, or its id when the scenario is gone.
std::string title_of(const Practised& practice, Language language);

// "22 Nov 2026"; with the time "22 Nov 2026 09.41 (UTC+08:00)".
std::string date_words(const Wording& wording, std::int64_t unix_millis);
std::string moment_words(const Wording& wording, std::int64_t unix_millis);

// "outcome.restored" in words; the words for an unfinished one when there is none.
std::string outcome_words(const Wording& wording, const AttemptSummary& summary);

} // namespace propartif::reports
