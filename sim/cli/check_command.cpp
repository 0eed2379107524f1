// check PATH...: everything that is wrong with scenarios, rubrics, lexicons and the glossary.
#include "cli/console.hpp"
#include "propartif/answers.hpp"
#include "propartif/examples.hpp"
#include "propartif/validation.hpp"
#include <algorithm>
#include <iostream>

namespace propartif::cli {

namespace {

namespace fs = std::filesystem;

enum class Kind { scenario, rubric, lexicon, glossary, other };

Kind kind_of(const fs::path& path, std::string_view bytes) {
    const std::string name = path.filename().string();
    if (name.ends_with(".scenario.json")) return Kind::scenario;
    if (name.ends_with(".rubric.json")) return Kind::rubric;
    if (name.ends_with(".lexicon.json")) return Kind::lexicon;
    if (name.ends_with("glossary.json")) return Kind::glossary;
    const std::string_view head = bytes.substr(0, 4096); // a file under another name says what it is
    if (head.find("\"propartif.rubric/") != std::string_view::npos) return Kind::rubric;
    if (head.find("\"propartif.lexicon/") != std::string_view::npos) return Kind::lexicon;
    if (head.find("\"propartif.glossary/") != std::string_view::npos) return Kind::glossary;
    if (head.find("\"propartif.scenario/") != std::string_view::npos) return Kind::scenario;
    return Kind::other;
}

bool is_content(const fs::path& path) {
    const std::string name = path.filename().string();
    return name.ends_with(".scenario.json") || name.ends_with(".rubric.json") || name.ends_with(".lexicon.json") ||
           name == "glossary.json";
}

std::vector<fs::path> files_under(const std::vector<std::string>& paths) {
    std::vector<fs::path> out;
    for (const std::string& path : paths) {
        std::error_code failed;
        if (!fs::is_directory(path, failed)) {
            out.emplace_back(path);
            continue;
        }
        for (fs::recursive_directory_iterator each(path, failed), end; !failed && each != end; each.increment(failed))
            if (each->is_regular_file(failed) && is_content(each->path())) out.push_back(each->path());
    }
    std::ranges::sort(out);
    return out;
}

struct Tally {
    std::size_t scenarios = 0;
    std::size_t rubrics = 0;
    std::size_t others = 0;
};

// A rubric beside the checked files stands before the installed one, so that a trainer's own set is checked together.
struct Surroundings {
    std::map<std::string, Rubric> rubrics;
    std::map<std::string, Scorer> scorers;
    std::optional<Glossary> glossary;
};

void add_all(std::vector<Diagnostic>& to, std::vector<Diagnostic> more) {
    to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

void gather(Console& console, Surroundings& around, const fs::path& path, std::string_view bytes) {
    const Kind kind = kind_of(path, bytes);
    if (kind == Kind::glossary) {
        if (auto read = read_glossary(bytes); read.value) around.glossary = std::move(*read.value);
    } else if (kind == Kind::rubric) {
        auto read = read_rubric(bytes);
        if (!read.value || has_errors(validate(*read.value))) return;
        const auto& lexicons = console.content().library.lexicons;
        if (const auto lexicon = lexicons.find(read.value->lexicon); lexicon != lexicons.end())
            if (auto compiled =
                    Scorer::compile(*read.value, lexicon->second, console.content().library.model_for(*read.value)))
                around.scorers.insert_or_assign(read.value->id, std::move(compiled).value());
        around.rubrics.insert_or_assign(read.value->id, std::move(*read.value));
    }
}

std::vector<Diagnostic> check_scenario(Console& console, const Surroundings& around, std::string_view bytes) {
    Loaded<Scenario> read = read_scenario(bytes);
    if (!read.value) return read.found;
    const app::Content& content = console.content();
    const auto near_rubric = around.rubrics.find(read.value->rubric);
    const Rubric* rubric = near_rubric != around.rubrics.end() ? &near_rubric->second : content.rubric_for(*read.value);
    const Glossary* glossary = around.glossary ? &*around.glossary : &content.library.glossary;
    add_all(read.found, validate(*read.value, rubric, glossary));
    const auto near_scorer = around.scorers.find(read.value->rubric);
    const Scorer* scorer = near_scorer != around.scorers.end() ? &near_scorer->second : content.scorer_for(*read.value);
    if (rubric && scorer && !has_errors(read.found))
        add_all(read.found,
                check_examples(*read.value, [&](std::string_view citizen, const Focus& focus, std::string_view reply) {
                    return scorer->score({citizen, &focus}, reply);
                }));
    return read.found;
}

std::vector<Diagnostic> check_rubric(Console& console, std::string_view bytes) {
    Loaded<Rubric> read = read_rubric(bytes);
    if (!read.value) return read.found;
    add_all(read.found, validate(*read.value));
    const auto& lexicons = console.content().library.lexicons;
    const auto lexicon = lexicons.find(read.value->lexicon);
    if (lexicon == lexicons.end()) {
        read.found.push_back({"PA089", Severity::error, "/lexicon", {read.value->lexicon}});
    } else if (const Model* const model = console.content().library.model_for(*read.value);
               !read.value->model.empty() && model == nullptr) {
        read.found.push_back({"PA090", Severity::error, "/model", {read.value->model}});
    } else if (const auto compiled = Scorer::compile(*read.value, lexicon->second, model); !compiled) {
        read.found.push_back({"PA087", Severity::error, compiled.error().where, {compiled.error().detail}});
    }
    return read.found;
}

std::vector<Diagnostic> check_file(Console& console, const Surroundings& around, const fs::path& path,
                                   std::string_view bytes, Tally& tally) {
    switch (kind_of(path, bytes)) {
    case Kind::scenario: ++tally.scenarios; return check_scenario(console, around, bytes);
    case Kind::rubric: ++tally.rubrics; return check_rubric(console, bytes);
    case Kind::glossary: {
        ++tally.others;
        Loaded<Glossary> read = read_glossary(bytes);
        if (read.value) add_all(read.found, validate(*read.value));
        return read.found;
    }
    case Kind::lexicon: ++tally.others; return read_lexicon(bytes).found;
    case Kind::other: break;
    }
    return {{"PA019", Severity::error, "/format", {"propartif.scenario/1", path.filename().string()}}};
}

void print_lines(Console& console, const std::vector<FileFindings>& all, const Tally& tally) {
    std::size_t errors = 0;
    std::size_t warnings = 0;
    for (const FileFindings& file : all)
        for (const auto& [each, text] : file.found) {
            const bool error = each.severity == Severity::error;
            ++(error ? errors : warnings);
            std::cout << file.file << ':' << each.where << ": " << (error ? "error " : "warning ") << each.code << ' '
                      << text << '\n';
        }
    std::cout << app::fill(console.words()(app::Str::cli_check_summary),
                           {std::to_string(tally.scenarios), std::to_string(tally.rubrics),
                            std::to_string(tally.others), std::to_string(errors), std::to_string(warnings)})
              << '\n';
}

void check(Console& console, const std::vector<std::string>& paths, bool json) {
    const std::vector<fs::path> files = files_under(paths);
    Surroundings around;
    for (const fs::path& path : files)
        if (const auto bytes = read_file(path)) gather(console, around, path, bytes.value());
    std::vector<FileFindings> all;
    Tally tally;
    bool broken = false;
    for (const fs::path& path : files) {
        const auto bytes = read_file(path);
        std::vector<Diagnostic> found =
            bytes ? check_file(console, around, path, bytes.value(), tally)
                  : std::vector<Diagnostic>{{"PA025", Severity::error, "", {path.string(), bytes.error().detail}}};
        broken = broken || has_errors(found);
        FileFindings file{path.string(), {}};
        for (Diagnostic& each : found) {
            std::string text = console.diagnostic_words(each);
            file.found.emplace_back(std::move(each), std::move(text));
        }
        all.push_back(std::move(file));
    }
    if (json)
        std::cout << check_answer(files.size(), all) << '\n';
    else
        print_lines(console, all, tally);
    if (broken) console.status = 1;
}

} // namespace

void add_check(CLI::App& program, Console& console) {
    struct Options {
        std::vector<std::string> paths;
        bool json = false;
    };
    auto options = std::make_shared<Options>();
    CLI::App* command = program.add_subcommand("check", "validate scenarios, rubrics, lexicons and the glossary");
    command->add_option("PATH", options->paths, "files or folders")->required();
    command->add_flag("--json", options->json, "findings as one JSON document");
    command->callback([options, &console] { check(console, options->paths, options->json); });
}

} // namespace propartif::cli
