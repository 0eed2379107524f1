#include "shell/spoken_process.hpp"
#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <string_view>
#include <sys/mman.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <vector>

namespace propartif::shell {

namespace {

constexpr std::size_t kMostErrorBytes = 16'384;

// Words and errors go through files in memory: unlike a pipe they are never full, so that nobody ever waits.
int memory_file(const std::string& content) {
    const int file = memfd_create("propartif-voice", MFD_CLOEXEC);
    if (file < 0) return -1;
    for (std::size_t done = 0; done < content.size();) {
        const ssize_t wrote = write(file, content.data() + done, content.size() - done);
        if (wrote < 0 && errno == EINTR) continue;
        if (wrote <= 0) {
            close(file);
            return -1;
        }
        done += static_cast<std::size_t>(wrote);
    }
    lseek(file, 0, SEEK_SET);
    return file;
}

struct Actions { // what is set up in the child
    posix_spawn_file_actions_t files{};
    posix_spawnattr_t attributes{};

    Actions(int words, int errors) {
        posix_spawn_file_actions_init(&files);
        posix_spawn_file_actions_adddup2(&files, words, STDIN_FILENO);
        posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_adddup2(&files, errors, STDERR_FILENO);
        posix_spawnattr_init(&attributes);
        sigset_t none;
        sigemptyset(&none);
        sigset_t usual;
        sigemptyset(&usual);
        sigaddset(&usual, SIGPIPE);
        sigaddset(&usual, SIGTERM);
        posix_spawnattr_setsigmask(&attributes, &none);
        posix_spawnattr_setsigdefault(&attributes, &usual);
        posix_spawnattr_setpgroup(&attributes, 0);
        posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    }
    ~Actions() {
        posix_spawn_file_actions_destroy(&files);
        posix_spawnattr_destroy(&attributes);
    }
    Actions(const Actions&) = delete;
    Actions& operator=(const Actions&) = delete;
};

std::string in_words(int error) {
    return std::generic_category().message(error);
}

std::string content_of(int file) {
    std::string out(kMostErrorBytes, '\0');
    const ssize_t got = pread(file, out.data(), out.size(), 0);
    out.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    return out;
}

// espeak-ng ends with success when there is no sound device and only says so: "error: No such file or directory".
std::optional<std::string> error_line(std::string_view errors) {
    for (std::size_t at = 0; at < errors.size();) {
        const std::size_t end = std::min(errors.find('\n', at), errors.size());
        const std::string_view line = errors.substr(at, end - at);
        if (line.starts_with("error:") || line.starts_with("Error:")) return std::string{line};
        at = end + 1;
    }
    return std::nullopt;
}

} // namespace

std::variant<SpokenProcess, SpokenProcess::Failure>
SpokenProcess::start(const std::string& program, const app::VoiceSound& sound, const std::string& text) {
    std::vector<std::string> words{program, "--stdin",
                                   "-v",    sound.voice,
                                   "-s",    std::to_string(sound.rate),
                                   "-p",    std::to_string(sound.pitch),
                                   "-a",    std::to_string(sound.volume)};
    std::vector<char*> arguments;
    for (std::string& each : words) arguments.push_back(each.data());
    arguments.push_back(nullptr);
    const int input = memory_file(text + '\n');
    const int errors = memory_file({});
    pid_t child = -1;
    int failed = input < 0 || errors < 0 ? errno : 0;
    if (failed == 0) {
        const Actions actions(input, errors);
        failed = posix_spawnp(&child, program.c_str(), &actions.files, &actions.attributes, arguments.data(), environ);
    }
    if (input >= 0) close(input);
    if (failed == 0) return SpokenProcess(child, errors);
    if (errors >= 0) close(errors);
    return Failure{failed == ENOENT, in_words(failed)};
}

SpokenProcess::SpokenProcess(SpokenProcess&& other) noexcept
    : child_(std::exchange(other.child_, -1)), errors_(std::exchange(other.errors_, -1)) {}

SpokenProcess::~SpokenProcess() {
    kill();
    if (errors_ >= 0) close(errors_);
}

bool SpokenProcess::running() const {
    if (child_ < 0) return false;
    siginfo_t ended{};
    // It is left unreaped, so that its number stays its own.
    const int got = waitid(P_PID, static_cast<id_t>(child_), &ended, WEXITED | WNOHANG | WNOWAIT);
    return got == 0 && ended.si_pid == 0;
}

void SpokenProcess::ask_to_end() const {
    if (child_ > 0) ::kill(-child_, SIGTERM);
}

void SpokenProcess::kill() {
    if (child_ < 0) return;
    ::kill(-child_, SIGKILL); // also helpers that outlive the program itself
    reap();
}

int SpokenProcess::reap() {
    int status = 0;
    while (waitpid(child_, &status, 0) < 0 && errno == EINTR) {
    }
    child_ = -1;
    return status;
}

std::optional<std::string> SpokenProcess::trouble() {
    if (child_ < 0) return std::nullopt;
    ::kill(-child_, SIGKILL);
    const int status = reap();
    const auto said = error_line(content_of(errors_));
    if (said) return said;
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return std::nullopt;
    return WIFEXITED(status) ? "exit " + std::to_string(WEXITSTATUS(status))
                             : "signal " + std::to_string(WTERMSIG(status));
}

} // namespace propartif::shell
