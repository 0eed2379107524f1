// report: printable pages of one conversation, of a learner, and a certificate of participation.
#include "cli/console.hpp"
#include "cli/opened_records.hpp"
#include "cli/output_file.hpp"
#include "reports/attempt_page.hpp"
#include "reports/certificate_page.hpp"
#include "reports/learner_page.hpp"
#include "reports/workshop_page.hpp"
#include "workshop/script.hpp"
#include <algorithm>
#include <ctime>
#include <fmt/core.h>
#include <iostream>

namespace propartif::cli {

namespace {

using app::Str;

struct Options {
    std::optional<std::int64_t> attempt;
    std::optional<std::int64_t> workshop;
    std::optional<int> seat;
    std::string person, certificate, out, data, offset;
    bool list = false;
};

// "+08:00" in minutes.
std::optional<int> offset_minutes(const std::string& text) {
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') return std::nullopt;
    for (const std::size_t at : {1U, 2U, 4U, 5U})
        if (text[at] < '0' || text[at] > '9') return std::nullopt;
    const int minutes = ((text[1] - '0') * 10 + text[2] - '0') * 60 + (text[4] - '0') * 10 + text[5] - '0';
    if (minutes > 14 * 60 || text[4] > '5') return std::nullopt;
    return text[0] == '-' ? -minutes : minutes;
}

int offset_here(std::int64_t unix_millis) {
    const auto seconds = static_cast<std::time_t>(unix_millis / 1000);
    std::tm local{};
    return localtime_r(&seconds, &local) ? static_cast<int>(local.tm_gmtoff / 60) : 0;
}

reports::Wording wording_of(Console& console, const Options& options, std::int64_t about_unix_millis) {
    const auto given = offset_minutes(options.offset);
    return {console.words(), console.language, given ? *given : offset_here(about_unix_millis)};
}

reports::Practised practised(Console& console, AttemptRecord record) {
    return reports::practised(std::move(record), console.content().library, console.language);
}

void write(Console& console, const Options& options, const std::string& page) {
    if (!write_whole(options.out, page))
        return console.fail(app::fill(console.words()(Str::cli_not_written), {options.out}));
    std::cout << app::fill(console.words()(Str::cli_report_written), {options.out}) << '\n';
}

void report_attempt(Console& console, const Options& options, Records& records) {
    auto record = records.attempt(*options.attempt);
    if (!record)
        return console.fail(record.error().code == ErrorCode::not_found
                                ? app::fill(console.words()(Str::cli_no_attempt), {std::to_string(*options.attempt)})
                                : record.error().where + ": " + record.error().detail);
    const auto people = records.people();
    if (!people) return console.fail(people.error().where + ": " + people.error().detail);
    const auto person = std::ranges::find(people.value(), record.value().summary.person, &Person::id);
    const std::string learner = person == people.value().end() ? std::string{} : person->name;
    const auto wording = wording_of(console, options, record.value().summary.started_unix_millis);
    write(console, options, reports::attempt_page(wording, learner, practised(console, std::move(record).value())));
}

void report_learner(Console& console, const Options& options, Records& records) {
    const bool certificate = options.person.empty();
    const std::string& name = certificate ? options.certificate : options.person;
    const auto people = records.people();
    if (!people) return console.fail(people.error().where + ": " + people.error().detail);
    const auto person = std::ranges::find(people.value(), name, &Person::name);
    if (person == people.value().end()) return console.fail(app::fill(console.words()(Str::cli_no_person), {name}));
    auto found = attempt_records(console, records, person->id);
    if (!found) return;
    const auto wording = wording_of(console, options, found->empty() ? 0 : found->front().summary.started_unix_millis);
    std::vector<reports::Practised> practices;
    for (AttemptRecord& record : *found)
        if (!record.summary.what_if) practices.push_back(practised(console, std::move(record)));
    if (!certificate) return write(console, options, reports::learner_page(wording, name, practices));
    const auto page = reports::certificate_page(wording, name, practices);
    if (!page) return console.fail(console.words()(Str::report_none_finished));
    write(console, options, *page);
}

void report_workshop(Console& console, const Options& options, Records& records) {
    const auto told = [&](const Error& error) { console.fail(error.where + ": " + error.detail); };
    const auto all = records.workshops();
    if (!all) return told(all.error());
    const auto known = std::ranges::find(all.value(), *options.workshop, &WorkshopSummary::id);
    if (known == all.value().end()) return console.fail(console.words()(Str::cli_no_workshop));
    const auto script = workshop::script_of(known->start, console.content().library);
    if (!script) return told(script.error());
    const auto events = records.workshop_events(known->id);
    if (!events) return told(events.error());
    const auto room = workshop::replay(script.value(), known->start.began_unix_millis, events.value());
    if (!room) return told(room.error());
    const auto wording = wording_of(console, options, known->start.began_unix_millis);
    const reports::Held held{script.value(), room.value(), known->start.began_unix_millis};
    if (!options.seat) return write(console, options, reports::workshop_page(wording, held));
    if (*options.seat < 1 || *options.seat > static_cast<int>(room.value().seats.size()))
        return console.fail(console.words()(Str::cli_no_workshop));
    write(console, options, reports::seat_page(wording, held, *options.seat));
}

void list_attempts(Console& console, const Options& options, Records& records) {
    const auto people = records.people();
    const auto attempts = records.attempts(std::nullopt);
    if (!people) return console.fail(people.error().where + ": " + people.error().detail);
    if (!attempts) return console.fail(attempts.error().where + ": " + attempts.error().detail);
    for (const AttemptSummary& each : attempts.value()) {
        const auto wording = wording_of(console, options, each.started_unix_millis);
        const auto person = std::ranges::find(people.value(), each.person, &Person::id);
        std::cout << fmt::format(
            "{:>5}  {}  {}  {}  {}  {}\n", each.id, reports::moment_words(wording, each.started_unix_millis),
            person == people.value().end() ? "?" : person->name, each.provenance.scenario.value,
            reports::outcome_words(wording, each), each.score ? fmt::format("{:.0f}", *each.score) : "–");
    }
}

void report(Console& console, const Options& options) {
    const int asked = int{options.attempt.has_value()} + int{!options.person.empty()} +
                      int{!options.certificate.empty()} + int{options.workshop.has_value()} + int{options.list};
    if (asked != 1) return console.fail("name one of ATTEMPT, --person, --certificate, --workshop, --list (--help)", 2);
    if (!options.list && options.out.empty()) return console.fail("--out FILE.html is required (--help)", 2);
    auto records = opened_records(console, options.data);
    if (!records) return;
    if (options.list) return list_attempts(console, options, *records);
    if (options.attempt) return report_attempt(console, options, *records);
    if (options.workshop) return report_workshop(console, options, *records);
    report_learner(console, options, *records);
}

} // namespace

void add_report(CLI::App& program, Console& console) {
    auto options = std::make_shared<Options>();
    CLI::App* command = program.add_subcommand("report", "a printable page (HTML) of what was practised");
    command->add_option("ATTEMPT", options->attempt, "number of a conversation");
    command->add_flag("--list", options->list, "list the conversations with their numbers");
    command->add_option("--person", options->person, "everything a learner practised");
    command->add_option("--certificate", options->certificate, "certificate of participation for a learner");
    command->add_option("--workshop", options->workshop, "number of a workshop");
    command->add_option("--seat", options->seat, "of that workshop: what one participant answered");
    command->add_option("--out", options->out, "the page to write");
    command->add_option("--data", options->data, "data folder instead of the usual one");
    command->add_option("--utc-offset", options->offset, "clock of the dates shown, as +08:00; else this computer's")
        ->check([](const std::string& text) {
            return offset_minutes(text) ? std::string{} : "not an offset as +08:00: " + text;
        });
    command->callback([options, &console] { report(console, *options); });
}

} // namespace propartif::cli
