// export: everything recorded, for other programs and for the person it belongs to.
#include "cli/console.hpp"
#include "cli/opened_records.hpp"
#include "cli/xapi_keeping.hpp"
#include "propartif/xapi.hpp"
#include "reports/rating_table.hpp"
#include <iostream>

namespace propartif::cli {

namespace {

struct Options {
    std::string data;
    bool json = false, csv = false, xapi = false, mark = false, ratings = false;
};

void export_document(Console& console, Records& records) {
    const auto document = export_json(records);
    if (!document) return console.fail(document.error().where + ": " + document.error().detail);
    std::cout << document.value() << '\n';
}

void export_table(Console& console, Records& records, const Options& options) {
    const auto people = records.people();
    if (!people) return console.fail(people.error().where + ": " + people.error().detail);
    std::map<std::int64_t, std::string> names;
    for (const Person& each : people.value()) names.emplace(each.id, each.name);
    const auto attempts = attempt_records(console, records, std::nullopt);
    if (!attempts) return;
    const reports::TableContent content{names, console.content().library.rubrics};
    std::cout << (options.ratings ? reports::rating_table(*attempts, content, options.mark)
                                  : reports::turn_table(*attempts, content, options.mark));
}

void export_statements(Console& console, Records& records) {
    if (!keep_statements(console, records)) return;
    const auto kept = records.statements();
    if (!kept) return console.fail(kept.error().where + ": " + kept.error().detail);
    std::cout << xapi_document(kept.value());
}

void export_all(Console& console, const Options& options) {
    if (int{options.json} + int{options.csv} + int{options.xapi} != 1)
        return console.fail("name one of --csv, --json, --xapi (--help)", 2);
    auto records = opened_records(console, options.data);
    if (!records) return;
    if (options.json) return export_document(console, *records);
    if (options.xapi) return export_statements(console, *records);
    export_table(console, *records, options);
}

} // namespace

void add_export(CLI::App& program, Console& console) {
    auto options = std::make_shared<Options>();
    CLI::App* command = program.add_subcommand("export", "everything recorded, to stdout");
    command->add_flag("--json", options->json, "as one JSON document");
    CLI::Option* csv = command->add_flag("--csv", options->csv, "as a table (RFC 4180), one row a turn");
    command->add_flag("--ratings", options->ratings, "the table of what observers said, one row a rating")->needs(csv);
    command->add_flag("--bom", options->mark, "begin with a byte order mark, for spreadsheet programs")->needs(csv);
    command->add_flag("--xapi", options->xapi, "as xAPI 1.0.3 statements, learners under pseudonyms");
    command->add_option("--data", options->data, "data folder instead of the usual one");
    command->callback([options, &console] { export_all(console, *options); });
}

} // namespace propartif::cli
