#pragma once
// One connection at the door: what came in, what is still to go out, and since when it is as it is.
#include "workshop/http/listening.hpp"
#include <chrono>
#include <cstddef>
#include <string>

namespace propartif::workshop {

struct Caller {
    using Time = std::chrono::steady_clock::time_point;
    enum class State {
        asking,    // reading; idle while `bytes` is empty
        answering, // what a worker or a refusal said goes out
        leaving,   // told to go; reads on a little, so that the answer is not lost with the connection
    };
    enum class Flow { open, ended, broken };

    Socket socket;
    std::string address;
    Time since;
    State state = State::asking;
    std::string bytes;     // come in and not answered yet
    std::size_t request{}; // how many of them are the request a worker has
    std::string answer;    // not sent yet
    bool keep = false;     // after the answer
    bool other_side_ended = false;
    std::size_t thrown_away{}; // while leaving

    Flow receive(std::size_t most); // until there is no more now, or `most` bytes wait
    Flow throw_away(std::size_t most);
    Flow send(); // open: not all of it went
};

} // namespace propartif::workshop
