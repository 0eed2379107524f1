#pragma once
// The content the program plays: the library from disk, compiled scorers and words. Immutable after loading.
#include "app/words.hpp"
#include "propartif/library.hpp"
#include "propartif/records.hpp"
#include "propartif/scoring.hpp"
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace propartif::app {

struct Problem { // a content or language file that could not be used, in a line for people
    std::string file;
    Diagnostic first;
    std::size_t more{}; // further findings in the same file
};

struct Content {
    Library library;
    std::map<std::string, Scorer> scorers; // by rubric id
    std::vector<Scenario> templates;       // to begin a scenario from, by file name
    Words id, en;
    std::vector<Problem> problems; // files with errors

    const Words& words(Language language) const { return language == Language::en ? en : id; }
    const Scorer* scorer_for(const Scenario& scenario) const;
    const Rubric* rubric_for(const Scenario& scenario) const;
};

// `root` holds scenarios/ and assets/; `own` are further folders of scenarios, read when they are there. Never fails as
// a whole; what is broken is listed in `problems`.
Content load_content(const std::filesystem::path& root, const std::vector<std::filesystem::path>& own = {});

// What made an attempt at `scenario`: ids, versions and hashes of everything that judges it.
Provenance provenance_of(const Content& content, const Scenario& scenario);

// The folder with scenarios/ and assets/: `given`, else the nearest one above the program, else "share/propartif"
// beside it.
std::filesystem::path content_root(const std::string& given);

// One line a person can act on: file, place, reason.
std::string problem_line(const Problem& problem, const Words& words);

} // namespace propartif::app
