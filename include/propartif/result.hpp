#pragma once
// Result<T>: a value, or an Error that a caller can branch on and a person can read.
#include <string>
#include <utility>
#include <variant>

namespace propartif {

enum class ErrorCode {
    none,
    stale_turn,       // the reply answers an earlier turn (a double click, an old window)
    session_ended,    // the conversation is over
    unknown_node,     // the session stands at a node the scenario lacks
    unknown_choice,   // that choice does not exist at this node, or is not offered now
    not_offered,      // this node takes no typed reply
    empty_reply,      // nothing was chosen and nothing was typed
    nothing_to_retry, // no turn to take back, or the mode forbids it
    file_missing,
    file_unreadable,
    file_too_large,
    bad_content,   // the file was read but its content is not usable; see the diagnostics
    bad_request,   // a line or command given by another program or person is malformed
    newer_format,  // written by a newer major version
    store_failed,  // the database or disk refused
    store_damaged, // the database is not readable; it was moved aside
    store_locked,  // another Propartif has this data folder open
    not_found,
    changed_outside, // somebody else wrote the file meanwhile
};

// `where` names the file, place or thing; `detail` is technical and in English. Words for people are
// chosen at the edge (assets/lang) by `code`.
struct Error {
    ErrorCode code{};
    std::string where;
    std::string detail;
    bool operator==(const Error&) const = default;
};

template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : held_(std::move(value)) {}     // NOLINT(google-explicit-constructor)
    Result(Error error) : held_(std::move(error)) {} // NOLINT(google-explicit-constructor)
    explicit operator bool() const { return held_.index() == 0; }
    const T& value() const& { return std::get<0>(held_); }
    T& value() & { return std::get<0>(held_); }
    T&& value() && { return std::get<0>(std::move(held_)); }
    const Error& error() const { return std::get<1>(held_); }

private:
    std::variant<T, Error> held_;
};

struct Done {}; // the value of a Result that only says "it worked"

} // namespace propartif
