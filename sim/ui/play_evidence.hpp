#pragma once
// What a judged reply looks like: its marked words, its mark, and the best reply to set beside it.
#include "app/content.hpp"
#include "propartif/session.hpp"
#include "ui/icons.hpp"
#include "ui/text_flow.hpp"
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace propartif::ui {

// Ranges that lie outside `words` (a record of other words) are left out.
std::vector<FlowSpan> marked_words(const Rubric& rubric, const Evaluation& evaluation, std::string_view words);

// By the level of the criterion "button"; replies the scorer would not judge get the mark for review.
Mark mark_of(const Rubric& rubric, const Evaluation& evaluation);
const std::string& mark_word(const app::Words& words, Mark mark);

// The quoted words that speak for a criterion, at most `most` of them: “tiga kali” · “bolak-balik”. Empty when none.
std::string quoted_evidence(const Evaluation& evaluation, const CriterionId& criterion, std::string_view words,
                            std::size_t most = 2);
// Why the button was pressed: red quotes the words, green names what was done (the signal's title), else quotes.
std::string button_triggers(const Rubric& rubric, const Evaluation& evaluation, std::string_view words,
                            Language language);

int level_of(const Evaluation& evaluation, const Criterion& criterion); // its own `otherwise` when absent
const Choice* chosen(const Scenario& scenario, const Turn& turn);       // null when it was typed

struct ShownReply { // words with their marks, ready to draw
    std::string words;
    std::vector<FlowSpan> spans;
    Mark mark = Mark::green;
};

// The best the trainee could have said on this turn: the highest author's score, or the best example of free text.
std::optional<ShownReply> best_reply(const app::Content& content, const Scenario& scenario, const Rubric& rubric,
                                     const Turn& turn, Language language);
// `words` as the answer to this turn, marked as the scorer sees them. `choice` may be null.
ShownReply shown_reply(const app::Content& content, const Scenario& scenario, const Rubric& rubric, const Turn& turn,
                       const Choice* choice, std::string words, Language language);

} // namespace propartif::ui
