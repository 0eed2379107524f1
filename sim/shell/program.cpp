#include "shell/program.hpp"
#include "app/models.hpp"
#include "app/notices.hpp"
#include "propartif/packs.hpp"
#include "shell/probe.hpp"
#include "shell/projector.hpp"
#include "shell/shots.hpp"
#include "ui/projector_view.hpp"
#include <algorithm>
#include <chrono>
#include <ctime>
#include <future>
#include <iostream>

namespace propartif::shell {

namespace {

constexpr int kRecordsRefused = 1;
constexpr int kNoDisplay = 3;

// What reading the disk at the start gives; read while the window opens.
struct Opened {
    std::shared_ptr<const app::Content> content;
    Result<std::filesystem::path> folder = Error{};
    std::optional<Result<Records>> records;
};

// With what was written in the studio and the packs that were installed, when there is a data folder.
std::shared_ptr<const app::Content> read_library(const std::string& content, const std::filesystem::path& data) {
    std::vector<std::filesystem::path> own;
    if (!data.empty()) {
        own = pack_folders(data / "packs");
        own.insert(own.begin(), data / app::kOwnScenarios);
    }
    return std::make_shared<const app::Content>(app::load_content(app::content_root(content), own));
}

Opened open_disk(const ProgramOptions& options) {
    Opened out;
    out.folder = data_folder(options.data);
    out.content = read_library(options.content, out.folder ? out.folder.value() : std::filesystem::path());
    if (out.folder) out.records.emplace(Records::open(out.folder.value()));
    return out;
}

app::State state_from(Opened& opened, Records& records) {
    app::State state = first_state(opened.content);
    state.data_folder = opened.folder.value().string();
    if (const auto settings = records.settings()) state.settings = app::settings_from(settings.value());
    if (const auto& moved = records.quarantined())
        app::tell(state, app::Notice::Kind::error, app::Str::notice_store_damaged, {moved->string()},
                  now_unix_millis());
    return state;
}

class Program {
public:
    Program(const ProgramOptions& options, Window& window, ui::Ui& ui, app::State state, Records records)
        : options_(options), window_(window), ui_(ui), state_(std::move(state)),
          writer_(std::move(records), Window::wake),
          runner_(
              writer_, Window::wake,
              [content = options.content, data = state_.data_folder] { return read_library(content, data); },
              app::content_root(options.content) / "assets" / "web") {}

    void run() {
        feed(app::PeopleLoaded{writer_.read([](Records& records) {
            auto found = records.people();
            return found ? std::move(found).value() : std::vector<Person>{};
        })});
        while (!runner_.closing()) {
            for (const app::Intent& each : runner_.collect()) feed(each);
            feed(app::Tick{});
            draw();
            draw_projector();
            if (window_.wants_to_close())
                feed(app::Quit{});
            else
                window_.wait(seconds_to_sleep());
            take_dropped();
        }
    }

private:
    void feed(const app::Intent& intent) { runner_.run(app::update(state_, intent, now_unix_millis())); }

    void draw() {
        take_look();
        app::Intents intents;
        window_.begin_frame();
        ui_.begin_frame();
        ui::program_ui(state_, drafts_, ui_, intents, now_unix_millis(), local_hour());
        ui_.end_frame();
        window_.end_frame(ui_.colours().background);
        for (const app::Intent& each : intents) feed(each);
        drew_intents_ = !intents.empty();
        if (!options_.probe.empty()) tell_probe();
    }

    // The room's window: opened, drawn and closed as State says; closed by hand, State hears of it.
    void draw_projector() {
        if (!state_.workshop.projector) return projector_.reset();
        if (!projector_) {
            auto opened = Projector::open();
            if (!opened) return feed(app::AtWorkshop{app::workshop::ShowProjector{false}});
            projector_ = std::move(opened).value();
        }
        if (projector_->wants_to_close()) return feed(app::AtWorkshop{app::workshop::ShowProjector{false}});
        const app::RoomNow* room = state_.workshop.room ? &*state_.workshop.room : nullptr;
        projector_->draw(theme_of(state_.settings, 1.0), [&](ui::Ui& ui) {
            ui::projector_ui({*state_.content, room, state_.settings.language, now_unix_millis()}, ui);
        });
    }

    // A file is brought into the studio, unless somebody is in the middle of something else.
    void take_dropped() {
        const std::vector<std::string> files = window_.dropped();
        const bool free = state_.screen == app::Screen::home || state_.screen == app::Screen::studio;
        if (files.empty() || !free || !state_.person) return;
        if (state_.screen != app::Screen::studio) feed(app::OpenScreen{app::Screen::studio});
        feed(app::AtExchange{app::exchange::TakeFile{files.front()}});
    }

    // The theme is taken only when it changed: taking it asks for frames, and nobody pays for those while idle.
    void take_look() {
        const float scale = window_.monitor_scale();
        if (looked_ && state_.settings == looked_at_ && scale == looked_scale_) return;
        if (ui_.use(theme_of(state_.settings, scale))) Window::fonts_changed();
        looked_at_ = state_.settings;
        looked_scale_ = scale;
        looked_ = true;
    }

    void tell_probe() {
        std::string now = controls_json(ui_.registry, ui::screen_key(state_.screen));
        if (now == probed_) return;
        replace_file(options_.probe, now);
        probed_ = std::move(now);
    }

    // Nothing moves: sleep until something happens.
    double seconds_to_sleep() const {
        double seconds = drew_intents_ ? 0.0 : ui_.wants_frame_in();
        if (projector_) seconds = std::min(seconds, projector_->wants_frame_in());
        if (const auto due = app::next_tick(state_))
            seconds = std::min(seconds, std::max(0.0, static_cast<double>(*due - now_unix_millis()) / 1000.0));
        return seconds;
    }

    const ProgramOptions& options_;
    Window& window_;
    ui::Ui& ui_;
    app::State state_;
    RecordWriter writer_;
    EffectRunner runner_;
    ui::Drafts drafts_;
    std::unique_ptr<Projector> projector_;
    std::string probed_;
    bool drew_intents_ = true;
    bool looked_ = false; // looked_at_ and looked_scale_ are what the present theme was made from
    app::Settings looked_at_;
    float looked_scale_ = 0;
};

int refused(const app::Content& content, const Error& error) {
    const app::Words& words = content.words(Language::id);
    const app::Str key = error.code == ErrorCode::store_locked ? app::Str::start_locked : app::Str::start_no_records;
    std::cerr << "propartif: " << app::fill(words(key), {error.where, error.detail}) << '\n';
    return kRecordsRefused;
}

} // namespace

std::int64_t now_unix_millis() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

int local_hour() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return local.tm_hour;
}

ui::Theme theme_of(const app::Settings& settings, double monitor_scale) {
    return ui::make_theme(settings.theme == app::ThemeChoice::dark, settings.text_percent / 100.0, monitor_scale,
                          settings.reduced_motion);
}

app::State first_state(std::shared_ptr<const app::Content> content) {
    app::State state;
    state.content = std::move(content);
    return state;
}

int run_program(const ProgramOptions& options) {
    const Drawing drawing;
    ui::Ui ui;
    // The disk is read and the letters of the usual size are drawn while the window system makes the window.
    auto disk = std::async(std::launch::async, open_disk, options);
    auto letters = std::async(std::launch::async, [&ui] { ui.use(theme_of(app::Settings{}, 1.0)); });
    auto window = Window::open({options.width, options.height, options.shots.empty()});
    letters.get();
    Opened opened = disk.get();
    if (!window) {
        std::cerr << "propartif: " << window.error().where << ": " << window.error().detail << '\n';
        return kNoDisplay;
    }
    window.value().attach();
    if (!options.shots.empty()) return take_shots(opened.content, options.shots);
    if (!opened.records) return refused(*opened.content, opened.folder.error());
    if (!*opened.records) return refused(*opened.content, opened.records->error());
    Records records = std::move(*opened.records).value();
    app::State state = state_from(opened, records);
    Program program{options, window.value(), ui, std::move(state), std::move(records)};
    program.run();
    return 0;
}

} // namespace propartif::shell
