#include "app/screens.hpp"
#include <utility>

namespace propartif::app {

Effects on(State& state, const RetrySaving&, Now now) {
    Effects out = retry_turns(state, now);
    for (Effect& each : retry_answers(state)) out.push_back(std::move(each));
    for (Effect& each : retry_ratings(state)) out.push_back(std::move(each));
    return out;
}

} // namespace propartif::app
