#pragma once
// What an author asked for at the desk, and what the disk answered about drafts.
#include "app/analysing.hpp"
#include "propartif/authoring.hpp"
#include "propartif/session.hpp"
#include "studio/edits.hpp"
#include "studio/problems.hpp"
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace propartif::app {

struct Content;

namespace desk {

// --- the shelf
struct NewFrom {
    std::string template_id; // of Content::templates; empty: nothing but a start
};
struct CopyFrom {
    ScenarioId scenario; // of the library
};
struct NewOf {
    Scenario scenario; // somebody else's words; what is missing is filled in
};
struct Open {
    ScenarioId scenario; // of the author's own
};
struct Remove {
    ScenarioId scenario;
};
struct BackToShelf {};
// --- the draft
struct PutNode {
    Node node;
    std::string field; // what is being typed, so that letters become one step
};
struct PutScenario { // all of it, as one step of that name ("studio.step." + name)
    Scenario scenario;
    std::string name;
};
struct PutHead {
    Scenario head;
    std::string field;
};
struct AddNode {
    std::string stem; // of its id
    Phase phase{};
    bool ending = false;
    studio::Point at;
    std::optional<NodeId> from;       // a new reply of this node leads to it
    std::optional<studio::Port> port; // this way leads to it
};
struct RemoveChosen {};
struct CopyChosen {};
struct RenameNode {
    NodeId from;
    NodeId to;
};
struct Connect {
    studio::Port port;
    NodeId to;
};
struct AddReply { // a new choice that leads to `to`
    NodeId from;
    NodeId to;
};
struct StartAt {
    NodeId node;
};
struct MoveNodes {
    std::map<NodeId, studio::Point> places;
    std::optional<Phase> phase; // of the lane they were let go in
};
struct PutNotes {
    std::vector<studio::Note> notes;
    std::string field;
};
struct LayOut {};
struct UseFix {
    studio::Problem problem;
    studio::Fix fix;
};
struct Undo {};
struct Redo {};
// --- what is looked at
struct Choose { // these nodes, and no others
    std::set<NodeId> nodes;
};
struct ShowAnalysis { // or no longer
    bool shown;
};
// --- the file
struct Save {
    bool over = false; // also when the file was changed by somebody else: that version is kept among the former ones
};
struct TakeFromDisk {}; // leave what is here for what the file says now
// --- trying it out
struct Preview {
    NodeId from;
    Mood mood;
    std::set<std::string> flags;
};
struct PreviewReply {
    Reply reply;
};
struct PreviewBack {}; // one turn back
struct EndPreview {};
// --- answers
struct ShelfLoaded {
    std::vector<OwnScenario> shelf;
};
struct Opened {
    OpenedDraft opened;
};
struct NotOpened {
    Error error;
};
struct Saved {
    ScenarioId scenario;
    std::uint64_t state; // of the history, which was saved
    std::string on_disk;
    std::shared_ptr<const Scenario> saved{}; // what the file says now
};
struct NotSaved {
    Error error;
};
struct Kept { // in the journal
    ScenarioId scenario;
    std::uint64_t state;
    std::string on_disk; // what the file holds meanwhile
};
struct NotKept {
    Error error;
};
struct Analysed {
    std::shared_ptr<const DraftAnalysis> analysis;
};
struct ContentRead { // the library with the author's own scenarios
    std::shared_ptr<const Content> content;
};

using Ask =
    std::variant<NewFrom, CopyFrom, NewOf, Open, Remove, BackToShelf, PutNode, PutScenario, PutHead, AddNode,
                 RemoveChosen, CopyChosen, RenameNode, Connect, AddReply, StartAt, MoveNodes, PutNotes, LayOut, UseFix,
                 Undo, Redo, Choose, ShowAnalysis, Save, TakeFromDisk, Preview, PreviewReply, PreviewBack, EndPreview,
                 ShelfLoaded, Opened, NotOpened, Saved, NotSaved, Kept, NotKept, Analysed, ContentRead>;

} // namespace desk

struct AtDesk { // one intent of the studio
    desk::Ask ask;
};

} // namespace propartif::app
