#pragma once
// What was worked out beside the window.
#include "app/intents.hpp"
#include <chrono>
#include <future>
#include <vector>

namespace propartif::shell {

// Takes the answers that are there, without waiting for the others.
inline app::Intents answers_ready(std::vector<std::future<app::Intent>>& under_way) {
    app::Intents answers;
    std::erase_if(under_way, [&](std::future<app::Intent>& each) {
        if (each.wait_for(std::chrono::seconds(0)) != std::future_status::ready) return false;
        answers.push_back(each.get());
        return true;
    });
    return answers;
}

} // namespace propartif::shell
