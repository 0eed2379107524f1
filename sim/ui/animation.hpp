#pragma once
// Motion: values that travel, keyed by the id of what moves, and the time at which the next frame is needed.
#include <cstdint>
#include <limits>
#include <map>
#include <string_view>

namespace propartif::ui {

inline constexpr double kHoverSeconds = 0.120;
inline constexpr double kPanelSeconds = 0.180;
inline constexpr double kPageSeconds = 0.240;
inline constexpr double kIdle = std::numeric_limits<double>::infinity();

constexpr double ease_out_cubic(double t) {
    const double rest = 1.0 - (t < 0 ? 0.0 : t > 1 ? 1.0 : t);
    return 1.0 - rest * rest * rest;
}

// One step of x towards target: x += (target - x) * (1 - exp(-dt / 0.18)), and there when closer than 0.25.
double follow_step(double x, double target, double dt);

std::uint64_t hash_of(std::string_view text, std::uint64_t seed = 14695981039346656037ull);

class Animations {
public:
    void begin_frame(double now, double dt, bool reduced_motion);

    // Ease out cubic from the present value to `target` over `seconds`. The first call starts at `target`.
    double ease(std::string_view id, double target, double seconds = kHoverSeconds);
    // From 0 to 1 since the id was first seen (a page or bubble appearing); stays 1.
    double appear(std::string_view id, double seconds);
    // Follows as gauges and faces do. The first call starts at `target`.
    double follow(std::string_view id, double target);

    // Somebody needs a frame within `seconds`; the soonest wish of the frame counts.
    void need_frame_in(double seconds);
    double wants_frame_in() const { return wanted_; } // kIdle when nothing moves

private:
    struct Value {
        double from = 0, to = 0, started = 0, now = 0, seen = 0;
    };
    Value& touch(std::uint64_t key, double start);
    std::map<std::uint64_t, Value> values_;
    double now_ = 0;
    double dt_ = 0;
    bool reduced_ = false;
    double wanted_ = kIdle;
};

} // namespace propartif::ui
