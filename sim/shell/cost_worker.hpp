#pragma once
// Works out what the turns of a conversation cost, away from the window's thread.
#include "app/effects.hpp"
#include "app/intents.hpp"
#include <functional>
#include <future>
#include <vector>

namespace propartif::shell {

class CostWorker {
public:
    // `wake` is called from the worker's thread when an answer is there.
    explicit CostWorker(std::function<void()> wake) : wake_(std::move(wake)) {}
    void begin(const app::WorkOutCosts& work);
    app::Intents collect(); // the answers since the last call

private:
    std::function<void()> wake_;
    std::vector<std::future<app::Intent>> under_way_; // waited for at the end; each takes a second or two at most
};

} // namespace propartif::shell
