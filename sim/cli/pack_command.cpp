// pack OUT.propak FILE...: scenarios and what they need in one file to hand over, checked as it will be elsewhere.
#include "cli/console.hpp"
#include "cli/output_file.hpp"
#include "cli/pack_findings.hpp"
#include "propartif/records.hpp"
#include <algorithm>
#include <iostream>

namespace propartif::cli {

namespace {

namespace fs = std::filesystem;
using app::Str;

struct Options {
    std::string out, data;
    std::vector<std::string> files;
    PackManifest manifest;
    bool sign = false;
    bool force = false;
};

// Where a file of that name lies in a pack; nothing when it may not be in one.
std::optional<std::string> place_of(const std::string& file) {
    const std::string name = fs::path{file}.filename().string();
    struct Row {
        const char* suffix;
        const char* folder;
    };
    for (const Row& row : {Row{".scenario.json", ""}, Row{".rubric.json", "rubrics/"}, Row{".card.json", "cards/"},
                           Row{".drill.json", "drills/"}})
        if (name.ends_with(row.suffix)) return row.folder + name;
    return std::nullopt;
}

std::optional<std::vector<PackEntry>> entries_of(Console& console, const std::vector<std::string>& files) {
    std::vector<PackEntry> out;
    for (const std::string& file : files) {
        const auto place = place_of(file);
        if (!place) {
            console.fail(app::fill(console.words()(Str::cli_pack_kinds), {file}), 2);
            return std::nullopt;
        }
        auto bytes = read_file(file, kPackLimits.inflated_bytes);
        if (!bytes) {
            console.fail(app::fill(console.words()(Str::cli_file_unreadable), {file, bytes.error().detail}));
            return std::nullopt;
        }
        out.push_back({*place, std::move(bytes).value()});
    }
    return out;
}

// What the command line does not say is taken from the scenarios.
void fill_from_scenarios(PackManifest& manifest, const std::vector<PackEntry>& entries) {
    const bool own_authors = !manifest.authors.empty();
    for (const PackEntry& each : entries) {
        if (!each.path.ends_with(".scenario.json")) continue;
        const auto read = read_scenario(each.bytes);
        if (!read.value) continue;
        if (manifest.title.empty()) manifest.title = read.value->title;
        if (manifest.license.empty()) manifest.license = read.value->license;
        for (const std::string& author : read.value->authors)
            if (!own_authors && std::ranges::find(manifest.authors, author) == manifest.authors.end())
                manifest.authors.push_back(author);
    }
}

std::optional<AuthorKey> own_key(Console& console, const std::string& data) {
    const auto folder = data_folder(data);
    if (!folder) {
        console.fail(folder.error().detail);
        return std::nullopt;
    }
    auto key = author_key(folder.value());
    if (key) return std::move(key).value();
    console.fail(key.error().where + ": " + key.error().detail);
    return std::nullopt;
}

void print_findings(Console& console, const Options& options, const PackReport& report) {
    for (const FileFindings& file : pack_findings(console, options.out, report))
        for (const auto& [each, words] : file.found) std::cerr << finding_line(file.file, each, words) << '\n';
}

void pack(Console& console, const Options& options) {
    std::error_code unknown;
    if (!options.force && fs::exists(fs::symlink_status(options.out, unknown)))
        return console.fail(app::fill(console.words()(Str::cli_convert_exists), {options.out}));
    auto entries = entries_of(console, options.files);
    if (!entries) return;
    PackManifest manifest = options.manifest;
    fill_from_scenarios(manifest, *entries);
    std::optional<AuthorKey> key;
    if (options.sign && !(key = own_key(console, options.data))) return;
    const std::size_t files = entries->size();
    const MadePack made =
        make_pack(std::move(manifest), std::move(*entries), key ? &*key : nullptr, pack_context(console));
    print_findings(console, options, made.report);
    if (made.bytes.empty())
        return console.fail(
            app::fill(console.words()(Str::cli_pack_not_made), {std::to_string(made.report.count(Severity::error))}));
    if (!(options.force ? write_whole(options.out, made.bytes) : write_new(options.out, made.bytes)))
        return console.fail(app::fill(console.words()(Str::cli_not_written), {options.out}));
    std::cout << app::fill(console.words()(Str::cli_pack_made), {options.out, std::to_string(files)}) << '\n'
              << app::fill(console.words()(Str::pack_hash), {made.report.sha256}) << '\n'
              << signer_words(console, made.report.signature, made.report.key, "") << '\n';
}

} // namespace

void add_pack(CLI::App& program, Console& console) {
    auto options = std::make_shared<Options>();
    CLI::App* command = program.add_subcommand("pack", "scenarios, rubrics, cards and drills in one file to hand over");
    PackManifest& manifest = options->manifest;
    command->add_option("OUT", options->out, "the pack to write, OUT.propak")->required();
    command->add_option("FILE", options->files, "what goes into it")->required();
    command->add_option("--id", manifest.id, "such as id.go.contoh.loket")->required();
    command->add_option("--version", manifest.version, "three numbers, such as 1.0.0")->required();
    command->add_option("--title", manifest.title.id, "in Indonesian; else the first scenario's");
    command->add_option("--title-en", manifest.title.en, "in English");
    command->add_option("--license", manifest.license, "else the first scenario's");
    command->add_option("--author", manifest.authors, "once for each; else the scenarios'")->allow_extra_args(false);
    command->add_flag("--sign", options->sign, "with the author's key of the data folder, made when there is none");
    command->add_option("--data", options->data, "data folder instead of the usual one");
    command->add_flag("--force", options->force, "replace OUT when it is there");
    command->callback([options, &console] { pack(console, *options); });
}

} // namespace propartif::cli
