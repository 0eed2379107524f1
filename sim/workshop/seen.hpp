#pragma once
// The pieces that several views have in common.
#include "propartif/workshop_views.hpp"
#include "workshop/room.hpp"

namespace propartif::workshop {

std::optional<SeenCitizen> seen_citizen(const Asked& now);
std::string mood_word(const Scenario* scenario, const Mood& mood, Language language);
// A reply with its levels, the words that earned them and what to try; nothing when it was not judged.
std::optional<JudgedReply> judged_reply(const Script& script, const Room& room, const SeatAnswer& answer);
// Votes and cards of a round, one number an option.
std::vector<int> vote_counts(const Script& script, const Room& room, RoundKey round);
std::vector<RatingSummary> rating_summaries(const Script& script, const Room& room, RoundKey round, bool with_expected);
std::vector<QuestionSummary> question_summaries(const Script& script, const Room& room, RoundKey round);
std::string ending_text(const Script& script, const Asked& now);
std::vector<const Entry*> texts_of(const Script& script, const Room& room, RoundKey round);

} // namespace propartif::workshop
