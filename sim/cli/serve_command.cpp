// serve: the workshop room without a window. Phones come over the network, the facilitator speaks JSON lines on
// standard input; every line is answered by one line.
#include "cli/console.hpp"
#include "cli/facilitator_lines.hpp"
#include "cli/recording.hpp"
#include "propartif/validation.hpp"
#include "propartif/workshop_answers.hpp"
#include "workshop/host.hpp"
#include "workshop/http/phone_server.hpp"
#include "workshop/join_code.hpp"
#include "workshop/script.hpp"
#include <algorithm>
#include <iostream>

namespace propartif::cli {

namespace {

struct Options {
    std::string plan, bind = "127.0.0.1", data;
    int port = 0;
    bool keep = false, resume = false;
};

void fail_with(Console& console, const char* code, std::vector<std::string> args) {
    console.fail(std::string{code} + " " + console.diagnostic_words({code, Severity::error, "", std::move(args)}));
}

std::optional<Records> records_in(Console& console, const std::string& data) {
    const auto folder = data_folder(data);
    auto opened = folder ? Records::open(folder.value()) : Result<Records>{folder.error()};
    if (opened) return std::move(opened).value();
    console.fail(
        app::fill(console.words()(app::Str::notice_store_failed), {opened.error().where, opened.error().detail}));
    return std::nullopt;
}

std::optional<WorkshopPlan> plan_from(Console& console, const std::string& file) {
    const auto bytes = read_file(file);
    if (!bytes) {
        console.fail(app::fill(console.words()(app::Str::cli_file_unreadable), {file, bytes.error().detail}));
        return std::nullopt;
    }
    auto read = read_workshop(bytes.value());
    const Library& library = console.content().library;
    if (read.value)
        for (Diagnostic& each : validate(*read.value, library.rubrics, library.scenarios, library.drills))
            read.found.push_back(std::move(each));
    const auto error = std::ranges::find(read.found, Severity::error, &Diagnostic::severity);
    if (error == read.found.end()) return std::move(read.value);
    console.fail(file + ":" + error->where + ": " + error->code + " " + console.diagnostic_words(*error));
    return std::nullopt;
}

struct Workshop {
    std::int64_t id{};
    std::string code;
    std::int64_t began_unix_millis{};
    workshop::Script script;
};

std::optional<Workshop> begun(Console& console, const Options& options, Records& records) {
    auto plan = plan_from(console, options.plan);
    if (!plan) return std::nullopt;
    auto script = workshop::script_of(*plan, console.content().library, console.language);
    if (!script) {
        console.fail(script.error().where + ": " + script.error().detail);
        return std::nullopt;
    }
    const std::string code = workshop::join_code(workshop::system_random_bytes(4));
    const auto start = workshop::start_of(script.value(), code, PROPARTIF_VERSION, now_unix_millis());
    const auto id = records.begin_workshop(start);
    if (id) return Workshop{id.value(), code, start.began_unix_millis, std::move(script).value()};
    console.fail(app::fill(console.words()(app::Str::notice_store_failed), {id.error().where, id.error().detail}));
    return std::nullopt;
}

std::optional<Workshop> resumed(Console& console, Records& records) {
    const auto all = records.workshops();
    const auto last = all ? std::ranges::find_if(all.value(), [](const auto& each) { return !each.ended_unix_millis; })
                          : std::vector<WorkshopSummary>::const_iterator{};
    if (!all || last == all.value().end()) {
        fail_with(console, "PA167", {});
        return std::nullopt;
    }
    auto script = workshop::script_of(last->start, console.content().library);
    if (script) return Workshop{last->id, last->start.code, last->start.began_unix_millis, std::move(script).value()};
    fail_with(console, "PA168", {std::to_string(last->id), script.error().where});
    return std::nullopt;
}

workshop::Running running(Console& console, const Workshop& workshop) {
    const app::Content& content = console.content();
    workshop::Running out;
    out.code = workshop.code;
    out.began_unix_millis = workshop.began_unix_millis;
    out.now_unix_millis = now_unix_millis;
    out.random_bytes = workshop::system_random_bytes;
    out.judge = [&content](const std::string& rubric, std::string_view citizen, const Focus* focus,
                           std::string_view reply) -> std::optional<Evaluation> {
        const auto scorer = content.scorers.find(rubric);
        if (scorer == content.scorers.end()) return std::nullopt;
        return scorer->second.score({citizen, focus}, reply);
    };
    return out;
}

// Serves until the input ends, a signal comes or, with --keep, only a signal.
void serve_room(Console& console, const Options& options, const Workshop& workshop, workshop::Host& host,
                FacilitatorLines& lines) {
    workshop::PhoneServer server{
        host, {options.bind, options.port, app::content_root(console.content_folder) / "assets" / "web", 64}};
    const auto port = server.start();
    if (!port) return fail_with(console, "PA169", {options.bind, std::to_string(options.port), port.error().detail});
    const std::string url = "http://" + options.bind + ":" + std::to_string(port.value()) + "/?k=" + workshop.code;
    std::cout << serve_started_line(url, workshop.code, port.value(), workshop.id) << std::endl;
    while (const auto line = lines.next(options.keep)) std::cout << answer_facilitator(host, *line) << std::endl;
    server.stop();
}

void serve(Console& console, const Options& options) {
    if (options.plan.empty() != options.resume) return console.fail("name one of --workshop, --resume (--help)", 2);
    FacilitatorLines lines; // before any thread, so that the signals reach nobody else
    auto records = records_in(console, options.data);
    if (!records) return;
    auto workshop = options.resume ? resumed(console, *records) : begun(console, options, *records);
    if (!workshop) return;
    auto host =
        workshop::Host::open(workshop->script, workshop::shelf_in(*records, workshop->id), running(console, *workshop));
    if (!host) return console.fail(host.error().where + ": " + host.error().detail);
    serve_room(console, options, *workshop, *host.value(), lines);
}

} // namespace

void add_serve(CLI::App& program, Console& console) {
    auto options = std::make_shared<Options>();
    CLI::App* command = program.add_subcommand("serve", "the workshop room without a window");
    command->add_option("--workshop", options->plan, "the plan's file");
    command->add_option("--bind", options->bind, "address of the one interface to listen on");
    command->add_option("--port", options->port, "0: any")->check(CLI::Range(0, 65'535));
    command->add_option("--data", options->data, "data folder instead of the usual one");
    command->add_flag("--keep", options->keep, "go on when the input ends, until a signal comes");
    command->add_flag("--resume", options->resume, "go on with the workshop that was not ended");
    command->callback([options, &console] { serve(console, *options); });
}

} // namespace propartif::cli
