#pragma once
// Looking back on a conversation in four steps: how it felt, what happened, why, and what to take along.
#include "app/models.hpp"
#include "ui/play_evidence.hpp"
#include "ui/play_transcript.hpp"
#include "ui/ui.hpp"
#include <cstdint>
#include <optional>
#include <string>

namespace propartif::ui {

struct ComparedReplies { // of the selected turn, worked out once
    std::size_t turn = 0;
    Language language{};
    std::optional<ShownReply> best; // none when there is nothing to compare with
    bool same = false;              // the trainee's reply was already the best one
};

struct RatingForm { // what an observer is filling in
    std::string observer, note;
    Levels levels;
    std::optional<int> global_rating;
    bool correcting = false; // of an earlier rating: the name stays
};

struct DebriefDraft {
    std::int64_t attempt = -1;      // of the conversation this draft belongs to
    std::string keep, change;       // own words being typed
    std::optional<double> typed_at; // when words last changed and are not yet told
    std::optional<ComparedReplies> compared;
    Transcript transcript;
    std::optional<RatingForm> rating;
    float note_height = 0; // of the higher of the two summary cards in the last frame, pixels
};

// Fills the column from the cursor to the lower edge of the window.
void debrief_ui(const app::DebriefModel& model, DebriefDraft& draft, Ui& ui, app::Intents& out);

} // namespace propartif::ui
