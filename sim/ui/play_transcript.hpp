#pragma once
// The conversation so far as bubbles. Heights are kept, so that a frame costs what is on the screen, not what was said.
#include "app/words.hpp"
#include "propartif/rubric.hpp"
#include "propartif/session.hpp"
#include "ui/ui.hpp"
#include <cstdint>
#include <optional>
#include <vector>

namespace propartif::ui {

struct Conversation { // what is shown, borrowed for one frame
    const app::Words& words;
    const Scenario& scenario;
    const Rubric& rubric;
    const Session& session;
    Language language{};
    std::int64_t attempt{};
    bool verdicts = false;                // replies carry their marks and verdicts, and can be chosen
    std::optional<std::size_t> discussed; // index of the turn looked at
};

struct TranscriptItem {
    enum class Kind { setting, citizen, officer } kind{};
    std::uint32_t turn{}; // index into session.turns; one past the end: what the citizen says now
    bool muted = false;   // belongs to a try that was taken back
    bool measured = false;
    float height = 0; // pixels, with the gap below; a guess until measured
};

class Transcript {
public:
    // Brings the items up to date with the session. `width` is the column's in pixels. True when there is more at the
    // end.
    bool follow(const Conversation& talk, Ui& ui, float width);
    // Over the column, from the cursor on; only what lies between `top` and `bottom` on the screen is drawn, and the
    // lowest `covered` pixels of that belong to something lying above. Returns the turn whose reply was pressed.
    std::optional<std::size_t> draw(const Conversation& talk, Ui& ui, float top, float bottom, float covered = 0);

    float height() const { return tops_.empty() ? 0.0f : tops_.back(); }
    float top_of_newest() const;                     // of the last thing the citizen said, pixels from the beginning
    std::uint32_t number_of(std::size_t turn) const; // as people count: 1 for the first counted turn
    std::size_t items() const { return items_.size(); }
    std::size_t drawn() const { return drawn_; } // items drawn by the last draw()

private:
    struct Key { // what the heights were made for
        std::int64_t attempt = -1;
        float width = 0;
        float u = 0;
        Language language{};
        bool operator==(const Key&) const = default;
    };
    void cut_back(std::size_t turn);
    void append_turns(const Conversation& talk);
    bool measure_some(const Conversation& talk, Ui& ui, float width);

    Key key_;
    std::size_t turns_ = 0;
    std::size_t taken_back_ = 0; // superseded turns at the very end when last seen
    NodeId here_;
    std::uint32_t line_ = 0;
    std::vector<TranscriptItem> items_;
    std::vector<float> tops_; // one more than items: the last is the whole height
    std::vector<std::uint32_t> numbers_;
    std::size_t measured_from_ = 0; // items before this one still carry a guess
    std::size_t drawn_ = 0;
};

} // namespace propartif::ui
