// check PATH...: everything that is wrong with scenarios, drills, cards, rubrics, lexicons, the glossary and packs.
#include "cli/console.hpp"
#include "cli/pack_findings.hpp"
#include "propartif/answers.hpp"
#include "propartif/examples.hpp"
#include "propartif/validation.hpp"
#include <algorithm>
#include <iostream>
#include <set>

namespace propartif::cli {

namespace {

namespace fs = std::filesystem;

enum class Kind { scenario, drill, card, rubric, lexicon, glossary, workshop, other };

Kind kind_of(const fs::path& path, std::string_view bytes) {
    const std::string name = path.filename().string();
    if (name.ends_with(".scenario.json")) return Kind::scenario;
    if (name.ends_with(".drill.json")) return Kind::drill;
    if (name.ends_with(".card.json")) return Kind::card;
    if (name.ends_with(".rubric.json")) return Kind::rubric;
    if (name.ends_with(".lexicon.json")) return Kind::lexicon;
    if (name.ends_with(".workshop.json")) return Kind::workshop;
    if (name.ends_with("glossary.json")) return Kind::glossary;
    const std::string_view head = bytes.substr(0, 4096); // a file under another name says what it is
    if (head.find("\"propartif.rubric/") != std::string_view::npos) return Kind::rubric;
    if (head.find("\"propartif.lexicon/") != std::string_view::npos) return Kind::lexicon;
    if (head.find("\"propartif.glossary/") != std::string_view::npos) return Kind::glossary;
    if (head.find("\"propartif.workshop/") != std::string_view::npos) return Kind::workshop;
    if (head.find("\"propartif.drill/") != std::string_view::npos) return Kind::drill;
    if (head.find("\"propartif.card/") != std::string_view::npos) return Kind::card;
    if (head.find("\"propartif.scenario/") != std::string_view::npos) return Kind::scenario;
    return Kind::other;
}

bool is_content(const fs::path& path) {
    const std::string name = path.filename().string();
    return name.ends_with(".scenario.json") || name.ends_with(".drill.json") || name.ends_with(".card.json") ||
           name.ends_with(".rubric.json") || name.ends_with(".lexicon.json") || name.ends_with(".workshop.json") ||
           name == "glossary.json" || name.ends_with(".propak");
}

bool is_pack(const fs::path& path) {
    return path.filename().string().ends_with(".propak");
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
    std::size_t drills = 0;
    std::size_t cards = 0;
    std::size_t rubrics = 0;
    std::size_t others = 0;
};

// What lies beside the checked files stands before what is installed, so that a trainer's own set is checked together.
struct Surroundings {
    std::map<std::string, Rubric> rubrics;
    std::map<std::string, Scorer> scorers;
    std::optional<Glossary> glossary;
    std::set<std::string> cards; // ids that scenarios may name
};

void add_all(std::vector<Diagnostic>& to, std::vector<Diagnostic> more) {
    to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

void gather(Console& console, Surroundings& around, const fs::path& path, std::string_view bytes) {
    const Kind kind = kind_of(path, bytes);
    if (kind == Kind::glossary) {
        if (auto read = read_glossary(bytes); read.value) around.glossary = std::move(*read.value);
    } else if (kind == Kind::card) {
        if (auto read = read_card(bytes); read.value) around.cards.insert(read.value->id);
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

template <class Value>
const Value* near_or_installed(const std::map<std::string, Value>& near, const std::map<std::string, Value>& installed,
                               const std::string& id) {
    const auto beside = near.find(id);
    if (beside != near.end()) return &beside->second;
    const auto found = installed.find(id);
    return found == installed.end() ? nullptr : &found->second;
}

const Glossary* glossary_for(const app::Content& content, const Surroundings& around) {
    return around.glossary ? &*around.glossary : &content.library.glossary;
}

// The author's own tests: a scenario's or a drill's examples must get the levels they expect.
template <class Value>
void add_examples(const app::Content& content, const Surroundings& around, Loaded<Value>& read) {
    const Scorer* const scorer = near_or_installed(around.scorers, content.scorers, read.value->rubric);
    if (!scorer || has_errors(read.found)) return;
    add_all(read.found,
            check_examples(*read.value, [&](std::string_view citizen, const Focus& focus, std::string_view reply) {
                return scorer->score({citizen, &focus}, reply);
            }));
}

std::vector<Diagnostic> check_scenario(Console& console, const Surroundings& around, std::string_view bytes) {
    Loaded<Scenario> read = read_scenario(bytes);
    if (!read.value) return read.found;
    const app::Content& content = console.content();
    const Rubric* const rubric = near_or_installed(around.rubrics, content.library.rubrics, read.value->rubric);
    add_all(read.found, validate(*read.value, rubric, glossary_for(content, around)));
    std::set<std::string> cards = around.cards;
    for (const auto& [id, card] : content.library.cards) cards.insert(id);
    add_all(read.found, check_cards(*read.value, cards));
    add_examples(content, around, read);
    return read.found;
}

std::vector<Diagnostic> check_drill(Console& console, const Surroundings& around, std::string_view bytes) {
    Loaded<Drill> read = read_drill(bytes);
    if (!read.value) return read.found;
    const app::Content& content = console.content();
    const Rubric* const rubric = near_or_installed(around.rubrics, content.library.rubrics, read.value->rubric);
    add_all(read.found, validate(*read.value, rubric));
    add_examples(content, around, read);
    return read.found;
}

std::vector<Diagnostic> check_card(Console& console, const Surroundings& around, std::string_view bytes) {
    Loaded<FactCard> read = read_card(bytes);
    if (read.value) add_all(read.found, validate(*read.value, glossary_for(console.content(), around)));
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

// What a plan names is looked for in the library.
std::vector<Diagnostic> check_workshop(Console& console, std::string_view bytes) {
    Loaded<WorkshopPlan> read = read_workshop(bytes);
    const Library& library = console.content().library;
    if (read.value) add_all(read.found, validate(*read.value, library.rubrics, library.scenarios, library.drills));
    return read.found;
}

std::vector<Diagnostic> check_file(Console& console, const Surroundings& around, const fs::path& path,
                                   std::string_view bytes, Tally& tally) {
    switch (kind_of(path, bytes)) {
    case Kind::scenario: ++tally.scenarios; return check_scenario(console, around, bytes);
    case Kind::drill: ++tally.drills; return check_drill(console, around, bytes);
    case Kind::card: ++tally.cards; return check_card(console, around, bytes);
    case Kind::rubric: ++tally.rubrics; return check_rubric(console, bytes);
    case Kind::glossary: {
        ++tally.others;
        Loaded<Glossary> read = read_glossary(bytes);
        if (read.value) add_all(read.found, validate(*read.value));
        return read.found;
    }
    case Kind::lexicon: ++tally.others; return read_lexicon(bytes).found;
    case Kind::workshop: ++tally.others; return check_workshop(console, bytes);
    case Kind::other: break;
    }
    return {{"PA019", Severity::error, "/format", {"propartif.scenario/1", path.filename().string()}}};
}

// A pack stands for itself: what lies beside it is not there where it will be installed.
PackReport check_pack(Console& console, const fs::path& path, Tally& tally) {
    auto read = inspect_pack_file(path, pack_context(console));
    if (!read) {
        PackReport unreadable;
        unreadable.found.push_back({"PA025", Severity::error, "", {path.string(), read.error().detail}});
        return unreadable;
    }
    for (const PackReport::File& file : read.value().files) {
        if (file.path.ends_with(".scenario.json")) ++tally.scenarios;
        if (file.path.ends_with(".drill.json")) ++tally.drills;
        if (file.path.ends_with(".card.json")) ++tally.cards;
        if (file.path.ends_with(".rubric.json")) ++tally.rubrics;
    }
    return std::move(read).value();
}

void print_lines(Console& console, const std::vector<FileFindings>& all, const Tally& tally) {
    std::size_t errors = 0;
    std::size_t warnings = 0;
    for (const FileFindings& file : all)
        for (const auto& [each, text] : file.found) {
            ++(each.severity == Severity::error ? errors : warnings);
            std::cout << finding_line(file.file, each, text) << '\n';
        }
    std::cout << app::fill(console.words()(app::Str::cli_check_summary),
                           {std::to_string(tally.scenarios), std::to_string(tally.drills), std::to_string(tally.cards),
                            std::to_string(tally.rubrics), std::to_string(tally.others), std::to_string(errors),
                            std::to_string(warnings)})
              << '\n';
}

void check(Console& console, const std::vector<std::string>& paths, bool json) {
    const std::vector<fs::path> files = files_under(paths);
    Surroundings around;
    for (const fs::path& path : files) {
        if (is_pack(path)) continue;
        if (const auto bytes = read_file(path)) gather(console, around, path, bytes.value());
    }
    std::vector<FileFindings> all;
    Tally tally;
    bool broken = false;
    for (const fs::path& path : files) {
        if (is_pack(path)) {
            const PackReport report = check_pack(console, path, tally);
            broken = broken || !report.usable();
            for (FileFindings& each : pack_findings(console, path.string(), report)) all.push_back(std::move(each));
            continue;
        }
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
    CLI::App* command =
        program.add_subcommand("check", "validate scenarios, drills, cards, rubrics, lexicons, the glossary and packs");
    command->add_option("PATH", options->paths, "files or folders")->required();
    command->add_flag("--json", options->json, "findings as one JSON document");
    command->callback([options, &console] { check(console, options->paths, options->json); });
}

} // namespace propartif::cli
