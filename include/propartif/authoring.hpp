#pragma once
// An author's own scenarios on the disk: the file that is played, how its graph lies, what was typed since it was
// saved, and former versions. Everything is written beside its place, synced and moved there in one step, so that a
// crash leaves the old or the new, never half of one.
//
//   FOLDER/<id>.scenario.json             what is played; other programs read it too
//   FOLDER/sketches/<id>.sketch.json      places and notes
//   FOLDER/unsaved/<id>.{scenario,sketch}.json   the journal: there only while something is not saved
//   FOLDER/former/<id>/<number>.scenario.json    the last kMostFormer versions, higher numbers are later
#include "propartif/diagnostic.hpp"
#include "propartif/draft.hpp"
#include "propartif/result.hpp"
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace propartif {

inline constexpr std::size_t kMostFormer = 20;

struct OwnScenario { // one on the shelf
    ScenarioId id;
    Text title;           // empty when the file cannot be read at all
    bool unsaved = false; // there is more in the journal than in the file
};

struct OpenedDraft {
    studio::Draft draft;            // with the journal's words when there are any; places as far as known
    std::string on_disk;            // sha256 of the file the draft goes back to; empty: there is none yet
    bool from_journal = false;      // the words were not saved
    std::vector<Diagnostic> found;  // what reading it had to leave out
    std::optional<Scenario> base{}; // what the file says, as long as it is `on_disk`
};

struct FormerVersion {
    unsigned long number{};
    std::int64_t written_unix_millis{};
    Scenario scenario;
};

// Own scenarios by title; a folder that is not there is empty.
std::vector<OwnScenario> own_scenarios(const std::filesystem::path& folder);

// Fails with file_missing, or bad_content when the bytes are no scenario document at all.
Result<OpenedDraft> open_draft(const std::filesystem::path& folder, const ScenarioId& id);

// What the file says, whatever the journal holds. Fails like open_draft.
struct SavedScenario {
    Scenario scenario;
    std::string on_disk; // its sha256
};
Result<SavedScenario> saved_scenario(const std::filesystem::path& folder, const ScenarioId& id);

// What the file of this id holds now: sha256, empty when there is none.
std::string on_disk(const std::filesystem::path& folder, const ScenarioId& id);

// Versions kept before later ones were saved, newest first; one that cannot be read is left where it is.
std::vector<FormerVersion> former_versions(const std::filesystem::path& folder, const ScenarioId& id);

// Saves file and sketch, keeps the file before as a former version, and empties the journal. Returns the file's sha256.
// Fails with changed_outside when the file is not `expected` any more: nothing is written then.
Result<std::string> save_draft(const std::filesystem::path& folder, const studio::Draft& draft,
                               const std::string& expected);

// Keeps what is not saved yet.
Result<Done> keep_unsaved(const std::filesystem::path& folder, const studio::Draft& draft, const std::string& on_disk);

// Forgets what was not saved; the file stays.
void drop_unsaved(const std::filesystem::path& folder, const ScenarioId& id);

// Likewise, but what was not saved is kept as a former version.
Result<Done> set_aside_unsaved(const std::filesystem::path& folder, const ScenarioId& id);

// Moves the scenario's file among its former versions, and its journal and sketch away.
Result<Done> remove_own(const std::filesystem::path& folder, const ScenarioId& id);

// The sketch as its file. read_sketch(write_sketch(x)) == x; what cannot be read is left out.
std::string write_sketch(const studio::Sketch& sketch, const std::string& on_disk);
struct ReadSketch {
    studio::Sketch sketch;
    std::string on_disk;
};
ReadSketch read_sketch(std::string_view json);

} // namespace propartif
