#pragma once
// Colours and lengths of the program. Every colour a screen draws comes from Colours; every length is written in
// units (`theme.px(8)`), so that text size, monitor scale and layout grow together.
#include <imgui.h>

namespace propartif::ui {

using Colour = ImU32; // as ImGui packs it

constexpr Colour rgb(unsigned hex, unsigned alpha = 255) {
    return IM_COL32((hex >> 16) & 255u, (hex >> 8) & 255u, hex & 255u, alpha);
}
Colour mix(Colour a, Colour b, double t);                    // a at t = 0, b at t = 1; alpha is mixed too
Colour with_alpha(Colour colour, double opacity);            // the colour's own alpha times `opacity` (0..1)
Colour parse_colour(const char* hash_hex, Colour otherwise); // "#RRGGBB"
double contrast(Colour text, Colour ground);                 // WCAG ratio 1..21 of two opaque colours

struct Colours {
    Colour background, surface, sunken; // window; cards and bars; rows inside cards
    Colour line, control;               // dividers; outlines of controls
    Colour ink, ink2, ink3;             // text; secondary text; hints and captions
    Colour primary, primary_deep, primary_tint, on_primary;
    Colour turmeric, turmeric_fill, turmeric_tint; // "look here": words, bars, notes
    Colour green, green_tint, green_words;         // the green button only
    Colour red, red_tint;                          // the red button, and errors
    Colour neutral, neutral_tint;                  // neutral button; tags, tracks, keycaps
    Colour tension, tension_tint, trust, trust_tint;
    Colour bubble, bubble_me;
    Colour hero, hero_text, hero_text2;
    Colour focus;
};

struct Theme {
    Colours colours{};
    float u = 1.0f; // pixels of one unit: 1/16 of the body text's size
    bool dark = false;
    bool reduced_motion = false;

    // `units` in whole pixels; never less than one pixel for a positive length.
    float px(float units) const;
};

// text_scale: the person's choice 0.8..2.0; monitor_scale: the window system's content scale.
Theme make_theme(bool dark, double text_scale, double monitor_scale, bool reduced_motion);

// Gives ImGui's own pieces (text fields, carets, selection, tooltips' windows) the theme's look.
void apply_style(const Theme& theme, ImGuiStyle& style);

} // namespace propartif::ui
