#include "ui/portrait_parts.hpp"
#include <array>

namespace propartif::ui {

namespace {
constexpr Colour kWhite = rgb(0xFFFFFF);
constexpr Colour kBlack = rgb(0x000000);
constexpr double kBelow = 240; // further down than any frame shows
} // namespace

void draw_behind(FaceCanvas& c, const Sitter& who) {
    if (who.portrait.head == "long") {
        c.fill(c.path()
                   .move(0, -62)
                   .cubic(36, -62, 50, -38, 49, -4)
                   .cubic(49, 26, 52, 44, 56, 58)
                   .cubic(40, 66, -40, 66, -56, 58)
                   .cubic(-52, 44, -49, 26, -49, -4)
                   .cubic(-50, -38, -36, -62, 0, -62)
                   .close(),
               who.hair);
    }
    if (who.portrait.head == "bun") {
        c.circle(16, -58, 17, who.hair);
        c.stroke(c.path().move(6, -66).cubic(14, -72, 26, -70, 30, -60), mix(who.hair, kWhite, 0.22), 1.6, 0.7);
    }
}

namespace {

void draw_koko(FaceCanvas& c, const Sitter& who) {
    const double y = who.shoulder;
    c.fill(c.path()
               .move(-20, y - 6)
               .cubic(-14, y + 6, -6, y + 9, 0, y + 10)
               .cubic(6, y + 9, 14, y + 6, 20, y - 6)
               .line(23, y + 1)
               .cubic(16, y + 14, 7, y + 18, 0, y + 18)
               .cubic(-7, y + 18, -16, y + 14, -23, y + 1)
               .close(),
           who.cloth_light);
    c.stroke(c.path().move(0, y + 18).line(0, kBelow), who.cloth_dark, 1.6);
    c.circle(0, y + 27, 1.7, who.cloth_dark);
}

void draw_shirt(FaceCanvas& c, const Sitter& who) {
    const double y = who.shoulder;
    for (const double k : {-1.0, 1.0}) {
        c.fill(c.path().move(k * 19, y - 8).line(0, y + 14).line(k * 14, y + 24).line(k * 29, y - 1).close(),
               who.cloth_light);
    }
    c.stroke(c.path().move(0, y + 14).line(0, kBelow), who.cloth_dark, 1.6);
}

} // namespace

void draw_torso(FaceCanvas& c, const Sitter& who) {
    const double y = who.shoulder;
    const double w = who.spread;
    c.fill(c.path()
               .move(-w, kBelow)
               .line(-w, 112)
               .cubic(-w, y + 22, -w + 12, y + 6, -34, y - 3)
               .cubic(-18, y - 7, 18, y - 7, 34, y - 3)
               .cubic(w - 12, y + 6, w, y + 22, w, 112)
               .line(w, kBelow)
               .close(),
           who.cloth);
    if (!who.hijab) {
        c.fill(c.path().move(-15, 30).line(15, 30).line(17, y - 4).cubic(8, y + 10, -8, y + 10, -17, y - 4).close(),
               who.neck);
        if (who.portrait.collar == "koko")
            draw_koko(c, who);
        else
            draw_shirt(c, who);
    }
    for (const double k : {-1.0, 1.0}) {
        c.stroke(c.path().move(k * 52, kBelow).line(k * 52, 112).cubic(k * 52, y + 36, k * 50, y + 30, k * 47, y + 24),
                 who.cloth_dark, 1.8, 0.8);
    }
}

namespace {

void draw_hijab(FaceCanvas& c, const Sitter& who) {
    const Colour dark = mix(who.scarf, kBlack, 0.15);
    const Colour light = mix(who.scarf, kWhite, 0.16);
    c.fill(c.path()
               .move(0, -66)
               .cubic(38, -66, 53, -38, 52, -4)
               .cubic(51, 26, 60, 44, 74, 64)
               .cubic(82, 76, 84, 96, 84, 130)
               .line(84, kBelow)
               .line(-84, kBelow)
               .line(-84, 130)
               .cubic(-84, 96, -82, 76, -74, 64)
               .cubic(-60, 44, -51, 26, -52, -4)
               .cubic(-53, -38, -38, -66, 0, -66)
               .close(),
           who.scarf);
    c.fill(c.path()
               .move(-34, 44)
               .cubic(-16, 66, 14, 66, 38, 38)
               .cubic(50, 58, 60, 84, 62, 130)
               .line(62, kBelow)
               .line(-52, kBelow)
               .line(-52, 130)
               .cubic(-50, 90, -44, 62, -34, 44)
               .close(),
           dark, 0.55);
    c.fill(c.path()
               .move(0, -46)
               .cubic(24, -46, 38, -30, 38.5, -2)
               .cubic(39, 26, 22, 54, 0, 55)
               .cubic(-22, 54, -39, 26, -38.5, -2)
               .cubic(-38, -30, -24, -46, 0, -46)
               .close(),
           mix(who.scarf, kBlack, 0.32));
    c.fill(c.path()
               .move(0, -43)
               .cubic(23, -43, 36, -28, 36.5, -2)
               .cubic(37, 25, 21, 53, 0, 53.5)
               .cubic(-21, 53, -37, 25, -36.5, -2)
               .cubic(-36, -28, -23, -43, 0, -43)
               .close(),
           who.skin);
    c.fill(c.path()
               .move(-36, -14)
               .cubic(-35, -33, -22, -44, 0, -44)
               .cubic(22, -44, 35, -33, 36, -14)
               .cubic(30, -30, 18, -37.5, 0, -37.5)
               .cubic(-18, -37.5, -30, -30, -36, -14)
               .close(),
           dark);
    c.stroke(c.path().move(-44, 20).cubic(-38, 44, -22, 60, 0, 62).cubic(24, 62, 38, 50, 45, 26), light, 1.8, 0.55);
    c.stroke(c.path().move(14, 62).cubic(30, 70, 42, 90, 46, 126), light, 1.8, 0.45);
}

} // namespace

void draw_head(FaceCanvas& c, const Sitter& who) {
    if (who.hijab) return draw_hijab(c, who);
    const double w = who.half;
    const double jaw = 25 + (w - 41) * 0.6 + who.old * 1.5;
    for (const double k : {-1.0, 1.0}) {
        c.ellipse(k * (w + 1), 4, 6.5, 10, who.shade);
        c.stroke(c.path().move(k * (w + 3), 0).cubic(k * (w + 5), 4, k * (w + 3), 8, k * (w + 1), 9), who.deep, 1.2,
                 0.35);
    }
    c.fill(c.path()
               .move(0, -50)
               .cubic(27, -50, w, -33, w, -4)
               .cubic(w, 25, jaw, 55, 0, 55)
               .cubic(-jaw, 55, -w, 25, -w, -4)
               .cubic(-w, -33, -27, -50, 0, -50)
               .close(),
           who.skin);
}

namespace {

void draw_peci(FaceCanvas& c, const Sitter& who) {
    const double w = who.half;
    const Colour hat = rgb(0x25282E);
    for (const double k : {-1.0, 1.0}) {
        c.fill(c.path()
                   .move(k * (w + 2), 2)
                   .cubic(k * (w + 4), -10, k * (w + 3), -22, k * (w - 1), -30)
                   .line(k * (w - 5), -22)
                   .cubic(k * (w - 3), -14, k * (w - 1), -6, k * (w + 2), 2)
                   .close(),
               who.hair);
    }
    c.fill(c.path()
               .move(-44, -26)
               .cubic(-45, -44, -43, -62, -39, -73)
               .cubic(-20, -80, 20, -80, 39, -73)
               .cubic(43, -62, 45, -44, 44, -26)
               .cubic(26, -37, -26, -37, -44, -26)
               .close(),
           hat);
    c.stroke(c.path().move(-38.4, -68).cubic(-20, -75, 20, -75, 38.4, -68), mix(hat, kWhite, 0.20), 1.6, 0.9);
    c.stroke(c.path().move(-43, -31).cubic(-25, -41.5, 25, -41.5, 43, -31), mix(hat, kWhite, 0.13), 1.6, 0.8);
}

void draw_short(FaceCanvas& c, const Sitter& who) {
    const double w = who.half;
    c.fill(c.path()
               .move(-w - 2.5, 1)
               .cubic(-w - 7, -40, -32, -65, 2, -65)
               .cubic(36, -65, w + 7, -40, w + 2.5, 1)
               .cubic(w + 0.5, -4, w - 1, -10, w - 2, -18)
               .cubic(35, -26, 30, -31, 24, -34)
               .cubic(8, -27, -14, -28, -25, -37)
               .cubic(-33, -32, -w + 2, -22, -w + 1.5, -14)
               .cubic(-w + 0.5, -8, -w - 0.5, -4, -w - 2.5, 1)
               .close(),
           who.hair);
    c.stroke(c.path().move(-18, -50).cubic(-4, -58, 16, -56, 27, -47), mix(who.hair, kWhite, 0.16), 2, 0.7);
}

void draw_thin(FaceCanvas& c, const Sitter& who) {
    const double w = who.half;
    c.fill(c.path()
               .move(-w - 3, 2)
               .cubic(-w - 7, -32, -34, -58, 0, -58)
               .cubic(34, -58, w + 7, -32, w + 3, 2)
               .cubic(w + 1, -6, w - 1, -14, w - 4, -22)
               .cubic(32, -38, 20, -46, 2, -46)
               .cubic(-18, -46, -30, -38, -w + 4, -22)
               .cubic(-w + 1, -14, -w - 1, -6, -w - 3, 2)
               .close(),
           who.hair);
}

void draw_curly(FaceCanvas& c, const Sitter& who) {
    struct Curl {
        double x, y, radius;
    };
    constexpr std::array<Curl, 8> kCurls{{{-38, -22, 11},
                                          {-36, -38, 13},
                                          {-24, -51, 14},
                                          {-6, -57, 15},
                                          {12, -57, 15},
                                          {28, -49, 14},
                                          {38, -36, 12},
                                          {40, -21, 10}}};
    for (const Curl& curl : kCurls) c.circle(curl.x, curl.y, curl.radius, who.hair);
    c.fill(c.path()
               .move(-40, -16)
               .cubic(-36, -34, -24, -40, 0, -40)
               .cubic(24, -40, 36, -34, 40, -16)
               .line(34, -52)
               .line(-34, -52)
               .close(),
           who.hair);
}

void draw_parted(FaceCanvas& c, const Sitter& who) {
    const double w = who.half;
    const Colour light = mix(who.hair, kWhite, 0.16);
    c.fill(c.path()
               .move(-w - 3, 8)
               .cubic(-w - 8, -38, -32, -63, 0, -63)
               .cubic(32, -63, w + 8, -38, w + 3, 8)
               .cubic(w + 1, -8, 36, -24, -4, -42)
               .cubic(-18, -30, -34, -22, -w + 1, -8)
               .cubic(-w, -2, -w - 1, 4, -w - 3, 8)
               .close(),
           who.hair);
    c.stroke(c.path().move(-3, -43).cubic(12, -52, 28, -46, 37, -30), light, 1.8, 0.6);
    c.stroke(c.path().move(-8, -45).cubic(-20, -48, -30, -42, -36, -28), light, 1.8, 0.45);
}

} // namespace

void draw_hair(FaceCanvas& c, const Sitter& who) {
    const std::string& head = who.portrait.head;
    if (head == "peci")
        draw_peci(c, who);
    else if (head == "thin")
        draw_thin(c, who);
    else if (head == "curly")
        draw_curly(c, who);
    else if (head == "bun" || head == "long")
        draw_parted(c, who);
    else if (!who.hijab)
        draw_short(c, who);
}

} // namespace propartif::ui
