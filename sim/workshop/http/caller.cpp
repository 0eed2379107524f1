#include "workshop/http/caller.hpp"
#include <algorithm>
#include <array>
#include <cerrno>
#include <sys/socket.h>

namespace propartif::workshop {
namespace {

constexpr std::size_t kPiece = 4096;

bool only_later() {
    return errno == EAGAIN || errno == EWOULDBLOCK;
}

} // namespace

Caller::Flow Caller::receive(std::size_t most) {
    std::array<char, kPiece> piece{};
    while (bytes.size() < most) {
        const auto got = ::recv(socket.get(), piece.data(), std::min(piece.size(), most - bytes.size()), 0);
        if (got == 0) {
            other_side_ended = true;
            return Flow::ended;
        }
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return only_later() ? Flow::open : Flow::broken;
        bytes.append(piece.data(), static_cast<std::size_t>(got));
    }
    return Flow::open;
}

Caller::Flow Caller::throw_away(std::size_t most) {
    std::array<char, kPiece> piece{};
    while (thrown_away < most) {
        const auto got = ::recv(socket.get(), piece.data(), piece.size(), 0);
        if (got == 0) return Flow::ended;
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return only_later() ? Flow::open : Flow::broken;
        thrown_away += static_cast<std::size_t>(got);
    }
    return Flow::ended;
}

Caller::Flow Caller::send() {
    std::size_t sent = 0;
    while (sent < answer.size()) {
        const auto went = ::send(socket.get(), answer.data() + sent, answer.size() - sent, MSG_NOSIGNAL);
        if (went < 0 && errno == EINTR) continue;
        if (went < 0 && !only_later()) return Flow::broken;
        if (went < 0) break;
        sent += static_cast<std::size_t>(went);
    }
    answer.erase(0, sent);
    return answer.empty() ? Flow::ended : Flow::open;
}

} // namespace propartif::workshop
