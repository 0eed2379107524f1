#include "app/studio_asks.hpp"
#include <filesystem>

namespace propartif::app {

Effects on(State& state, const AtDesk& intent, Now now) {
    return std::visit([&](const auto& each) { return ask(state, each, now); }, intent.ask);
}

std::string own_folder(const State& state) {
    return (std::filesystem::path(state.data_folder) / kOwnScenarios).string();
}

bool from_the_start(const Desk& desk) {
    const Citizen& citizen = desk.scenario().citizen;
    return desk.preview && desk.preview->from == desk.scenario().start && desk.preview->flags.empty() &&
           desk.preview->mood == Mood{citizen.start_tension, citizen.start_trust};
}

} // namespace propartif::app
