#pragma once
// What must happen outside the program, as values. The shell runs them and feeds the answers back as intents.
#include "propartif/records.hpp"
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace propartif::app {

struct AddPerson { std::string name; };
struct LoadAttempts { std::int64_t person; };
struct BeginAttempt { std::int64_t person; Provenance provenance; Mode mode; std::int64_t now_unix_millis; };
struct LoadAttempt { std::int64_t attempt; bool to_resume; };
struct SaveTurn { std::int64_t attempt; std::uint32_t number; Turn turn; Provenance provenance; };
struct SaveRetry { std::int64_t attempt; std::uint32_t number; std::int64_t now_unix_millis; };
struct SaveDraft { std::int64_t attempt; std::uint32_t turn; std::string text; };
struct FinishAttempt { std::int64_t attempt; Outcome outcome; double score; std::int64_t now_unix_millis; };
struct SaveSelfRating { std::int64_t attempt; Levels rating; std::string keep, change; };
struct SaveSettings { std::map<std::string, std::string> values; };
struct CloseProgram {};

using Effect = std::variant<AddPerson, LoadAttempts, BeginAttempt, LoadAttempt, SaveTurn, SaveRetry, SaveDraft,
    FinishAttempt, SaveSelfRating, SaveSettings, CloseProgram>;
using Effects = std::vector<Effect>;

} // namespace propartif::app
