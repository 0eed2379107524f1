#include "app/studio_asks.hpp"
#include <filesystem>

namespace propartif::app {

Effects on(State& state, const AtDesk& intent, Now now) {
    return std::visit([&](const auto& each) { return ask(state, each, now); }, intent.ask);
}

std::string own_folder(const State& state) {
    return (std::filesystem::path(state.data_folder) / kOwnScenarios).string();
}

} // namespace propartif::app
