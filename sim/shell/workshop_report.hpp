#pragma once
// The page about a workshop, from its records to a file.
#include "app/workshop_effects.hpp"
#include "propartif/record_writer.hpp"
#include "propartif/result.hpp"
#include <string>

namespace propartif::shell {

// Where the page is. Fails as the records and the disk do, with not_found when there is no such workshop, and with
// changed_outside when its content is no longer what it was.
Result<std::string> workshop_report(const app::WriteWorkshopReport& work, RecordWriter& writer);

} // namespace propartif::shell
