#pragma once
// What the studio needs from the disk, in the order asked for.
#include "propartif/authoring.hpp"
#include "propartif/rubric.hpp"
#include "propartif/rubric_authoring.hpp"
#include <cstdint>
#include <memory>
#include <string>

namespace propartif::app {

struct LoadShelf {
    std::string folder; // of the author's own scenarios
};
struct OpenDraftFile {
    std::string folder;
    ScenarioId scenario;
};
struct SaveDraftFile {
    std::string folder;
    std::shared_ptr<const studio::Draft> draft;
    std::string expected; // sha256 the file has, as far as is known
    std::uint64_t state;  // named again in the answer
};
struct KeepDraft { // in the journal
    std::string folder;
    std::shared_ptr<const studio::Draft> draft;
    std::string on_disk;
    std::uint64_t state;
};
struct DropDraft { // from the journal
    std::string folder;
    ScenarioId scenario;
    bool set_aside = false; // kept as a former version
};
struct RemoveDraftFile {
    std::string folder;
    ScenarioId scenario;
};
struct AnalyseDraft { // in place of what was asked for before
    std::shared_ptr<const Scenario> scenario;
    std::shared_ptr<const Rubric> rubric;
    std::uint64_t state{}; // of the history
};
struct LoadRubricShelf {
    std::string folder; // of the author's own scenarios, whose rubrics lie in it
};
struct OpenRubricFile {
    std::string folder;
    std::string rubric;
};
struct SaveRubricFile {
    std::string folder;
    std::shared_ptr<const Rubric> rubric;
    std::string expected; // sha256 the file has, as far as is known
    std::uint64_t state;  // named again in the answer
};
struct KeepRubric { // in the journal
    std::string folder;
    std::shared_ptr<const Rubric> rubric;
    std::string on_disk;
};
struct DropRubric { // from the journal
    std::string folder;
    std::string rubric;
    bool set_aside = false; // kept as a former version
};
struct RemoveRubricFile {
    std::string folder;
    std::string rubric;
};
struct ReadContent {}; // the library anew, with the author's own scenarios

} // namespace propartif::app
