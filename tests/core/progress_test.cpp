// How a learner gets on: the same numbers for the screen and the printed page.
#include "propartif/progress.hpp"
#include "support/tiny.hpp"
#include <doctest/doctest.h>
#include <string>

using namespace propartif;
using namespace propartif::tests;

namespace {

using Shares = std::vector<std::optional<double>>;

const std::map<std::string, Rubric>& rubrics() {
    static const std::map<std::string, Rubric> made = [] {
        Rubric older;
        older.id = "older";
        older.criteria = {scale("courtesy", 0, 4), scale("button", 0, 2)};
        return std::map<std::string, Rubric>{{"tiny", tiny_rubric()}, {"older", older}};
    }();
    return made;
}

FinishedAttempt attempt(std::vector<Levels> levels, Levels own = {}, const std::string& rubric = "tiny") {
    FinishedAttempt out;
    out.rubric = rubric;
    out.levels = std::move(levels);
    out.self_rating = std::move(own);
    return out;
}

const CriterionTrend* find(const std::vector<CriterionTrend>& trends, const std::string& id) {
    for (const CriterionTrend& each : trends)
        if (each.criterion->id == criterion(id)) return &each;
    return nullptr;
}

Turn turn(Verdict verdict, bool silence, bool superseded) {
    Turn out;
    out.evaluation.verdict = verdict;
    out.reply.silence = silence;
    out.superseded = superseded;
    return out;
}

SelfPoint point(double own, double rated) {
    return {0, own, rated};
}

} // namespace

TEST_CASE("a turn counts when it was judged or silent and was not taken back") {
    struct Row {
        const char* name;
        Turn turn;
        bool counted;
    };
    const Row rows[] = {{"judged", turn(Verdict::fail, false, false), true},
                        {"not judged", turn(Verdict::review, false, false), false},
                        {"silent", turn(Verdict::review, true, false), true},
                        {"taken back", turn(Verdict::pass, false, true), false}};
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(counts(row.turn) == row.counted);
    }
}

TEST_CASE("a trend has one share an attempt, with a gap where the criterion was not judged") {
    const Levels no_interest{{criterion("button"), 0}};
    const Progress progress = progress_of({attempt({tiny_levels(1, 1), tiny_levels(-1)}), attempt({no_interest}),
                                           attempt({}), attempt({tiny_levels(1, 1, 0, 1, 2)})},
                                          rubrics());
    REQUIRE(progress.trends.size() == 5);
    CHECK(find(progress.trends, "button")->shares == Shares{0.5, 0.5, {}, 1.0});
    CHECK(find(progress.trends, "interest")->shares == Shares{0.0, {}, {}, 1.0});
    CHECK(find(progress.trends, "interest")->mean() == doctest::Approx(0.5));
    CHECK(*find(progress.trends, "reframing")->shares[3] == doctest::Approx(2.0 / 3));
}

TEST_CASE("the trend of an attempt is the result its debrief shows") {
    const Rubric rubric = tiny_rubric();
    Session session;
    for (const Levels& levels : {tiny_levels(1, 1, 0, 0, 3), tiny_levels(-1, 1, 1, 0, 1), tiny_levels(0)}) {
        Turn each = turn(Verdict::pass, false, session.turns.size() == 2);
        each.evaluation.levels = levels;
        session.turns.push_back(each);
    }
    FinishedAttempt same = attempt({});
    for (const Turn& each : session.turns)
        if (counts(each)) same.levels.push_back(each.evaluation.levels);
    const Progress progress = progress_of({same}, rubrics());
    for (const CriterionResult& each : debrief(tiny_scenario(), rubric, session, Language::id).criteria) {
        CAPTURE(each.criterion.value);
        CHECK(find(progress.trends, each.criterion.value)->shares == Shares{each.share});
    }
}

TEST_CASE("an older rubric with other criteria, or one that is gone, leaves the rest as it is") {
    const Levels courteous{{criterion("courtesy"), 3}, {criterion("button"), 2}, {criterion("forgotten"), 9}};
    const Progress progress = progress_of(
        {attempt({courteous}, courteous, "older"), attempt({tiny_levels(0)}, {}, "gone"), attempt({tiny_levels(0)})},
        rubrics());
    CHECK(find(progress.trends, "courtesy")->shares == Shares{0.75, {}, {}});
    CHECK(find(progress.trends, "button")->shares == Shares{1.0, {}, 0.5}); // each by its own scale
    CHECK(find(progress.trends, "content")->shares == Shares{{}, {}, 0.0});
    CHECK_FALSE(find(progress.trends, "forgotten"));
}

TEST_CASE("strongest and weakest are the first of the highest and lowest means, or nothing when none stands out") {
    const auto places = [](std::vector<FinishedAttempt> attempts) { return progress_of(attempts, rubrics()).extremes; };
    CHECK_FALSE(places({}));
    CHECK((places({attempt({tiny_levels(1, 1, 0, 0, 2)})}) == Extremes{0, 2}));
    CHECK((places({attempt({tiny_levels(0, 0, 0, 1)}), attempt({tiny_levels(0, 1, 0, 1)})}) == Extremes{3, 2}));
    CHECK_FALSE(places({attempt({tiny_levels(-1)})})); // all at the bottom
    CHECK_FALSE(places({attempt({{{criterion("button"), 1}}})}));
}

TEST_CASE("the own judgement is compared over what both sides rated, by the criteria's weights") {
    auto heavy = rubrics();
    heavy["tiny"].criteria[0].weight = 3.0;
    const Levels own{{criterion("button"), 1}, {criterion("content"), 0}, {criterion("courtesy"), 1}};
    const Progress progress = progress_of({attempt({tiny_levels(0, 1)}), attempt({tiny_levels(0, 1)}, own),
                                           attempt({}, own), attempt({tiny_levels(1)}, own, "gone")},
                                          heavy);
    REQUIRE(progress.self.points.size() == 1);
    const SelfPoint& point = progress.self.points.front();
    CHECK(point.attempt == 1);
    CHECK(point.own == doctest::Approx(75));
    CHECK(point.rated == doctest::Approx((3 * 50.0 + 100.0) / 4));
}

TEST_CASE("how one tends to judge oneself is said from three ratings on, and never called close by cancelling out") {
    struct Row {
        const char* name;
        std::vector<SelfPoint> points;
        SelfLeaning leaning;
    };
    const Row rows[] = {
        {"none", {}, SelfLeaning::unknown},
        {"two", {point(0, 90), point(0, 90)}, SelfLeaning::unknown},
        {"lower", {point(40, 60), point(50, 52), point(60, 70)}, SelfLeaning::lower},
        {"higher", {point(60, 40), point(52, 50), point(70, 60)}, SelfLeaning::higher},
        {"close", {point(60, 55), point(50, 57), point(70, 70)}, SelfLeaning::close},
        {"now this, now that", {point(90, 50), point(20, 60), point(70, 70)}, SelfLeaning::mixed},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(self_view(row.points).leaning == row.leaning);
    }
    CHECK(self_view(rows[2].points).difference == doctest::Approx(-32.0 / 3));
}

TEST_CASE("an answer to a drill shows the criteria it was asked for, and no others") {
    const auto part = [](const char* id) {
        return Part{criterion(id), {{{"a", "a"}, true, {}}, {{"b", "b"}, false, {}}}};
    };
    WriteTask write;
    write.goal = {{criterion("reframing"), 2}, {criterion("forgotten"), 1}};
    Drill drill;
    drill.skill = "button";
    drill.rubric = "tiny";
    drill.items = {{"sort", {}, {}, {}, SortTask{}},
                   {"write", {}, {}, {}, write},
                   {"build", {}, {}, {}, BuildTask{{part("content"), part("emotion"), part("forgotten")}}}};
    Drill homeless = drill;
    homeless.rubric = "gone";
    const std::map<std::string, Drill> drills{{"d", drill}, {"homeless", homeless}};
    const auto answer = [](const char* in, const char* item, std::vector<std::int64_t> picked, double score,
                           const Levels& levels = {}) {
        DrillAnswer out;
        out.drill = in;
        out.item = item;
        out.picked = std::move(picked);
        out.score = score;
        out.levels = levels;
        return out;
    };
    const auto means = drill_means({answer("d", "sort", {0}, 50), answer("d", "sort", {1}, 100),
                                    answer("d", "write", {}, 100, tiny_levels(1, 1, 1, 1, 2)),
                                    answer("d", "write", {}, 0, {{criterion("button"), 1}}),
                                    answer("d", "build", {0, 1, 0}, 66), answer("d", "build", {0, -7, 900}, 33),
                                    answer("d", "build", {0}, 33), answer("d", "none", {0}, 33),
                                    answer("gone", "sort", {0}, 33), answer("homeless", "sort", {0}, 33)},
                                   drills, rubrics());
    REQUIRE(means.size() == 4);
    CHECK((means.at(criterion("button")) == DrillMean{0.75, 2}));
    CHECK(means.at(criterion("reframing")).mean == doctest::Approx(2.0 / 3));
    CHECK(means.at(criterion("reframing")).answers == 1);
    CHECK((means.at(criterion("content")) == DrillMean{1.0, 2}));
    CHECK((means.at(criterion("emotion")) == DrillMean{0.0, 1}));
}

TEST_CASE("levels and ratings beyond any scale stay on the plot") {
    const Levels wild{{criterion("button"), 2'000'000'000}, {criterion("content"), -2'000'000'000}};
    const Progress progress = progress_of({attempt({wild, wild}, wild)}, rubrics());
    CHECK(find(progress.trends, "button")->shares == Shares{1.0});
    CHECK(find(progress.trends, "content")->shares == Shares{0.0});
    REQUIRE(progress.self.points.size() == 1);
    CHECK(progress.self.points.front().own == doctest::Approx(50));
}
