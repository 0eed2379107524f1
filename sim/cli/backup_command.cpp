// backup: a whole copy of the records, looked through before it is called one.
#include "cli/console.hpp"
#include "cli/opened_records.hpp"
#include "cli/recording.hpp"
#include "propartif/moment.hpp"
#include <iostream>

namespace propartif::cli {

namespace {

namespace fs = std::filesystem;
using app::Str;

struct Options {
    std::string out, data;
};

// Beside the records, in a folder that nobody else can read; nothing when it cannot be made.
std::optional<fs::path> usual_place(const std::string& data, std::int64_t now) {
    const auto folder = data_folder(data);
    if (!folder) return std::nullopt;
    const fs::path backups = folder.value() / "backups";
    std::error_code failure;
    if (fs::create_directories(backups, failure); failure) return std::nullopt;
    fs::permissions(backups, fs::perms::owner_all, failure);
    return backups / ("propartif-" + file_stamp(now) + ".db");
}

void back_up(Console& console, const Options& options) {
    auto records = opened_records(console, options.data);
    if (!records) return;
    const auto told = [&](const Error& error) { console.fail(error.where + ": " + error.detail); };
    const std::int64_t now = now_unix_millis();
    const auto place = options.out.empty() ? usual_place(options.data, now) : std::optional<fs::path>(options.out);
    if (!place) return console.fail(app::fill(console.words()(Str::cli_not_written), {"backups"}));
    const auto copied = records->back_up(*place, now);
    if (!copied && copied.error().code == ErrorCode::bad_request)
        return console.fail(app::fill(console.words()(Str::cli_file_exists), {place->string()}));
    if (!copied) return told(copied.error());
    std::cout << app::fill(console.words()(Str::cli_backed_up),
                           {place->string(), std::to_string(copied.value().people),
                            std::to_string(copied.value().attempts), std::to_string(copied.value().drill_answers)})
              << '\n';
}

} // namespace

void add_backup(CLI::App& program, Console& console) {
    auto options = std::make_shared<Options>();
    CLI::App* command = program.add_subcommand("backup", "a whole copy of the records, checked");
    command->add_option("--out", options->out, "the copy's file; else a new one in the data folder's backups/");
    command->add_option("--data", options->data, "data folder instead of the usual one");
    command->callback([options, &console] { back_up(console, *options); });
}

} // namespace propartif::cli
