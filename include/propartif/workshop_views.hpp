#pragma once
// What a phone, the facilitator and the projector see of a running workshop. Plain values; the words are in the room's
// language already.
#include "propartif/rubric.hpp"
#include "propartif/workshop.hpp"
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace propartif {

struct SeenCitizen {
    std::string name;
    std::string line;
    std::string mood;     // a word; empty when unknown
    std::string scenario; // id, for the portrait; empty outside a scenario
    std::optional<Mood> numbers;
};

struct ScoreLine { // one criterion of a judged reply
    std::string criterion;
    int level{};
    int max{};
    std::string evidence; // quoted from the reply; may be empty
    std::string tip;      // empty when the top level was reached
};

struct JudgedReply {
    std::string reply;
    int score{}; // 0..100
    std::vector<ScoreLine> lines;
    std::vector<std::string> flags; // titles
};

enum class PhoneScreen { wait, vote, write, rate, form, result, over };
inline constexpr std::array<std::string_view, 7> kPhoneScreenKeys{"wait", "vote",   "write", "rate",
                                                                  "form", "result", "over"};

struct RatedCriterion {
    std::string id;
    std::string title;
    int min{};
    int max{};
    std::vector<std::pair<int, std::string>> anchors;
};

struct PhoneView { // never holds anything of another seat
    std::uint64_t cursor{};
    std::string workshop;
    int seat{};
    std::string nickname;
    int item{};
    int round{};
    std::string title;
    PhoneScreen screen{};
    bool open = false;
    std::optional<std::int64_t> left_millis;
    std::optional<SeenCitizen> citizen;
    std::string question;
    std::vector<std::string> choices;
    bool may_write = false;
    std::optional<SeatAnswer> mine;
    std::vector<RatedCriterion> criteria;
    std::optional<std::pair<int, int>> global_scale;
    std::vector<FormQuestion> questions;
    std::vector<std::string> question_texts; // of `questions`, in the room's language
    std::vector<JudgedReply> feedback;
};

enum class RoomStage { waiting, open, closed, revealed };
inline constexpr std::array<std::string_view, 4> kRoomStageKeys{"waiting", "open", "closed", "revealed"};

struct SeenOption {
    std::string text;
    std::optional<int> count;    // votes and cards; the projector has it once answers are closed
    std::optional<double> score; // the judgement; the projector has it only after the reveal
    Levels levels;
    std::vector<std::string> flags;
    std::optional<bool> right;
    std::string because;
};

struct SeenEntry { // a text on the wall
    std::uint64_t number{};
    std::string text;
    std::string nickname; // the facilitator's only
    std::string showing;  // waiting | shown | kept; the facilitator's only
    std::optional<JudgedReply> judged;
};

struct RatingSummary { // how often each level was given, over all observers of the round
    std::string criterion;
    std::vector<std::pair<int, int>> levels; // level, how often
    std::optional<int> expected;             // of a sample
};

struct QuestionSummary {
    std::string text;
    std::vector<int> counts; // of 1..5; empty for a text
};

struct ProjectorView { // no judgement before the reveal, no words before they were let through, no names
    std::uint64_t cursor{};
    std::string workshop;
    int item{};
    int round{};
    std::string title;
    std::string kind;
    std::string text; // of a talk
    RoomStage stage{};
    bool ended = false;
    std::optional<std::int64_t> left_millis;
    bool paused = false;
    std::optional<SeenCitizen> citizen;
    std::string question;
    std::vector<SeenOption> options;
    std::vector<SeenEntry> wall;
    std::vector<RatingSummary> ratings;
    std::vector<QuestionSummary> questions;
    std::string discussion; // once answers are closed
    int answered{};
    int seats{};
    std::string ending; // what became of the conversation
};

struct AgendaLine {
    std::string title;
    std::string kind;
    int minutes{};
};

struct SeatLine {
    int number{};
    std::string nickname;
    bool answered = false;
    bool connected = false;
};

struct FacilitatorView {
    std::uint64_t cursor{};
    std::string workshop;
    std::string code;
    std::vector<AgendaLine> agenda;
    int item{};
    int round{};
    std::int64_t item_since{};
    RoomStage stage{};
    bool ended = false;
    bool paused = false;
    bool results = false;
    std::optional<std::int64_t> left_millis;
    std::string note;
    std::string discussion;
    std::optional<SeenCitizen> citizen;
    std::string thought; // what the citizen does not say
    std::string question;
    std::vector<SeenOption> options;
    std::vector<SeenEntry> wall;
    std::vector<RatingSummary> ratings;
    std::vector<QuestionSummary> questions;
    std::vector<std::string> words_given; // in the form
    std::vector<SeatLine> seats;
    std::vector<std::string> pool; // lines a dalang can take
    std::string ending;
};

// The views as JSON, one line each. A phone's is read by assets/web.
std::string phone_json(const PhoneView& view);
std::string facilitator_json(const FacilitatorView& view);
std::string projector_json(const ProjectorView& view);

} // namespace propartif
