#pragma once
// The voice: runs a speaking program (espeak-ng; a program of its own licence, never linked) away from the window's
// thread. One voice at a time; what was said to be stopped is gone within kStopMillis and a moment.
#include "app/effects.hpp"
#include "app/intents.hpp"
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace propartif::shell {

class Speaker {
public:
    static constexpr int kStopMillis = 150; // a program asked to end has this long before it is ended

    struct Options {
        std::string program = "espeak-ng"; // looked for in PATH
        int longest_millis = 120'000;      // a program still at it then hangs
    };
    // `wake` is called from the voice's thread when `collect` has something new.
    explicit Speaker(std::function<void()> wake) : Speaker(std::move(wake), Options{}) {}
    Speaker(std::function<void()> wake, Options options);
    ~Speaker(); // stops what is spoken
    Speaker(const Speaker&) = delete;
    Speaker& operator=(const Speaker&) = delete;

    void speak(const app::Speak& words); // ends what is spoken, then speaks; never waits
    void stop();                         // never waits
    app::Intents collect();              // VoiceEnded and VoiceFailed since the last call; none for what was stopped

private:
    void work();
    std::optional<app::Intent> say(const app::Speak& words, std::unique_lock<std::mutex>& lock);

    std::function<void()> wake_;
    Options options_;
    std::mutex mutex_; // guards all below but the thread
    std::condition_variable changed_;
    std::optional<app::Speak> wanted_;
    bool stop_ = false; // what is spoken is to end
    bool closing_ = false;
    app::Intents ready_;
    std::thread thread_; // begins with the first words: most people never switch the voice on
};

} // namespace propartif::shell
