#pragma once
// What an author asked for at the desk of a rubric, and what the disk answered.
#include "app/rubric_desk.hpp"
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace propartif::app {

namespace rubric_desk {

// --- the shelf
struct CopyFrom {
    std::string rubric; // of the library
};
struct Open {
    std::string rubric; // of the author's own
};
struct Remove {
    std::string rubric;
};
struct Back {};
// --- the rubric
struct Put {
    Rubric rubric;
    std::string field; // what is being typed, so that letters become one step
};
struct Undo {};
struct Redo {};
struct Try {
    TryOut what;
};
// --- the file
struct Save {
    bool over = false; // also when the file was changed by somebody else: that version is kept among the former ones
};
struct TakeFromDisk {}; // leave what is here for what the file says now
// --- answers
struct ShelfLoaded {
    std::vector<OwnRubric> shelf;
};
struct Opened {
    OpenedRubric opened;
};
struct NotOpened {
    Error error;
};
struct Saved {
    std::string rubric;
    std::uint64_t state; // of the history, which was saved
    std::string on_disk;
};
struct NotSaved {
    Error error;
};
struct Kept { // in the journal
    std::string rubric;
    std::string on_disk; // what the file holds meanwhile
};
struct NotKept {
    Error error;
};

using Ask = std::variant<CopyFrom, Open, Remove, Back, Put, Undo, Redo, Try, Save, TakeFromDisk, ShelfLoaded, Opened,
                         NotOpened, Saved, NotSaved, Kept, NotKept>;

} // namespace rubric_desk

struct AtRubric { // one intent of the desk of a rubric
    rubric_desk::Ask ask;
};

} // namespace propartif::app
