#pragma once
// What every command shares: the language, the content folder, and how an error is said.
#include "app/content.hpp"
#include <CLI/App.hpp>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace propartif::cli {

class Console {
public:
    Language language = Language::id;
    std::string content_folder; // --content, empty: found beside the program
    int status = 0;             // exit code the command asks for

    const app::Content& content(); // loaded once, when first needed
    const app::Words& words() { return content().words(language); }
    // One clear line on stderr; sets the exit code.
    void fail(const std::string& line, int exit_code = 1);
    std::string diagnostic_words(const Diagnostic& diagnostic);

private:
    std::optional<app::Content> content_;
};

struct Judge { // a rubric with its compiled scorer
    Rubric rubric;
    const Scorer* scorer{};
    std::optional<Scorer> own; // compiled here when the rubric came from a file of its own
};
// The rubric of `file`, or the default one when empty. On failure says why and returns nothing.
std::unique_ptr<Judge> judge_from(Console& console, const std::string& file);

// Reads one scenario file with everything playing it needs; says why not and returns nothing.
struct Playable {
    Scenario scenario;
    const Rubric* rubric{};
    const Scorer* scorer{};
};
std::optional<Playable> playable_from(Console& console, const std::string& file);

// One file per command; each adds its subcommand and does its work when the command line is complete.
void add_check(CLI::App& program, Console& console);
void add_play(CLI::App& program, Console& console);
void add_plan(CLI::App& program, Console& console);
void add_score(CLI::App& program, Console& console);
void add_agreement(CLI::App& program, Console& console);
void add_fit(CLI::App& program, Console& console);
void add_analyse(CLI::App& program, Console& console);
void add_simulate(CLI::App& program, Console& console);
void add_export(CLI::App& program, Console& console);
void add_convert(CLI::App& program, Console& console);
void add_pack(CLI::App& program, Console& console);
void add_install(CLI::App& program, Console& console);
void add_packs(CLI::App& program, Console& console);
void add_report(CLI::App& program, Console& console);
void add_xapi_send(CLI::App& program, Console& console);
void add_rescore(CLI::App& program, Console& console);
void add_backup(CLI::App& program, Console& console);
void add_restore(CLI::App& program, Console& console);
void add_erase(CLI::App& program, Console& console);
void add_serve(CLI::App& program, Console& console);

inline constexpr const char* kDefaultRubric = "propartif-dasar";

} // namespace propartif::cli
