#pragma once
// Where the trainee answers: offered replies, the box for own words, the clock; or the ending when there is one.
#include "app/models.hpp"
#include "ui/play_draft.hpp"
#include "ui/ui.hpp"

namespace propartif::ui {

// A guess close to what reply_area() will take, so that the conversation above can be given the rest; pixels.
float reply_area_height(const app::PlayModel& model, const PlayDraft& draft, Ui& ui, float width);
// Over the column, as a card.
void reply_area(const app::PlayModel& model, PlayDraft& draft, Ui& ui, app::Intents& out);

std::size_t count_words(std::string_view text);

} // namespace propartif::ui
