#pragma once
// The one State of the program. Composed of a small struct per screen; changed only by update().
#include "app/content.hpp"
#include "app/effects.hpp"
#include "app/exchange.hpp"
#include "app/intents.hpp"
#include "app/practice.hpp"
#include "app/progress.hpp"
#include "app/settings.hpp"
#include "app/studio.hpp"
#include "app/workshop.hpp"
#include "propartif/debrief.hpp"
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace propartif::app {

struct Notice {
    enum class Kind { info, attention, error };
    std::uint32_t id{};
    Kind kind{};
    Str words{};
    std::vector<std::string> arguments;
    std::int64_t since_unix_millis{}; // info notices leave after a few seconds; errors stay until dealt with
};

// One scenario as the library shows it; worked out when attempts or content change, not every frame.
struct Card {
    const Scenario* scenario{};
    std::optional<double> best;              // best score 0..100 of finished attempts
    std::optional<AttemptSummary> resumable; // newest unfinished attempt that can go on
    std::uint32_t finished{};
};

struct HomeState {
    std::vector<Card> cards;           // in the library's order: level, then title
    std::optional<std::size_t> resume; // index of the card with the newest unfinished attempt
    std::size_t finished = 0;          // attempts, also of scenarios that are gone
};

struct PlayState {
    const Scenario* scenario{};
    const Rubric* rubric{};
    std::int64_t attempt{};
    Provenance provenance;
    std::optional<WhatIf> what_if; // set: turns before its own were spoken in another attempt
    Session session;
    std::string draft; // last text the view told of; durable through SaveDraft
    std::uint32_t draft_turn{};
    std::optional<std::int64_t> draft_changed_at; // set while not yet saved
    std::vector<std::uint32_t> unsaved;           // turn numbers the disk has not confirmed
    bool saving_failed = false;                   // a banner with Retry is shown
    std::optional<std::size_t> feedback;          // index of the turn whose feedback is shown
    bool hint = false;
    bool example = false;
    std::optional<std::int64_t> deadline_unix_millis; // exam mode, this turn
};

struct DebriefState {
    const Scenario* scenario{};
    const Rubric* rubric{};
    std::int64_t attempt{};
    AttemptSummary summary;
    Session session;
    Debrief debrief;
    std::vector<TurnCost> costs;          // of the counted turns; empty while they are worked out, or without an answer
    std::optional<double> previous_score; // of the finished attempt before this one, same scenario; of the attempt it
                                          // left, for a "what if"
    bool what_if_asked = false;           // one is being begun
    Levels self_rating;
    std::string keep, change;
    std::vector<Rating> ratings;   // of observers, recorded, oldest first
    std::vector<Rating> observers; // the last word of each of them on the whole conversation
    DebriefStep step = DebriefStep::reaction;
    std::size_t selected{};       // index into session.turns
    bool content_changed = false; // the scenario file is not the one that was played
};

struct DrillRun { // one sitting with a drill
    struct Given {
        DrillAnswer answer;
        Evaluation evaluation; // of written answers
    };
    const Drill* drill{};
    const Rubric* rubric{}; // null: what is written cannot be judged
    std::vector<const DrillItem*> queue;
    std::vector<Given> given; // one for each item answered
    bool answered = false;    // the item shown has its answer, and its feedback is shown
    bool hint = false;
    std::optional<std::string> review; // why the last words could not be judged; nothing was recorded
    std::vector<NextMeeting> next;     // worked out at the end

    std::size_t at() const { return given.size() - (answered ? 1 : 0); } // index of the item shown
    bool ended() const { return !answered && given.size() == queue.size(); }
};

struct ReportState {                     // a page for printing, the last one asked for
    std::optional<std::int64_t> attempt; // none: everything of the learner
    bool under_way = false;
    std::string file;        // where it is, once it is there
    bool no_browser = false; // this computer could not show it
};

struct VoiceState {
    std::optional<std::uint32_t> speaking; // id of the words under way
    std::uint32_t next_id = 1;
    bool absent = false; // no speaking program: not asked again until somebody tries
    bool told = false;   // trouble is told once
};

struct State {
    std::shared_ptr<const Content> content;
    std::string data_folder; // shown in settings
    Settings settings;
    Screen screen = Screen::home;
    Screen before_help = Screen::home;     // where Esc leads from settings, glossary and help
    Screen before_progress = Screen::home; // likewise from progress
    std::vector<Person> people;
    std::optional<Person> person;
    std::vector<AttemptSummary> attempts;   // of `person`, newest first
    std::vector<DrillAnswer> drill_answers; // of `person`, oldest first
    HomeState home;
    PracticeDesk practice;                // worked out when its screen, or home with its card, is opened
    std::optional<ProgressDesk> progress; // once its records were read
    ScenarioId briefing;
    std::string term;   // glossary selection
    std::string card;   // fact card selection, may be empty
    bool cards = false; // the glossary shows its fact cards instead of its terms
    std::optional<PlayState> play;
    std::optional<DebriefState> debrief;
    std::optional<DrillRun> drill;
    std::optional<ReportState> report;
    std::vector<SaveDrillAnswer> unsaved_answers; // refused by the disk, kept to be tried again
    std::vector<Rating> unsaved_ratings;          // likewise
    VoiceState voice;
    StudioState studio;
    ExchangeState exchange;
    WorkshopState workshop;
    std::vector<Notice> notices;
    std::uint32_t next_notice = 1;
    std::optional<StartScenario> starting; // waiting for the disk to give the attempt a number
};

inline constexpr std::int64_t kDraftSaveMillis = 1000; // typed words reach the disk within this and one frame
inline constexpr std::int64_t kInfoNoticeMillis = 5000;
inline constexpr int kExamSeconds = 120; // a turn of an exam whose author gave no limit

// The only door through which State changes. No I/O: what needs the world comes back as effects.
Effects update(State& state, const Intent& intent, std::int64_t now_unix_millis);

// When the next Tick is due (unix millis), or none: lets the window sleep.
std::optional<std::int64_t> next_tick(const State& state);

const Words& words(const State& state);

} // namespace propartif::app
