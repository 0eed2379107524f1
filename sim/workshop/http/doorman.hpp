#pragma once
// Lets strangers in without trusting them: one thread holds every connection and reads until a request is whole, and
// only then a worker spends time on it. Slow, silent, endless or too many callers cost a little memory, never a worker.
#include "propartif/result.hpp"
#include "workshop/http/listening.hpp"
#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace propartif::workshop {

struct DoormanRules {
    std::size_t connections_per_address = 64;      // phones behind one router share an address
    std::size_t connections = 512;                 // below the usual limit of 1,024 open files
    std::size_t workers = 32;                      // so many answers may wait for the disk together
    std::chrono::milliseconds request_time{5'000}; // from its first byte to its last
    std::chrono::milliseconds idle_time{30'000};
    std::chrono::milliseconds leaving_time{1'000}; // to take a refusal with it
};

class Doorman {
public:
    struct Answer {
        std::string bytes;
        bool keep{}; // the connection may ask again
    };
    // Called by several workers at the same time, with one whole request.
    using Answering = std::function<Answer(std::string_view request, const std::string& address)>;
    // The answer to what first_request refused; the connection closes after it.
    using Refusing = std::function<std::string(int status)>;

    Doorman(DoormanRules rules, Answering answering, Refusing refusing);
    ~Doorman();
    Doorman(const Doorman&) = delete;
    Doorman& operator=(const Doorman&) = delete;

    Result<Done> start(Listening listening); // once
    // Requests with a worker are answered first; everybody else is sent away.
    void stop();

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

} // namespace propartif::workshop
