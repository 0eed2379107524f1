#include "cli/facilitator_lines.hpp"
#include "propartif/workshop_answers.hpp"
#include "propartif/workshop_views.hpp"
#include <cerrno>
#include <csignal>
#include <poll.h>
#include <pthread.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace propartif::cli {

namespace {

constexpr std::size_t kLongestLine = std::size_t{64} << 10;

sigset_t ending_signals() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    return set;
}

} // namespace

FacilitatorLines::FacilitatorLines() {
    const sigset_t set = ending_signals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr); // threads made from here on inherit it
    signals_ = ::signalfd(-1, &set, SFD_CLOEXEC);
}

FacilitatorLines::~FacilitatorLines() {
    if (signals_ >= 0) ::close(signals_);
    const sigset_t set = ending_signals();
    pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

std::optional<std::string> FacilitatorLines::take_line() {
    const auto end = pending_.find('\n');
    if (end == std::string::npos) return std::nullopt;
    std::string line = pending_.substr(0, end);
    pending_.erase(0, end + 1);
    return line;
}

bool FacilitatorLines::read_more() {
    char some[4096];
    const auto length = ::read(STDIN_FILENO, some, sizeof some);
    if (length > 0) pending_.append(some, static_cast<std::size_t>(length));
    if (pending_.size() > kLongestLine && pending_.find('\n') == std::string::npos) pending_ = "\n"; // refused below
    return length > 0 || (length < 0 && errno == EINTR);
}

std::optional<std::string> FacilitatorLines::next(bool keep) {
    for (;;) {
        if (auto line = take_line()) return line;
        if (ended_ && !keep) return std::nullopt;
        pollfd watched[2] = {{signals_, POLLIN, 0}, {ended_ ? -1 : STDIN_FILENO, POLLIN, 0}};
        if (::poll(watched, 2, -1) < 0 && errno != EINTR) return std::nullopt;
        if (watched[0].revents != 0) {
            signalfd_siginfo taken{}; // else it would strike once it is no longer blocked
            static_cast<void>(!::read(signals_, &taken, sizeof taken));
            return std::nullopt;
        }
        if (watched[1].revents != 0) ended_ = !read_more();
    }
}

std::string answer_facilitator(workshop::Host& host, const std::string& line) {
    using Ask = FacilitatorLine::Ask;
    auto said = read_facilitator_line(line);
    if (!said) return serve_error_line(said.error().detail);
    if (said.value().ask == Ask::state) return facilitator_json(host.facilitator());
    if (said.value().ask == Ask::projector) return projector_json(host.projector());
    const auto done = said.value().ask == Ask::note ? host.note(std::move(said.value().note))
                                                    : host.apply(std::move(said.value().step));
    return done ? serve_done_line(done.value()) : serve_error_line(done.error().detail);
}

} // namespace propartif::cli
