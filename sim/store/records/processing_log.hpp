#pragma once
// The processing log: one line for what was done with everybody's records, without names.
#include "propartif/records.hpp"
#include "store/records/database.hpp"
#include <cstdint>
#include <map>
#include <string>

namespace propartif::records {

Result<RecordCounts> record_counts(Database& database);
std::map<std::string, std::uint32_t> counts_of(const RecordCounts& counts);

Result<Done> note_processing(Database& database, std::int64_t now_unix_millis, const std::string& action,
                             const std::map<std::string, std::uint32_t>& counts);

} // namespace propartif::records
