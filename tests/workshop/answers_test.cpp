// Which answers are taken, and which of them count.
#include "propartif/workshop_answers.hpp"
#include "workshop/small_workshop.hpp"

using namespace propartif;
using namespace propartif::workshop_tests;

TEST_CASE("an answer is taken only in its round, from its seat, while answers are open") {
    auto course = Course::with_class(2);
    REQUIRE(course.go(kChoose));
    const auto refusal = [&](SeatAnswer answer) { return can_take(course.script, course.room, answer); };
    CHECK(refusal(course.vote_of(1, 0)) == Refusal::closed);
    REQUIRE(course.step(Do::open));
    CHECK(refusal(course.vote_of(1, 0)) == Refusal::none);
    struct Row {
        const char* name;
        Refusal expected;
        void (*change)(SeatAnswer&);
    };
    const Row rows[] = {
        {"a seat that is not there", Refusal::unknown_seat, [](SeatAnswer& each) { each.seat = 3; }},
        {"seat zero", Refusal::unknown_seat, [](SeatAnswer& each) { each.seat = 0; }},
        {"another item", Refusal::too_late, [](SeatAnswer& each) { each.item = 0; }},
        {"another round", Refusal::too_late, [](SeatAnswer& each) { each.round = 1; }},
        {"a choice that is not there", Refusal::bad_request, [](SeatAnswer& each) { each.choice = 2; }},
        {"a choice below the first", Refusal::bad_request, [](SeatAnswer& each) { each.choice = -1; }},
        {"no client id", Refusal::bad_request, [](SeatAnswer& each) { each.client_id.clear(); }},
        {"a client id with signs", Refusal::bad_request, [](SeatAnswer& each) { each.client_id = "a'b"; }},
        {"a rating where a vote is asked", Refusal::bad_request,
         [](SeatAnswer& each) { each.kind = AnswerKind::rating; }},
        {"empty words", Refusal::bad_request,
         [](SeatAnswer& each) {
             each.kind = AnswerKind::text;
             each.words = " \n";
         }},
        {"words without end", Refusal::bad_request,
         [](SeatAnswer& each) {
             each.kind = AnswerKind::text;
             each.words = std::string(4'001, 'a');
         }},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        SeatAnswer answer = course.vote_of(1, 0);
        row.change(answer);
        CHECK(refusal(answer) == row.expected);
    }
    REQUIRE(course.step(Do::remove, 2));
    CHECK(refusal(course.vote_of(2, 0)) == Refusal::unknown_seat);
}

TEST_CASE("words may be given where choices are asked only if the scenario takes words") {
    auto course = Course::with_class(1);
    REQUIRE(course.go(kChoose));
    REQUIRE(course.step(Do::open));
    CHECK(course.text(1, "Saya cari dulu."));
    REQUIRE(course.go(kDrill));
    REQUIRE(course.step(Do::open));
    CHECK_FALSE(course.text(1, "Saya cari dulu."));
}

TEST_CASE("an answer sent again is known, whoever's it is") {
    auto course = Course::with_class(2);
    REQUIRE(course.go(kChoose));
    REQUIRE(course.step(Do::open));
    SeatAnswer answer = course.vote_of(1, 0);
    CHECK((is_there(course.room, answer) == There::no));
    REQUIRE(course.happens(answer));
    REQUIRE(course.step(Do::close));
    CHECK((is_there(course.room, answer) == There::same_seat));
    answer.seat = 2;
    CHECK((is_there(course.room, answer) == There::other_seat));
    CHECK_FALSE(course.happens(answer));
    CHECK(course.room.entries.size() == 1);
}

TEST_CASE("the plan says which of a seat's answers counts") {
    struct Row {
        Counting counting;
        std::string words;
    };
    for (const Row& row : {Row{Counting::first, "satu"}, Row{Counting::best, "dua"}, Row{Counting::last, "tiga"}}) {
        auto course = Course::with_class(2);
        course.script.plan.counting = row.counting;
        REQUIRE(course.go(kWrite));
        REQUIRE(course.step(Do::open));
        REQUIRE(course.text(1, "satu"));
        REQUIRE(course.text(1, "dua", true));
        REQUIRE(course.text(1, "tiga"));
        const auto found = counted(course.script, course.room, {kWrite, 0}, row.counting);
        REQUIRE(found.size() == 1);
        CHECK(found[0]->answer.words == row.words);
        const bool first = row.counting == Counting::first;
        CHECK(own_answer(course.script, course.room, {kWrite, 0}, 1)->answer.words == (first ? "satu" : "tiga"));
        CHECK_FALSE(own_answer(course.script, course.room, {kWrite, 0}, 2));
        REQUIRE(course.step(Do::remove, 1));
        CHECK(counted(course.script, course.room, {kWrite, 0}, row.counting).empty());
    }
}

TEST_CASE("a rating is on the rubric's scales, from those who watch") {
    auto course = Course::with_class(4);
    REQUIRE(course.go(kPairs));
    REQUIRE(course.step(Do::open));
    const auto rating = [&](int seat, int level, std::optional<int> global) {
        SeatAnswer answer = course.answer(seat, AnswerKind::rating);
        answer.levels = {{CriterionId{"button"}, level}};
        answer.global = global;
        return answer;
    };
    CHECK(course.happens(rating(1, -1, 3))); // everybody rates a sample
    CHECK_FALSE(course.happens(rating(1, 2, 3)));
    CHECK_FALSE(course.happens(rating(1, 0, 6)));
    SeatAnswer unknown = rating(1, 0, {});
    unknown.levels = {{CriterionId{"kumis"}, 0}};
    CHECK_FALSE(course.happens(unknown));
    unknown.levels.clear();
    CHECK_FALSE(course.happens(unknown));
    REQUIRE(course.step(Do::next));
    REQUIRE(course.step(Do::open));
    CHECK_FALSE(course.happens(rating(1, 0, {}))); // plays the officer
    CHECK(course.happens(rating(3, 0, {})));
}

TEST_CASE("a form is answered question by question, and none of them must be") {
    auto course = Course::with_class(1);
    REQUIRE(course.go(kForm));
    REQUIRE(course.step(Do::open));
    struct Row {
        const char* name;
        std::vector<FormReply> form;
        bool taken;
    };
    const Row rows[] = {
        {"both", {{5, ""}, {std::nullopt, "Mendengar."}}, true},
        {"none", {{std::nullopt, ""}, {std::nullopt, ""}}, true},
        {"one short", {{5, ""}}, false},
        {"off the scale", {{6, ""}, {std::nullopt, ""}}, false},
        {"words for a number", {{std::nullopt, "lima"}, {std::nullopt, ""}}, false},
        {"a number for words", {{5, ""}, {5, ""}}, false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        SeatAnswer answer = course.answer(1, AnswerKind::form);
        answer.form = row.form;
        CHECK(course.happens(answer) == row.taken);
    }
}

TEST_CASE("nobody fills the room with changes of mind") {
    auto course = Course::with_class(1);
    REQUIRE(course.go(kChoose));
    REQUIRE(course.step(Do::open));
    for (int i = 0; i < 100; ++i) REQUIRE(course.vote(1, i % 2));
    CHECK(can_take(course.script, course.room, course.vote_of(1, 0)) == Refusal::bad_request);
}

TEST_CASE("what a phone sends is read as its kind says") {
    struct Row {
        const char* kind;
        std::string content;
        bool read;
    };
    const Row rows[] = {
        {"vote", R"({"choice":1})", true},
        {"vote", R"({"choice":"1"})", false},
        {"vote", R"({"choice":1.5})", false},
        {"vote", R"({"choice":18446744073709551615})", false},
        {"vote", R"([1])", false},
        {"vote", "", false},
        {"text", R"({"text":"Baik, Bu."})", true},
        {"text", R"({"text":1})", false},
        {"rating", R"({"levels":{"button":1},"global":3})", true},
        {"rating", R"({"levels":{"button":1},"global":null})", true},
        {"rating", R"({"levels":[1]})", false},
        {"form", R"({"answers":[4,"Senang",null]})", true},
        {"form", R"({"answers":[]})", false},
        {"form", R"({"answers":[true]})", false},
        {"dance", R"({"choice":1})", false},
        {"vote", std::string(100, '[') + std::string(100, ']'), false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.kind);
        CAPTURE(row.content);
        SeatAnswer answer;
        CHECK(static_cast<bool>(read_submission(row.kind, row.content, answer)) == row.read);
    }
    SeatAnswer answer;
    REQUIRE(read_submission("form", R"({"answers":[4,"Senang",null]})", answer));
    CHECK((answer.form == std::vector<FormReply>{{4, ""}, {std::nullopt, "Senang"}, {std::nullopt, ""}}));
}

TEST_CASE("a facilitator's line counts from one, as people do") {
    const auto use = read_facilitator_line(R"({"do":"use","reply":2})");
    REQUIRE(use);
    CHECK(use.value().step.what == Do::use_choice);
    CHECK(use.value().step.number == 1);
    CHECK(read_facilitator_line(R"({"do":"go","item":1})").value().step.number == 0);
    CHECK(read_facilitator_line(R"({"do":"use","entry":17})").value().step.number == 17);
    CHECK(read_facilitator_line(R"({"do":"moderate","entry":3,"show":true})").value().step.yes);
    CHECK(read_facilitator_line(R"({"do":"state"})").value().ask == FacilitatorLine::Ask::state);
    for (const char* line : {R"({"do":"dance"})", R"({"do":1})", "{}", "x", R"({"do":"moderate","entry":3})"})
        CHECK_FALSE(read_facilitator_line(line));
}
