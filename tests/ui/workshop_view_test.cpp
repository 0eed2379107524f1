// The facilitator's screen by mouse and keys, and what the projector may show.
#include "ui/projector_view.hpp"
#include "ui/support/desk.hpp"
#include <algorithm>
#include <doctest/doctest.h>

using namespace propartif;
using namespace propartif::ui;
using namespace propartif::ui::test;

namespace {

using namespace app::workshop;

std::shared_ptr<const app::Content> content_with_plans() {
    static const auto content = [] {
        auto made = small_content();
        WorkshopPlan plan;
        plan.id = "enam-puluh";
        plan.title = {"Loket yang Mendengar", "The counter that listens"};
        plan.minutes = 60;
        for (const char* title : {"Pembukaan", "Kelas bermain satu warga", "Umpan balik"}) {
            WorkshopItem item;
            item.title = {title, title};
            plan.items.push_back(item);
        }
        made->library.workshops.emplace(plan.id, plan);
        return made;
    }();
    return content;
}

// Thirty-eight seats, four replies, texts that wait.
app::RoomNow room(RoomStage stage, const app::Content& content) {
    auto facilitator = std::make_shared<FacilitatorView>();
    facilitator->workshop = "Loket yang Mendengar · MPP Banjarmasin";
    facilitator->code = "K7M4QD";
    facilitator->agenda = {{"Pembukaan dan harapan", "talk", 10},
                           {"Kelas bermain satu warga", "class_play", 25},
                           {"Tulis rangkai ulang", "write", 15},
                           {"Formulir umpan balik", "feedback", 5}};
    facilitator->item = 1;
    facilitator->stage = stage;
    facilitator->note =
        "Tanyakan dulu: apa yang paling terdengar oleh Pak Rahman? Setelah itu baru tampilkan tombolnya.";
    facilitator->discussion = "Bicarakan berdua: apa yang paling terdengar?";
    SeenCitizen citizen{"Pak Rahman", "Sudah tiga kali saya ke sini! Berkas saya dioper terus.", "marah",
                        content.library.scenarios.begin()->first.value, Mood{76, 20}};
    facilitator->citizen = citizen;
    for (const char* text :
         {"Semua orang juga antre, Pak. Silakan duduk dulu.",
          "Tiga kali datang dan berkas masih dioper, wajar Bapak kesal. Boleh tahu untuk keperluan apa?",
          "Baik, saya cek nomor berkasnya dulu.", "Tenang, pasti jadi hari ini, saya jamin."}) {
        SeenOption option;
        option.text = text;
        option.count = static_cast<int>(facilitator->options.size()) * 5 + 4;
        option.score = 25.0 * static_cast<double>(facilitator->options.size());
        facilitator->options.push_back(option);
    }
    facilitator->wall = {{12, "Bapak butuh satu orang yang pegang berkas ini.", "Bu Aini", "waiting", {}},
                         {13, "Saya antar ke gerai B, lalu saya jelaskan di sana.", "Pak Udin", "shown", {}}};
    for (int seat = 1; seat <= 38; ++seat)
        facilitator->seats.push_back({seat, "Peserta " + std::to_string(seat), seat % 9 != 0, seat % 20 != 0});
    if (stage == RoomStage::open) facilitator->left_millis = 24'000;
    auto projector = std::make_shared<ProjectorView>();
    projector->workshop = facilitator->workshop;
    projector->title = "Kelas bermain satu warga";
    projector->question = "Jawaban mana yang membuka percakapan?";
    projector->citizen = citizen;
    projector->stage = stage;
    projector->answered = 35;
    projector->seats = 38;
    projector->options = facilitator->options;
    projector->discussion = facilitator->discussion;
    app::RoomNow out;
    out.url = "http://192.168.43.1:8080/?k=K7M4QD";
    out.code = "K7M4QD";
    out.qr = {21, std::vector<bool>(21 * 21, true)};
    out.facilitator = facilitator;
    out.projector = projector;
    return out;
}

struct Facilitator {
    explicit Facilitator(const Headless::Setup& window = {.width = 1280, .height = 800})
        : desk({.window = window, .attempts = false, .content = content_with_plans()}) {
        desk.listening = false;
        desk.feed(app::OpenScreen{app::Screen::workshop});
        desk.window.frames(4);
    }
    void open(RoomStage stage) {
        desk.feed(app::AtWorkshop{RoomOpened{room(stage, *desk.state.content)}});
        desk.window.frames(4);
    }
    template <class T>
    std::optional<T> asked() {
        std::optional<T> found;
        for (const app::AtWorkshop& each : desk.all<app::AtWorkshop>())
            if (const T* one = std::get_if<T>(&each.ask)) found = *one;
        desk.said.clear();
        return found;
    }
    void press(const std::string& id) {
        desk.window.control(id);
        desk.window.ui().focus.set(id);
        desk.window.frames(4);
        desk.window.click(id);
        desk.window.frames(3);
    }
    Desk desk;
};

std::string joined(const std::vector<std::string>& lines) {
    std::string out;
    for (const std::string& each : lines) out += each + "\n";
    return out;
}

} // namespace

TEST_CASE("a room is opened from a plan: without phones unless one says where they come in") {
    Facilitator facilitator;
    facilitator.desk.feed(app::AtWorkshop{Looked{{{"192.168.43.1", "wlan0"}}, {}}});
    facilitator.press("workshop/plan/enam-puluh");
    facilitator.press("workshop/preparing/roster");
    facilitator.desk.window.type("Bu Aini, Pak Udin");
    facilitator.desk.window.frames(3);
    SUBCASE("without phones") {
        facilitator.press("workshop/preparing/begin");
        const auto begin = facilitator.asked<Begin>();
        REQUIRE(begin);
        CHECK(begin->plan == "enam-puluh");
        CHECK(begin->address.empty());
        CHECK(begin->roster == std::vector<std::string>{"Bu Aini", " Pak Udin"});
    }
    SUBCASE("with phones") {
        facilitator.press("workshop/preparing/place/192.168.43.1");
        facilitator.press("workshop/preparing/begin");
        CHECK(facilitator.asked<Begin>()->address == "192.168.43.1");
    }
}

TEST_CASE("each stage offers its own next step, by one button") {
    struct Row {
        RoomStage stage;
        const char* button;
        Do what;
        std::int64_t number;
    };
    for (const Row& row :
         {Row{RoomStage::waiting, "open", Do::open, 60}, Row{RoomStage::open, "close", Do::close, 0},
          Row{RoomStage::open, "more", Do::extend, 30}, Row{RoomStage::closed, "reveal", Do::reveal, 0}}) {
        CAPTURE(row.button);
        Facilitator facilitator;
        facilitator.open(row.stage);
        facilitator.press(std::string("workshop/room/controls/") + row.button);
        const auto act = facilitator.asked<Act>();
        REQUIRE(act);
        CHECK(act->step.what == row.what);
        CHECK(act->step.number == row.number);
    }
}

TEST_CASE("the citizen hears the reply that was chosen, and another question starts with none") {
    Facilitator facilitator;
    facilitator.open(RoomStage::revealed);
    facilitator.press("workshop/room/option/2");
    facilitator.press("workshop/room/controls/use");
    const auto act = facilitator.asked<Act>();
    REQUIRE(act);
    CHECK(act->step.what == Do::use_choice);
    CHECK(act->step.number == 1);
    app::RoomNow next = room(RoomStage::revealed, *facilitator.desk.state.content);
    auto view = std::make_shared<FacilitatorView>(*next.facilitator);
    view->round = 1;
    facilitator.desk.feed(app::AtWorkshop{RoomChanged{view, next.projector}});
    facilitator.desk.window.frames(3);
    CHECK_FALSE(facilitator.desk.drafts.workshop.chosen);
}

TEST_CASE("cards held up are counted by keys") {
    Facilitator facilitator;
    facilitator.open(RoomStage::open);
    for (const Key key : {Key::digit_2, Key::digit_2, Key::digit_4}) {
        facilitator.desk.window.key(key);
        facilitator.desk.window.frames(2);
    }
    const auto act = facilitator.asked<Act>();
    REQUIRE(act);
    CHECK(act->step.what == Do::tally);
    CHECK(act->step.counts == std::vector<int>{0, 2, 0, 1});
}

TEST_CASE("a typed reply reaches the projector only after it was let through") {
    Facilitator facilitator;
    facilitator.open(RoomStage::closed);
    facilitator.press("workshop/room/wall/entry/12/show");
    const auto act = facilitator.asked<Act>();
    REQUIRE(act);
    CHECK(act->step.what == Do::moderate);
    CHECK(act->step.number == 12);
    CHECK(act->step.yes);
}

TEST_CASE("ending asks first, and leaving keeps the workshop to be gone on with") {
    Facilitator facilitator;
    facilitator.open(RoomStage::waiting);
    facilitator.press("workshop/room/end");
    CHECK(facilitator.asked<AskToEnd>()->asking);
    facilitator.desk.feed(app::AtWorkshop{AskToEnd{true}});
    facilitator.desk.window.frames(4);
    SUBCASE("leave for now") {
        facilitator.press("workshop/room/ending/pause");
        CHECK_FALSE(std::ranges::any_of(facilitator.desk.all<app::AtWorkshop>(), [](const app::AtWorkshop& each) {
            return std::holds_alternative<Act>(each.ask);
        }));
        CHECK(facilitator.asked<Leave>());
    }
    SUBCASE("end it") {
        facilitator.press("workshop/room/ending/end");
        const auto said = facilitator.desk.all<app::AtWorkshop>();
        REQUIRE(said.size() >= 2);
        CHECK(std::get<Act>(said[0].ask).step.what == Do::end);
        CHECK(std::holds_alternative<Leave>(said[1].ask));
    }
}

TEST_CASE("the workshop fits at every size, in every stage") {
    for (const Headless::Setup& window :
         {Headless::Setup{.width = 1280, .height = 720}, Headless::Setup{.width = 1920, .height = 1080},
          Headless::Setup{.width = 1280, .height = 720, .text_scale = 1.5}})
        for (const auto stage : {std::optional<RoomStage>(), std::optional(RoomStage::waiting),
                                 std::optional(RoomStage::open), std::optional(RoomStage::revealed)}) {
            CAPTURE(window.width);
            CAPTURE(window.text_scale);
            CAPTURE(stage.has_value());
            Facilitator facilitator(window);
            if (stage) facilitator.open(*stage);
            facilitator.desk.window.frames(20);
            const auto faults = layout_faults(facilitator.desk);
            CHECK_MESSAGE(faults.empty(), joined(faults));
        }
}
