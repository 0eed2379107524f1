#include "ui/portrait.hpp"
#include "ui/animation.hpp"
#include "ui/portrait_parts.hpp"
#include "ui/ui.hpp"
#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace propartif::ui {

namespace {

constexpr double kViewWidth = 206;
constexpr double kViewTop = -94;
constexpr double kAliveSeconds = 6.0;
constexpr double kBreathSeconds = 3.0;
constexpr double kBlinkSeconds = 0.18;
constexpr std::array<double, 2> kBlinksAt{1.1, 4.2};
constexpr double kLivelyFrame = 1.0 / 30.0;
constexpr unsigned long kForgetAfterFrames = 90;
constexpr std::size_t kKeepAtMost = 64;

double unit(double v) {
    return std::isfinite(v) ? std::clamp(v, 0.0, 1.0) : 0.5;
}

double smooth(double from, double to, double x) {
    const double t = std::clamp((x - from) / (to - from), 0.0, 1.0);
    return t * t * (3 - 2 * t);
}

double heat_of(const Portrait& portrait) {
    return std::isfinite(portrait.heat) ? std::clamp(portrait.heat, -1.0, 1.0) : 0.0;
}

Colour ground_of(const Portrait& portrait, const FaceState& state, bool dark) {
    const Colour base = dark ? rgb(0x2B383B) : rgb(0xE4E6E0);
    const Colour hot = dark ? rgb(0x48302A) : rgb(0xF1DACD);
    const Colour cold = dark ? rgb(0x2E3546) : rgb(0xDADFE8);
    const Colour warm = dark ? rgb(0x21423F) : rgb(0xD5E8E2);
    const double tension = unit(state.tension / 100);
    const double trust = unit(state.trust / 100);
    const double heat = heat_of(portrait);
    const double strength = tension * (heat >= 0 ? std::min(1.0, 0.4 + heat) : 1.0) * 0.95;
    return mix(mix(base, heat >= 0 ? hot : cold, strength), warm, trust * (1 - tension));
}

} // namespace

Expression express(const Portrait& portrait, const FaceState& state) {
    const double T = unit(state.tension / 100);
    const double K = unit(state.trust / 100);
    const double h = heat_of(portrait);
    Expression e{};
    e.anger = T * std::max(0.0, h);
    e.fear = T * std::max(0.0, -h);
    e.strain = T * (1 - std::abs(h));
    e.ease = K * (1 - T);
    e.guard = (1 - K) * (1 - 0.5 * T);
    const double a = e.anger, f = e.fear, n = e.strain, j = e.ease, d = e.guard;
    e.brow_inner = -17.5 + 8.6 * a - 7.2 * f + 1.6 * n - 1.2 * j;
    e.brow_mid = -22.5 + 4.2 * a - 0.6 * f + 1.2 * n - 2.6 * j + 0.9 * d;
    e.brow_outer = -16.5 - 3.4 * a + 5.0 * f - 0.6 * j;
    const double lids = 1 - unit(state.blink);
    e.open = std::clamp(1 - 0.10 * a + 0.30 * f - 0.24 * j - 0.20 * d * (1 - T) - 0.12 * n, 0.42, 1.4) *
             (0.04 + 0.96 * lids);
    e.low = std::clamp(1 - 0.30 * a + 0.1 * f - 0.32 * j, 0.35, 1.3) * (0.1 + 0.9 * lids);
    e.smile = 7.3 * j - 6.0 * T * (0.55 + 0.45 * std::abs(h)) - 1.6 * d;
    e.mouth_half = 15.5 + 3.6 * j - 2.6 * n - 1.6 * f + 1.2 * a;
    e.mouth_open = 10.5 * a * smooth(0.72, 0.96, T) + 2.4 * f * smooth(0.4, 0.9, T) + 6.4 * smooth(0.45, 0.95, j);
    e.flush = 0.9 * a + 0.12 * j;
    return e;
}

Mesh portrait_mesh(const Portrait& portrait, const FaceState& state, float width, float height, bool dark, bool halo) {
    Mesh mesh;
    if (!(width > 1) || !(height > 1)) return mesh;
    fill(mesh, {{-1, -1}, {width + 1, -1}, {width + 1, height + 1}, {-1, height + 1}},
         ground_of(portrait, state, dark));
    if (halo) {
        const ImVec2 centre{width / 2, height * 0.56f};
        fill_ellipse(mesh, centre, width * 0.43f, width * 0.43f, 0, with_alpha(rgb(0xFFFFFF), dark ? 0.045 : 0.38));
    }
    const Expression mood = express(portrait, state);
    const Sitter who = sit(portrait, mood, state);
    const double a = mood.anger, f = mood.fear, j = mood.ease;
    const double breath = unit(state.breath);
    const double x = 1.5 * a - 3 * f;
    const double y = -6 + 4 * a + 7 * f - 2 * j - 0.7 * breath;
    const double tilt = -5 * f + 3.2 * j - 2.0 * a;
    const double grown = 1 + 0.05 * a - 0.035 * f;
    FaceCanvas canvas(mesh, static_cast<double>(width) / kViewWidth);
    canvas.place_head(x, y, tilt, grown);
    draw_behind(canvas, who);
    canvas.place_body();
    draw_torso(canvas, who);
    canvas.place_head(x, y, tilt, grown);
    draw_head(canvas, who);
    draw_skin_lines(canvas, who);
    draw_eyes(canvas, who);
    draw_mouth(canvas, who);
    draw_hair(canvas, who);
    draw_glasses(canvas, who);
    return mesh;
}

const Mesh& PortraitCache::get(const Portrait& p, const FaceState& state, float width, float height, bool dark,
                               bool halo) {
    std::uint64_t key = hash_of(p.age);
    for (const std::string* word : {&p.head, &p.collar, &p.cloth, &p.scarf, &p.hair})
        key = hash_of("|", hash_of(*word, key));
    const auto add = [&](double value) {
        const auto bytes = std::bit_cast<std::array<char, sizeof(double)>>(value);
        key = hash_of({bytes.data(), bytes.size()}, key);
    };
    for (const int number : {p.skin, p.wide, p.glasses ? 1 : 0, p.moustache ? 1 : 0, p.lash ? 1 : 0, p.tear ? 1 : 0,
                             dark ? 1 : 0, halo ? 1 : 0})
        add(number);
    for (const double number : {p.heat, state.tension, state.trust, state.blink, state.breath}) add(number);
    add(static_cast<double>(width));
    add(static_cast<double>(height));
    const auto [entry, is_new] = kept_.try_emplace(key);
    if (is_new) entry->second.mesh = portrait_mesh(p, state, width, height, dark, halo);
    entry->second.frame = frame_;
    return entry->second.mesh;
}

void PortraitCache::end_frame() {
    ++frame_;
    if (kept_.size() <= kKeepAtMost) return;
    std::erase_if(kept_, [&](const auto& entry) { return entry.second.frame + kForgetAfterFrames < frame_; });
}

void draw_portrait(Ui& ui, ImDrawList& list, const Box& frame, const Portrait& portrait, const FaceState& state,
                   const PortraitLook& look) {
    const ImVec4& clip = list._ClipRectStack.back();
    if (frame.max.x < clip.x || frame.min.x > clip.z || frame.max.y < clip.y || frame.min.y > clip.w) return;
    const Mesh& mesh = ui.portraits->get(portrait, state, frame.width(), frame.height(), ui.theme.dark, look.halo);
    list.PushClipRect(frame.min, frame.max, true);
    draw(list, mesh, frame.min);
    list.PopClipRect();
    mask_corners(list, frame, ui.px(look.radius), look.behind != 0 ? look.behind : ui.colours().surface);
}

void PortraitMotion::show(double tension, double trust) {
    tension_ = tension_target_ = tension;
    trust_ = trust_target_ = trust;
    shown_ = true;
}

void PortraitMotion::aim(double tension, double trust) {
    if (!shown_) return show(tension, trust);
    tension_target_ = tension;
    trust_target_ = trust;
}

void PortraitMotion::line_spoken(double now) {
    spoken_ = now;
}

FaceState PortraitMotion::step(double now, double dt, bool reduced_motion) {
    tension_ = reduced_motion ? tension_target_ : follow_step(tension_, tension_target_, dt);
    trust_ = reduced_motion ? trust_target_ : follow_step(trust_, trust_target_, dt);
    const bool travelling = tension_ != tension_target_ || trust_ != trust_target_;
    FaceState state{tension_, trust_, 0, 0};
    const double age = now - spoken_;
    const bool alive = !reduced_motion && age >= 0 && age < kAliveSeconds;
    if (alive) {
        // Both ends of the living spell are at rest, so that nothing jumps when it stops.
        state.breath = 0.5 - 0.5 * std::cos(age / kBreathSeconds * 2 * 3.14159265358979);
        for (const double at : kBlinksAt) {
            const double part = (age - at) / kBlinkSeconds;
            if (part > 0 && part < 1) state.blink = std::sin(part * 3.14159265358979);
        }
    }
    next_ = travelling ? 0.0 : alive ? kLivelyFrame : kIdle;
    return state;
}

} // namespace propartif::ui
