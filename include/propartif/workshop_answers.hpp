#pragma once
// What phones and the facilitator of `serve` send, read from JSON; the answer lines of `serve`.
#include "propartif/result.hpp"
#include "propartif/workshop.hpp"
#include <string>
#include <string_view>

namespace propartif {

// Fills kind and value of the answer from a submission's `kind` and `content`; the rest of the answer is left alone.
// Fails with bad_request.
Result<Done> read_submission(std::string_view kind, std::string_view content, SeatAnswer& answer);

// One line of the facilitator of `serve`: {"do":"use","reply":2} and so on. Numbers that people count are from 1.
struct FacilitatorLine {
    enum class Ask { step, note, state, projector } ask{};
    RoomStep step;
    std::string note;
};
// Fails with bad_request.
Result<FacilitatorLine> read_facilitator_line(std::string_view line);

std::string serve_started_line(const std::string& url, const std::string& code, int port, std::int64_t workshop);
std::string serve_done_line(std::uint64_t cursor);
std::string serve_error_line(const std::string& why);

} // namespace propartif
