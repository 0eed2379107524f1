#pragma once
// Report pages kept beside the records, in the data folder's reports/.
#include "propartif/result.hpp"
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace propartif {

// Names without anybody's name in them: "percakapan-12-2026-11-22", "peserta-3-2026-11-22".
std::string attempt_report_name(std::int64_t attempt, std::int64_t at_unix_millis, int offset_minutes);
std::string learner_report_name(std::int64_t person, std::int64_t at_unix_millis, int offset_minutes);

// Writes the page to reports/NAME.html, whole, on the disk and readable by its owner alone. Other content under that
// name stays: the page then becomes NAME-2.html and so on. The same page again is the same file.
Result<std::filesystem::path> keep_report(const std::filesystem::path& folder, const std::string& name,
                                          std::string_view page);

std::string workshop_report_name(std::int64_t workshop); // "lokakarya-7"

// Takes away every page about these conversations and this person, and about workshops, where anybody may be named; how many there were. Fails when one stays.
Result<std::uint32_t> forget_reports(const std::filesystem::path& folder, const std::vector<std::int64_t>& attempts,
                                     std::int64_t person);

} // namespace propartif
