#pragma once
// From a plan and the library to what a room needs, and what keeps both together in the records.
#include "propartif/library.hpp"
#include "propartif/workshop_records.hpp"
#include "workshop/room.hpp"

namespace propartif::workshop {

// Fails with not_found when the plan names content that is not in the library, and with bad_content when it has no
// item.
Result<Script> script_of(const WorkshopPlan& plan, const Library& library, Language language);
std::map<std::string, std::string> content_hashes(const Script& script);

WorkshopStart start_of(const Script& script, std::string code, std::string engine_version,
                       std::int64_t began_unix_millis);
// The script a recorded workshop ran by. Fails with changed_outside when its content is no longer what it was: the
// events would then make another room.
Result<Script> script_of(const WorkshopStart& start, const Library& library);

} // namespace propartif::workshop
