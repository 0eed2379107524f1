// A sitting with a drill: every answer is recorded once, and the day's practice follows from what was answered.
#include "app/models.hpp"
#include "tiny_program.hpp"
#include <algorithm>
#include <doctest/doctest.h>

using namespace propartif;
using namespace propartif::app;
using namespace propartif::tests;

namespace {

constexpr std::int64_t kDay = 86'400'000;

DrillItem sort_item(const std::string& id, int answer) {
    return {id, {"Loket", "Counter"}, {"Lama!", "Slow!"}, {}, SortTask{{"Sebentar.", "A moment."}, answer, {"a", "b"}}};
}

DrillItem build_item(const std::string& id) {
    BuildTask task;
    for (const std::string_view part : kBuildOrder) {
        const std::string name{part};
        task.parts.push_back(
            {CriterionId{name},
             {{{name + " benar", ""}, true, {"a", "b"}}, {{name + " keliru", ""}, false, {"a", "b"}}}});
    }
    return {id, {"Telepon", "Phone"}, {"Kapan?", "When?"}, {}, task};
}

DrillItem write_item(const std::string& id) {
    WriteTask task;
    task.goal = {{CriterionId{"button"}, 0}};
    return {id, {"Loket", "Counter"}, {"Saya kecewa.", "I am let down."}, {}, task};
}

Drill drill_of(const std::string& id, const std::string& skill, std::vector<DrillItem> items) {
    Drill drill;
    drill.id = id;
    drill.version = "1.0.0";
    drill.skill = skill;
    drill.rubric = "tiny";
    drill.content_hash = id + "-hash";
    drill.items = std::move(items);
    return drill;
}

struct Sitting : TinyProgram {
    Sitting() {
        const auto content = std::const_pointer_cast<Content>(state.content);
        content->library.drills["pilah"] = drill_of("pilah", "button", {sort_item("i1", -1), sort_item("i2", 1)});
        content->library.drills["rakit"] = drill_of("rakit", "cei", {build_item("i1"), write_item("i2")});
        tell(PersonReady{{1, "Nur"}});
    }
    const DrillRun& run() const { return *state.drill; }
};

DrillAnswer past_answer(const std::string& drill, const std::string& item, double score, std::int64_t at) {
    DrillAnswer answer;
    answer.drill = drill;
    answer.item = item;
    answer.score = score;
    answer.at_unix_millis = at;
    return answer;
}

} // namespace

TEST_CASE("a sorted item is recorded once with everything that made it, and a double click is one answer") {
    Sitting program;
    program.tell(OpenDrill{"pilah", {}});
    REQUIRE(program.state.screen == Screen::drill);
    const app::Effects effects = program.tell(AnswerSort{"i1", 0});
    const auto* save = only<SaveDrillAnswer>(effects);
    REQUIRE(save);
    CHECK(save->person == 1);
    CHECK(save->answer.drill == "pilah");
    CHECK(save->answer.drill_version == "1.0.0");
    CHECK(save->answer.drill_hash == "pilah-hash");
    CHECK(save->answer.rubric_hash == "rubric-hash");
    CHECK(save->answer.item == "i1");
    CHECK(save->answer.text == "Sebentar.");
    CHECK(save->answer.picked == std::vector<std::int64_t>{0});
    CHECK(save->answer.score == doctest::Approx(50.0));
    CHECK_FALSE(save->answer.correct);
    CHECK(save->answer.at_unix_millis == program.now);
    CHECK(program.tell(AnswerSort{"i1", -1}).empty());
    CHECK(program.run().answered);
    program.tell(NextItem{});
    CHECK(program.tell(AnswerSort{"i1", -1}).empty()); // an old window
    CHECK(program.tell(AnswerSort{"i2", 7}).empty());
    CHECK_FALSE(program.tell(AnswerSort{"i2", 1}).empty());
}

TEST_CASE("a built sentence is kept with its pieces, and a written one with its levels") {
    Sitting program;
    program.tell(OpenDrill{"rakit", {}});
    CHECK(program.tell(AnswerBuild{"i1", {0, 1}}).empty()); // a piece is missing
    CHECK(program.tell(AnswerBuild{"i1", {0, 9, 0}}).empty());
    const app::Effects built = program.tell(AnswerBuild{"i1", {0, 1, 0}});
    const auto* save = only<SaveDrillAnswer>(built);
    REQUIRE(save);
    CHECK(save->answer.text == "content benar emotion keliru interest benar");
    CHECK(save->answer.picked == std::vector<std::int64_t>{0, 1, 0});
    CHECK(save->answer.score == doctest::Approx(200.0 / 3));
    CHECK_FALSE(save->answer.correct);
    program.tell(NextItem{});
    CHECK(program.tell(AnswerWrite{"i2", ""}).empty()); // nothing to judge, nothing recorded
    CHECK(program.run().review);
    const app::Effects written = program.tell(AnswerWrite{"i2", "Saya bantu sekarang."});
    save = only<SaveDrillAnswer>(written);
    REQUIRE(save);
    CHECK(save->answer.levels.contains(CriterionId{"button"}));
    CHECK(save->answer.picked.empty());
    CHECK_FALSE(program.run().review);
    CHECK(program.run().given.back().evaluation.levels == save->answer.levels);
}

TEST_CASE("after the last item the summary says when each comes back") {
    Sitting program;
    program.tell(OpenDrill{"pilah", {}});
    program.tell(AnswerSort{"i1", -1});
    program.tell(NextItem{});
    program.tell(AnswerSort{"i2", -1});
    CHECK_FALSE(program.run().ended());
    program.tell(NextItem{});
    REQUIRE(program.run().ended());
    // All right comes back after sixteen days, so within a month; the opposite later today.
    CHECK(program.run().next == std::vector<NextMeeting>{{0, 1}, {30, 1}});
    program.tell(GoBack{});
    CHECK(program.state.screen == Screen::practice);
    CHECK(program.state.practice.drills.front().tried == 2);
}

TEST_CASE("the answers of another person are not taken for one's own") {
    Sitting program;
    program.tell(DrillAnswersLoaded{2, {past_answer("pilah", "i1", 100, 0)}});
    CHECK(program.state.drill_answers.empty());
    program.tell(DrillAnswersLoaded{1, {past_answer("pilah", "i1", 100, 0)}});
    CHECK(program.state.drill_answers.size() == 1);
    program.tell(PersonReady{{2, "Budi"}});
    CHECK(program.state.drill_answers.empty());
}

TEST_CASE("a sitting begins with what is nearest to being forgotten, then with what is new") {
    Drill drill = drill_of("pilah", "button", {});
    for (int i = 0; i < 14; ++i) drill.items.push_back(sort_item("i" + std::to_string(i), 0));
    const std::int64_t now = 100 * kDay;
    const std::vector<DrillAnswer> answers{past_answer("pilah", "i0", 75, now - 1 * kDay),
                                           past_answer("pilah", "i5", 75, now - 20 * kDay),
                                           past_answer("pilah", "i7", 75, now - 50 * kDay)};
    const auto items = sitting(drill, practice_states({answers, {}}), now);
    REQUIRE(items.size() == 10);
    CHECK(items[0]->id == "i7");
    CHECK(items[1]->id == "i5");
    CHECK(items[2]->id == "i1");
    CHECK(std::ranges::none_of(items, [](const DrillItem* each) { return each->id == "i0"; }));
}

TEST_CASE("the practice screen is planned from what was answered") {
    Sitting program;
    program.now = 50 * kDay;
    program.tell(
        DrillAnswersLoaded{1,
                           {past_answer("pilah", "i1", 100, 49 * kDay), past_answer("rakit", "i1", 20, 40 * kDay),
                            past_answer("gone", "i1", 20, 40 * kDay)}});
    program.tell(OpenScreen{Screen::practice});
    const PracticeDesk& desk = program.state.practice;
    REQUIRE(desk.drills.size() == 2);
    CHECK(desk.weakest == "cei");
    REQUIRE_FALSE(desk.plan.empty());
    REQUIRE(desk.plan.front().drill);
    CHECK(desk.plan.front().drill->id == "rakit");
    CHECK(desk.plan.front().reason == PlanReason::due);
    CHECK(desk.plan.front().items == std::vector<std::string>{"i1", "i2"});
    REQUIRE(desk.recommended);
    CHECK(desk.recommended->id == ScenarioId{"tiny"});
}

TEST_CASE("the items of today's plan are practised as planned") {
    Sitting program;
    program.tell(OpenDrill{"pilah", {"i2", "none"}});
    REQUIRE(program.run().queue.size() == 1);
    CHECK(program.run().queue.front()->id == "i2");
    CHECK(program.tell(OpenDrill{"gone", {}}).empty());
    CHECK(program.run().drill->id == "pilah");
}

TEST_CASE("an answer the disk refused is kept, is said so, and is saved when asked again") {
    Sitting program;
    program.tell(OpenDrill{"pilah", {}});
    const app::Effects effects = program.tell(AnswerSort{"i1", -1});
    const SaveDrillAnswer first = *only<SaveDrillAnswer>(effects);
    program.tell(DrillAnswerSaveFailed{first.person, first.answer, {ErrorCode::store_failed, "records.db", "full"}});
    CHECK(drill_model(program.state)->unsaved_answers == 1);
    CHECK(practice_model(program.state).unsaved_answers == 1);
    REQUIRE_FALSE(program.state.notices.empty());
    CHECK(program.state.notices.back().arguments[1] == "full");
    program.tell(NextItem{});
    const app::Effects other = program.tell(AnswerSort{"i2", 1}); // practising goes on
    const SaveDrillAnswer second = *only<SaveDrillAnswer>(other);
    program.tell(DrillAnswerSaveFailed{second.person, second.answer, {ErrorCode::store_failed, "records.db", "full"}});
    const app::Effects again = program.tell(RetrySaving{});
    REQUIRE(again.size() == 2); // in the order they were given
    CHECK(std::get<SaveDrillAnswer>(again[0]).answer == first.answer);
    CHECK(std::get<SaveDrillAnswer>(again[1]).answer == second.answer);
    CHECK(drill_model(program.state)->unsaved_answers == 0);
    program.tell(DrillAnswerSaveFailed{first.person, first.answer, {}}); // refused once more
    CHECK(drill_model(program.state)->unsaved_answers == 1);
}

TEST_CASE("an answer that is not saved yet survives another person's turn, counts as given, and is tried at the end") {
    Sitting program;
    program.tell(OpenDrill{"pilah", {}});
    const app::Effects effects = program.tell(AnswerSort{"i1", -1});
    const SaveDrillAnswer refused = *only<SaveDrillAnswer>(effects);
    program.tell(DrillAnswerSaveFailed{refused.person, refused.answer, {}});
    program.tell(PersonReady{{2, "Budi"}});
    program.tell(DrillAnswersLoaded{2, {}});
    CHECK(program.state.drill_answers.empty());
    program.tell(PersonReady{{1, "Nur"}});
    program.tell(DrillAnswersLoaded{1, {}});
    CHECK(program.state.drill_answers == std::vector<DrillAnswer>{refused.answer});
    const app::Effects last = program.tell(Quit{});
    REQUIRE(among<SaveDrillAnswer>(last));
    CHECK(among<SaveDrillAnswer>(last)->person == 1);
    CHECK(std::holds_alternative<CloseProgram>(last.back()));
}
