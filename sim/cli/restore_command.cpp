// restore: the records of a copy in place of the present ones, which are kept beside them.
#include "cli/console.hpp"
#include "cli/recording.hpp"
#include "propartif/records.hpp"
#include <iostream>

namespace propartif::cli {

namespace {

using app::Str;

struct Options {
    std::string file, data;
};

std::string why_not(Console& console, const Options& options, const Error& error) {
    const app::Words& words = console.words();
    if (error.code == ErrorCode::store_locked) return app::fill(words(Str::start_locked), {error.where, error.detail});
    const bool about_the_copy = error.where == options.file;
    if (about_the_copy && error.code == ErrorCode::store_damaged)
        return app::fill(words(Str::cli_backup_damaged), {error.where, error.detail});
    if (error.code == ErrorCode::newer_format)
        return app::fill(words(Str::cli_backup_newer), {error.where, error.detail});
    return app::fill(words(Str::cli_not_restored), {error.where, error.detail});
}

void restore(Console& console, const Options& options) {
    const auto folder = data_folder(options.data);
    if (!folder) return console.fail(folder.error().detail);
    const auto restored = restore_records(folder.value(), options.file, now_unix_millis());
    if (!restored) return console.fail(why_not(console, options, restored.error()));
    const Restored& found = restored.value();
    std::cout << app::fill(console.words()(Str::cli_restored),
                           {options.file, std::to_string(found.counts.people), std::to_string(found.counts.attempts),
                            std::to_string(found.counts.drill_answers)})
              << '\n';
    if (found.kept) std::cout << app::fill(console.words()(Str::cli_restore_kept), {found.kept->string()}) << '\n';
}

} // namespace

void add_restore(CLI::App& program, Console& console) {
    auto options = std::make_shared<Options>();
    CLI::App* command = program.add_subcommand("restore", "the records of a copy in place of the present ones");
    command->add_option("FILE", options->file, "a copy made by backup")->required();
    command->add_option("--data", options->data, "data folder instead of the usual one");
    command->callback([options, &console] { restore(console, *options); });
}

} // namespace propartif::cli
