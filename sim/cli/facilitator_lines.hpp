#pragma once
// What the facilitator of `serve` says on standard input, and the answer.
#include "workshop/host.hpp"
#include <optional>
#include <string>

namespace propartif::cli {

// Lines of standard input. SIGINT and SIGTERM end them at once; they are taken over while this exists.
class FacilitatorLines {
public:
    FacilitatorLines();
    ~FacilitatorLines();
    FacilitatorLines(const FacilitatorLines&) = delete;
    FacilitatorLines& operator=(const FacilitatorLines&) = delete;

    // Nothing once a signal came, or the input ended and nobody wants to `keep` on.
    std::optional<std::string> next(bool keep);

private:
    std::optional<std::string> take_line();
    bool read_more(); // false: the input ended

    int signals_ = -1;
    std::string pending_;
    bool ended_ = false;
};

// One JSON line for one.
std::string answer_facilitator(workshop::Host& host, const std::string& line);

} // namespace propartif::cli
