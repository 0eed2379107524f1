// export --json: everything recorded, for other programs and for the person it belongs to.
#include "cli/console.hpp"
#include "propartif/records.hpp"
#include <iostream>

namespace propartif::cli {

namespace {

void export_all(Console& console, const std::string& data) {
    const auto folder = data_folder(data);
    if (!folder) return console.fail(folder.error().detail);
    // Opening would make an empty database; asking for what is not there is a mistake to tell, not to hide.
    if (!std::filesystem::exists(folder.value() / "records.db"))
        return console.fail(app::fill(console.words()(app::Str::cli_no_records), {folder.value().string()}));
    auto records = Records::open(folder.value());
    if (!records) return console.fail(records.error().where + ": " + records.error().detail);
    if (const auto& moved = records.value().quarantined())
        return console.fail(app::fill(console.words()(app::Str::notice_store_damaged), {moved->string()}));
    const auto document = export_json(records.value());
    if (!document) return console.fail(document.error().where + ": " + document.error().detail);
    std::cout << document.value() << '\n';
}

} // namespace

void add_export(CLI::App& program, Console& console) {
    struct Options {
        std::string data;
        bool json = false;
    };
    auto options = std::make_shared<Options>();
    CLI::App* command = program.add_subcommand("export", "everything recorded, to stdout");
    command->add_flag("--json", options->json, "as one JSON document")->required();
    command->add_option("--data", options->data, "data folder instead of the usual one");
    command->callback([options, &console] { export_all(console, options->data); });
}

} // namespace propartif::cli
