// xapi-send: statements to a Learning Record Store, now, because somebody asked for it. Nothing is ever sent otherwise.
#include "cli/console.hpp"
#include "cli/opened_records.hpp"
#include "cli/xapi_keeping.hpp"
#include "propartif/xapi.hpp"
#include <iostream>

namespace propartif::cli {

namespace {

using app::Str;

struct Options {
    std::string to, user, password_file, authorities, data;
    std::size_t batch = 50;
};

// The first line of the file; passwords on a command line are seen by everyone on the computer.
std::optional<std::string> password_from(Console& console, const std::string& file) {
    if (file.empty()) return std::string{};
    const auto bytes = read_file(file, 4096);
    if (!bytes) {
        console.fail(app::fill(console.words()(Str::cli_file_unreadable), {file, bytes.error().detail}));
        return std::nullopt;
    }
    return bytes.value().substr(0, bytes.value().find_first_of("\r\n"));
}

void send(Console& console, const Options& options) {
    const auto password = password_from(console, options.password_file);
    if (!password) return;
    auto records = opened_records(console, options.data);
    if (!records || !keep_statements(console, *records)) return;
    const auto report =
        send_statements(*records, {options.to, options.user, *password, options.authorities}, options.batch);
    if (!report) return console.fail(report.error().where + ": " + report.error().detail);
    const LrsReport& told = report.value();
    for (const auto& [id, answer] : told.troubles)
        console.fail(app::fill(console.words()(Str::cli_xapi_refused), {id, answer}));
    if (told.stopped)
        console.fail(app::fill(console.words()(Str::cli_xapi_stopped), {told.stopped->where, told.stopped->detail}));
    std::cout << app::fill(console.words()(Str::cli_xapi_sent),
                           {std::to_string(told.sent), std::to_string(told.there), std::to_string(told.refused),
                            std::to_string(told.waiting)})
              << '\n';
}

} // namespace

void add_xapi_send(CLI::App& program, Console& console) {
    auto options = std::make_shared<Options>();
    CLI::App* command = program.add_subcommand("xapi-send", "send xAPI statements to a Learning Record Store");
    command->add_option("--to", options->to, "its address, https://HOST/PATH; the program adds /statements")
        ->required();
    CLI::Option* user = command->add_option("--user", options->user, "name, when the store asks for one");
    command->add_option("--password-file", options->password_file, "file with the password")->needs(user);
    command->add_option("--authorities", options->authorities,
                        "file of certificate authorities (PEM) instead of the system's");
    command->add_option("--batch", options->batch, "statements a request")->check(CLI::Range(1, 1000));
    command->add_option("--data", options->data, "data folder instead of the usual one");
    command->callback([options, &console] { send(console, *options); });
}

} // namespace propartif::cli
