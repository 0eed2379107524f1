#include "ui/theme.hpp"
#include <algorithm>
#include <cmath>
#include <cstring>

namespace propartif::ui {

namespace {

struct Channels {
    double red, green, blue, alpha;
};

Channels channels(Colour c) {
    return {static_cast<double>((c >> IM_COL32_R_SHIFT) & 255u), static_cast<double>((c >> IM_COL32_G_SHIFT) & 255u),
            static_cast<double>((c >> IM_COL32_B_SHIFT) & 255u), static_cast<double>((c >> IM_COL32_A_SHIFT) & 255u)};
}

Colour packed(const Channels& c) {
    const auto byte = [](double v) { return static_cast<Colour>(std::clamp(std::lround(v), 0L, 255L)); };
    return (byte(c.red) << IM_COL32_R_SHIFT) | (byte(c.green) << IM_COL32_G_SHIFT) |
           (byte(c.blue) << IM_COL32_B_SHIFT) | (byte(c.alpha) << IM_COL32_A_SHIFT);
}

double luminance(Colour c) {
    const auto linear = [](double v) {
        v /= 255.0;
        return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
    };
    const Channels part = channels(c);
    return 0.2126 * linear(part.red) + 0.7152 * linear(part.green) + 0.0722 * linear(part.blue);
}

constexpr Colours kLight{.background = rgb(0xF3F1EB),
                         .surface = rgb(0xFFFFFF),
                         .sunken = rgb(0xF8F7F3),
                         .line = rgb(0xE0DCD2),
                         .control = rgb(0x7E8789),
                         .ink = rgb(0x1C2A2E),
                         .ink2 = rgb(0x46565A),
                         .ink3 = rgb(0x5F6B6E),
                         .primary = rgb(0x0E5A61),
                         .primary_deep = rgb(0x0B464C),
                         .primary_tint = rgb(0xDFEDEC),
                         .on_primary = rgb(0xFFFFFF),
                         .turmeric = rgb(0x7D5200),
                         .turmeric_fill = rgb(0xEDB24A),
                         .turmeric_tint = rgb(0xFAEFD6),
                         .green = rgb(0x1A6B43),
                         .green_tint = rgb(0xDDF0E4),
                         .green_words = rgb(0xC4E8D1),
                         .red = rgb(0xA5322A),
                         .red_tint = rgb(0xFAE3DE),
                         .neutral = rgb(0x5F6B6E),
                         .neutral_tint = rgb(0xECEBE6),
                         .tension = rgb(0xA0481A),
                         .tension_tint = rgb(0xF7E4D8),
                         .trust = rgb(0x2B5BA6),
                         .trust_tint = rgb(0xDFE8F6),
                         .bubble = rgb(0xFFFFFF),
                         .bubble_me = rgb(0xE3EFEE),
                         .hero = rgb(0x0D4F56),
                         .hero_text = rgb(0xFFFFFF),
                         .hero_text2 = rgb(0xCFE5E4),
                         .focus = rgb(0x1C2A2E)};

constexpr Colours kDark{.background = rgb(0x13191B),
                        .surface = rgb(0x1D2527),
                        .sunken = rgb(0x182022),
                        .line = rgb(0x324043),
                        .control = rgb(0x7F8D90),
                        .ink = rgb(0xEDEBE5),
                        .ink2 = rgb(0xC2C9C8),
                        .ink3 = rgb(0x9DA8A8),
                        .primary = rgb(0x74C7C4),
                        .primary_deep = rgb(0x97DAD7),
                        .primary_tint = rgb(0x1E3D40),
                        .on_primary = rgb(0x06282B),
                        .turmeric = rgb(0xF0BF62),
                        .turmeric_fill = rgb(0xE0A63E),
                        .turmeric_tint = rgb(0x3A301A),
                        .green = rgb(0x83D0A1),
                        .green_tint = rgb(0x1D3D2C),
                        .green_words = rgb(0x23553A),
                        .red = rgb(0xF2A193),
                        .red_tint = rgb(0x432420),
                        .neutral = rgb(0x9DA8A8),
                        .neutral_tint = rgb(0x2A3335),
                        .tension = rgb(0xF0A57C),
                        .tension_tint = rgb(0x45301F),
                        .trust = rgb(0x97B9F2),
                        .trust_tint = rgb(0x23344F),
                        .bubble = rgb(0x262F32),
                        .bubble_me = rgb(0x1E3D40),
                        .hero = rgb(0x123F44),
                        .hero_text = rgb(0xFFFFFF),
                        .hero_text2 = rgb(0xBFDAD9),
                        .focus = rgb(0xEDEBE5)};

} // namespace

Colour mix(Colour a, Colour b, double t) {
    t = std::clamp(t, 0.0, 1.0);
    const Channels from = channels(a);
    const Channels to = channels(b);
    return packed({from.red + (to.red - from.red) * t, from.green + (to.green - from.green) * t,
                   from.blue + (to.blue - from.blue) * t, from.alpha + (to.alpha - from.alpha) * t});
}

Colour with_alpha(Colour colour, double opacity) {
    Channels part = channels(colour);
    part.alpha *= std::clamp(opacity, 0.0, 1.0);
    return packed(part);
}

Colour parse_colour(const char* hash_hex, Colour otherwise) {
    if (hash_hex == nullptr || std::strlen(hash_hex) != 7 || hash_hex[0] != '#') return otherwise;
    unsigned value = 0;
    for (const char* at = hash_hex + 1; *at != '\0'; ++at) {
        unsigned digit = 0;
        if (*at >= '0' && *at <= '9')
            digit = static_cast<unsigned>(*at - '0');
        else if (*at >= 'a' && *at <= 'f')
            digit = static_cast<unsigned>(*at - 'a') + 10u;
        else if (*at >= 'A' && *at <= 'F')
            digit = static_cast<unsigned>(*at - 'A') + 10u;
        else
            return otherwise;
        value = value * 16u + digit;
    }
    return rgb(value);
}

double contrast(Colour text, Colour ground) {
    const double a = luminance(text);
    const double b = luminance(ground);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

float Theme::px(float units) const {
    if (units <= 0.0f) return -std::floor(-units * u + 0.5f);
    return std::max(1.0f, std::floor(units * u + 0.5f));
}

Theme make_theme(bool dark, double text_scale, double monitor_scale, bool reduced_motion) {
    Theme theme;
    theme.colours = dark ? kDark : kLight;
    theme.dark = dark;
    theme.reduced_motion = reduced_motion;
    const double scale = std::clamp(text_scale, 0.8, 2.0) * std::clamp(monitor_scale, 0.5, 4.0);
    theme.u = static_cast<float>(std::isfinite(scale) ? scale : 1.0);
    return theme;
}

void apply_style(const Theme& theme, ImGuiStyle& style) {
    style = ImGuiStyle();
    style.WindowPadding = {0, 0};
    style.WindowRounding = 0;
    style.WindowBorderSize = 0;
    style.ChildBorderSize = 0;
    style.PopupBorderSize = 0;
    style.PopupRounding = theme.px(12);
    style.FramePadding = {0, 0};
    style.FrameBorderSize = 0;
    style.ItemSpacing = {0, 0};
    style.ItemInnerSpacing = {0, 0};
    style.CellPadding = {0, 0};
    style.TouchExtraPadding = {0, 0};
    style.WindowMinSize = {1, 1};
    style.CircleTessellationMaxError = 0.15f;
    style.CurveTessellationTol = 0.6f;
    const Colours& colours = theme.colours;
    const auto set = [&](ImGuiCol which, Colour c) { style.Colors[which] = ImGui::ColorConvertU32ToFloat4(c); };
    const Colour clear = rgb(0, 0);
    set(ImGuiCol_Text, colours.ink);
    set(ImGuiCol_WindowBg, colours.background);
    set(ImGuiCol_ChildBg, clear);
    set(ImGuiCol_PopupBg, colours.surface);
    set(ImGuiCol_FrameBg, clear);
    set(ImGuiCol_FrameBgHovered, clear);
    set(ImGuiCol_FrameBgActive, clear);
    set(ImGuiCol_Border, clear);
    set(ImGuiCol_TextSelectedBg, with_alpha(colours.primary, theme.dark ? 0.45 : 0.25));
    set(ImGuiCol_NavHighlight, clear);
    set(ImGuiCol_ModalWindowDimBg, with_alpha(rgb(0x0A1214), theme.dark ? 0.62 : 0.42));
}

} // namespace propartif::ui
