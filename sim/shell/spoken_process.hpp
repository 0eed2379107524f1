#pragma once
// One run of the speaking program: started with its words on standard input, watched, ended, and never left a zombie.
#include "app/voice.hpp"
#include <optional>
#include <string>
#include <sys/types.h>
#include <variant>

namespace propartif::shell {

class SpokenProcess {
public:
    struct Failure {
        bool absent; // there is no such program in PATH
        std::string detail;
    };
    // Starts the program in a process group of its own.
    static std::variant<SpokenProcess, Failure> start(const std::string& program, const app::VoiceSound& sound,
                                                      const std::string& text);
    SpokenProcess(SpokenProcess&& other) noexcept;
    SpokenProcess& operator=(SpokenProcess&&) = delete;
    SpokenProcess(const SpokenProcess&) = delete;
    SpokenProcess& operator=(const SpokenProcess&) = delete;
    ~SpokenProcess(); // kills what still runs

    bool running() const;    // false: it has ended by itself
    void ask_to_end() const; // politely
    void kill();             // the whole group, at once; gone when this returns
    // After it has ended by itself: why nothing was heard, or nothing when all went well.
    std::optional<std::string> trouble();

private:
    SpokenProcess(pid_t child, int errors) : child_(child), errors_(errors) {}
    int reap();

    pid_t child_ = -1; // -1: reaped
    int errors_ = -1;  // what it wrote to standard error
};

} // namespace propartif::shell
