#pragma once
// The JSON between page and server. Strict: another key, another type or a value beyond its limits is no message.
#include "workshop/phone_desk.hpp"
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace propartif::workshop {

struct JoinMessage {
    std::string code;
    std::string nickname;
};
std::optional<JoinMessage> read_join(std::string_view body);
std::optional<Submission> read_submission(std::string_view body);

std::string write_joined(const Joined& joined);
std::string write_taken(const std::string& client_id, bool again);
std::string write_refusal(std::string_view name);

// "wrong_code" and 403, for example; none is "none" and 200.
struct RefusalWords {
    std::string_view name;
    int status{};
};
RefusalWords words_of(Refusal refusal);

} // namespace propartif::workshop
