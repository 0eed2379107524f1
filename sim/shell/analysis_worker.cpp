#include "shell/analysis_worker.hpp"
#include "app/analysing.hpp"
#include <chrono>
#include <memory>
#include <utility>

namespace propartif::shell {

namespace {

// A draft with thousands of nodes in one long row: fewer plays now are worth more than all of them in minutes.
constexpr std::chrono::seconds kLongestPlaying{20};

} // namespace

AnalysisWorker::AnalysisWorker(std::function<void()> wake) : wake_(std::move(wake)), thread_([this] { run(); }) {}

AnalysisWorker::~AnalysisWorker() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
        ++newest_;
    }
    news_.notify_one();
    thread_.join();
}

void AnalysisWorker::begin(const app::AnalyseDraft& work) {
    {
        const std::lock_guard lock(mutex_);
        waiting_ = work;
        ++newest_;
    }
    news_.notify_one();
}

void AnalysisWorker::run() {
    using Clock = std::chrono::steady_clock;
    std::unique_lock lock(mutex_);
    while (true) {
        news_.wait(lock, [this] { return ending_ || waiting_; });
        if (ending_) return;
        const app::AnalyseDraft work = *std::exchange(waiting_, std::nullopt);
        const std::uint64_t question = newest_;
        lock.unlock();
        std::optional<Clock::time_point> late; // counted from the first play on
        auto found = std::make_shared<const app::DraftAnalysis>(app::analysed(work, [&] {
            if (!late) late = Clock::now() + kLongestPlaying;
            return newest_ == question && Clock::now() < *late;
        }));
        lock.lock();
        if (newest_ != question) continue;
        answers_.emplace_back(app::AtDesk{app::desk::Analysed{std::move(found)}});
        if (wake_) wake_();
    }
}

app::Intents AnalysisWorker::collect() {
    const std::lock_guard lock(mutex_);
    return std::exchange(answers_, {});
}

} // namespace propartif::shell
