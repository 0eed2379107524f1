#pragma once
// What the play screen keeps between frames that nobody else needs: typing, scroll, tabs, caches.
#include "ui/play_evidence.hpp"
#include "ui/play_transcript.hpp"
#include "ui/portrait.hpp"
#include <cstdint>
#include <optional>
#include <string>

namespace propartif::ui {

enum class PlayTab { talk, feedback, citizen };

struct ExampleShown { // worked out once for the turn it belongs to
    std::size_t turn = 0;
    Language language{};
    std::optional<ShownReply> reply;
};

struct PlayDraft {
    std::int64_t attempt = -1; // of the conversation this draft belongs to
    std::uint32_t turn = 0;    // the turn `text` answers
    std::string text;
    PlayTab tab = PlayTab::talk; // narrow windows
    std::optional<std::size_t> feedback_seen;
    bool hint_seen = false;
    std::optional<std::uint32_t> timed_out; // the turn whose end of time was told
    Transcript transcript;
    PortraitMotion face;
    std::optional<ExampleShown> example;
    std::optional<std::uint32_t> scrolled_for; // the turn the joint scroll was last moved for
    float scroll_end = 0;                      // farthest scroll of the last frame, pixels
    float citizen_rest = 0;                    // height of the citizen column without the portrait, pixels
    float reply_excess = 0;                    // measured less estimated height of the reply area, pixels
};

} // namespace propartif::ui
