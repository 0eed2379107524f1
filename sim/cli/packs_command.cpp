// packs: what is installed and who signed it; takes a pack away, and trusts an author's key.
#include "cli/console.hpp"
#include "cli/pack_findings.hpp"
#include <iostream>

namespace propartif::cli {

namespace {

namespace fs = std::filesystem;
using app::Str;

struct Options {
    std::string data, remove;
    std::vector<std::string> trust; // fingerprint and name
};

void list(Console& console, const fs::path& folder) {
    const app::Words& words = console.words();
    const auto packs = installed_packs(folder);
    if (packs.empty()) std::cout << app::fill(words(Str::cli_packs_none), {folder.string()}) << '\n';
    for (const InstalledPack& each : packs) {
        std::cout << app::fill(words(Str::pack_about),
                               {each.manifest.title.in(console.language), each.manifest.version, each.manifest.id});
        if (each.changed) std::cout << " – " << words(Str::pack_changed);
        std::cout << "\n  " << signer_words(console, each.signature, each.key, each.key_name) << '\n';
    }
}

void packs(Console& console, const Options& options) {
    const auto folder = packs_folder(console, options.data);
    if (!folder) return;
    const auto told = [&](const Error& error) { console.fail(error.where + ": " + error.detail); };
    if (!options.remove.empty()) {
        const auto gone = remove_pack(*folder, options.remove);
        if (!gone) return told(gone.error());
        std::cout << app::fill(console.words()(Str::cli_packs_removed), {gone.value().string()}) << '\n';
    }
    if (options.trust.size() == 2) {
        const auto done = trust_key(*folder, {options.trust[0], options.trust[1]});
        if (!done && done.error().code == ErrorCode::bad_request)
            return console.fail(app::fill(console.words()(Str::cli_packs_bad_key), {options.trust[0]}), 2);
        if (!done) return told(done.error());
        std::cout << app::fill(console.words()(Str::cli_packs_trusted), options.trust) << '\n';
    }
    if (options.remove.empty() && options.trust.empty()) list(console, *folder);
}

} // namespace

void add_packs(CLI::App& program, Console& console) {
    auto options = std::make_shared<Options>();
    CLI::App* command = program.add_subcommand("packs", "the installed packs and who signed them");
    command->add_option("--remove", options->remove, "take the pack of this id away; it is kept aside");
    command->add_option("--trust", options->trust, "a key's fingerprint, and whose it is")->expected(2);
    command->add_option("--data", options->data, "data folder instead of the usual one");
    command->callback([options, &console] { packs(console, *options); });
}

} // namespace propartif::cli
