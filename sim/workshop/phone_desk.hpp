#pragma once
// What a phone can ask of the room. The network layer knows nothing else of the workshop.
#include <cstdint>
#include <string>
#include <string_view>

namespace propartif::workshop {

enum class Refusal : std::uint8_t {
    none,
    bad_request,  // not an answer this room can read
    wrong_code,   // the code of another room, or none
    unknown_seat, // nobody holds this token
    name_taken,
    full,     // every seat is taken
    closed,   // answers to this item are not taken now
    too_late, // its round is over
    over,     // the workshop has ended
    failed,   // the disk refused; asking again is right
};

struct Joined {
    Refusal refusal{};
    std::string token; // 32 hex digits, 128 random bits; only its hash is kept
    int seat{};
};

struct Looked {
    Refusal refusal{};
    std::uint64_t cursor{};
    std::string body; // JSON of the phone's view; empty when cursor == after
};

struct Taken {
    Refusal refusal{};
    bool again{}; // an answer with this client id was stored before
};

struct Submission {
    std::string client_id; // made by the phone, the same when it sends the answer again
    int item{};
    int round{};
    std::string kind;    // vote | text | rating | form
    std::string content; // JSON text of the answer
};

// Safe to call from several threads. `take` returns only after the answer is on the disk.
class PhoneDesk {
public:
    virtual ~PhoneDesk() = default;
    virtual Joined join(std::string_view code, std::string_view nickname) = 0;
    virtual Looked look(std::string_view token, std::uint64_t after) = 0;
    virtual Taken take(std::string_view token, const Submission& submission) = 0;
};

} // namespace propartif::workshop
