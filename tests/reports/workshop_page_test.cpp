// The page about a workshop: how questions went, who may practise what, and nothing that a name could break.
#include "app/content.hpp"
#include "reports/workshop_page.hpp"
#include "support/tiny.hpp"
#include "workshop/room.hpp"
#include <doctest/doctest.h>

using namespace propartif;
using namespace propartif::tests;

namespace {

const app::Words& real_words() {
    static const app::Content content = app::load_content(PROPARTIF_SOURCE_DIR);
    return content.id;
}

struct Workshop { // two seats vote and write on the tiny scenario
    Workshop() {
        script.scenarios.emplace(ScenarioId{"tiny"}, tiny_scenario());
        script.rubrics.emplace("tiny", tiny_rubric());
        script.scenarios.at(ScenarioId{"tiny"}).rubric = "tiny";
        script.plan.id = "uji";
        script.plan.title = words("Loket <b>yang</b> Mendengar");
        script.plan.rubric = "tiny";
        WorkshopItem play;
        play.title = words("Kelas bermain");
        play.task = ClassPlayItem{ScenarioId{"tiny"}, PlayBy::choose};
        script.plan.items = {play};
        room = workshop::empty_room(script, 1'000);
        happen(SeatTaken{1, "Bu Aini", "a"});
        happen(SeatTaken{2, "Pak Udin", "b"});
        RoomStep open;
        open.what = Do::open;
        happen(open);
        vote(1, 0);
        vote(2, 1);
        RoomStep close;
        close.what = Do::close;
        happen(close);
    }
    void vote(int seat, int choice) {
        SeatAnswer answer;
        answer.seat = seat;
        answer.client_id = "id-" + std::to_string(seat);
        answer.kind = AnswerKind::vote;
        answer.choice = choice;
        happen(answer);
    }
    template <class What>
    void happen(const What& what) {
        const auto done = workshop::happen(script, room, {room.sequence + 1, 2'000, what});
        REQUIRE_MESSAGE(bool(done), (done ? "" : done.error().detail));
    }
    std::string page() const {
        return reports::workshop_page({real_words(), Language::id, 480}, {script, room, 1'000});
    }
    workshop::Script script;
    workshop::Room room;
};

} // namespace

TEST_CASE("the page tells how many took each reply, and every participant once") {
    const Workshop workshop;
    const std::string page = workshop.page();
    CHECK(page == workshop.page());
    CHECK(page.find("2 peserta, 2 jawaban.") != std::string::npos);
    CHECK(page.find("Kelas bermain") != std::string::npos);
    CHECK(page.find("<td>1</td><td>50 %</td>") != std::string::npos);
    for (const char* name : {"<td>Bu Aini</td>", "<td>Pak Udin</td>"}) {
        CAPTURE(name);
        CHECK(page.find(name) != std::string::npos);
    }
    CHECK(page.find("workshop_report.") == std::string::npos); // every word is there
}

TEST_CASE("words of the plan stay words") {
    CHECK(Workshop{}.page().find("<b>yang</b>") == std::string::npos);
    CHECK(Workshop{}.page().find("&lt;b&gt;yang") != std::string::npos);
}

TEST_CASE("a participant's page has their own answers and nobody else's") {
    const Workshop workshop;
    const auto& options = workshop.room.rounds.begin()->second.options;
    const std::string page =
        reports::seat_page({real_words(), Language::id, 480}, {workshop.script, workshop.room, 1'000}, 1);
    CHECK(page.find("Bu Aini") != std::string::npos);
    CHECK(page.find(options[0].text) != std::string::npos);
    CHECK(page.find(options[1].text) == std::string::npos);
    CHECK(page.find("Pak Udin") == std::string::npos);
}
