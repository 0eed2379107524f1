#pragma once
// Analyses drafts on a thread of its own, the newest question only: what was asked before is given up.
#include "app/effects.hpp"
#include "app/intents.hpp"
#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace propartif::shell {

class AnalysisWorker {
public:
    // `wake` is called from the worker's thread when an answer is there.
    explicit AnalysisWorker(std::function<void()> wake);
    ~AnalysisWorker(); // gives up what is under way; at most its graph, not its plays, is waited for
    AnalysisWorker(const AnalysisWorker&) = delete;
    AnalysisWorker& operator=(const AnalysisWorker&) = delete;

    void begin(const app::AnalyseDraft& work);
    app::Intents collect(); // the answers since the last call

private:
    void run();

    std::function<void()> wake_;
    std::mutex mutex_;
    std::condition_variable news_;
    std::optional<app::AnalyseDraft> waiting_;
    app::Intents answers_;
    std::atomic<std::uint64_t> newest_{0}; // question; raised at the end too, so that nothing goes on
    bool ending_ = false;
    std::thread thread_; // last: it uses all of the above
};

} // namespace propartif::shell
