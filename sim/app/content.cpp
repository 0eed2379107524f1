#include "app/content.hpp"
#include <utility>

namespace propartif::app {

namespace {

// Interface words and diagnostic words are separate files, so that trainers' tools can share the latter.
std::map<std::string, std::string> read_language(const std::filesystem::path& folder, const std::string& language,
                                                 std::vector<Problem>& problems) {
    std::map<std::string, std::string> all;
    for (const std::string& name : {language + ".json", "diag." + language + ".json"}) {
        const std::filesystem::path path = folder / name;
        const auto bytes = read_file(path);
        if (!bytes) {
            problems.push_back(
                {path.string(), {"PA025", Severity::error, "", {path.string(), bytes.error().detail}}, 0});
            continue;
        }
        auto read = read_words(bytes.value());
        if (read.value)
            all.insert(read.value->begin(), read.value->end());
        else
            problems.push_back({path.string(), read.found.front(), read.found.size() - 1});
    }
    return all;
}

} // namespace

const Scorer* Content::scorer_for(const Scenario& scenario) const {
    const auto found = scorers.find(scenario.rubric);
    return found == scorers.end() ? nullptr : &found->second;
}

const Rubric* Content::rubric_for(const Scenario& scenario) const {
    const auto found = library.rubrics.find(scenario.rubric);
    return found == library.rubrics.end() ? nullptr : &found->second;
}

Content load_content(const std::filesystem::path& root, const std::vector<std::filesystem::path>& own) {
    Content out;
    out.library = load_library(root / "scenarios", root / "assets" / "lexicon", root / "assets" / "model", own);
    out.templates = load_templates(root / "assets" / "templates");
    auto indonesian = read_language(root / "assets" / "lang", "id", out.problems);
    auto english = read_language(root / "assets" / "lang", "en", out.problems);
    // Words that one language lacks are shown in the other: a broken language file is told, and the program stays
    // usable.
    auto lacking = english;
    english.insert(indonesian.begin(), indonesian.end());
    indonesian.merge(lacking);
    out.id = Words{indonesian};
    out.en = Words{english};
    for (const auto& [id, rubric] : out.library.rubrics) {
        const auto lexicon = out.library.lexicons.find(rubric.lexicon);
        const Lexicon none;
        auto compiled = Scorer::compile(rubric, lexicon == out.library.lexicons.end() ? none : lexicon->second,
                                        out.library.model_for(rubric));
        if (compiled)
            out.scorers.emplace(id, std::move(compiled).value());
        else
            out.problems.push_back(
                {id, {"PA087", Severity::error, compiled.error().where, {compiled.error().detail}}, 0});
    }
    for (const Library::File& file : out.library.files) {
        std::vector<Diagnostic> errors;
        for (const Diagnostic& each : file.found)
            if (each.severity == Severity::error) errors.push_back(each);
        if (!errors.empty()) out.problems.push_back({file.path.string(), errors.front(), errors.size() - 1});
    }
    return out;
}

Provenance provenance_of(const Content& content, const Scenario& scenario) {
    Provenance out;
    out.scenario = scenario.id;
    out.scenario_version = scenario.version;
    out.scenario_hash = scenario.content_hash;
    out.rubric = scenario.rubric;
    out.engine_version = PROPARTIF_VERSION;
    if (const Rubric* rubric = content.rubric_for(scenario)) {
        out.rubric_hash = rubric->content_hash;
        const auto lexicon = content.library.lexicons.find(rubric->lexicon);
        if (lexicon != content.library.lexicons.end()) out.lexicon_hash = lexicon->second.content_hash;
    }
    return out;
}

std::filesystem::path content_root(const std::string& given) {
    namespace fs = std::filesystem;
    if (!given.empty()) return given;
    std::error_code failed; // a folder that is not there counts as a failure too, so each question is asked anew
    const auto holds_content = [&](const fs::path& folder) {
        return fs::is_directory(folder / "scenarios", failed) && fs::is_directory(folder / "assets", failed);
    };
    const fs::path program = fs::read_symlink("/proc/self/exe", failed);
    for (fs::path folder = program.parent_path(); folder.has_relative_path(); folder = folder.parent_path())
        for (const fs::path& each : {folder, folder / "share" / "propartif"})
            if (holds_content(each)) return each;
    return ".";
}

std::string problem_line(const Problem& problem, const Words& words) {
    const std::string reason = fill(words.named("diag." + problem.first.code), problem.first.args);
    std::string line = problem.file;
    if (!problem.first.where.empty()) line += ":" + problem.first.where;
    line += ": " + problem.first.code + " " + reason;
    if (problem.more > 0) line += " (+" + std::to_string(problem.more) + ")";
    return line;
}

} // namespace propartif::app
