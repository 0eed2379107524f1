#pragma once
// The address of a Learning Record Store, taken apart and looked at before anything is sent there.
#include "propartif/result.hpp"
#include <string>

namespace propartif::xapi {

struct LrsAddress {
    std::string origin; // "https://host:port"
    std::string path;   // "/xapi/statements"
};

// bad_request: not http(s), a name or password inside the address, or plain http to another computer (replies and
// passwords would be readable on the way).
Result<LrsAddress> lrs_address(const std::string& endpoint);

} // namespace propartif::xapi
