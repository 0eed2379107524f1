#pragma once
// The whole frame: ground, rail, the present screen, notices and the keys that work everywhere.
#include "app/state.hpp"
#include "ui/briefing_view.hpp"
#include "ui/debrief_view.hpp"
#include "ui/drill_view.hpp"
#include "ui/glossary_view.hpp"
#include "ui/help_view.hpp"
#include "ui/home_view.hpp"
#include "ui/notices_view.hpp"
#include "ui/play_view.hpp"
#include "ui/practice_view.hpp"
#include "ui/progress_view.hpp"
#include "ui/records_view.hpp"
#include "ui/settings_view.hpp"
#include "ui/studio_view.hpp"
#include "ui/welcome_view.hpp"
#include "ui/workshop_view.hpp"
#include <map>
#include <string>

namespace propartif::ui {

struct Drafts { // what only widgets know; owned by the window
    HomeDraft home;
    BriefingDraft briefing;
    PlayDraft play;
    DebriefDraft debrief;
    PracticeDraft practice;
    DrillDraft drill;
    RecordsDraft records;
    ProgressDraft progress;
    SettingsDraft settings;
    GlossaryDraft glossary;
    HelpDraft help;
    StudioDraft studio;
    WorkshopDraft workshop;
    NoticesDraft notices;
    WelcomeDraft welcome;
    app::Screen screen = app::Screen::home;   // drawn in the frame before
    std::uint32_t page = 0;                   // counts page changes, so that each page rises once
    std::map<app::Screen, std::string> focus; // where the keyboard was when a screen was left
};

const char* screen_key(app::Screen screen); // "home", "play", ...

void program_ui(const app::State& state, Drafts& drafts, Ui& ui, app::Intents& out, std::int64_t now_unix_millis,
                int local_hour);

} // namespace propartif::ui
