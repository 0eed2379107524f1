#pragma once
// Sockets that close themselves, and one that listens on a single interface.
#include "propartif/result.hpp"
#include <string>
#include <utility>

namespace propartif::workshop {

class Socket {
public:
    Socket() = default;
    explicit Socket(int descriptor) : descriptor_(descriptor) {}
    Socket(Socket&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
    Socket& operator=(Socket&& other) noexcept {
        std::swap(descriptor_, other.descriptor_);
        return *this;
    }
    ~Socket();

    int get() const { return descriptor_; }
    explicit operator bool() const { return descriptor_ >= 0; }

private:
    int descriptor_ = -1;
};

struct Listening {
    Socket socket; // does not block
    int port{};
};

// Fails with bad_request: the address is not one of this computer, or means all of them, or its port is taken.
Result<Listening> listen_on(const std::string& address, int port);

struct Accepted {
    Socket socket; // does not block; empty: nobody waits, or nobody more can be let in
    std::string address;
    bool out_of_files = false;
};
Accepted accept_from(const Socket& listening);

} // namespace propartif::workshop
