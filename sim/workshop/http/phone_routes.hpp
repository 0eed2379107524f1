#pragma once
// From one whole request to its answer: who may ask, what is asked, what the desk says. cpp-httplib reads the request
// and writes the answer; it never sees a socket.
#include "workshop/http/join_limits.hpp"
#include "workshop/http/page_files.hpp"
#include "workshop/phone_desk.hpp"
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace propartif::workshop {

class PhoneRoutes {
public:
    struct Answer {
        std::string bytes;
        bool keep{};
    };

    // `hosts`: what may stand in the Host header, "192.168.1.4:8080".
    PhoneRoutes(PhoneDesk& desk, PageFiles files, std::vector<std::string> hosts);
    ~PhoneRoutes();

    // Safe to call from several threads.
    Answer answer(std::string_view request, const std::string& address);

    // The whole answer to a request that never came so far.
    static std::string refusal(int status);

private:
    class Server;
    std::unique_ptr<Server> server_;
};

} // namespace propartif::workshop
