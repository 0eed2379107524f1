#include "workshop/http/raw_client.hpp"
#include <arpa/inet.h>
#include <array>
#include <charconv>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace propartif::tests {

using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

namespace {

// How long the answer is by its own words; 0: not known yet.
std::size_t whole_answer(std::string_view bytes) {
    const auto head = bytes.find("\r\n\r\n");
    if (head == std::string_view::npos) return 0;
    if (status_of(bytes) == 204) return head + 4;
    constexpr std::string_view kName = "Content-Length: ";
    const auto at = bytes.find(kName);
    if (at == std::string_view::npos || at > head) return 0;
    std::size_t length{};
    std::from_chars(bytes.data() + at + kName.size(), bytes.data() + bytes.size(), length);
    return head + 4 + length;
}

bool readable(int descriptor, Clock::time_point until) {
    const auto left = std::chrono::duration_cast<milliseconds>(until - Clock::now()).count();
    pollfd watched{descriptor, POLLIN, 0};
    return ::poll(&watched, 1, left > 0 ? static_cast<int>(left) : 0) == 1;
}

} // namespace

RawClient::RawClient(int port) : descriptor_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(static_cast<std::uint16_t>(port));
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(descriptor_, reinterpret_cast<const sockaddr*>(&to), sizeof to) == 0) return;
    ::close(descriptor_);
    descriptor_ = -1;
}

RawClient::~RawClient() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

bool RawClient::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto went = ::send(descriptor_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (went <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(went));
    }
    return true;
}

void RawClient::end() {
    ::shutdown(descriptor_, SHUT_WR);
}

std::string RawClient::answer(milliseconds most) {
    const auto until = Clock::now() + most;
    for (;;) {
        if (const std::size_t whole = whole_answer(held_); whole > 0 && held_.size() >= whole) {
            std::string out = held_.substr(0, whole);
            held_.erase(0, whole);
            return out;
        }
        std::array<char, 4096> piece{};
        const auto got = readable(descriptor_, until) ? ::recv(descriptor_, piece.data(), piece.size(), 0) : 0;
        if (got <= 0) return std::exchange(held_, {});
        held_.append(piece.data(), static_cast<std::size_t>(got));
    }
}

bool RawClient::is_closed_within(milliseconds most) {
    const auto until = Clock::now() + most;
    std::array<char, 4096> piece{};
    while (readable(descriptor_, until))
        if (::recv(descriptor_, piece.data(), piece.size(), 0) <= 0) return true;
    return false;
}

int status_of(std::string_view answer) {
    constexpr std::string_view kStart = "HTTP/1.1 ";
    int out{};
    if (answer.starts_with(kStart)) std::from_chars(answer.data() + kStart.size(), answer.data() + answer.size(), out);
    return out;
}

std::string body_of(std::string_view answer) {
    const auto head = answer.find("\r\n\r\n");
    return head == std::string_view::npos ? std::string{} : std::string{answer.substr(head + 4)};
}

bool has_header(std::string_view answer, std::string_view line) {
    const std::string_view head = answer.substr(0, answer.find("\r\n\r\n"));
    return (std::string{head} + "\r\n").find("\r\n" + std::string{line} + "\r\n") != std::string::npos;
}

std::string written(const PhoneRequest& request) {
    std::string out = request.method + ' ' + request.target + " HTTP/1.1\r\nHost: " + request.host + "\r\n";
    if (request.target.starts_with("/api/")) out += "X-Propartif-Client: 1\r\n";
    if (!request.token.empty()) out += "X-Propartif-Seat: " + request.token + "\r\n";
    out += request.more;
    if (request.method == "POST")
        out += "Content-Type: application/json\r\nContent-Length: " + std::to_string(request.body.size()) + "\r\n";
    return out + "\r\n" + request.body;
}

} // namespace propartif::tests
