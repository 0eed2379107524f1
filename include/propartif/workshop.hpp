#pragma once
// What happens in a workshop: seats taken, answers given, steps of the facilitator. In this order they make the room.
#include "propartif/evaluation.hpp"
#include "propartif/session.hpp"
#include "propartif/workshop_plan.hpp"
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace propartif {

struct SeatTaken {
    int seat{}; // 1, 2, ...
    std::string nickname;
    std::string token_hash; // sha256 of the phone's token, hex; empty for a seat without a phone
    bool operator==(const SeatTaken&) const = default;
};

enum class AnswerKind { vote, text, rating, form };
inline constexpr std::array<std::string_view, 4> kAnswerKindKeys{"vote", "text", "rating", "form"};

struct FormReply { // a number for a scale, words for a text; words are empty when nothing was written
    std::optional<int> scale;
    std::string words;
    bool operator==(const FormReply&) const = default;
};

struct SeatAnswer {
    int seat{};
    std::string client_id; // made by the phone; one answer each, however often it is sent
    int item{};            // index into the plan's items
    int round{};
    AnswerKind kind{};
    int choice{};              // of a vote, 0-based
    std::string words;         // of a text
    Levels levels;             // of a rating
    std::optional<int> global; // of a rating
    std::vector<FormReply> form;
    std::optional<Evaluation> evaluation; // of a text, as it was judged when it came
    bool operator==(const SeatAnswer&) const = default;
};

// What the facilitator does. `number`, `yes`, `words` ... are read as said here; the rest of a step is left empty.
enum class Do {
    go,         // to item `number` (0-based)
    next,       // the next round of a drill or of role-play, else the next item
    open,       // answers; `number` seconds, 0: until closed
    close,      //
    reveal,     // how the answers are judged
    use_choice, // the citizen hears choice `number` (0-based)
    use_entry,  // the citizen hears entry `number` of the wall
    use_words,  // the citizen hears `words`, judged as `evaluation`
    moderate,   // entry `number`: on the wall if `yes`, kept aside else
    extend,     // by `number` seconds
    pause,      // or go on, if not `yes`
    results,    // each phone shows its own results, if `yes`
    remove,     // seat `number`
    rename,     // seat `number` to `words`
    tally,      // cards counted by hand: `counts`, one number a choice
    line,       // the dalang says `words` in `mood`
    take_back,  // the last reply the citizen heard
    end,
};
inline constexpr std::array<std::string_view, 18> kDoKeys{
    "go",     "next",  "open",    "close",  "reveal", "use-choice", "use-entry", "use-words", "moderate",
    "extend", "pause", "results", "remove", "rename", "tally",      "line",      "take-back", "end"};

struct RoomStep {
    Do what{};
    std::int64_t number{};
    bool yes = false;
    std::string words;
    std::vector<int> counts;
    std::optional<Mood> mood;
    std::optional<Evaluation> evaluation;
    bool operator==(const RoomStep&) const = default;
};

struct FacilitatorNote {
    int item{};
    std::string words;
    bool operator==(const FacilitatorNote&) const = default;
};

struct WorkshopEvent {
    std::uint64_t sequence{}; // 1, 2, ... within the workshop; also the number of an answer on the wall
    std::int64_t at_unix_millis{};
    std::variant<SeatTaken, SeatAnswer, RoomStep, FacilitatorNote> what;
    bool operator==(const WorkshopEvent&) const = default;
};

} // namespace propartif
