#include "shell/workshop_report.hpp"
#include "app/content.hpp"
#include "propartif/report_files.hpp"
#include "reports/workshop_page.hpp"
#include "workshop/script.hpp"
#include <algorithm>
#include <ctime>

namespace propartif::shell {

namespace {

int offset_here(std::int64_t unix_millis) {
    const auto seconds = static_cast<std::time_t>(unix_millis / 1000);
    std::tm local{};
    return localtime_r(&seconds, &local) ? static_cast<int>(local.tm_gmtoff / 60) : 0;
}

} // namespace

Result<std::string> workshop_report(const app::WriteWorkshopReport& work, RecordWriter& writer) {
    const auto all = writer.read([](Records& records) { return records.workshops(); });
    if (!all) return all.error();
    const auto known = std::ranges::find(all.value(), work.workshop, &WorkshopSummary::id);
    if (known == all.value().end())
        return Error{ErrorCode::not_found, std::to_string(work.workshop), "no such workshop"};
    const auto events = writer.read([&](Records& records) { return records.workshop_events(work.workshop); });
    if (!events) return events.error();
    const auto script = workshop::script_of(known->start, work.content->library);
    if (!script) return script.error();
    const std::int64_t began = known->start.began_unix_millis;
    const auto room = workshop::replay(script.value(), began, events.value());
    if (!room) return room.error();
    const reports::Wording wording{work.content->words(work.language), work.language, offset_here(began)};
    const auto kept = keep_report(work.data_folder, workshop_report_name(work.workshop),
                                  reports::workshop_page(wording, {script.value(), room.value(), began}));
    if (!kept) return kept.error();
    return kept.value().string();
}

} // namespace propartif::shell
