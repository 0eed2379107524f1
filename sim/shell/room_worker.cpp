#include "shell/room_worker.hpp"
#include "app/content.hpp"
#include "propartif/library.hpp"
#include "shell/network_places.hpp"
#include "shell/qr_squares.hpp"
#include "shell/workshop_report.hpp"
#include "workshop/join_code.hpp"
#include "workshop/script.hpp"
#include <algorithm>
#include <chrono>
#include <utility>

namespace propartif::shell {

namespace {

using namespace app::workshop;

constexpr auto kLookAgain = std::chrono::milliseconds(250); // phones that come and go are seen within this
constexpr int kUsualPort = 8080;                            // easier to type than any other
constexpr std::size_t kCodeBytes = 8;

std::int64_t clock_millis() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

// The events of one workshop, written by the program's one writer.
workshop::Shelf shelf_of(RecordWriter& writer, std::int64_t id) {
    return {[&writer, id](const std::vector<WorkshopEvent>& events) {
                return writer.read([&](Records& records) { return records.add_workshop_events(id, events); });
            },
            [&writer, id] { return writer.read([&](Records& records) { return records.workshop_events(id); }); }};
}

workshop::JudgeWords judge_of(std::shared_ptr<const app::Content> content) {
    return [content = std::move(content)](const std::string& rubric, std::string_view citizen, const Focus* focus,
                                          std::string_view reply) -> std::optional<Evaluation> {
        const auto known = content->scorers.find(rubric);
        if (known == content->scorers.end()) return std::nullopt;
        return known->second.score({std::string(citizen), focus}, reply);
    };
}

// What the screens show differs: not every view does.
bool same(const FacilitatorView& one, const FacilitatorView& other) {
    return one.cursor == other.cursor && one.stage == other.stage &&
           one.left_millis.has_value() == other.left_millis.has_value() &&
           std::ranges::equal(one.seats, other.seats, {}, &SeatLine::connected, &SeatLine::connected);
}

} // namespace

RoomWorker::RoomWorker(RecordWriter& writer, std::function<void()> wake, std::filesystem::path web_folder)
    : writer_(writer), wake_(std::move(wake)), web_folder_(std::move(web_folder)), thread_([this] { run(); }) {}

RoomWorker::~RoomWorker() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    news_.notify_one();
    thread_.join();
    close();
}

void RoomWorker::queue(std::function<void()> work) {
    {
        const std::lock_guard lock(mutex_);
        waiting_.push_back(std::move(work));
    }
    news_.notify_one();
}

void RoomWorker::run() {
    std::unique_lock lock(mutex_);
    while (true) {
        const auto asked = [this] { return ending_ || !waiting_.empty(); };
        if (host_)
            news_.wait_for(lock, kLookAgain, asked);
        else
            news_.wait(lock, asked);
        if (waiting_.empty() && ending_) return;
        std::function<void()> work;
        if (!waiting_.empty()) {
            work = std::move(waiting_.front());
            waiting_.pop_front();
        }
        lock.unlock();
        if (work) work();
        if (host_) tell_changes();
        lock.lock();
    }
}

void RoomWorker::tell(Ask answer) {
    {
        const std::lock_guard lock(mutex_);
        answers_.emplace_back(app::AtWorkshop{std::move(answer)});
    }
    if (wake_) wake_();
}

app::Intents RoomWorker::collect() {
    const std::lock_guard lock(mutex_);
    return std::exchange(answers_, {});
}

void RoomWorker::tell_changes() {
    auto facilitator = std::make_shared<const FacilitatorView>(host_->facilitator());
    if (room_.facilitator && same(*room_.facilitator, *facilitator)) return;
    room_.facilitator = facilitator;
    room_.projector = std::make_shared<const ProjectorView>(host_->projector());
    tell(RoomChanged{room_.facilitator, room_.projector});
}

void RoomWorker::carry_out(const app::LookForWorkshops&) {
    Looked out{network_places(), {}};
    const auto all = writer_.read([](Records& records) { return records.workshops(); });
    if (!all) return tell(Failed{all.error()});
    for (const WorkshopSummary& each : all.value()) {
        const Loaded<WorkshopPlan> plan = read_workshop(each.start.plan);
        const Language language = each.start.language == "en" ? Language::en : Language::id;
        out.past.push_back({each.id, plan.value ? plan.value->title.in(language) : each.start.plan_id,
                            each.start.began_unix_millis, static_cast<int>(each.seats),
                            each.ended_unix_millis.has_value()});
    }
    tell(std::move(out));
}

// The number of its records; the script and the code it runs by. A new workshop, or one that is gone on with.
Result<std::int64_t> RoomWorker::begun(const app::OpenRoom& work, std::optional<workshop::Script>& script,
                                       std::string& code) {
    const Library& library = work.content->library;
    if (!work.plan.empty()) {
        const auto plan = library.workshops.find(work.plan);
        if (plan == library.workshops.end()) return Error{ErrorCode::not_found, work.plan, "no such plan"};
        auto made = workshop::script_of(plan->second, library, work.language);
        if (!made) return made.error();
        script = std::move(made).value();
        code = workshop::join_code(workshop::system_random_bytes(kCodeBytes));
        const WorkshopStart start = workshop::start_of(*script, code, PROPARTIF_VERSION, clock_millis());
        began_ = start.began_unix_millis;
        return writer_.read([&](Records& records) { return records.begin_workshop(start); });
    }
    const auto all = writer_.read([](Records& records) { return records.workshops(); });
    if (!all) return all.error();
    const auto known = std::ranges::find(all.value(), work.workshop, &WorkshopSummary::id);
    if (known == all.value().end())
        return Error{ErrorCode::not_found, std::to_string(work.workshop), "no such workshop"};
    auto made = workshop::script_of(known->start, library);
    if (!made) return made.error();
    script = std::move(made).value();
    code = known->start.code;
    began_ = known->start.began_unix_millis;
    return known->id;
}

Result<Done> RoomWorker::listen(const std::string& address) {
    if (address.empty()) return Done{};
    workshop::PhoneServer::Options options;
    options.bind = address;
    options.web_folder = web_folder_;
    for (const int port : {kUsualPort, 0}) { // somebody else may have the usual one
        options.port = port;
        phones_ = std::make_unique<workshop::PhoneServer>(*host_, options);
        const auto started = phones_->start();
        if (!started && port == 0) return started.error();
        if (!started) continue;
        room_.url = "http://" + address + ":" + std::to_string(started.value()) + "/?k=" + room_.code;
        room_.qr = qr_squares(room_.url);
        break;
    }
    return Done{};
}

void RoomWorker::carry_out(const app::OpenRoom& work) {
    close();
    std::optional<workshop::Script> script;
    std::string code;
    const auto id = begun(work, script, code);
    if (!id) return tell(Failed{id.error()});
    auto host =
        workshop::Host::open(std::move(*script), shelf_of(writer_, id.value()),
                             {code, began_, judge_of(work.content), clock_millis, workshop::system_random_bytes});
    if (!host) return tell(Failed{host.error()});
    host_ = std::move(host).value();
    room_.id = id.value();
    if (!work.address.empty()) room_.code = code;
    if (const auto listening = listen(work.address); !listening) {
        close();
        return tell(Failed{listening.error()});
    }
    for (const std::string& nickname : work.roster) host_->join(code, nickname);
    room_.facilitator = std::make_shared<const FacilitatorView>(host_->facilitator());
    room_.projector = std::make_shared<const ProjectorView>(host_->projector());
    tell(RoomOpened{room_});
}

void RoomWorker::carry_out(const app::ActInRoom& work) {
    if (!host_) return;
    if (const auto done = host_->apply(work.step); !done) tell(Failed{done.error()});
}

void RoomWorker::carry_out(const app::SeatInRoom& work) {
    if (!host_) return;
    const workshop::Joined joined = host_->join(host_->code(), work.nickname);
    if (joined.refusal != workshop::Refusal::none) tell(Failed{{ErrorCode::bad_request, work.nickname, "refused"}});
}

void RoomWorker::carry_out(const app::CloseRoom&) {
    close();
    tell(RoomClosed{});
}

void RoomWorker::carry_out(const app::WriteWorkshopReport& work) {
    auto made = workshop_report(work, writer_);
    if (!made) return tell(Failed{made.error()});
    tell(ReportMade{work.workshop, std::move(made).value()});
}

void RoomWorker::close() {
    phones_.reset();
    host_.reset();
    room_ = {};
}

} // namespace propartif::shell
