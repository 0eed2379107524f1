#include "propartif/records.hpp"
#include "store/records/backup.hpp"
#include "store/records/processing_log.hpp"
#include "store/records/records_parts.hpp"

namespace propartif {

Result<RecordCounts> Records::back_up(const std::filesystem::path& file, std::int64_t now_unix_millis) {
    records::Database& database = parts_->database();
    const auto counts = records::record_counts(database);
    if (!counts) return counts;
    if (auto copied = records::copy_to(database, file); !copied) return copied.error();
    auto noted = records::in_transaction(database, [&] {
        return records::note_processing(database, now_unix_millis, "backup", records::counts_of(counts.value()));
    });
    if (!noted) return noted.error();
    return counts;
}

} // namespace propartif
