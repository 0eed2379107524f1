#include "reports/practice_time.hpp"

namespace propartif::reports {

std::int64_t practised_millis(const AttemptRecord& record) {
    constexpr std::int64_t kLongestPause = std::int64_t{10} * 60 * 1000;
    std::int64_t total = 0;
    std::int64_t before = record.summary.started_unix_millis;
    for (const Turn& turn : record.turns) {
        // Compared before it is subtracted: two damaged times may lie further apart than 64 bits reach.
        const bool near = turn.at_unix_millis > before && before >= turn.at_unix_millis - kLongestPause;
        if (near) total += turn.at_unix_millis - before;
        before = turn.at_unix_millis;
    }
    return total;
}

} // namespace propartif::reports
