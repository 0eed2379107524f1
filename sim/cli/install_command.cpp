// install X.propak: who made it and what is in it, and then, when nothing is wrong with it, into the data folder.
#include "cli/console.hpp"
#include "cli/pack_findings.hpp"
#include <iostream>

namespace propartif::cli {

namespace {

namespace fs = std::filesystem;
using app::Str;

struct Options {
    std::string file, data;
    bool replace = false;
};

std::string joined(const std::vector<std::string>& list) {
    std::string out;
    for (const std::string& each : list) out += (out.empty() ? "" : ", ") + each;
    return out;
}

void print_report(Console& console, const Options& options, const PackReport& report) {
    const app::Words& words = console.words();
    const PackManifest& about = report.manifest;
    if (!about.id.empty())
        std::cout << app::fill(words(Str::pack_about), {about.title.in(console.language), about.version, about.id})
                  << '\n';
    if (!about.authors.empty()) std::cout << app::fill(words(Str::pack_authors), {joined(about.authors)}) << '\n';
    if (!about.license.empty()) std::cout << app::fill(words(Str::pack_license), {about.license}) << '\n';
    if (!report.sha256.empty()) std::cout << app::fill(words(Str::pack_hash), {report.sha256}) << '\n';
    if (!report.files.empty())
        std::cout << signer_words(console, report.signature, report.key, report.key_name) << '\n';
    for (const PackReport::File& file : report.files)
        if (!file.id.empty()) std::cout << "  " << file.path << '\n';
    for (const FileFindings& file : pack_findings(console, options.file, report))
        for (const auto& [each, text] : file.found) std::cout << finding_line(file.file, each, text) << '\n';
    std::cout.flush(); // before what is said on stderr
}

void print_outcome(Console& console, const Installation& done) {
    const app::Words& words = console.words();
    switch (done.outcome) {
    case InstallOutcome::installed:
        std::cout << app::fill(words(Str::pack_installed), {done.folder.string()}) << '\n';
        return;
    case InstallOutcome::replaced:
        std::cout << app::fill(words(Str::pack_replaced), {done.version_there}) << '\n';
        return;
    case InstallOutcome::already_there: std::cout << words(Str::pack_already_there) << '\n'; return;
    case InstallOutcome::has_errors:
        return console.fail(
            app::fill(words(Str::pack_has_errors), {std::to_string(done.report.count(Severity::error))}));
    case InstallOutcome::needs_replace:
        return console.fail(app::fill(words(Str::pack_needs_replace), {done.version_there}));
    case InstallOutcome::not_newer: return console.fail(app::fill(words(Str::pack_not_newer), {done.version_there}));
    case InstallOutcome::other_signer:
        return console.fail(app::fill(words(Str::pack_other_signer), {done.version_there}));
    }
}

void install(Console& console, const Options& options) {
    const auto folder = packs_folder(console, options.data);
    if (!folder) return;
    const auto told = [&](const Error& error) { console.fail(error.where + ": " + error.detail); };
    auto trusted = trusted_keys(*folder);
    if (!trusted) return told(trusted.error());
    // With the packs that are there already: an id of theirs is taken, too.
    const fs::path root = app::content_root(console.content_folder);
    const Library library =
        load_library(root / "scenarios", root / "assets" / "lexicon", root / "assets" / "model", pack_folders(*folder));
    PackContext context = pack_context(console);
    context.library = &library;
    context.trusted = std::move(trusted).value();
    const auto done = install_pack(options.file, *folder, std::move(context), options.replace);
    if (!done) return told(done.error());
    print_report(console, options, done.value().report);
    print_outcome(console, done.value());
}

} // namespace

void add_install(CLI::App& program, Console& console) {
    auto options = std::make_shared<Options>();
    CLI::App* command = program.add_subcommand("install", "a pack into the data folder, after it was checked");
    command->add_option("FILE", options->file, "a pack, X.propak")->required();
    command->add_option("--data", options->data, "data folder instead of the usual one");
    command->add_flag("--replace", options->replace, "in place of an older version, which is kept aside");
    command->callback([options, &console] { install(console, *options); });
}

} // namespace propartif::cli
