// The room beside the window, on real records: opened, acted in, cut short and gone on with; nothing listens unasked.
#include "app/content.hpp"
#include "shell/qr_squares.hpp"
#include "shell/room_worker.hpp"
#include "store/records/practice.hpp"
#include <arpa/inet.h>
#include <chrono>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace propartif;
using namespace propartif::tests;

namespace {

using namespace app::workshop;

std::shared_ptr<const app::Content> content() {
    static const auto made = [] {
        auto out = std::make_shared<app::Content>(app::load_content(PROPARTIF_SOURCE_DIR));
        WorkshopPlan plan;
        plan.id = "uji";
        plan.version = "1.0.0";
        plan.title = {"Uji", "Test"};
        plan.rubric = out->library.rubrics.begin()->first;
        WorkshopItem opening;
        opening.title = {"Pembukaan", "Opening"};
        opening.task = TalkItem{{"Selamat pagi", "Good morning"}};
        WorkshopItem play;
        play.title = {"Kelas bermain", "Class play"};
        play.task = ClassPlayItem{out->library.scenarios.begin()->first, PlayBy::choose};
        plan.items = {opening, play};
        out->library.workshops.emplace(plan.id, plan);
        return out;
    }();
    return made;
}

struct Rooming {
    OwnFolder folder;
    RecordWriter writer{open_in(folder), {}};
    shell::RoomWorker worker{writer, {}, std::filesystem::path(PROPARTIF_SOURCE_DIR) / "assets" / "web"};

    // Waits for an answer of that kind; others before it are looked through.
    template <class T>
    T wait_for() {
        for (int tries = 0; tries < 2'000; ++tries) {
            for (app::Intent& each : worker.collect())
                if (auto* one = std::get_if<app::AtWorkshop>(&each)) seen.push_back(std::move(one->ask));
            for (auto each = seen.begin(); each != seen.end(); ++each) {
                if (const auto* failed = std::get_if<Failed>(&*each); failed && !std::is_same_v<T, Failed>)
                    FAIL(failed->error.where, " ", failed->error.detail);
                if (!std::holds_alternative<T>(*each)) continue;
                T found = std::get<T>(std::move(*each));
                seen.erase(seen.begin(), each + 1);
                return found;
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
        FAIL("no answer");
        return {};
    }
    template <class Enough>
    RoomChanged wait_until(const Enough& enough) {
        while (true)
            if (RoomChanged changed = wait_for<RoomChanged>(); enough(changed)) return changed;
    }
    void act(Do what, std::int64_t number = 0) {
        RoomStep step;
        step.what = what;
        step.number = number;
        worker.begin(app::ActInRoom{step});
    }
    std::vector<Ask> seen;
};

app::OpenRoom opening(const std::string& address = {}) {
    return {content(), Language::id, "uji", 0, address, {"Bu Aini", "Pak Udin"}};
}

bool answers(const std::string& address, int port) {
    const int end = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(static_cast<std::uint16_t>(port));
    ::inet_pton(AF_INET, address.c_str(), &to.sin_addr);
    const bool connected = ::connect(end, reinterpret_cast<const sockaddr*>(&to), sizeof to) == 0;
    ::close(end);
    return connected;
}

int port_of(const std::string& url) {
    const auto colon = url.rfind(':');
    return std::stoi(url.substr(colon + 1));
}

} // namespace

TEST_CASE("a room without phones is open at once, with the roster's seats, and nothing listens") {
    Rooming rooming;
    rooming.worker.begin(opening());
    const app::RoomNow room = rooming.wait_for<RoomOpened>().room;
    CHECK(room.url.empty());
    CHECK(room.code.empty());
    REQUIRE(room.facilitator->seats.size() == 2);
    CHECK(room.facilitator->seats[0].nickname == "Bu Aini");
    CHECK(room.facilitator->agenda.size() == 2);
}

TEST_CASE("what the facilitator does is seen, kept, and there again after the program was cut short") {
    Rooming rooming;
    rooming.worker.begin(opening());
    const std::int64_t id = rooming.wait_for<RoomOpened>().room.id;
    rooming.act(Do::go, 1);
    rooming.act(Do::open, 60);
    const RoomChanged changed =
        rooming.wait_until([](const RoomChanged& each) { return each.facilitator->stage == RoomStage::open; });
    CHECK(changed.facilitator->item == 1);
    CHECK(changed.facilitator->left_millis);
    CHECK_FALSE(changed.projector->options.empty());
    rooming.worker.begin(app::CloseRoom{}); // as a crash does, the room leaves without an end
    rooming.wait_for<RoomClosed>();
    rooming.worker.begin(app::LookForWorkshops{});
    const Looked looked = rooming.wait_for<Looked>();
    REQUIRE(looked.past.size() == 1);
    CHECK_FALSE(looked.past[0].ended);
    CHECK(looked.past[0].seats == 2);
    rooming.worker.begin(app::OpenRoom{content(), Language::id, {}, id, {}, {}});
    const app::RoomNow again = rooming.wait_for<RoomOpened>().room;
    CHECK(again.facilitator->item == 1);
    CHECK(again.facilitator->seats.size() == 2);
}

TEST_CASE("phones are let in where the facilitator said, until the room is closed") {
    Rooming rooming;
    rooming.worker.begin(opening("127.0.0.1"));
    const app::RoomNow room = rooming.wait_for<RoomOpened>().room;
    REQUIRE(room.url.starts_with("http://127.0.0.1:"));
    CHECK(room.code.size() == 6);
    CHECK(room.url.ends_with("/?k=" + room.code));
    CHECK(room.qr == shell::qr_squares(room.url));
    CHECK(answers("127.0.0.1", port_of(room.url)));
    rooming.worker.begin(app::CloseRoom{});
    rooming.wait_for<RoomClosed>();
    CHECK_FALSE(answers("127.0.0.1", port_of(room.url)));
}

TEST_CASE("what cannot be is told with its reason, and the room stays as it is") {
    Rooming rooming;
    app::OpenRoom unknown = opening();
    unknown.plan = "tiada";
    rooming.worker.begin(unknown);
    CHECK(rooming.wait_for<Failed>().error.where == "tiada");
    rooming.worker.begin(opening("203.0.113.7")); // no address of this computer
    CHECK_FALSE(rooming.wait_for<Failed>().error.where.empty());
    rooming.worker.begin(opening());
    rooming.wait_for<RoomOpened>();
    rooming.worker.begin(app::SeatInRoom{"Bu Aini"}); // taken
    CHECK(rooming.wait_for<Failed>().error.where == "Bu Aini");
    rooming.act(Do::close); // nothing is open
    rooming.wait_for<Failed>();
}

TEST_CASE("an address as squares is as large as its version says, and too many words are none") {
    const app::QrSquares squares = shell::qr_squares("http://192.168.43.1:8080/?k=K7M4QD");
    CHECK(squares.size >= 25);
    CHECK(squares.dark.size() == static_cast<std::size_t>(squares.size * squares.size));
    CHECK(squares.dark[0]); // the corner mark
    CHECK(shell::qr_squares(std::string(4'000, 'x')).size == 0);
}
