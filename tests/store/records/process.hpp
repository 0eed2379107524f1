#pragma once
// A second process of the same program, for what only another process can show: locks, kills, limits.
#include <csignal>
#include <doctest/doctest.h>
#include <fcntl.h>
#include <functional>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace propartif::tests {

class OtherProcess {
public:
    // `work` runs in the child and writes what it has to tell to the descriptor; its result is the exit code.
    explicit OtherProcess(const std::function<int(int)>& work) {
        int ends[2] = {-1, -1};
        REQUIRE(::pipe(ends) == 0);
        process_ = ::fork();
        REQUIRE(process_ >= 0);
        if (process_ == 0) {
            ::close(ends[0]);
            ::_exit(work(ends[1]));
        }
        ::close(ends[1]);
        told_ = ends[0];
    }
    OtherProcess(const OtherProcess&) = delete;
    OtherProcess& operator=(const OtherProcess&) = delete;
    ~OtherProcess() {
        kill();
        ::close(told_);
    }

    pid_t process() const { return process_; }

    void kill() {
        if (ended_) return;
        ::kill(process_, SIGKILL);
        wait();
    }
    // The exit code; -1 when it was killed.
    int wait() {
        int status = 0;
        if (!ended_) ::waitpid(process_, &status, 0);
        ended_ = true;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }
    std::string read_some() {
        char text[256];
        const auto length = ::read(told_, text, sizeof text);
        return length > 0 ? std::string(text, static_cast<std::size_t>(length)) : std::string();
    }
    std::string read_all() {
        std::string all;
        for (auto more = read_some(); !more.empty(); more = read_some()) all += more;
        return all;
    }

private:
    pid_t process_ = -1;
    int told_ = -1;
    bool ended_ = false;
};

inline void tell(int descriptor, const std::string& text) {
    if (::write(descriptor, text.data(), text.size()) < 0) ::_exit(99);
}

} // namespace propartif::tests
