#pragma once
// The plan of a workshop: what one facilitator does with a room full of officers, item by item.
#include "propartif/scenario.hpp"
#include "propartif/text.hpp"
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace propartif {

struct TalkItem { // opening, debrief, break
    Text text;    // on the projector
    bool operator==(const TalkItem&) const = default;
};

enum class PlayBy { choose, type, dalang }; // dalang: the facilitator plays the citizen
inline constexpr std::array<std::string_view, 3> kPlayByKeys{"choose", "type", "dalang"};

struct ClassPlayItem { // the whole class plays one citizen
    ScenarioId scenario;
    PlayBy by = PlayBy::choose;
    bool operator==(const ClassPlayItem&) const = default;
};

struct DrillItems { // the first `rounds` items of a drill, everybody at once
    std::string drill;
    int rounds = 5;
    bool operator==(const DrillItems&) const = default;
};

struct WriteItem { // everybody answers one citizen in own words
    Text says;     // the citizen's line
    Focus focus;
    Text prompt;
    CriterionId criterion; // what it is about, such as reframing
    bool operator==(const WriteItem&) const = default;
};

struct RatingSample { // a reply to rate before real ones, with the levels the author gives it
    Text reply;
    Levels levels;
    bool operator==(const RatingSample&) const = default;
};

struct PairsItem { // two people act, the others of their group rate
    ScenarioId scenario;
    std::vector<RatingSample> samples;
    int rounds = 2;
    int group = 4; // people in a group: officer, citizen, observers; the parts move on with each round
    bool operator==(const PairsItem&) const = default;
};

enum class QuestionKind { scale, text };
inline constexpr std::array<std::string_view, 2> kQuestionKindKeys{"scale", "text"};

struct FormQuestion {
    QuestionKind kind{}; // scale: 1..5
    Text text;
    bool operator==(const FormQuestion&) const = default;
};

struct FeedbackItem {
    std::vector<FormQuestion> questions;
    bool operator==(const FeedbackItem&) const = default;
};

using WorkshopTask = std::variant<TalkItem, ClassPlayItem, DrillItems, WriteItem, PairsItem, FeedbackItem>;
inline constexpr std::array<std::string_view, 6> kWorkshopTaskKeys{"talk",  "class_play", "drill", "write",
                                                                   "pairs", "feedback"}; // in the variant's order

struct WorkshopItem {
    Text title;
    int minutes = 5;
    Text note;       // for the facilitator alone
    Text discussion; // what the class talks about after the answers; may be empty
    WorkshopTask task;
    bool operator==(const WorkshopItem&) const = default;
};

enum class Counting { first, best, last }; // which of a seat's answers to one round counts
inline constexpr std::array<std::string_view, 3> kCountingKeys{"first", "best", "last"};

inline constexpr std::size_t kMostWorkshopItems = 40;
inline constexpr int kMostSeats = 300;
inline constexpr std::size_t kMostWorkshopText = 4'000; // bytes
inline constexpr std::size_t kMostQuestions = 20;
inline constexpr std::size_t kMostSamples = 10;

struct WorkshopPlan {
    std::string id;
    std::string version;
    Text title;
    int minutes = 60;
    std::string rubric; // judges what is written outside a scenario
    Counting counting = Counting::last;
    int seats = 40;
    std::vector<std::string> roster; // nicknames that are expected; others may come
    std::vector<WorkshopItem> items;
    std::string content_hash; // sha256 of the file's bytes, hex; empty when built in memory
    bool operator==(const WorkshopPlan&) const = default;
};

// A nickname as the room shows it: spaces at the ends and doubled ones gone. Nothing when it is empty, longer than 24
// letters, or has more than Latin letters, digits, spaces and . ' - in it: it is shown to a whole room.
std::optional<std::string> nickname(std::string_view typed);

// Two nicknames that a person would take for the same.
bool same_nickname(std::string_view one, std::string_view other);

} // namespace propartif
