#pragma once
// What must happen outside the program, as values. The shell runs them and feeds the answers back as intents.
#include "app/content.hpp"
#include "app/exchange_effects.hpp"
#include "app/studio_effects.hpp"
#include "app/voice.hpp"
#include "app/workshop_effects.hpp"
#include "propartif/record_writer.hpp"
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace propartif::app {

// Writes are the record writer's own.
using writes::AddPerson;
using writes::BeginAttempt;
using writes::BeginWhatIf;
using writes::FinishAttempt;
using writes::SaveDraft;
using writes::SaveDrillAnswer;
using writes::SaveRating;
using writes::SaveRetry;
using writes::SaveSelfRating;
using writes::SaveTurn;

struct LoadAttempts {
    std::int64_t person;
};
struct LoadDrillAnswers {
    std::int64_t person;
};
struct LoadProgress {
    std::int64_t person;
};
struct LoadAttempt {
    std::int64_t attempt;
    bool to_resume;
};
// What each turn cost, worked out on a thread of its own: a scenario can have very many situations.
struct WorkOutCosts {
    std::int64_t attempt{};
    std::shared_ptr<const Content> content;
    ScenarioId scenario;
    Session session;
};
// A report page made from the records and kept in the data folder.
struct WriteReport {
    std::optional<std::int64_t> attempt; // none: everything of the person
    Person person;
    std::shared_ptr<const Content> content;
    Language language{};
    std::string data_folder;
    std::int64_t now_unix_millis{};
};
struct OpenInBrowser {
    std::string file;
};
struct SaveSettings {
    std::map<std::string, std::string> values;
};
// The citizen's words aloud, through a program outside; one at a time, a new one ends the one before.
struct Speak {
    std::uint32_t id{}; // named again in the answer
    std::string text;   // never empty
    VoiceSound sound;
};
struct StopSpeaking {};
struct CloseProgram {};

using Effect =
    std::variant<AddPerson, LoadAttempts, LoadDrillAnswers, LoadProgress, BeginAttempt, BeginWhatIf, LoadAttempt,
                 WorkOutCosts, SaveTurn, SaveRetry, SaveDraft, FinishAttempt, SaveSelfRating, SaveRating,
                 SaveDrillAnswer, WriteReport, OpenInBrowser, SaveSettings, Speak, StopSpeaking, CloseProgram,
                 LoadShelf, OpenDraftFile, SaveDraftFile, KeepDraft, DropDraft, RemoveDraftFile, AnalyseDraft,
                 ReadContent, LoadRubricShelf, OpenRubricFile, SaveRubricFile, KeepRubric, DropRubric, RemoveRubricFile,
                 LookIntoFolder, LookIntoFile, InstallPack, TrustPackSigner, WriteHandOver, ReadVersions, ReadOnDisk,
                 KeepPlan, LookForWorkshops, OpenRoom, ActInRoom, SeatInRoom, CloseRoom, WriteWorkshopReport>;
using Effects = std::vector<Effect>;

} // namespace propartif::app
