#include "app/drawing_words.hpp"

namespace propartif::app {

studio::DrawingWords drawing_words(const Words& words) {
    studio::DrawingWords out;
    for (std::size_t i = 0; i < kPhaseKeys.size(); ++i)
        out.lanes[i] = words.named("phase." + std::string{kPhaseKeys[i]});
    out.lanes.back() = words(Str::phase_lane_ending);
    for (std::size_t i = 0; i < kOutcomeKeys.size(); ++i)
        out.outcomes[i] = words.named("outcome." + std::string{kOutcomeKeys[i]});
    return out;
}

} // namespace propartif::app
