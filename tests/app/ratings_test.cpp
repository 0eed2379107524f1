// What an observer says beside the program: nothing is lost, and whoever rates again corrects the own word.
#include "app/models.hpp"
#include "tiny_program.hpp"
#include <doctest/doctest.h>

using namespace propartif;
using namespace propartif::app;
using namespace propartif::tests;

namespace {

struct LookingBack : TinyProgram {
    explicit LookingBack(std::vector<Rating> ratings = {}) {
        start(Mode::practice);
        pick("b");
        REQUIRE(session().outcome);
        AttemptRecord past = record();
        past.ratings = std::move(ratings);
        tell(AttemptLoaded{past, false});
    }
    const DebriefState& view() const { return *state.debrief; }
    // As the disk answers.
    void saved(Rating rating, std::int64_t id) {
        rating.id = id;
        tell(RatingSaved{rating});
    }
};

Rating said(const std::string& observer, int reframing) {
    Rating rating;
    rating.observer = observer;
    rating.levels = {{criterion("reframing"), reframing}};
    return rating;
}

} // namespace

TEST_CASE("a rating is saved with everything that made it, and shown once the disk has it") {
    LookingBack program;
    Rating given = said("  Sri \t", 2);
    given.levels[criterion("reframing")] = 2;
    given.levels[criterion("button")] = 7;  // beyond its scale
    given.levels[criterion("unknown")] = 1; // no criterion of this rubric
    given.global_rating = 4;
    given.note = " Tenang. ";
    given.turn = 3;
    given.corrects = 99;
    const app::Effects effects = program.tell(GiveRating{given});
    const auto* save = only<SaveRating>(effects);
    REQUIRE(save);
    CHECK(save->rating.observer == "Sri");
    CHECK(save->rating.attempt == kAttempt);
    CHECK(save->rating.levels == Levels{{criterion("reframing"), 2}});
    CHECK(save->rating.global_rating == 4);
    CHECK(save->rating.note == "Tenang.");
    CHECK_FALSE(save->rating.turn);
    CHECK_FALSE(save->rating.corrects);
    CHECK(save->rating.at_unix_millis == program.now);
    CHECK(save->rating.rubric_hash == "rubric-hash");
    CHECK(program.view().observers.empty());
    program.saved(save->rating, 5);
    REQUIRE(program.view().observers.size() == 1);
    CHECK(program.view().observers[0].id == 5);
    CHECK(program.state.notices.back().words == Str::notice_rating_saved);
}

TEST_CASE("who rates again corrects the own rating, whoever sat at the keyboard") {
    Rating old = said("Sri", 1);
    old.id = 4;
    old.attempt = kAttempt;
    LookingBack program({old});
    CHECK(program.view().observers == std::vector<Rating>{old});
    const app::Effects other = program.tell(GiveRating{said("Budi", 3)});
    CHECK_FALSE(only<SaveRating>(other)->rating.corrects);
    const app::Effects again = program.tell(GiveRating{said("Sri", 3)});
    const auto* save = only<SaveRating>(again);
    REQUIRE(save);
    CHECK(save->rating.corrects == 4);
    program.saved(save->rating, 6);
    REQUIRE(program.view().observers.size() == 1);
    CHECK(program.view().observers[0].levels.at(criterion("reframing")) == 3);
    CHECK(program.view().ratings.size() == 2);
}

TEST_CASE("a rating without a name or without a word is not saved") {
    LookingBack program;
    CHECK(program.tell(GiveRating{said(" ", 1)}).empty());
    CHECK(program.state.notices.back().words == Str::notice_name_empty);
    Rating empty;
    empty.observer = "Sri";
    empty.note = " \n";
    empty.global_rating = 9; // beyond its scale
    CHECK(program.tell(GiveRating{empty}).empty());
    empty.note = "Baik.";
    CHECK(program.tell(GiveRating{empty}).size() == 1);
}

TEST_CASE("a rating the disk refused is kept, and saved when asked again") {
    LookingBack program;
    const app::Effects effects = program.tell(GiveRating{said("Sri", 2)});
    const Rating refused = only<SaveRating>(effects)->rating;
    program.tell(RatingSaveFailed{refused, {ErrorCode::store_failed, "records.db", "disk full"}});
    CHECK(program.state.notices.back().kind == Notice::Kind::error);
    REQUIRE(debrief_model(program.state)->unsaved_ratings == 1);
    program.tell(OpenScreen{Screen::home}); // leaving does not lose it
    const app::Effects again = program.tell(RetrySaving{});
    REQUIRE(among<SaveRating>(again));
    CHECK(among<SaveRating>(again)->rating == refused);
    CHECK(program.state.unsaved_ratings.empty());
}

TEST_CASE("what was said anew before it could be saved is saved once, and after another rating as its correction") {
    LookingBack program;
    const app::Effects effects = program.tell(GiveRating{said("Sri", 1)});
    const Rating refused = only<SaveRating>(effects)->rating;
    program.tell(RatingSaveFailed{refused, {}});
    const app::Effects anew = program.tell(GiveRating{said("Sri", 2)});
    const Rating second = only<SaveRating>(anew)->rating;
    CHECK(program.state.unsaved_ratings.empty());
    program.tell(RatingSaveFailed{refused, {}}); // an answer that came late
    program.saved(second, 8);
    const app::Effects again = program.tell(RetrySaving{});
    REQUIRE(among<SaveRating>(again));
    CHECK(among<SaveRating>(again)->rating.corrects == 8);
}

TEST_CASE("a rating of another conversation is not shown beside this one") {
    LookingBack program;
    Rating other = said("Sri", 2);
    other.attempt = kAttempt + 1;
    program.saved(other, 3);
    CHECK(program.view().observers.empty());
}
