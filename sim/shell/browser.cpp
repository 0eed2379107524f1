#include "shell/browser.hpp"
#include <array>
#include <chrono>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace propartif::shell {

namespace {

constexpr auto kPatience = std::chrono::seconds(2);
constexpr auto kLook = std::chrono::milliseconds(20);

// The program with its output thrown away and no tie to our terminal; 0 when it cannot be started.
pid_t spawn(const std::string& file) {
    std::string program = "xdg-open";
    std::string argument = file;
    std::array<char*, 3> arguments{program.data(), argument.data(), nullptr};
    posix_spawn_file_actions_t actions{};
    posix_spawnattr_t attributes{};
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID);
    pid_t child = 0;
    const int refused = ::posix_spawnp(&child, program.c_str(), &actions, &attributes, arguments.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return refused == 0 ? child : 0;
}

} // namespace

Browser::Started Browser::start(const std::string& file) {
    const pid_t child = spawn(file);
    if (child == 0) return {true, 0};
    const auto until = std::chrono::steady_clock::now() + kPatience;
    while (std::chrono::steady_clock::now() < until) {
        int status = 0;
        if (::waitpid(child, &status, WNOHANG) == child) return {!WIFEXITED(status) || WEXITSTATUS(status) != 0, 0};
        std::this_thread::sleep_for(kLook);
    }
    return {false, child};
}

void Browser::open(const std::string& file) {
    under_way_.push_back(std::async(std::launch::async, [file, wake = wake_] {
        const Started started = start(file);
        if (wake) wake();
        return started;
    }));
}

app::Intents Browser::collect() {
    app::Intents answers;
    std::erase_if(under_way_, [&](std::future<Started>& each) {
        if (each.wait_for(std::chrono::seconds(0)) != std::future_status::ready) return false;
        const Started started = each.get();
        if (started.missing) answers.emplace_back(app::BrowserMissing{});
        if (started.running != 0) running_.push_back(started.running);
        return true;
    });
    std::erase_if(running_, [](pid_t each) { return ::waitpid(each, nullptr, WNOHANG) != 0; });
    return answers;
}

} // namespace propartif::shell
