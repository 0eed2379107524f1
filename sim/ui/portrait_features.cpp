#include "ui/portrait_parts.hpp"
#include <algorithm>
#include <numbers>

namespace propartif::ui {

namespace {
constexpr Colour kWhite = rgb(0xFFFFFF);
} // namespace

namespace {

void draw_age(FaceCanvas& c, const Sitter& who, double k) {
    const double j = who.mood.ease;
    const double a = who.mood.anger;
    if (who.old > 0) {
        c.stroke(c.path()
                     .move(k * (11.5 + j), 15)
                     .cubic(k * (15 + j * 1.5), 19, k * (18 + j * 2), 22, k * (18.5 + j * 2), 27),
                 who.deep, 1.4, (0.10 + 0.20 * (0.4 + 0.6 * std::max(j, a))) * who.old);
    }
    if (who.old < 0.9) return;
    c.stroke(c.path().move(k * 11, 8).cubic(k * 15, 10.5, k * 19, 10.5, k * 23, 8.4), who.deep, 1.2, 0.20);
    c.stroke(c.path().move(k * 29, -1).cubic(k * 32, -2, k * 33, -4, k * 34, -5), who.deep, 1.1, 0.10 + 0.25 * j);
    c.stroke(c.path().move(k * 29, 1.5).cubic(k * 32, 2, k * 33.5, 2.5, k * 34.5, 3.5), who.deep, 1.1, 0.10 + 0.25 * j);
}

} // namespace

void draw_skin_lines(FaceCanvas& c, const Sitter& who) {
    const double a = who.mood.anger, f = who.mood.fear, j = who.mood.ease;
    const double bi = who.mood.brow_inner;
    for (const double k : {-1.0, 1.0}) {
        c.ellipse(k * 23, 17, 12.5, 8, rgb(0xC8402B), 0.16 * who.mood.flush + 0.05 * j);
        c.ellipse(k * 23, 17, 8.5, 5.4, rgb(0xC8402B), 0.16 * who.mood.flush + 0.05 * j);
    }
    for (const double k : {-1.0, 1.0}) {
        if (f > 0)
            c.stroke(c.path().move(k * 9, 7.2).cubic(k * 13, 10.4, k * 19, 10.6, k * 23, 8.2), who.deep, 1.3, 0.30 * f);
        draw_age(c, who, k);
        if (a > 0.15) {
            c.stroke(c.path().move(k * 3.4, bi - 3).cubic(k * 2.6, bi + 1, k * 2.8, bi + 4, k * 4, bi + 7), who.deep,
                     1.4, 0.55 * a);
        }
        if (a > 0.3)
            c.stroke(c.path().move(k * 8.4, 13).cubic(k * 9.6, 15, k * 9, 17, k * 7.6, 17.6), who.deep, 1.2, 0.4 * a);
    }
    if (who.portrait.head != "peci") {
        c.stroke(c.path().move(-13, -31).cubic(-5, -33 - f, 5, -33 - f, 13, -31), who.deep, 1.3,
                 0.34 * f + 0.10 * who.old * (0.4 + f + a));
    }
    c.stroke(c.path().move(-2.4, 2 - a).cubic(-4, 8, -7.4, 12.5, -5.6, 16).cubic(-3.6, 18.6, 3.6, 18.6, 5.8, 16),
             mix(who.skin, rgb(0x5A2415), 0.36), 1.9, 0.9);
}

namespace {

// One eye's two lids; u runs from -1 at the outer corner to +1 at the inner one.
struct Eye {
    double k, centre, open, low, skew;
    static constexpr double kHalf = 9.2;
    static constexpr double kMiddle = -1;

    Eye(const Sitter& who, double side)
        : k(side), centre(side * 17), open(who.mood.open), low(who.mood.low),
          skew(-0.42 * who.mood.anger + 0.40 * who.mood.fear) {}
    double x(double u) const { return centre - k * kHalf * u; }
    double u(double at_x) const { return std::clamp((centre - at_x) / (k * kHalf), -1.0, 1.0); }
    double top(double u) const { return kMiddle + 0.5 * u - 6.1 * open * (1 - u * u) * (1 + skew * u); }
    double bottom(double u) const { return kMiddle + 0.5 * u + 3.7 * low * (1 - u * u); }
};

double sample(int at) {
    return -1 + at / 8.0;
}

void draw_iris(FaceCanvas& c, const Sitter& who, const Eye& eye) {
    const double a = who.mood.anger, f = who.mood.fear, d = who.mood.guard;
    const double x = eye.centre + 2.6 * d * (who.heat < 0 ? -1.0 : 0.55) * (1 - a);
    const double y = Eye::kMiddle + 2.2 * f + 0.4 * d + 0.4;
    Path iris = c.path();
    for (int i = 0; i < 28; ++i) {
        const double t = i / 28.0 * 2 * std::numbers::pi;
        const double px = x + 5 * std::cos(t);
        const double u = eye.u(px);
        const double py = std::clamp(y + 5 * std::sin(t), eye.top(u), std::max(eye.top(u), eye.bottom(u)));
        if (i == 0)
            iris.move(px, py);
        else
            iris.line(px, py);
    }
    c.fill(iris.close(), rgb(0x33201A));
    if (who.state.blink < 0.5) c.circle(x + 1.7, std::clamp(y - 1.8, eye.top(0) + 1.2, 9.0), 1.25, kWhite, 0.9);
}

void draw_eye(FaceCanvas& c, const Sitter& who, double k) {
    const Eye eye(who, k);
    const double j = who.mood.ease;
    Path white = c.path();
    white.move(eye.x(-1), eye.top(-1));
    for (int i = 1; i <= 16; ++i) white.line(eye.x(sample(i)), eye.top(sample(i)));
    for (int i = 15; i >= 1; --i) white.line(eye.x(sample(i)), eye.bottom(sample(i)));
    c.fill(white.close(), rgb(0xFBF6EE));
    draw_iris(c, who, eye);
    Path lid = c.path();
    Path crease = c.path();
    Path under = c.path();
    for (int i = 0; i <= 16; ++i) {
        const double u = sample(i);
        const double x = eye.x(u);
        if (i == 0)
            lid.move(x, eye.top(u));
        else
            lid.line(x, eye.top(u));
        if (i == 2) crease.move(x, eye.top(u) - 3 - 0.8 * j);
        if (i > 2 && i < 15) crease.line(x, eye.top(u) - 3 - 0.8 * j);
        if (i == 3) under.move(x, eye.bottom(u) + 0.4);
        if (i > 3 && i < 14) under.line(x, eye.bottom(u) + 0.4);
    }
    const bool lash = who.portrait.lash;
    c.stroke(lid, rgb(0x2A1B16), lash ? 2.8 : 2.3);
    if (lash)
        c.stroke(c.path().move(eye.x(-1), eye.top(-1)).line(eye.x(-1) + k * 3, eye.top(-1) - 2.4), rgb(0x2A1B16), 2.1);
    c.stroke(crease, who.deep, 1.1, 0.30);
    c.stroke(under, who.deep, 1.1, 0.25 + 0.25 * j);
}

} // namespace

void draw_eyes(FaceCanvas& c, const Sitter& who) {
    const double bi = who.mood.brow_inner;
    const double bm = who.mood.brow_mid;
    const double inner = 8.6 - 1.8 * who.mood.anger - 1.4 * who.mood.fear;
    for (const double k : {-1.0, 1.0}) {
        draw_eye(c, who, k);
        c.stroke(c.path()
                     .move(k * inner, bi)
                     .cubic(k * (inner + 6), 0.35 * bi + 0.65 * bm - 1, k * 22, bm, k * 29.5, who.mood.brow_outer),
                 who.brow, who.portrait.lash ? 3.2 : 4.4);
    }
}

namespace {

struct Mouth {
    double smile, opening, half, y;

    explicit Mouth(const Sitter& who)
        : smile(who.mood.smile), opening(std::max(0.0, who.mood.mouth_open)), half(who.mood.mouth_half),
          y(30.5 + 0.8 * who.mood.anger) {}
    double line(double u) const { return y + 0.38 * smile - smile * u * u; }
    double upper(double u) const { return line(u) - 0.30 * opening * (1 - u * u); }
    double lower(double u) const { return line(u) + opening * std::pow(std::max(0.0, 1 - u * u), 0.72); }
    static double at(int i) { return -1 + i / 10.0; }

    template <class Y>
    Path along(const FaceCanvas& c, Y&& height) const {
        Path path = c.path();
        for (int i = 0; i <= 20; ++i) {
            if (i == 0)
                path.move(half * at(i), height(at(i)));
            else
                path.line(half * at(i), height(at(i)));
        }
        return path;
    }
};

void draw_open_mouth(FaceCanvas& c, const Sitter& who, const Mouth& mouth) {
    Path hollow = mouth.along(c, [&](double u) { return mouth.upper(u); });
    for (int i = 20; i >= 0; --i) hollow.line(mouth.half * Mouth::at(i), mouth.lower(Mouth::at(i)));
    c.fill(hollow.close(), rgb(0x5B2222));
    const double tall = std::min(3.6, 0.45 * mouth.opening);
    Path teeth = c.path();
    for (int i = 2; i <= 18; ++i) {
        const double u = Mouth::at(i);
        if (i == 2)
            teeth.move(mouth.half * u, mouth.upper(u));
        else
            teeth.line(mouth.half * u, mouth.upper(u));
    }
    for (int i = 18; i >= 2; --i) {
        const double u = Mouth::at(i);
        teeth.line(mouth.half * u, std::min(mouth.lower(u), mouth.upper(u) + tall));
    }
    c.fill(teeth.close(), rgb(0xFBF6EE), 0.95);
    c.stroke(mouth.along(c, [&](double u) { return mouth.lower(u); }), who.lip, 2.6);
}

} // namespace

void draw_mouth(FaceCanvas& c, const Sitter& who) {
    const Mouth mouth(who);
    const bool open = mouth.opening > 1;
    if (open) draw_open_mouth(c, who, mouth);
    c.stroke(mouth.along(c, [&](double u) { return mouth.upper(u); }),
             open ? who.lip : mix(who.lip, rgb(0x2A100C), 0.35), 2.6);
    const double middle = mouth.line(0);
    if (!open)
        c.stroke(c.path().move(-6.5, middle + 5.4).cubic(-3, middle + 6.8, 3, middle + 6.8, 6.5, middle + 5.4), who.lip,
                 1.8, 0.55);
    if (who.portrait.moustache) {
        const double y = mouth.upper(0) - 6.2;
        const double end = y + 3 - mouth.smile * 0.12;
        c.stroke(c.path().move(-13.5, end).cubic(-9, y - 1, -3, y - 2, 0, y - 0.2).cubic(3, y - 2, 9, y - 1, 13.5, end),
                 mix(who.hair, kWhite, 0.04), 4.6);
    }
    if (who.portrait.tear && who.mood.fear > 0.45) {
        const double t = std::clamp((who.mood.fear - 0.45) / 0.25, 0.0, 1.0);
        c.fill(c.path().move(-21, 9).cubic(-24, 14, -24.5, 18, -21.5, 19).cubic(-18.5, 18, -19, 14, -21, 9).close(),
               rgb(0xBFE0EE), 0.9 * t * t * (3 - 2 * t));
    }
}

void draw_glasses(FaceCanvas& c, const Sitter& who) {
    if (!who.portrait.glasses) return;
    const Colour frame = rgb(0x2C2A2A);
    for (const double k : {-1.0, 1.0}) {
        c.rounded(k * 17 - 13, -12.5, 26, 22, 9, with_alpha(kWhite, 0.14), frame, 2.2);
        c.stroke(c.path().move(k * 30, -4).line(k * (who.hijab ? 36 : who.half), -6), frame, 2);
    }
    c.stroke(c.path().move(-4.2, -3.5).cubic(-2, -5.6, 2, -5.6, 4.2, -3.5), frame, 2.2);
}

} // namespace propartif::ui
