#pragma once
// A workshop with one item of every kind, and a class that takes part in it.
#include "propartif/library.hpp"
#include "store/content/small_files.hpp"
#include "workshop/room.hpp"
#include <doctest/doctest.h>
#include <string>
#include <utility>

namespace propartif::workshop_tests {

using namespace propartif::workshop;

enum Item { kTalk, kChoose, kDrill, kWrite, kPairs, kForm, kType, kDalang };

inline WorkshopItem item_of(const char* title, WorkshopTask task) {
    WorkshopItem item;
    item.title = {title, title};
    item.note = {std::string("rahasia ") + title, ""};
    item.discussion = {std::string("bicarakan ") + title, ""};
    item.task = std::move(task);
    return item;
}

inline Script small_script() {
    Script script;
    const Scenario scenario = *read_scenario(store_tests::kSmallScenario).value;
    const Rubric rubric = *read_rubric(store_tests::kSmallRubric).value;
    const Drill drill = *read_drill(store_tests::kSmallDrill).value;
    script.scenarios.emplace(scenario.id, scenario);
    script.rubrics.emplace(rubric.id, rubric);
    script.drills.emplace(drill.id, drill);
    WorkshopPlan& plan = script.plan;
    plan.id = "kecil";
    plan.version = "1.0.0";
    plan.title = {"Loket yang Mendengar", "The listening counter"};
    plan.rubric = rubric.id;
    plan.seats = 6;
    plan.items = {
        item_of("Pembukaan", TalkItem{{"Selamat datang.", "Welcome."}}),
        item_of("Kelas bermain", ClassPlayItem{scenario.id, PlayBy::choose}),
        item_of("Pilah tombol", DrillItems{drill.id, 3}),
        item_of("Rangkai ulang",
                WriteItem{{"Bolak-balik terus!", ""}, {}, {"Ubah menjadi tujuan.", ""}, CriterionId{"content"}}),
        item_of("Berpasangan", PairsItem{scenario.id, {{{"Tenang dulu!", ""}, {{CriterionId{"button"}, -1}}}}, 2, 4}),
        item_of("Umpan balik",
                FeedbackItem{{{QuestionKind::scale, {"Berguna?", ""}}, {QuestionKind::text, {"Besok?", ""}}}}),
        item_of("Kelas menulis", ClassPlayItem{scenario.id, PlayBy::type}),
        item_of("Dalang", ClassPlayItem{scenario.id, PlayBy::dalang}),
    };
    return script;
}

// A room to which things happen one after the other, with the events that made it.
struct Course {
    Script script = small_script();
    Room room = empty_room(script, 1'000);
    std::vector<WorkshopEvent> events;
    std::int64_t now = 1'000;

    template <class What>
    bool happens(What what) {
        WorkshopEvent event{room.sequence + 1, ++now, std::move(what)};
        const bool done = static_cast<bool>(happen(script, room, event));
        if (done) events.push_back(std::move(event));
        return done;
    }
    bool join(const std::string& name) {
        const int seat = static_cast<int>(room.seats.size()) + 1;
        return happens(SeatTaken{seat, name, "hash-" + std::to_string(seat)});
    }
    bool step(Do what, std::int64_t number = 0, bool yes = false, std::string words = {}) {
        RoomStep out;
        out.what = what;
        out.number = number;
        out.yes = yes;
        out.words = std::move(words);
        return happens(std::move(out));
    }
    SeatAnswer answer(int seat, AnswerKind kind) const {
        SeatAnswer out;
        out.seat = seat;
        out.client_id = "c" + std::to_string(events.size()) + "-" + std::to_string(seat);
        out.item = room.item;
        out.round = room.round;
        out.kind = kind;
        return out;
    }
    SeatAnswer vote_of(int seat, int choice) const {
        SeatAnswer out = answer(seat, AnswerKind::vote);
        out.choice = choice;
        return out;
    }
    // Judged as worth nothing, or as good as can be.
    SeatAnswer text_of(int seat, const std::string& words, bool good = false) const {
        SeatAnswer out = answer(seat, AnswerKind::text);
        out.words = words;
        Evaluation evaluation;
        evaluation.levels = {{CriterionId{"button"}, good ? 1 : -1}, {CriterionId{"content"}, good ? 1 : 0}};
        if (good) evaluation.evidence = {{CriterionId{"content"}, 0, 5, "restated", 1}};
        evaluation.verdict = good ? Verdict::pass : Verdict::fail;
        out.evaluation = evaluation;
        return out;
    }
    bool vote(int seat, int choice) { return happens(vote_of(seat, choice)); }
    bool text(int seat, const std::string& words, bool good = false) { return happens(text_of(seat, words, good)); }
    bool go(Item item) { return step(Do::go, item); }

    static Course with_class(int people) {
        static constexpr const char* kNames[] = {"Bu Aini", "Pak Udin", "Fitri", "Loket 7", "Sari", "Joko"};
        Course course;
        for (int i = 0; i < people; ++i) REQUIRE(course.join(kNames[i]));
        return course;
    }
};

} // namespace propartif::workshop_tests

namespace doctest {
template <>
struct StringMaker<propartif::workshop::Refusal> {
    static String convert(propartif::workshop::Refusal refusal) { return toString(static_cast<int>(refusal)); }
};
} // namespace doctest
