#pragma once
// Chips, tags, cards that are one control, banners, bubbles, tooltips.
#include "ui/icons.hpp"
#include "ui/layout.hpp"
#include "ui/text.hpp"
#include "ui/widgets/press.hpp"
#include <optional>

namespace propartif::ui {

// 32 high; selected is filled. Pressing is the caller's to apply.
bool chip(Ui& ui, std::string_view id, std::string_view words, bool selected, std::optional<Icon> icon = {});
float chip_width(Ui& ui, std::string_view words, bool with_icon = false);

enum class TagTone { neutral, primary, attention, green, red, tension, trust };
// 24 high, not pressable; returns its width. tag() draws at the cursor, tag_at anywhere.
float tag(Ui& ui, std::string_view words, TagTone tone = TagTone::neutral, std::optional<Icon> icon = {});
float tag_at(Ui& ui, ImDrawList& list, ImVec2 at, std::string_view words, TagTone tone = TagTone::neutral,
             std::optional<Icon> icon = {});
float tag_width(Ui& ui, std::string_view words, bool with_icon = false);

// A whole card as one control: claims width x height pixels at the cursor, draws its ground, and returns the box to
// draw content in with the *_at functions (no controls inside).
struct CardPress {
    Press press{};
    Box box{};
};
CardPress card_button(Ui& ui, std::string_view id, std::string_view label, float width, float height);
void card_button_ring(Ui& ui, const CardPress& card); // after the content

enum class BannerTone { info, attention, error };
struct BannerResult {
    bool acted = false;
    bool closed = false;
};
// Over the column. `action` and `close` words may be empty: then there is no such button. Errors carry a triangle;
// their sentence should start with the word for error.
BannerResult banner(Ui& ui, std::string_view id, BannerTone tone, std::string_view sentence,
                    std::string_view action = {}, std::string_view close = {});

// One bubble of a conversation over the column; at most 84 % wide. Returns its height with the verdict line.
struct BubbleLook {
    bool officer = false;          // right, on its own ground
    bool discussed = false;        // the reply the feedback is about: outlined
    std::optional<Mark> verdict{}; // with its word, under an officer's bubble
    std::string_view verdict_words{};
};
float bubble(Ui& ui, std::string_view words, const std::vector<FlowSpan>& spans, const BubbleLook& look);
void scene(Ui& ui, std::string_view words); // small, centred, without a bubble

// Shows `words` beside the last item while it is hovered or focused.
void tooltip(Ui& ui, const Box& beside, std::string_view words);

} // namespace propartif::ui
