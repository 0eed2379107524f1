#pragma once
// Scenarios in the formats of other tools: Twee 3 (Twine) both ways, ink's compiled JSON and tables of turns (CSV) in,
// Graphviz DOT out. Bytes in, values out; the same
// scenario gives the same bytes. Twine shows the story and its ways; what it has no words for (levels, effects,
// feedback, conditions, free text, the translation) stands in readable comments that it keeps and that come back.
#include "propartif/result.hpp"
#include "propartif/scenario.hpp"
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace propartif {

// What an import did not take over, or had to assume. Nothing is dropped without one. Words: "import." + key.
enum class ImportNoteKind {
    text_before,    // words before the first passage
    special,        // a passage that is machinery of a story format
    script,         // JavaScript or CSS
    tags,           // tags that say nothing here
    story_data,     // StoryData that is no JSON object
    comment,        // a comment of somebody else
    macro,          // machinery of a story format; it stays in the text as it is
    setter,         // a link that also sets something
    outside,        // a link to an address outside the story; its words stay
    dangling,       // a way to a passage that is not there
    no_start,       // the start passage is not there; the first one is taken
    unknown_note,   // an @ note with a key unknown here
    stray_note,     // an @ note at a place where it says nothing
    renamed,        // a passage whose name became another id
    ending_assumed, // a passage without a way on became an ending
    assumed,        // something a scenario needs and the file does not say
    conditional,    // said or gone only sometimes; decided as when the story begins
    condition,      // when a choice is offered, where story flags cannot tell
    variable,       // a value that no story flag can hold
    variable_way,   // a way that a variable decides; the story ends there
    printed,        // a value shown in the text; its name stands there in braces
    function,       // a function that is called
    tunnel,         // a part that is visited and left again
    thread,         // a part that is woven in
    list,           // a list of ink
    unknown_piece,  // anything else unknown here
    loop,           // goes round without asking anybody; the story ends there
    fallback,       // a way that is taken when no choice is left
    once,           // a choice that can be made once only; here it can be made again
    unsaid,         // words that no way taken over says
    column          // a column with a heading unknown here
};
inline constexpr std::array<std::string_view, 31> kImportNoteKeys{
    "text-before", "special",       "script",   "tags",         "story-data", "comment",  "macro",          "setter",
    "outside",     "dangling",      "no-start", "unknown-note", "stray-note", "renamed",  "ending-assumed", "assumed",
    "conditional", "condition",     "variable", "variable-way", "printed",    "function", "tunnel",         "thread",
    "list",        "unknown-piece", "loop",     "fallback",     "once",       "unsaid",   "column"};

struct ImportNote {
    ImportNoteKind kind{};
    std::string passage; // its name in the file, in ink its path; empty: the whole file
    std::size_t line{};  // in the file, from 1; 0: the whole file, or none to tell
    std::string words;   // the piece it is about, shortened
    bool operator==(const ImportNote&) const = default;
};

struct Imported {
    Scenario draft; // to be checked and completed like any scenario that is being written
    std::vector<ImportNote> notes;
};

// Fails with bad_content when the file is not Twee or a note in it is malformed: `where` is the line from 1, `detail`
// one of kTweeFaultKeys, with the piece after a blank. Words: "twee." + key.
Result<Imported> import_twee(std::string_view twee);
inline constexpr std::array<std::string_view, 12> kTweeFaultKeys{
    "not-utf8",     "no-passage",   "no-name",   "open-tags", "open-metadata", "after-header",
    "same-passage", "open-comment", "open-link", "bad-link",  "bad-note",      "too-many"};

// A story compiled by ink ("inklecate -j"): the citizen says what stands before the choices. A place that does nothing
// but lead on is no turn. Fails with bad_content: `where` is the path in the story, or line and column, `detail` one of
// kInkFaultKeys, with the piece after a blank. Words: "ink." + key.
Result<Imported> import_ink(std::string_view json);
inline constexpr std::array<std::string_view, 11> kInkFaultKeys{
    "not-utf8", "not-json",      "over-limits", "no-story", "no-version", "version",
    "no-root",  "bad-container", "bad-piece",   "bad-path", "too-many"};

// A table of turns (CSV, RFC 4180; comma, semicolon or tab): one row a choice, the headings in Indonesian or English.
// The columns are in scenarios/TABEL.md. A row without a node belongs to the node above. Fails with bad_content:
// `where` is the cell ("D3"), `detail` one of kTableFaultKeys, with the piece after a blank. Words: "table." + key.
Result<Imported> import_turns(std::string_view csv);
inline constexpr std::array<std::string_view, 18> kTableFaultKeys{
    "not-utf8",       "empty",          "open-quote",  "after-quote", "too-many",  "too-long",
    "no-node-column", "no-line-column", "same-column", "extra-cell",  "no-node",   "other-line",
    "no-choice",      "no-next",        "bad-number",  "bad-ending",  "bad-phase", "ending-choice"};

// Which of these a file is, by the end of its name: ".twee", ".tw", ".ink.json", ".csv".
struct ForeignFormat {
    std::string_view end;
    Result<Imported> (*import)(std::string_view bytes);
    std::string_view faults; // words of its faults: this + the first word of `detail`
};
inline constexpr std::array<ForeignFormat, 4> kForeignFormats{{{".twee", import_twee, "twee."},
                                                               {".tw", import_twee, "twee."},
                                                               {".ink.json", import_ink, "ink."},
                                                               {".csv", import_turns, "table."}}};
const ForeignFormat* foreign_format(std::string_view file_name); // null: none of them

// import_twee(export_twee(x)) gives x again, the hash aside, for every scenario whose ids have the form of formats.md.
std::string export_twee(const Scenario& scenario);

// What Twine will keep but not play, by kind ("levels", "conditions" ...) with how many there are; none that are
// absent.
struct NotPlayed {
    std::string kind; // words: "twine." + kind
    std::size_t count{};
    bool operator==(const NotPlayed&) const = default;
};
std::vector<NotPlayed> not_played_by_twine(const Scenario& scenario);

// The graph for Graphviz: choices solid, typed replies dashed, replies for review dotted, endings with a double line.
std::string export_dot(const Scenario& scenario, Language language);

// The story data of a Twee file, JSON. Only what is of use here; nothing when it is not a JSON object.
struct TweeStoryData {
    std::string ifid, format, start;
};
Result<TweeStoryData> read_twee_story_data(std::string_view json);

} // namespace propartif
