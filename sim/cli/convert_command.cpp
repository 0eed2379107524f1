// convert: a scenario to and from the formats of other tools, by the names of the files.
#include "app/drawing_words.hpp"
#include "cli/console.hpp"
#include "cli/output_file.hpp"
#include "propartif/interchange.hpp"
#include "reports/script.hpp"
#include <algorithm>
#include <iostream>

namespace propartif::cli {

namespace {

namespace fs = std::filesystem;
using app::Str;

struct Options {
    std::string in, out;
    bool force = false;
};

enum class Kind { scenario, twee, dot, svg, markdown, html, other };

Kind kind_of(const std::string& path) {
    struct Row {
        const char* end;
        Kind kind;
    };
    for (const Row& row : {Row{".scenario.json", Kind::scenario}, Row{".twee", Kind::twee}, Row{".tw", Kind::twee},
                           Row{".dot", Kind::dot}, Row{".gv", Kind::dot}, Row{".svg", Kind::svg},
                           Row{".md", Kind::markdown}, Row{".html", Kind::html}})
        if (path.ends_with(row.end)) return row.kind;
    return Kind::other;
}

std::optional<Scenario> from_scenario(Console& console, const Options& options, std::string_view bytes) {
    Loaded<Scenario> read = read_scenario(bytes);
    if (read.value) return std::move(read.value);
    for (const Diagnostic& each : read.found)
        console.fail(options.in + ':' + each.where + ": " + console.diagnostic_words(each));
    return std::nullopt;
}

std::optional<Scenario> from_foreign(Console& console, const Options& options, const ForeignFormat& format,
                                     std::string_view bytes) {
    auto read = format.import(bytes);
    if (!read) {
        const std::string& detail = read.error().detail;
        const std::size_t blank = std::min(detail.find(' '), detail.size());
        const std::string piece = blank == detail.size() ? "" : " (" + detail.substr(blank + 1) + ")";
        const std::string where = read.error().where.empty() ? "" : ':' + read.error().where;
        console.fail(options.in + where + ": " +
                     console.words().named(std::string(format.faults) + detail.substr(0, blank)) + piece);
        return std::nullopt;
    }
    for (const ImportNote& note : read.value().notes) {
        std::string line = options.in + (note.line > 0 ? ':' + std::to_string(note.line) : "") + ": ";
        if (!note.passage.empty()) line += note.passage + ": ";
        const std::string key{kImportNoteKeys[static_cast<std::size_t>(note.kind)]};
        const bool assumed = note.kind == ImportNoteKind::assumed;
        std::cerr << line << console.words().named("import." + key) << ": "
                  << (assumed ? console.words().named("import.of." + note.words) : note.words) << '\n';
    }
    return std::move(read).value().draft;
}

std::string to_twee(Console& console, const Scenario& scenario) {
    std::string kinds;
    for (const NotPlayed& each : not_played_by_twine(scenario))
        kinds += (kinds.empty() ? "" : ", ") + console.words().named("twine." + each.kind) + ' ' +
                 std::to_string(each.count);
    if (!kinds.empty()) std::cerr << app::fill(console.words()(Str::cli_not_played), {kinds}) << '\n';
    return export_twee(scenario);
}

std::string written(Console& console, const Scenario& scenario, Kind kind) {
    const reports::Wording wording{console.words(), console.language, 0};
    switch (kind) {
    case Kind::twee: return to_twee(console, scenario);
    case Kind::dot: return export_dot(scenario, console.language);
    case Kind::svg: return studio::drawing_svg({scenario, {}}, app::drawing_words(console.words()), console.language);
    case Kind::markdown: return reports::script_markdown(wording, scenario);
    case Kind::html: return reports::script_page(wording, scenario);
    case Kind::scenario:
    case Kind::other: break;
    }
    return write_scenario(scenario);
}

void convert(Console& console, const Options& options) {
    constexpr std::size_t kLargest = std::size_t{4} << 20;
    const ForeignFormat* format = foreign_format(options.in);
    const Kind to = kind_of(options.out);
    if ((!format && kind_of(options.in) != Kind::scenario) || to == Kind::other)
        return console.fail(console.words()(Str::cli_convert_kinds), 2);
    std::error_code unknown;
    if (!options.force && fs::exists(fs::symlink_status(options.out, unknown)))
        return console.fail(app::fill(console.words()(Str::cli_convert_exists), {options.out}));
    const auto bytes = read_file(options.in, kLargest);
    if (!bytes)
        return console.fail(app::fill(console.words()(Str::cli_file_unreadable), {options.in, bytes.error().detail}));
    const auto scenario = format ? from_foreign(console, options, *format, bytes.value())
                                 : from_scenario(console, options, bytes.value());
    if (!scenario) return;
    const std::string text = written(console, *scenario, to);
    if (!(options.force ? write_whole(options.out, text) : write_new(options.out, text)))
        return console.fail(app::fill(console.words()(Str::cli_not_written), {options.out}));
    std::cout << app::fill(console.words()(Str::cli_converted), {options.out}) << '\n';
}

} // namespace

void add_convert(CLI::App& program, Console& console) {
    auto options = std::make_shared<Options>();
    CLI::App* command = program.add_subcommand(
        "convert",
        "a scenario from .scenario.json, .twee, .ink.json or .csv to .scenario.json, .twee, .dot, .svg, .md or .html");
    command
        ->add_option("IN", options->in,
                     "FILE.scenario.json, .twee, .ink.json (compiled ink) or .csv (a table of turns)")
        ->required();
    command->add_option("OUT", options->out, "FILE.scenario.json, .twee, .dot, .svg, .md or .html")->required();
    command->add_flag("--force", options->force, "replace OUT when it is there");
    command->callback([options, &console] { convert(console, *options); });
}

} // namespace propartif::cli
