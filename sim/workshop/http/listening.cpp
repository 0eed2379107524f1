#include "workshop/http/listening.hpp"
#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <cstring>
#include <memory>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace propartif::workshop {
namespace {

constexpr int kBacklog = 512; // a room that presses together

Error refused(const std::string& address, int port, const char* why) {
    return Error{ErrorCode::bad_request, address + ':' + std::to_string(port), why};
}

bool means_every_interface(const addrinfo& found) {
    if (found.ai_family == AF_INET) {
        sockaddr_in inside{};
        std::memcpy(&inside, found.ai_addr, sizeof inside);
        return inside.sin_addr.s_addr == INADDR_ANY;
    }
    sockaddr_in6 inside{};
    std::memcpy(&inside, found.ai_addr, sizeof inside);
    return IN6_IS_ADDR_UNSPECIFIED(&inside.sin6_addr) != 0;
}

int port_of(const sockaddr_storage& bound) {
    // Both families keep the port at the same place.
    sockaddr_in inside{};
    std::memcpy(&inside, &bound, sizeof inside);
    return ntohs(inside.sin_port);
}

void switch_on(const Socket& socket, int level, int option) {
    const int on = 1;
    ::setsockopt(socket.get(), level, option, &on, sizeof on);
}

} // namespace

Socket::~Socket() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

Result<Listening> listen_on(const std::string& address, int port) {
    addrinfo wanted{};
    wanted.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV | AI_PASSIVE;
    wanted.ai_socktype = SOCK_STREAM;
    addrinfo* raw = nullptr;
    if (const int wrong = ::getaddrinfo(address.c_str(), std::to_string(port).c_str(), &wanted, &raw); wrong != 0)
        return refused(address, port, ::gai_strerror(wrong));
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> found(raw, &::freeaddrinfo);
    if (means_every_interface(*found)) return refused(address, port, "choose the address of one interface");

    Socket socket(::socket(found->ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (!socket) return refused(address, port, std::strerror(errno));
    switch_on(socket, SOL_SOCKET, SO_REUSEADDR); // to open again at once after a crash
    if (::bind(socket.get(), found->ai_addr, found->ai_addrlen) != 0 || ::listen(socket.get(), kBacklog) != 0)
        return refused(address, port, std::strerror(errno));
    sockaddr_storage bound{};
    socklen_t size = sizeof bound;
    if (::getsockname(socket.get(), reinterpret_cast<sockaddr*>(&bound), &size) != 0)
        return refused(address, port, std::strerror(errno));
    return Listening{std::move(socket), port_of(bound)};
}

Accepted accept_from(const Socket& listening) {
    sockaddr_storage from{};
    socklen_t size = sizeof from;
    Accepted out;
    out.socket =
        Socket(::accept4(listening.get(), reinterpret_cast<sockaddr*>(&from), &size, SOCK_CLOEXEC | SOCK_NONBLOCK));
    if (!out.socket) {
        out.out_of_files = errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM;
        return out;
    }
    switch_on(out.socket, IPPROTO_TCP, TCP_NODELAY);
    std::array<char, NI_MAXHOST> name{};
    if (::getnameinfo(reinterpret_cast<const sockaddr*>(&from), size, name.data(), name.size(), nullptr, 0,
                      NI_NUMERICHOST) == 0)
        out.address = name.data();
    return out;
}

} // namespace propartif::workshop
