#pragma once
// Views of a room: what a phone, the facilitator and the projector see. Pure.
#include "propartif/workshop_views.hpp"
#include "workshop/room.hpp"

namespace propartif::workshop {

PhoneView phone_view(const Script& script, const Room& room, int seat, std::int64_t now_unix_millis);
ProjectorView projector_view(const Script& script, const Room& room, std::int64_t now_unix_millis);
// `connected` of the seats and the code are the host's to fill in.
FacilitatorView facilitator_view(const Script& script, const Room& room, std::int64_t now_unix_millis);

// The newest change that a seat's phone would show.
std::uint64_t phone_cursor(const Room& room, int seat);

} // namespace propartif::workshop
