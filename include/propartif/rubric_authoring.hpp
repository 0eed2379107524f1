#pragma once
// An author's own rubrics on the disk, beside the own scenarios and kept as they are (authoring.hpp):
//
//   FOLDER/rubrics/<id>.rubric.json                  what judges replies; load_library reads it
//   FOLDER/rubrics/unsaved/<id>.{rubric.json,base}   the journal, and the sha256 of the file it came from
//   FOLDER/rubrics/former/<id>/<number>.rubric.json  the last kMostFormer versions
//
// FOLDER is the folder of the own scenarios.
#include "propartif/diagnostic.hpp"
#include "propartif/result.hpp"
#include "propartif/rubric.hpp"
#include <filesystem>
#include <string>
#include <vector>

namespace propartif {

struct OwnRubric { // one on the shelf
    std::string id;
    Text title;           // empty when the file cannot be read at all
    bool unsaved = false; // there is more in the journal than in the file
};

struct OpenedRubric {
    Rubric rubric;                 // with the journal's words when there are any
    std::string on_disk;           // sha256 of the file it goes back to; empty: there is none yet
    bool from_journal = false;     // the words were not saved
    std::vector<Diagnostic> found; // what reading it had to leave out
};

// By title; a folder that is not there is empty.
std::vector<OwnRubric> own_rubrics(const std::filesystem::path& folder);

// Fails with file_missing, or bad_content when the bytes are no rubric document at all.
Result<OpenedRubric> open_rubric(const std::filesystem::path& folder, const std::string& id);

// What the file of this id holds now: sha256, empty when there is none.
std::string rubric_on_disk(const std::filesystem::path& folder, const std::string& id);

// Saves, keeps the file before as a former version, and empties the journal. Returns the file's sha256.
// Fails with changed_outside when the file is not `expected` any more: nothing is written then.
Result<std::string> save_rubric(const std::filesystem::path& folder, const Rubric& rubric, const std::string& expected);

// Keeps what is not saved yet.
Result<Done> keep_unsaved_rubric(const std::filesystem::path& folder, const Rubric& rubric, const std::string& on_disk);

// Forgets what was not saved; the file stays.
void drop_unsaved_rubric(const std::filesystem::path& folder, const std::string& id);

// Likewise, but what was not saved is kept as a former version.
Result<Done> set_aside_unsaved_rubric(const std::filesystem::path& folder, const std::string& id);

// Moves the file among its former versions, and its journal away.
Result<Done> remove_own_rubric(const std::filesystem::path& folder, const std::string& id);

} // namespace propartif
