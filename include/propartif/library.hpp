#pragma once
// Reading content from files: scenarios, drills, rubrics, lexicons, fact cards, the glossary. Bytes in, values and
// diagnostics out.
#include "propartif/card.hpp"
#include "propartif/diagnostic.hpp"
#include "propartif/drill.hpp"
#include "propartif/glossary.hpp"
#include "propartif/lexicon.hpp"
#include "propartif/model.hpp"
#include "propartif/result.hpp"
#include "propartif/rubric.hpp"
#include "propartif/scenario.hpp"
#include "propartif/workshop_plan.hpp"
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace propartif {

// A value is present when the file can be used at all (no error-severity diagnostics from reading it).
template <class T>
struct Loaded {
    std::optional<T> value;
    std::vector<Diagnostic> found;
};

// Limits (formats.md): nesting <= 32, strings <= 64 KB, no duplicate keys, valid UTF-8; checked before a document is
// built.
Loaded<Scenario> read_scenario(std::string_view json);
// The same of a file that is still being written: what cannot be used is told and left at its default, the rest is
// there; no value only when the bytes are no scenario document at all. Up to 32 MB and 12,000 nodes.
Loaded<Scenario> read_draft(std::string_view json);
Loaded<Rubric> read_rubric(std::string_view json);
Loaded<Rubric> read_rubric_draft(std::string_view json); // as read_draft does
Loaded<Lexicon> read_lexicon(std::string_view json);
Loaded<Model> read_model(std::string_view json);
Loaded<Glossary> read_glossary(std::string_view json);
Loaded<FactCard> read_card(std::string_view json);
Loaded<Drill> read_drill(std::string_view json);
Loaded<WorkshopPlan> read_workshop(std::string_view json);
// A language file: one flat object of keys and words.
Loaded<std::map<std::string, std::string>> read_words(std::string_view json);

// The scenario as its file: keys in the order of formats.md, two spaces of indent, a final newline.
// read_scenario(write_scenario(x)) == x, the hash aside. `previous`, when given, is the text it was read from:
// keys of a newer minor version that this program does not know are carried over from it.
std::string write_scenario(const Scenario& scenario, std::string_view previous = {});

// Likewise. read_card(write_card(x)) == x and read_drill(write_drill(x)) == x, the hashes aside.
std::string write_card(const FactCard& card);
std::string write_drill(const Drill& drill);
std::string write_workshop(const WorkshopPlan& plan);

// Likewise. read_rubric(write_rubric(x)) == x, the hash aside.
std::string write_rubric(const Rubric& rubric);

// The model as its file: one line a feature. read_model(write_model(x)) == x, the hash aside.
std::string write_model(const Model& model);

// The whole content of a folder: what loaded, and for every file what is wrong with it.
struct Library {
    struct File {
        std::filesystem::path path;
        std::string id;                // of the content, when it could be read
        std::vector<Diagnostic> found; // reading and meaning together
        bool usable = false;
    };
    std::map<ScenarioId, Scenario> scenarios;
    std::map<std::string, Rubric> rubrics;
    std::map<std::string, Lexicon> lexicons;
    std::map<std::string, Model> models;
    Glossary glossary;
    std::map<std::string, FactCard> cards;
    std::map<std::string, Drill> drills;
    std::map<std::string, WorkshopPlan> workshops;
    std::vector<File> files; // sorted by path

    // The model the rubric names; null when it names none or it is not there.
    const Model* model_for(const Rubric& rubric) const;
};

// scenarios_dir: *.scenario.json, rubrics/*.rubric.json, glossary.json and, when there are any,
// cards/*.card.json, drills/*.drill.json and workshops/*.workshop.json; lexicon_dir: *.lexicon.json;
// model_dir: *.model.json (may be empty: no models); more: further folders in the layout of scenarios_dir, without a
// glossary, such as installed packs. What comes first keeps an id; a later file with the same one says so and is left
// out.
// Never fails as a whole: a broken file is listed with its diagnostics and the others still load.
Library load_library(const std::filesystem::path& scenarios_dir, const std::filesystem::path& lexicon_dir,
                     const std::filesystem::path& model_dir = {}, const std::vector<std::filesystem::path>& more = {});

// Scenarios to start writing from (assets/templates/*.scenario.json), the shortest first; a broken one is left out.
std::vector<Scenario> load_templates(const std::filesystem::path& dir);

// Whole file, or file_missing / file_unreadable / file_too_large. Default cap 128 MB.
Result<std::string> read_file(const std::filesystem::path& path, std::size_t cap_bytes = std::size_t{128} << 20);

// The whole file or none of it: written beside its place, synced, and moved there in one step; folders are made.
// Fails with store_failed; an older file is then as it was.
Result<Done> write_file(const std::filesystem::path& path, std::string_view bytes);

std::string sha256_hex(std::string_view bytes);

} // namespace propartif
