#pragma once
// What each screen shows this frame: borrowed from State, never stored. Everything costly is already worked out.
#include "app/state.hpp"
#include <optional>
#include <string_view>
#include <vector>

namespace propartif::app {

struct HomeModel {
    const Content& content;
    const std::vector<Card>& cards;
    const Card* resume;
    const std::vector<Person>& people;
    const std::optional<Person>& person; // none: ask who practises first
    const PracticeDesk& practice;        // today's card
    std::size_t finished;                // conversations
    std::size_t drill_answers;
    int hour;                         // local hour 0..23, for the greeting
    Language language = Language::id; // the words on the screen: content.words(language)
};

struct BriefingModel {
    const Content& content;
    const Card& card;
    const Rubric& rubric;
    Language language = Language::id; // the words on the screen: content.words(language)
};

struct PlayModel {
    const Content& content;
    const Scenario& scenario;
    const Rubric& rubric;
    const Session& session;
    const Node& node;                   // where the citizen stands now; an ending node when session.outcome is set
    std::vector<const Choice*> offered; // in the order shown; keys 1..9
    std::uint32_t turn;                 // number the next reply must carry
    const std::string& saved_draft;     // words typed before a restart, for turn `saved_draft_turn`
    std::uint32_t saved_draft_turn;
    bool saving_failed;
    std::size_t unsaved;
    std::optional<std::size_t> feedback; // turn whose feedback is shown
    bool hint;
    bool example;
    std::optional<int> seconds_left;
    std::int64_t attempt;             // for "open the debrief"
    std::optional<WhatIf> what_if;    // the turns before its own are borrowed and stay
    Language language = Language::id; // the words on the screen: content.words(language)
    bool voice = false;               // lines are spoken, and can be heard again
};

struct DebriefModel {
    const Content& content;
    const Scenario& scenario;
    const Rubric& rubric;
    const DebriefState& debrief;
    std::size_t unsaved_ratings; // of observers, refused by the disk
    const std::optional<ReportState>& report;
    Language language = Language::id; // the words on the screen: content.words(language)
};

struct RecordsModel {
    const Content& content;
    const std::vector<AttemptSummary>& attempts;
    const std::optional<Person>& person;
    const std::optional<ReportState>& report;
    Language language = Language::id; // the words on the screen: content.words(language)
};

struct SettingsModel {
    const Content& content;
    const Settings& settings;
    const std::string& data_folder;
    Language language = Language::id; // the words on the screen: content.words(language)
};

struct GlossaryModel {
    const Content& content;
    const std::string& term;          // selected term id, may be empty
    const std::string& card;          // selected fact card id, may be empty
    bool cards;                       // fact cards are shown instead of terms
    Language language = Language::id; // the words on the screen: content.words(language)
};

struct PracticeModel {
    const Content& content;
    const PracticeDesk& desk;
    std::size_t unsaved_answers;      // of drills, refused by the disk
    Language language = Language::id; // the words on the screen: content.words(language)
};

struct ProgressModel {
    const Content& content;
    const ProgressDesk* desk;         // null while the records are read
    Language language = Language::id; // the words on the screen: content.words(language)
};

struct DrillModel {
    const Content& content;
    const DrillRun& run;
    std::size_t unsaved_answers;      // of drills, refused by the disk
    Language language = Language::id; // the words on the screen: content.words(language)
};

struct WorkshopModel {
    const Content& content;
    const WorkshopState& workshop;
    std::int64_t now_unix_millis{};
    Language language = Language::id;
};

struct StudioModel {
    const Content& content;
    const StudioState& studio;
    const ExchangeState& exchange;
    const Rubric* rubric;             // of the draft on the desk; null: there is no such rubric
    Language language = Language::id; // the words on the screen: content.words(language)
};

HomeModel home_model(const State& state, int hour);
std::optional<BriefingModel> briefing_model(const State& state);
std::optional<PlayModel> play_model(const State& state, std::int64_t now_unix_millis);
std::optional<DebriefModel> debrief_model(const State& state);
RecordsModel records_model(const State& state);
SettingsModel settings_model(const State& state);
GlossaryModel glossary_model(const State& state);
PracticeModel practice_model(const State& state);
WorkshopModel workshop_model(const State& state, std::int64_t now_unix_millis);
ProgressModel progress_model(const State& state);
std::optional<DrillModel> drill_model(const State& state);
StudioModel studio_model(const State& state);

} // namespace propartif::app
