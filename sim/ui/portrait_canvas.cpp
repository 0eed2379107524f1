#include "ui/portrait_parts.hpp"
#include <algorithm>
#include <array>
#include <numbers>

namespace propartif::ui {

void FaceCanvas::place_head(double x, double y, double degrees, double grown) {
    const double angle = degrees * std::numbers::pi / 180;
    x_ = x;
    y_ = y;
    sine_ = std::sin(angle);
    cosine_ = std::cos(angle);
    grown_ = grown;
}

void FaceCanvas::place_body() {
    place_head(0, 0, 0, 1);
}

ImVec2 FaceCanvas::at(ImVec2 p) const {
    const double px = static_cast<double>(p.x) * grown_;
    const double py = static_cast<double>(p.y) * grown_;
    return {static_cast<float>((x_ + px * cosine_ - py * sine_ + 103) * scale_),
            static_cast<float>((y_ + px * sine_ + py * cosine_ + 94) * scale_)};
}

std::vector<ImVec2> FaceCanvas::placed(const Contour& contour) const {
    std::vector<ImVec2> out;
    out.reserve(contour.points.size());
    for (const ImVec2 p : contour.points) out.push_back(at(p));
    return out;
}

void FaceCanvas::fill(const Path& path, Colour colour, double opacity) {
    for (const Contour& contour : path.contours()) ui::fill(mesh_, placed(contour), with_alpha(colour, opacity));
}

void FaceCanvas::stroke(const Path& path, Colour colour, double width, double opacity) {
    const auto thickness = static_cast<float>(width * grown_ * scale_);
    for (const Contour& contour : path.contours()) {
        ui::stroke(mesh_, placed(contour), contour.closed, thickness, with_alpha(colour, opacity));
    }
}

void FaceCanvas::ellipse(double x, double y, double radius_x, double radius_y, Colour colour, double opacity) {
    const double size = grown_ * scale_;
    const auto angle = static_cast<float>(std::atan2(sine_, cosine_));
    fill_ellipse(mesh_, at({static_cast<float>(x), static_cast<float>(y)}), static_cast<float>(radius_x * size),
                 static_cast<float>(radius_y * size), angle, with_alpha(colour, opacity));
}

void FaceCanvas::rounded(double x, double y, double width, double height, double radius, Colour ground, Colour outline,
                         double stroke_width) {
    Path shape = path();
    const double right = x + width;
    const double bottom = y + height;
    shape.move(x + radius, y).line(right - radius, y).arc(radius, radius, false, true, right, y + radius);
    shape.line(right, bottom - radius).arc(radius, radius, false, true, right - radius, bottom);
    shape.line(x + radius, bottom).arc(radius, radius, false, true, x, bottom - radius);
    shape.line(x, y + radius).arc(radius, radius, false, true, x + radius, y).close();
    fill(shape, ground);
    stroke(shape, outline, stroke_width);
}

namespace {

constexpr std::array<Colour, 5> kSkins{rgb(0xF2CBA6), rgb(0xE3B088), rgb(0xCB9268), rgb(0xAC754D), rgb(0x845638)};
constexpr Colour kBlack = rgb(0x000000);
constexpr Colour kWhite = rgb(0xFFFFFF);

} // namespace

Sitter sit(const Portrait& portrait, const Expression& mood, const FaceState& state) {
    const double old = portrait.age == "older" ? 1.0 : portrait.age == "young" ? 0.0 : 0.35;
    const double tension = std::isfinite(state.tension) ? std::clamp(state.tension / 100, 0.0, 1.0) : 0.5;
    const double breath = std::isfinite(state.breath) ? std::clamp(state.breath, 0.0, 1.0) : 0;
    const int wide = std::clamp(portrait.wide, 0, 2);
    const Colour bare = kSkins[static_cast<std::size_t>(std::clamp(portrait.skin, 1, 5) - 1)];
    const Colour skin = mix(mix(bare, rgb(0xD2553A), 0.10 * mood.anger), rgb(0xD9D2C6), 0.16 * mood.fear);
    const Colour cloth = parse_colour(portrait.cloth.c_str(), rgb(0x5E7F86));
    const Colour hair_by_age = old > 0.9 ? rgb(0x8C8A86) : rgb(0x2A211D);
    Sitter who{portrait,
               mood,
               state,
               std::isfinite(portrait.heat) ? std::clamp(portrait.heat, -1.0, 1.0) : 0.0,
               old,
               41.0 + wide,
               portrait.head == "hijab",
               0,
               0,
               skin,
               0,
               0,
               0,
               0,
               0,
               0,
               cloth,
               0,
               0,
               0};
    who.shoulder = 64 - 11 * std::pow(tension, 1.2) + 3 * mood.ease - 1.4 * breath;
    who.spread = 78 - 7 * mood.fear;
    who.shade = mix(skin, rgb(0x6B2F1C), 0.22);
    who.deep = mix(skin, rgb(0x3A1A10), 0.62);
    who.neck = mix(skin, rgb(0x6B2F1C), 0.30);
    who.lip = mix(mix(skin, rgb(0x8E2F2A), 0.48), rgb(0x8A6A5E), 0.35 * mood.fear);
    who.hair = parse_colour(portrait.hair.c_str(), hair_by_age);
    who.brow = old > 0.9 ? rgb(0x5F564F) : rgb(0x2B1F19);
    who.cloth_dark = mix(cloth, kBlack, 0.16);
    who.cloth_light = mix(cloth, kWhite, 0.16);
    who.scarf = parse_colour(portrait.scarf.c_str(), rgb(0x2F7A78));
    return who;
}

} // namespace propartif::ui
