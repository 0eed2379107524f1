#include "shell/speaker.hpp"
#include "shell/spoken_process.hpp"
#include <chrono>
#include <utility>
#include <variant>

namespace propartif::shell {

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr milliseconds kLook{20};      // how often a running program is looked at
constexpr milliseconds kLookEnding{5}; // ... and one that was asked to end

// The program is asked to end, and ended when it does not.
void end(SpokenProcess& process) {
    process.ask_to_end();
    const auto until = Clock::now() + milliseconds(Speaker::kStopMillis);
    while (process.running() && Clock::now() < until) std::this_thread::sleep_for(kLookEnding);
    process.kill();
}

} // namespace

Speaker::Speaker(std::function<void()> wake, Options options) : wake_(std::move(wake)), options_(std::move(options)) {}

Speaker::~Speaker() {
    {
        const std::lock_guard lock(mutex_);
        closing_ = true;
        stop_ = true;
        wanted_.reset();
    }
    changed_.notify_all();
    if (thread_.joinable()) thread_.join();
}

void Speaker::speak(const app::Speak& words) {
    {
        const std::lock_guard lock(mutex_);
        wanted_ = words;
        stop_ = true;
    }
    if (!thread_.joinable()) thread_ = std::thread([this] { work(); });
    changed_.notify_all();
}

void Speaker::stop() {
    {
        const std::lock_guard lock(mutex_);
        wanted_.reset();
        stop_ = true;
    }
    changed_.notify_all();
}

app::Intents Speaker::collect() {
    const std::lock_guard lock(mutex_);
    return std::exchange(ready_, {});
}

void Speaker::work() {
    std::unique_lock lock(mutex_);
    while (!closing_) {
        changed_.wait(lock, [this] { return wanted_ || closing_; });
        if (closing_) return;
        const app::Speak words = *std::exchange(wanted_, std::nullopt);
        stop_ = false;
        auto answer = say(words, lock);
        if (!answer) continue;
        ready_.push_back(std::move(*answer));
        if (!wake_) continue;
        lock.unlock();
        wake_();
        lock.lock();
    }
}

// Until the words are over or stopped; `lock` is let go while anything outside is waited for.
std::optional<app::Intent> Speaker::say(const app::Speak& words, std::unique_lock<std::mutex>& lock) {
    lock.unlock();
    auto started = SpokenProcess::start(options_.program, words.sound, words.text);
    lock.lock();
    if (const auto* failure = std::get_if<SpokenProcess::Failure>(&started))
        return app::VoiceFailed{words.id, failure->absent, failure->detail};
    auto& process = std::get<SpokenProcess>(started);
    const auto until = Clock::now() + milliseconds(options_.longest_millis);
    while (!stop_ && process.running() && Clock::now() < until)
        changed_.wait_for(lock, kLook, [this] { return stop_; });
    const bool stopped = stop_;
    lock.unlock();
    std::optional<app::Intent> answer;
    if (stopped) {
        end(process);
    } else if (process.running()) {
        end(process);
        answer = app::VoiceFailed{words.id, false, "timeout"};
    } else if (auto trouble = process.trouble()) {
        answer = app::VoiceFailed{words.id, false, std::move(*trouble)};
    } else {
        answer = app::VoiceEnded{words.id};
    }
    lock.lock();
    return answer;
}

} // namespace propartif::shell
