#pragma once
// Practice as xAPI 1.0.3 statements: a file for other programs, and delivery to a Learning Record Store.
#include "propartif/records.hpp"
#include "propartif/result.hpp"
#include "propartif/rubric.hpp"
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace propartif {

// What makes this installation's statements its own. Learners appear only as hashes salted with a value that never
// leaves the records.
struct XapiIdentity {
    std::string installation; // a random UUID
    std::string salt;
};

// Drawn at random the first time it is asked for, and kept in the settings.
Result<XapiIdentity> xapi_identity(Records& records);

// RFC 4122 version 5; empty when `name_space` is no UUID.
std::string uuid_v5(std::string_view name_space, std::string_view name);

// One statement for the start, one for each turn, one for the end when it ended. `scenario` and `rubric` are null when
// they are gone or no longer what the attempt was played with; what only they know is then left out. The same record
// and content give the same bytes.
std::vector<XapiStatement> xapi_statements(const XapiIdentity& identity, const AttemptRecord& record,
                                           const Scenario* scenario, const Rubric* rubric);

// A JSON list, one statement a line.
std::string xapi_document(const std::vector<XapiStatement>& statements);

struct LrsTarget {
    std::string endpoint; // "https://host[:port]/path"; plain http only to this computer
    std::string user;     // with the password, when the store asks for them
    std::string password;
    std::string authorities; // a file of certificate authorities instead of the system's
};

struct LrsReport {
    std::size_t sent{};                                        // taken by the store now
    std::size_t there{};                                       // the store already had them
    std::size_t refused{};                                     // will be offered again next time
    std::size_t waiting{};                                     // not offered, because something stopped the sending
    std::vector<std::pair<std::string, std::string>> troubles; // statement id and what the store answered
    std::optional<Error> stopped;
};

// Offers every kept statement that `target` has not acknowledged, in batches, oldest first; what it acknowledges is
// noted before the next batch. Fails only when the address is not usable (bad_request) or the records are not readable.
Result<LrsReport> send_statements(Records& records, const LrsTarget& target, std::size_t batch = 50);

} // namespace propartif
