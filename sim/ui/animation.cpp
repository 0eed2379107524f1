#include "ui/animation.hpp"
#include <algorithm>
#include <cmath>

namespace propartif::ui {

namespace {
constexpr double kFollowSeconds = 0.18;
constexpr double kSnap = 0.25;
constexpr double kForgetSeconds = 20.0;
constexpr std::size_t kKeepAtMost = 512;
} // namespace

double follow_step(double x, double target, double dt) {
    const double moved = x + (target - x) * (1.0 - std::exp(-std::max(0.0, dt) / kFollowSeconds));
    return std::abs(target - moved) < kSnap ? target : moved;
}

std::uint64_t hash_of(std::string_view text, std::uint64_t seed) {
    for (const char c : text) {
        seed ^= static_cast<unsigned char>(c);
        seed *= 1099511628211ull;
    }
    return seed;
}

void Animations::begin_frame(double now, double dt, bool reduced_motion) {
    now_ = now;
    dt_ = dt;
    reduced_ = reduced_motion;
    wanted_ = kIdle;
    if (values_.size() > kKeepAtMost) {
        std::erase_if(values_, [&](const auto& entry) { return now_ - entry.second.seen > kForgetSeconds; });
    }
}

Animations::Value& Animations::touch(std::uint64_t key, double start) {
    const auto [entry, is_new] = values_.try_emplace(key);
    Value& value = entry->second;
    if (is_new) value = {start, start, now_, start, now_};
    value.seen = now_;
    return value;
}

double Animations::ease(std::string_view id, double target, double seconds) {
    Value& value = touch(hash_of(id, hash_of("ease")), target);
    if (value.to != target) value = {value.now, target, now_, value.now, now_};
    const double done = reduced_ || seconds <= 0 ? 1.0 : std::min(1.0, (now_ - value.started) / seconds);
    value.now = done >= 1.0 ? value.to : value.from + (value.to - value.from) * ease_out_cubic(done);
    if (value.now != value.to) need_frame_in(0);
    return value.now;
}

double Animations::appear(std::string_view id, double seconds) {
    Value& value = touch(hash_of(id, hash_of("appear")), 0);
    const double done = reduced_ || seconds <= 0 ? 1.0 : std::min(1.0, (now_ - value.started) / seconds);
    if (done < 1.0) need_frame_in(0);
    return ease_out_cubic(done);
}

double Animations::follow(std::string_view id, double target) {
    Value& value = touch(hash_of(id, hash_of("follow")), target);
    value.now = reduced_ ? target : follow_step(value.now, target, dt_);
    if (value.now != target) need_frame_in(0);
    return value.now;
}

void Animations::need_frame_in(double seconds) {
    wanted_ = std::min(wanted_, std::max(0.0, seconds));
}

} // namespace propartif::ui
