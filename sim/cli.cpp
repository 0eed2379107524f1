// The command line: the engine's second front door. Needs no display.
#include "cli/console.hpp"
#include <CLI/CLI.hpp>
#include <exception>
#include <iostream>

namespace {

constexpr int kMisuse = 2;

int run(int argc, char** argv) {
    using namespace propartif;
    CLI::App program{"Propartif: practise difficult conversations at the counter, and work with its content",
                     "propartif-cli"};
    program.set_version_flag("--version", PROPARTIF_VERSION);
    program.require_subcommand(1);
    program.fallthrough(); // --lang may stand before or after the command
    cli::Console console;
    program.add_option("--lang", console.language, "language of what is shown")
        ->transform(
            CLI::CheckedTransformer(std::map<std::string, Language>{{"id", Language::id}, {"en", Language::en}}));
    program.add_option("--content", console.content_folder, "folder with scenarios/ and assets/");
    cli::add_check(program, console);
    cli::add_play(program, console);
    cli::add_plan(program, console);
    cli::add_score(program, console);
    cli::add_agreement(program, console);
    cli::add_fit(program, console);
    cli::add_analyse(program, console);
    cli::add_simulate(program, console);
    cli::add_export(program, console);
    cli::add_convert(program, console);
    cli::add_pack(program, console);
    cli::add_install(program, console);
    cli::add_packs(program, console);
    cli::add_report(program, console);
    cli::add_xapi_send(program, console);
    cli::add_rescore(program, console);
    cli::add_backup(program, console);
    cli::add_restore(program, console);
    cli::add_erase(program, console);
    cli::add_serve(program, console);
    try {
        program.parse(argc, argv);
    } catch (const CLI::Success& answered) { // --help, --version
        return program.exit(answered);
    } catch (const CLI::ParseError& misuse) {
        std::cerr << "propartif-cli: " << misuse.what() << " (--help)\n";
        return kMisuse;
    }
    return console.status;
}

} // namespace

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    try {
        return run(argc, argv);
    } catch (const std::exception& failed) { // out of memory and the like: one line, no abort
        std::cerr << "propartif-cli: " << failed.what() << '\n';
        return 1;
    }
}
