#pragma once
// update() is one overload per intent, each in its screen's own file; this header lists them for update.cpp alone.
#include "app/state.hpp"

namespace propartif::app {

using Now = std::int64_t; // unix millis

// navigation.cpp
Effects on(State& state, const OpenScreen& intent, Now now);
Effects on(State& state, const GoBack& intent, Now now);
Effects on(State& state, const OpenTerm& intent, Now now);
Effects on(State& state, const OpenCard& intent, Now now);
Effects on(State& state, const DismissNotice& intent, Now now);
Effects on(State& state, const Quit& intent, Now now);
Effects on(State& state, const ChangeSettings& intent, Now now);
Effects on(State& state, const Tick& intent, Now now);
Effects on(State& state, const SavingFailed& intent, Now now);
// home.cpp
Effects on(State& state, const PeopleLoaded& intent, Now now);
Effects on(State& state, const ChoosePerson& intent, Now now);
Effects on(State& state, const PersonReady& intent, Now now);
Effects on(State& state, const AttemptsLoaded& intent, Now now);
Effects on(State& state, const OpenBriefing& intent, Now now);
Effects on(State& state, const StartScenario& intent, Now now);
Effects on(State& state, const AttemptBegun& intent, Now now);
Effects on(State& state, const ResumeAttempt& intent, Now now);
Effects on(State& state, const OpenDebrief& intent, Now now);
Effects on(State& state, const WhatIfBegun& intent, Now now);
Effects on(State& state, const AttemptLoaded& intent, Now now);
// play.cpp
Effects on(State& state, const SubmitReply& intent, Now now);
Effects on(State& state, const DraftChanged& intent, Now now);
Effects on(State& state, const RetryTurn& intent, Now now);
Effects on(State& state, const AskHint& intent, Now now);
Effects on(State& state, const ShowFeedback& intent, Now now);
Effects on(State& state, const HideFeedback& intent, Now now);
Effects on(State& state, const ShowExample& intent, Now now);
Effects on(State& state, const TimeRanOut& intent, Now now);
Effects on(State& state, const TurnSaved& intent, Now now);
Effects on(State& state, const TurnSaveFailed& intent, Now now);
Effects on(State& state, const DraftSaved& intent, Now now);
// drill.cpp
Effects on(State& state, const DrillAnswersLoaded& intent, Now now);
Effects on(State& state, const OpenDrill& intent, Now now);
Effects on(State& state, const AnswerSort& intent, Now now);
Effects on(State& state, const AnswerBuild& intent, Now now);
Effects on(State& state, const AnswerWrite& intent, Now now);
Effects on(State& state, const AskDrillHint& intent, Now now);
Effects on(State& state, const NextItem& intent, Now now);
Effects on(State& state, const DrillAnswerSaveFailed& intent, Now now);
// speaking.cpp
Effects on(State& state, const HearLine& intent, Now now);
Effects on(State& state, const TryVoice& intent, Now now);
Effects on(State& state, const VoiceEnded& intent, Now now);
Effects on(State& state, const VoiceFailed& intent, Now now);
// progress.cpp
Effects on(State& state, const ProgressLoaded& intent, Now now);
// looking_back.cpp
Effects on(State& state, const CostsWorkedOut& intent, Now now);
Effects on(State& state, const SelectTurn& intent, Now now);
Effects on(State& state, const GoToStep& intent, Now now);
Effects on(State& state, const TryWhatIf& intent, Now now);
Effects on(State& state, const RateSelf& intent, Now now);
Effects on(State& state, const GiveRating& intent, Now now);
Effects on(State& state, const RatingSaved& intent, Now now);
Effects on(State& state, const RatingSaveFailed& intent, Now now);
// reporting.cpp
Effects on(State& state, const MakeReport& intent, Now now);
Effects on(State& state, const OpenReport& intent, Now now);
Effects on(State& state, const ReportReady& intent, Now now);
Effects on(State& state, const ReportFailed& intent, Now now);
Effects on(State& state, const BrowserMissing& intent, Now now);
// studio.cpp
Effects on(State& state, const AtDesk& intent, Now now);
// rubric_desk.cpp
Effects on(State& state, const AtRubric& intent, Now now);
// workshop.cpp
Effects on(State& state, const AtWorkshop& intent, Now now);
std::optional<Now> clock_due(const State& state); // when the clock of an open room is to be drawn again, if at all
// exchange.cpp
Effects on(State& state, const AtExchange& intent, Now now);
// saving.cpp
Effects on(State& state, const RetrySaving& intent, Now now);

// Shared by several screens.
void rebuild_cards(State& state);             // home.cpp
std::string trimmed(const std::string& text); // home.cpp: without the blanks around it
void plan_practice(State& state, Now now);    // drill.cpp: the practice screen anew
Effects flush_draft(State& state);            // play.cpp: a pending draft is written now
Effects open_debrief(State& state, const AttemptRecord& record, Session session,
                     bool content_changed); // looking_back.cpp
void start_clock(PlayState& play, Now now); // play.cpp: the turn's time limit in exam mode
// What the disk refused, once more.
Effects retry_turns(State& state, Now now); // play.cpp
Effects retry_answers(State& state);        // drill.cpp
Effects retry_ratings(State& state);        // looking_back.cpp
// The studio.
std::string own_folder(const State& state); // studio.cpp: of the author's own scenarios
void look_again(State& state);              // studio_desk.cpp: all that is worked out from the draft
void stage_again(State& state, Now now);    // studio_preview.cpp: the preview goes on in the draft as it is now
Effects keep_draft(State& state);           // studio_file.cpp: what the journal lacks is written now
std::optional<Now> analysis_due(const State& state); // studio_analysis.cpp: when it is to be asked for, if at all
Effects analyse_when_rested(State& state, Now now);  // studio_analysis.cpp
Effects keep_rubric(State& state);                   // rubric_file.cpp: likewise
// speaking.cpp: what the citizen says now, in place of what was spoken; nothing any more; the settings changed.
void speak_line(State& state, Effects& out);
void fall_silent(State& state, Effects& out);
void use_voice(State& state, const Settings& before, Effects& out);

} // namespace propartif::app
