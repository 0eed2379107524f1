// A rubric on the desk: steps back and forth, and parts that others name.
#include "studio/rubric_edits.hpp"
#include "studio/rubric_history.hpp"
#include "support/tiny.hpp"
#include <doctest/doctest.h>

using namespace propartif;
using namespace propartif::studio;
using namespace propartif::tests;

namespace {

Rubric titled(const std::string& title) {
    Rubric out = tiny_rubric();
    out.title.id = title;
    return out;
}

Rubric with_signals() {
    Rubric out = tiny_rubric();
    out.signals = {{"maaf", "cue", "own", {"maaf"}, {}}, {"salah", "cue", "own", {"salah"}, {}}};
    out.criteria[0].levels = {{1, {"maaf"}, {"maaf", "salah"}, {"salah"}, false}};
    out.gates[0].signals = {"salah", "maaf"};
    Condition nested;
    nested.any = {level_at_least("reframing", 2), level_at_least("button", 1)};
    out.reactions[0].when = nested;
    return out;
}

} // namespace

TEST_CASE("a rubric goes back to what it was and forth again, to the very same value") {
    RubricHistory history(titled("A"));
    CHECK(history.saved());
    CHECK_FALSE(history.undo());
    history.take(titled("B"), {}, 0);
    history.take(titled("B"), {}, 0); // nothing changed
    history.take(titled("C"), {}, 0);
    CHECK_FALSE(history.saved());
    CHECK(history.undo());
    CHECK(history.rubric() == titled("B"));
    CHECK(history.undo());
    CHECK(history.rubric() == titled("A"));
    CHECK(history.saved());
    CHECK_FALSE(history.undo());
    CHECK(history.redo());
    CHECK(history.redo());
    CHECK_FALSE(history.redo());
    CHECK(history.rubric() == titled("C"));
    CHECK(history.undo());
    history.take(titled("D"), {}, 0);
    CHECK_FALSE(history.can_redo()); // another way was taken
}

TEST_CASE("letters typed into one field of a rubric are one step, unless much time or a save lies between") {
    struct Row {
        const char* name;
        const char* field;
        std::int64_t later;
        bool save;
        bool one_step;
    };
    const Row rows[] = {{"soon, same field", "title", 100, false, true},
                        {"late", "title", RubricHistory::kJoinMillis + 1, false, false},
                        {"another field", "tip", 100, false, false},
                        {"saved between", "title", 100, true, false}};
    for (const Row& row : rows) {
        CAPTURE(row.name);
        RubricHistory history(titled("A"));
        history.take(titled("B"), "title", 1'000);
        if (row.save) history.mark_saved(history.state());
        history.take(titled("C"), row.field, 1'000 + row.later);
        history.undo();
        CHECK(history.rubric().title.id == (row.one_step ? "A" : "B"));
    }
    RubricHistory history(titled("A"));
    for (int i = 0; i < 3; ++i) history.take(titled(std::to_string(i)), {}, i); // no field: a step each
    history.undo();
    CHECK(history.rubric().title.id == "1");
}

TEST_CASE("only so many steps are kept") {
    RubricHistory history(titled("A"));
    for (std::size_t i = 0; i < RubricHistory::kMostSteps + 5; ++i) history.take(titled(std::to_string(i)), {}, 0);
    std::size_t steps = 0;
    while (history.undo()) ++steps;
    CHECK(steps == RubricHistory::kMostSteps);
}

TEST_CASE("a renamed signal keeps its name in rules and gates, a removed one leaves none behind") {
    Rubric rubric = with_signals();
    rename_signal(rubric, "maaf", "salah"); // taken
    CHECK(rubric == with_signals());
    rename_signal(rubric, "maaf", "minta-maaf");
    CHECK(rubric.signals[0].id == "minta-maaf");
    CHECK(rubric.criteria[0].levels[0].all == std::vector<std::string>{"minta-maaf"});
    CHECK(rubric.criteria[0].levels[0].any == std::vector<std::string>{"minta-maaf", "salah"});
    CHECK(rubric.gates[0].signals == std::vector<std::string>{"salah", "minta-maaf"});
    remove_signal(rubric, rubric.signals[1].id);
    CHECK(rubric.signals.size() == 1);
    CHECK(rubric.criteria[0].levels[0].none.empty());
    CHECK(rubric.gates[0].signals == std::vector<std::string>{"minta-maaf"});
}

TEST_CASE("a renamed criterion keeps its name in reactions and in what passes, a removed one leaves none behind") {
    Rubric rubric = with_signals();
    rename_criterion(rubric, criterion("reframing"), criterion("button")); // taken
    CHECK(rubric == with_signals());
    rename_criterion(rubric, criterion("reframing"), criterion("bingkai"));
    CHECK(rubric.find(criterion("bingkai"))->skill == "bingkai");
    CHECK(rubric.reactions[0].when.any[0].levels.contains(criterion("bingkai")));
    CHECK(rubric.passing.any[1].bounds.contains(criterion("bingkai")));
    remove_criterion(rubric, criterion("bingkai"));
    CHECK_FALSE(rubric.find(criterion("bingkai")));
    CHECK(rubric.reactions[0].when.any[0].levels.empty());
    CHECK(rubric.passing.any.size() == 1);
}

TEST_CASE("new parts get an id of their own") {
    const Rubric rubric = with_signals();
    CHECK(free_rubric_id(rubric, "isyarat") == "isyarat");
    CHECK(free_rubric_id(rubric, "maaf") == "maaf-2");
    CHECK(free_rubric_id(rubric, "button") == "button-2");
}

TEST_CASE("replies are judged anew only when something that judges changed") {
    const Rubric before = with_signals();
    Rubric words_only = before;
    words_only.title.id = "Lain";
    words_only.criteria[0].tip = words("coba");
    words_only.gates[0].because = words("sebab");
    CHECK(judge_alike(before, words_only));
    Rubric cue = before;
    cue.signals[0].cues.push_back("mohon maaf");
    CHECK_FALSE(judge_alike(before, cue));
    Rubric rule = before;
    rule.criteria[0].levels[0].firm = true;
    CHECK_FALSE(judge_alike(before, rule));
    Rubric passing = before;
    passing.passing.without_flags = false;
    CHECK_FALSE(judge_alike(before, passing));
}
