#pragma once
// The page for the phones and what it asks of the room, on one interface, from start() to stop() and not longer.
// Nothing here can do what a facilitator does.
#include "propartif/result.hpp"
#include "workshop/phone_desk.hpp"
#include <filesystem>
#include <memory>
#include <string>

namespace propartif::workshop {

class PhoneServer {
public:
    struct Options {
        std::string bind = "127.0.0.1"; // the number of one interface
        int port = 0;                   // 0: any
        std::filesystem::path web_folder;
        std::size_t max_connections_per_address = 64; // phones behind one router share an address
    };

    // `desk` outlives the server; it is asked by several threads at the same time.
    PhoneServer(PhoneDesk& desk, Options options);
    ~PhoneServer();
    PhoneServer(const PhoneServer&) = delete;
    PhoneServer& operator=(const PhoneServer&) = delete;

    // The port. Fails with file_missing when the page is not where it should be, with bad_request when the address
    // cannot be listened on.
    Result<int> start();
    // Answers what was begun, then closes; within two seconds, unless the desk itself takes longer.
    void stop();

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

} // namespace propartif::workshop
