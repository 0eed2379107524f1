// erase: everything recorded about one person, taken out of the records for good.
#include "cli/console.hpp"
#include "cli/opened_records.hpp"
#include "cli/recording.hpp"
#include "propartif/report_files.hpp"
#include <algorithm>
#include <iostream>

namespace propartif::cli {

namespace {

namespace fs = std::filesystem;
using app::Str;

struct Options {
    std::string person, data;
    bool yes = false;
};

void tell_counts(Console& console, const std::string& name, const Belongings& found) {
    const auto number = [](std::uint32_t count) { return std::to_string(count); };
    std::cout << app::fill(console.words()(Str::cli_erase_counts),
                           {name, number(found.attempts), number(found.turns), number(found.drafts),
                            number(found.self_ratings), number(found.ratings), number(found.drill_answers),
                            number(found.statements)})
              << '\n';
    if (found.observed > 0)
        std::cout << app::fill(console.words()(Str::cli_erase_observed), {number(found.observed)}) << '\n';
}

// Copies the program itself has made in the data folder; they are from before.
std::vector<std::string> older_copies(const fs::path& folder) {
    std::vector<std::string> found;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder, ignored)) {
        const std::string name = entry.path().filename().string();
        const bool copy = name.starts_with("records.db.") && entry.is_regular_file(ignored);
        if (copy) found.push_back(entry.path().string());
    }
    for (const auto& entry : fs::directory_iterator(folder / "backups", ignored))
        if (entry.is_regular_file(ignored)) found.push_back(entry.path().string());
    std::ranges::sort(found);
    return found;
}

std::vector<std::int64_t> ids_of(const std::vector<AttemptSummary>& attempts) {
    std::vector<std::int64_t> out;
    for (const AttemptSummary& each : attempts) out.push_back(each.id);
    return out;
}

void erase(Console& console, const Options& options) {
    auto records = opened_records(console, options.data);
    if (!records) return;
    const auto told = [&](const Error& error) { console.fail(error.where + ": " + error.detail); };
    const auto people = records->people();
    if (!people) return told(people.error());
    const auto person = std::ranges::find(people.value(), options.person, &Person::name);
    if (person == people.value().end())
        return console.fail(app::fill(console.words()(Str::cli_no_person), {options.person}));
    const auto found = records->belongings(person->id);
    if (!found) return told(found.error());
    tell_counts(console, person->name, found.value());
    if (!options.yes) return console.fail(console.words()(Str::cli_erase_not_yet));
    const auto attempts = records->attempts(person->id);
    if (!attempts) return told(attempts.error());
    if (const auto erased = records->erase(person->id, now_unix_millis()); !erased) return told(erased.error());
    const fs::path folder = data_folder(options.data).value();
    const auto pages = forget_reports(folder, ids_of(attempts.value()), person->id);
    if (!pages) return told(pages.error());
    std::cout << console.words()(Str::cli_erased) << '\n';
    if (pages.value() > 0)
        std::cout << app::fill(console.words()(Str::cli_erased_reports), {std::to_string(pages.value())}) << '\n';
    std::string copies;
    for (const std::string& each : older_copies(folder)) copies += "\n  " + each;
    if (!copies.empty()) std::cout << app::fill(console.words()(Str::cli_erase_copies), {copies}) << '\n';
}

} // namespace

void add_erase(CLI::App& program, Console& console) {
    auto options = std::make_shared<Options>();
    CLI::App* command = program.add_subcommand("erase", "everything recorded about one person, for good");
    command->add_option("PERSON", options->person, "the name, as it stands in the records")->required();
    command->add_flag("--yes", options->yes, "erase; without it only what would go is told");
    command->add_option("--data", options->data, "data folder instead of the usual one");
    command->callback([options, &console] { erase(console, *options); });
}

} // namespace propartif::cli
