// What the facilitator does to the room, and what it refuses.
#include "workshop/small_workshop.hpp"

using namespace propartif;
using namespace propartif::workshop_tests;

TEST_CASE("answers are opened, closed and shown, in this order") {
    auto course = Course::with_class(2);
    REQUIRE(course.go(kChoose));
    CHECK(course.room.stage == Stage::waiting);
    CHECK_FALSE(course.step(Do::close));
    CHECK_FALSE(course.step(Do::reveal)); // nothing was asked yet
    REQUIRE(course.step(Do::open));
    CHECK(course.vote(1, 1));
    REQUIRE(course.step(Do::close));
    CHECK_FALSE(course.vote(2, 1));
    REQUIRE(course.step(Do::open)); // a late one may still answer
    CHECK(course.vote(2, 0));
    REQUIRE(course.step(Do::reveal));
    CHECK(course.room.stage == Stage::revealed);
    CHECK_FALSE(course.step(Do::open)); // now everybody knows
}

TEST_CASE("there is nothing to answer in a talk, and a step that makes no sense changes nothing") {
    auto course = Course::with_class(1);
    const Room before = course.room;
    struct Row {
        const char* name;
        Do what;
        std::int64_t number;
        std::string words;
    };
    const Row rows[] = {
        {"opening a talk", Do::open, 0, ""},
        {"an item that is not there", Do::go, 8, ""},
        {"an item before the first", Do::go, -1, ""},
        {"an entry that is not there", Do::moderate, 1, ""},
        {"a seat that is not there", Do::remove, 2, ""},
        {"seat zero", Do::remove, 0, ""},
        {"a name with signs", Do::rename, 1, "<b>"},
        {"a line outside dalang mode", Do::line, 0, "Halo"},
        {"a reply outside a play", Do::use_choice, 0, ""},
        {"more time for nothing", Do::extend, 30, ""},
        {"a pause of nothing", Do::pause, 0, ""},
        {"taking back nothing", Do::take_back, 0, ""},
        {"cards for nothing", Do::tally, 0, ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK_FALSE(course.step(row.what, row.number, true, row.words));
        CHECK((course.room == before));
    }
}

TEST_CASE("the citizen hears the reply the facilitator chose: mood, way and round follow") {
    auto course = Course::with_class(1);
    REQUIRE(course.go(kChoose));
    REQUIRE(course.step(Do::open));
    REQUIRE(course.step(Do::use_choice, 0)); // "Tunggu saja."
    const Session& session = course.room.sessions.at(kChoose);
    CHECK(session.mood.tension == 80); // 70, and the choice's own 10
    CHECK(session.here == NodeId{"buka"});
    CHECK(session.turns.size() == 1);
    CHECK(course.room.round == 1);
    CHECK(course.room.stage == Stage::waiting);
    REQUIRE(course.step(Do::use_choice, 1));
    CHECK(course.room.sessions.at(kChoose).outcome == Outcome::restored);
    CHECK_FALSE(course.step(Do::use_choice, 0));
    CHECK_FALSE(course.step(Do::open));
    REQUIRE(course.step(Do::take_back));
    CHECK_FALSE(course.room.sessions.at(kChoose).outcome);
    CHECK(course.room.round == 3); // an answer to an older round is never taken for one to this
}

TEST_CASE("a reply from the wall is heard as it was judged") {
    auto course = Course::with_class(2);
    REQUIRE(course.go(kType));
    REQUIRE(course.step(Do::open));
    REQUIRE(course.text(1, "Salah sendiri."));
    REQUIRE(course.text(2, "Bapak sudah tiga kali ke sini.", true));
    CHECK_FALSE(course.step(Do::use_entry, 1)); // a seat, not an entry
    REQUIRE(course.step(Do::use_entry, static_cast<std::int64_t>(course.room.sequence)));
    const Session& session = course.room.sessions.at(kType);
    CHECK(session.turns.back().reply.text == "Bapak sudah tiga kali ke sini.");
    CHECK(session.outcome == Outcome::restored); // its level leads there
    CHECK_FALSE(course.room.sessions.contains(kDalang));
}

TEST_CASE("going elsewhere and back, a conversation goes on where it stood") {
    auto course = Course::with_class(1);
    REQUIRE(course.go(kChoose));
    REQUIRE(course.step(Do::use_choice, 0));
    REQUIRE(course.go(kTalk));
    REQUIRE(course.go(kChoose));
    CHECK(course.room.round == 1);
    CHECK(course.room.sessions.at(kChoose).turns.size() == 1);
}

TEST_CASE("next leads through the rounds of a drill, a built sentence part by part, then to the next item") {
    auto course = Course::with_class(1);
    REQUIRE(course.go(kDrill));
    std::vector<std::pair<Screen, std::string>> seen;
    while (course.room.item == kDrill) {
        const Asked now = asked(course.script, course.room);
        seen.emplace_back(now.round.screen, now.round.drill_item);
        REQUIRE(course.step(Do::next));
    }
    const std::vector<std::pair<Screen, std::string>> expected{{Screen::vote, "i01"},
                                                               {Screen::write, "i02"},
                                                               {Screen::vote, "i03"},
                                                               {Screen::vote, "i03"},
                                                               {Screen::vote, "i03"}};
    CHECK((seen == expected));
    CHECK(course.room.item == kWrite);
    REQUIRE(course.go(kDalang));
    CHECK_FALSE(course.step(Do::next)); // the last item
}

TEST_CASE("role-play begins with its samples, and parts move on with each round") {
    auto course = Course::with_class(6);
    const auto& task = std::get<PairsItem>(course.script.plan.items[kPairs].task);
    REQUIRE(course.go(kPairs));
    CHECK(asked(course.script, course.room).round.sample == 0);
    REQUIRE(course.step(Do::next));
    CHECK_FALSE(asked(course.script, course.room).round.sample);
    CHECK(place_of(task, course.room, 1, 0).role == Role::officer);
    CHECK(place_of(task, course.room, 2, 0).role == Role::citizen);
    CHECK(place_of(task, course.room, 3, 0).role == Role::observer);
    CHECK(place_of(task, course.room, 5, 0).group == 1);
    CHECK(place_of(task, course.room, 4, 1).role == Role::officer);
    REQUIRE(course.step(Do::remove, 1));
    CHECK(place_of(task, course.room, 2, 0).role == Role::officer); // no gap
    CHECK(place_of(task, course.room, 5, 0).group == 0);
    REQUIRE(course.step(Do::next));
    REQUIRE(course.step(Do::next)); // one sample, two rounds
    CHECK(course.room.item == kForm);
}

TEST_CASE("time closes answers; more time opens them again; a pause keeps what was left") {
    auto course = Course::with_class(1);
    REQUIRE(course.go(kChoose));
    REQUIRE(course.step(Do::open, 30));
    const auto opened = course.now;
    CHECK(left_millis(course.room, opened + 10'000) == 20'000);
    CHECK_FALSE(due(course.room, opened + 29'999));
    REQUIRE(due(course.room, opened + 30'000));
    REQUIRE(course.happens(*due(course.room, opened + 30'000)));
    CHECK(course.room.stage == Stage::closed);
    CHECK_FALSE(due(course.room, opened + 60'000));
    REQUIRE(course.step(Do::extend, 5));
    CHECK(course.room.stage == Stage::open);
    CHECK(left_millis(course.room, course.now) == 5'000);
    course.now += 1'999;
    REQUIRE(course.step(Do::pause, 0, true));
    CHECK(left_millis(course.room, course.now + 99'000) == 3'000);
    CHECK_FALSE(due(course.room, course.now + 99'000));
    CHECK_FALSE(course.vote(1, 0));
    course.now += 99'000;
    REQUIRE(course.step(Do::pause, 0, false));
    CHECK(left_millis(course.room, course.now) == 3'000);
    CHECK(course.vote(1, 0));
}

TEST_CASE("the dalang speaks, the class answers, and what was heard is kept with its judgement") {
    auto course = Course::with_class(1);
    REQUIRE(course.go(kDalang));
    CHECK_FALSE(course.step(Do::open)); // the citizen has said nothing yet
    RoomStep line;
    line.what = Do::line;
    line.words = "Berkas saya di mana, Pak?";
    line.mood = Mood{55, 30};
    REQUIRE(course.happens(line));
    const Asked now = asked(course.script, course.room);
    REQUIRE(now.focus); // a line of the scenario's pool brings its focus along
    CHECK(now.focus->emotion == std::vector<std::string>{"lelah"});
    REQUIRE(course.step(Do::open));
    REQUIRE(course.text(1, "Saya cari dulu, Pak.", true));
    REQUIRE(course.step(Do::use_entry, static_cast<std::int64_t>(course.room.sequence)));
    REQUIRE(course.room.exchanges.size() == 1);
    CHECK(course.room.exchanges[0].line.words == "Berkas saya di mana, Pak?");
    CHECK(course.room.exchanges[0].reply == "Saya cari dulu, Pak.");
    CHECK(course.room.exchanges[0].evaluation->verdict == Verdict::pass);
    CHECK_FALSE(course.room.line);
    line.mood = Mood{101, 0};
    CHECK_FALSE(course.happens(line));
}

TEST_CASE("a nickname has one seat, a full room has no more, a removed seat makes room") {
    auto course = Course::with_class(5);
    CHECK(can_join(course.script, course.room, "bu aini") == Refusal::name_taken);
    CHECK(can_join(course.script, course.room, "<script>") == Refusal::bad_request);
    CHECK(can_join(course.script, course.room, "Joko") == Refusal::none);
    REQUIRE(course.join("Joko"));
    CHECK(can_join(course.script, course.room, "Lina") == Refusal::full);
    REQUIRE(course.step(Do::remove, 1));
    CHECK(can_join(course.script, course.room, "Bu Aini") == Refusal::none);
    REQUIRE(course.join("Bu Aini"));
    CHECK(course.room.seats.back().number == 7);
    CHECK_FALSE(course.step(Do::rename, 1, false, "Lina")); // removed
    CHECK_FALSE(course.step(Do::rename, 2, false, "fitri"));
    CHECK(course.step(Do::rename, 2, false, "Pak Udin S."));
    REQUIRE(course.step(Do::end));
    CHECK(can_join(course.script, course.room, "Lina") == Refusal::over);
    CHECK_FALSE(course.step(Do::next));
}

TEST_CASE("cards counted by hand need one number for each choice") {
    auto course = Course::with_class(0);
    REQUIRE(course.go(kChoose));
    REQUIRE(course.step(Do::open));
    RoomStep tally;
    tally.what = Do::tally;
    tally.counts = {3};
    CHECK_FALSE(course.happens(tally));
    tally.counts = {3, -1};
    CHECK_FALSE(course.happens(tally));
    tally.counts = {3, 21};
    REQUIRE(course.happens(tally));
    CHECK(course.room.rounds.at({kChoose, 0}).tally == std::vector<int>{3, 21});
}
