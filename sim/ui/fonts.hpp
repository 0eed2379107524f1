#pragma once
// The only file of the program that touches ImGui's font atlas.
#include <array>
#include <imgui.h>
#include <string>

namespace propartif::ui {

enum class TextSize { micro, small, body, lead, title, display, figure }; // .8125 .875 1 1.125 1.375 1.75 2.25
enum class Weight { regular, semibold };

struct Fonts {
    std::array<std::array<ImFont*, 2>, 7> faces{}; // [TextSize][Weight]; large sizes exist in semibold only
    float built_for = 0.0f;                        // Theme::u of the atlas; 0 before the first build
    std::string notice;                            // one line to tell when Inter was not found; else empty

    ImFont* get(TextSize size, Weight weight = Weight::regular) const {
        return faces[static_cast<std::size_t>(size)][static_cast<std::size_t>(weight)];
    }
};

// Pixels of the letter size (em) at `size`, and of one line (1.28 for titles, 1.45 else), rounded.
float em_px(TextSize size, float u);
float line_px(TextSize size, float u);

// Builds the atlas of the current ImGui context when `u` differs from the built one. Call between frames.
// Returns true when it was rebuilt: the renderer's font texture must then be made again
// (OpenGL3: ImGui_ImplOpenGL3_DestroyFontsTexture + CreateFontsTexture).
bool build_fonts(Fonts& fonts, float u);

} // namespace propartif::ui
