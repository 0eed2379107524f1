#pragma once
// Keeping a terminal play in the same records as the window does, when the learner gave a name.
#include "cli/console.hpp"
#include "propartif/records.hpp"
#include <cstdint>
#include <optional>
#include <string>

namespace propartif::cli {

std::int64_t now_unix_millis();

// Same seed, same order, on every machine.
void shuffle_choices(Scenario& scenario, std::uint64_t seed);

class Recording {
public:
    // Opens the records unless `learner` is empty; a failure is told on `console` and sets its status.
    Recording(Console& console, const Scenario& scenario, const std::string& learner, const std::string& data);
    bool on() const { return records_.has_value(); }
    // The learner's unfinished attempt at this very content, or `fresh` with a new attempt.
    Session resumed(const Rubric& rubric, Session fresh);
    // The newest turn is on disk when this returns true.
    bool keep_turn(const Session& session, const Rubric& rubric);

private:
    bool told(const Error& error);
    Console& console_;
    const Scenario& scenario_;
    std::optional<Records> records_;
    std::int64_t person_{};
    std::int64_t attempt_{};
    Provenance provenance_;
};

} // namespace propartif::cli
