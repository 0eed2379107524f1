#pragma once
// What happened in a workshop, as rows of four tables with one sequence.
#include "propartif/workshop.hpp"
#include "store/records/database.hpp"

namespace propartif::records {

Result<Done> write_event(Database& database, std::int64_t workshop, const WorkshopEvent& event);
Result<std::vector<WorkshopEvent>> read_events(Database& database, std::int64_t workshop); // by sequence

} // namespace propartif::records
