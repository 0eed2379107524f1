#pragma once
// The studio: the shelf of own scenarios, and the desk with the one that is being written.
#include "app/analysing.hpp"
#include "app/rubric_desk.hpp"
#include "propartif/authoring.hpp"
#include "propartif/evaluation.hpp"
#include "propartif/session.hpp"
#include "studio/history.hpp"
#include "studio/picture.hpp"
#include "studio/problems.hpp"
#include "studio/texts.hpp"
#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace propartif::app {

// A conversation tried out from a node. It is never recorded.
struct PreviewState {
    NodeId from;
    Mood mood;                   // to begin with
    std::set<std::string> flags; // likewise
    Scenario stage;              // the draft as it is now, beginning where the preview does
    Session session;
};

struct ExampleRun { // of the chosen node's free text, as the scorer reads it now
    Evaluation evaluation;
    std::vector<std::string> off; // criteria with another level than expected
    std::optional<NodeId> went;   // set: it leads here, and another node was expected
};

struct Desk {
    explicit Desk(studio::Draft draft) : history(std::move(draft)) {}

    studio::History history;
    std::string on_disk;                       // sha256 of the file this goes back to; empty: never saved
    std::optional<std::string> meanwhile;      // sha256 of what somebody else wrote there since
    std::shared_ptr<const Scenario> base;      // what the file said when it was `on_disk`; null: no longer known
    bool restored = false;                     // it was brought back from the journal, and nothing was saved since
    std::set<NodeId> chosen;                   // the inspector shows it when it is one
    std::optional<std::int64_t> unsaved_since; // unix millis of the first change the journal lacks
    bool saving = false;
    std::optional<std::int64_t> saved_at; // unix millis
    std::optional<PreviewState> preview;
    // Worked out after each change.
    std::vector<studio::Problem> problems;
    studio::Picture picture;
    std::vector<ExampleRun> examples;
    std::size_t untranslated = 0; // texts without English
    std::size_t texts = 0;
    // Worked out away from the window, while the author looks at it.
    bool analysis_shown = false;
    std::int64_t changed_at = 0;                   // unix millis: the draft rests since then
    std::optional<AnalyseDraft> analysis_asked;    // the last question
    std::shared_ptr<const DraftAnalysis> analysis; // the last answer; may be about an earlier question; null: none yet

    // The analysis is about the draft as it is now.
    bool analysis_fits() const {
        return analysis && analysis_asked && analysis_asked->state == history.state() &&
               analysis->asked.scenario == analysis_asked->scenario;
    }

    const studio::Draft& draft() const { return history.draft(); }
    const Scenario& scenario() const { return history.draft().scenario; }
    const Node* shown() const { return chosen.size() == 1 ? scenario().find(*chosen.begin()) : nullptr; }
};

// The preview began where the story does, with its mood: what is played there can be played again from the file.
bool from_the_start(const Desk& desk);

struct StudioState {
    std::vector<OwnScenario> shelf;
    bool shelf_read = false;
    std::optional<Desk> desk;
    std::vector<OwnRubric> rubric_shelf;
    std::optional<RubricDesk> rubric; // lies on top of the desk
};

inline constexpr std::string_view kOwnScenarios = "scenarios"; // folder in the data folder
inline constexpr std::uint64_t kNeverSaved = ~std::uint64_t{}; // no state of a history has this number
inline constexpr std::int64_t kAnalysisRestMillis = 1000;      // nothing is worked out while somebody types
inline constexpr std::int64_t kJournalRetryMillis = 4000;
inline constexpr std::int64_t kJournalMillis = 800; // typed words reach the disk within this and the time to write

} // namespace propartif::app
