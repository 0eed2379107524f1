#pragma once
// What an author asks of files from and for others, and what the disk answered.
#include "app/exchange.hpp"
#include "propartif/result.hpp"
#include <variant>

namespace propartif::app {

namespace exchange {

struct OpenBringIn {};
struct LookInto {
    std::string folder; // empty: where one looks first
};
struct TakeFile { // also one that was dropped on the window
    std::string file;
};
struct LeaveFile {}; // back to the folder
struct Install {
    bool replace = false;
};
struct TrustSigner { // of the pack that is looked at
    std::string name;
};
struct TakeStory {}; // on the desk, as a draft of one's own
struct CloseBringIn {};
struct OpenHandOver {};
struct MakeFile {
    Form form{};
    std::string pack; // its id
    bool sign = false;
};
struct ShowMade {}; // in the program the computer has for it
struct CloseHandOver {};
struct OpenVersions {};
struct ChooseVersion {
    std::size_t index{};
};
struct UseVersion {}; // the chosen one becomes the draft, as a step that can be undone
struct CloseVersions {};
struct Merge {}; // what somebody else wrote with what is on the desk
struct CloseMerged {};
struct RecordPlan {}; // the preview as a dialogue plan
// --- answers
struct FolderLooked {
    FolderSeen folder;
};
struct FileLooked {
    SeenFile file;
};
struct Installed {
    Installation installation;
};
struct Made {
    std::string file;
};
struct NotMade {
    PackReport report;
};
struct VersionsRead {
    ScenarioId scenario;
    std::shared_ptr<const std::vector<FormerVersion>> versions;
};
struct DiskRead {
    std::shared_ptr<const Scenario> scenario; // what the file says now
    std::string on_disk;
};
struct PlanKept {
    std::string file;
};
struct Failed {
    Error error;
};

using Ask = std::variant<OpenBringIn, LookInto, TakeFile, LeaveFile, Install, TrustSigner, TakeStory, CloseBringIn,
                         OpenHandOver, MakeFile, ShowMade, CloseHandOver, OpenVersions, ChooseVersion, UseVersion,
                         CloseVersions, Merge, CloseMerged, RecordPlan, FolderLooked, FileLooked, Installed, Made,
                         NotMade, VersionsRead, DiskRead, PlanKept, Failed>;

} // namespace exchange

struct AtExchange {
    exchange::Ask ask;
};

} // namespace propartif::app
