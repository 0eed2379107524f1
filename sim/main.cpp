// Propartif: the window.
#include "shell/program.hpp"
#include <CLI/CLI.hpp>
#include <exception>
#include <iostream>

namespace {

int run(int argc, char** argv) {
    constexpr int kMisuse = 2;
    constexpr int kSmallest = 320;
    constexpr int kLargest = 16384;
    propartif::shell::ProgramOptions options;
    CLI::App program{"Propartif: latihan percakapan sulit di loket pelayanan / practice for the public-service counter",
                     "propartif"};
    program.set_version_flag("--version", PROPARTIF_VERSION);
    program.add_option("--data", options.data, "folder for the records instead of the usual one");
    program.add_option("--content", options.content, "folder with scenarios/ and assets/");
    program.add_option("--shots", options.shots, "write a picture of every screen to this folder and leave");
    program.add_option("--probe", options.probe, "keep a JSON list of the controls on screen in this file");
    program.add_option("--width", options.width, "window width")->check(CLI::Range(kSmallest, kLargest));
    program.add_option("--height", options.height, "window height")->check(CLI::Range(kSmallest, kLargest));
    try {
        program.parse(argc, argv);
    } catch (const CLI::Success& answered) { // --help, --version
        return program.exit(answered);
    } catch (const CLI::ParseError& misuse) {
        std::cerr << "propartif: " << misuse.what() << " (--help)\n";
        return kMisuse;
    }
    return propartif::shell::run_program(options);
}

} // namespace

int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (const std::exception& failed) {
        std::cerr << "propartif: " << failed.what() << '\n';
        return 1;
    }
}
