#pragma once
// What became of a workshop: for the facilitator how each question went, whether observers agree and what each
// participant may practise next; for a participant their own answers.
#include "propartif/workshop_records.hpp"
#include "reports/practice.hpp"
#include "workshop/room.hpp"
#include <string>

namespace propartif::reports {

struct Held { // a workshop as its records tell it
    const workshop::Script& script;
    const workshop::Room& room;
    std::int64_t began_unix_millis{};
};

std::string workshop_page(const Wording& wording, const Held& held);

// Of one seat: what was asked, what they answered, how it was judged. The number must be of a seat that is there.
std::string seat_page(const Wording& wording, const Held& held, int seat);

} // namespace propartif::reports
