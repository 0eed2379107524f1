#pragma once
// What a person asked for, and what the disk answered. Views append these; update() is the only reader.
#include "app/exchange_intents.hpp"
#include "app/rubric_intents.hpp"
#include "app/settings.hpp"
#include "app/studio_intents.hpp"
#include "app/workshop_intents.hpp"
#include "propartif/decisions.hpp"
#include "propartif/drill.hpp"
#include "propartif/progress.hpp"
#include "propartif/records.hpp"
#include "propartif/session.hpp"
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace propartif::app {

enum class Screen {
    home,
    briefing,
    play,
    debrief,
    records,
    settings,
    workshop,
    glossary,
    help,
    practice,
    drill,
    progress,
    studio
};
enum class DebriefStep { reaction, description, analysis, summary }; // PEARLS: Rasa, Kejadian, Analisis, Ringkasan

// --- moving about
struct OpenScreen {
    Screen screen;
};
struct GoBack {};
struct OpenTerm {
    std::string term;
}; // the glossary at this term
struct OpenCard {
    std::string card;
}; // the glossary at this fact card
struct DismissNotice {
    std::uint32_t notice;
};
struct Quit {};
// --- who practises
struct ChoosePerson {
    std::string name;
}; // typed or picked; added when new
// --- choosing and starting
struct OpenBriefing {
    ScenarioId scenario;
};
struct StartScenario {
    ScenarioId scenario;
    Mode mode;
};
struct ResumeAttempt {
    std::int64_t attempt;
};
// --- the conversation
struct SubmitReply {
    Reply reply;
};
struct DraftChanged {
    std::uint32_t turn;
    std::string text;
};
struct RetryTurn {};
struct AskHint {};
struct ShowFeedback {
    std::size_t turn;
}; // index into session.turns
struct HideFeedback {};
struct ShowExample {
    bool shown;
}; // "Lihat contoh" in the feedback panel
struct TimeRanOut {
    std::uint32_t turn;
    std::string draft;
};
struct RetrySaving {};
// --- looking back
struct OpenDebrief {
    std::int64_t attempt;
};
struct CostsWorkedOut {
    std::int64_t attempt;
    std::vector<TurnCost> costs; // empty: there is no exact answer for this scenario
};
struct SelectTurn {
    std::size_t turn;
};
struct GoToStep {
    DebriefStep step;
};
struct TryWhatIf {
    std::size_t turn; // of the attempt looked back at: go on differently from here
};
struct RateSelf {
    Levels rating;
    std::string keep, change;
};
struct GiveRating {
    Rating rating; // what the observer said; the rest is filled in
};
// --- a page for printing
struct MakeReport {
    std::optional<std::int64_t> attempt; // none: everything the learner practised
};
struct OpenReport {};
struct ReportReady {
    std::optional<std::int64_t> attempt;
    std::string file;
};
struct ReportFailed {
    Error error;
};
struct BrowserMissing {}; // nothing on this computer could show it
// --- drills
struct OpenDrill {
    std::string drill;
    std::vector<std::string> items; // of today's plan; empty: those that are due, then new ones
};
struct AnswerSort {
    std::string item;
    int button; // -1, 0, 1
};
struct AnswerBuild {
    std::string item;
    std::vector<std::size_t> picked; // a piece of each part
};
struct AnswerWrite {
    std::string item;
    std::string text;
};
struct AskDrillHint {};
struct NextItem {}; // after the answer: the next one, at the last the summary
// --- settings
struct ChangeSettings {
    Settings settings;
};
// --- the voice
struct HearLine {}; // what the citizen said last, once more
struct TryVoice {}; // a sample, from the settings
struct VoiceEnded {
    std::uint32_t id;
};
struct VoiceFailed {
    std::uint32_t id;
    bool absent; // the speaking program is not installed
    std::string detail;
};
// --- time and the disk
struct Tick {};
struct PeopleLoaded {
    std::vector<Person> people;
};
struct PersonReady {
    Person person;
};
struct AttemptsLoaded {
    std::int64_t person;
    std::vector<AttemptSummary> attempts;
};
struct DrillAnswersLoaded {
    std::int64_t person;
    std::vector<DrillAnswer> answers; // oldest first
};
struct ProgressLoaded {
    std::int64_t person;
    std::vector<FinishedAttempt> attempts; // oldest first
};
struct AttemptBegun {
    std::int64_t attempt;
};
struct WhatIfBegun {
    std::int64_t attempt;
};
struct AttemptLoaded {
    AttemptRecord record;
    bool to_resume;
};
struct TurnSaved {
    std::int64_t attempt;
    std::uint32_t number;
};
struct TurnSaveFailed {
    std::int64_t attempt;
    std::uint32_t number;
    Error error;
};
struct DraftSaved {
    std::int64_t attempt;
    std::uint32_t turn;
};
struct DrillAnswerSaveFailed {
    std::int64_t person;
    DrillAnswer answer;
    Error error;
};
struct RatingSaved {
    Rating rating;
};
struct RatingSaveFailed {
    Rating rating;
    Error error;
};
struct SavingFailed {
    Error error;
}; // any other write or read that was refused

using Intent =
    std::variant<OpenScreen, GoBack, OpenTerm, OpenCard, DismissNotice, Quit, ChoosePerson, OpenBriefing, StartScenario,
                 ResumeAttempt, SubmitReply, DraftChanged, RetryTurn, AskHint, ShowFeedback, HideFeedback, ShowExample,
                 TimeRanOut, RetrySaving, OpenDebrief, CostsWorkedOut, SelectTurn, GoToStep, TryWhatIf, RateSelf,
                 GiveRating, MakeReport, OpenReport, ReportReady, ReportFailed, BrowserMissing, OpenDrill, AnswerSort,
                 AnswerBuild, AnswerWrite, AskDrillHint, NextItem, ChangeSettings, HearLine, TryVoice, VoiceEnded,
                 VoiceFailed, Tick, PeopleLoaded, PersonReady, AttemptsLoaded, DrillAnswersLoaded, ProgressLoaded,
                 AttemptBegun, WhatIfBegun, AttemptLoaded, TurnSaved, TurnSaveFailed, DraftSaved, DrillAnswerSaveFailed,
                 RatingSaved, RatingSaveFailed, SavingFailed, AtDesk, AtRubric, AtExchange, AtWorkshop>;
using Intents = std::vector<Intent>;

} // namespace propartif::app
