#include "shell/report_worker.hpp"
#include "propartif/report_files.hpp"
#include "reports/attempt_page.hpp"
#include "reports/learner_page.hpp"
#include "shell/answers_ready.hpp"
#include <ctime>
#include <exception>
#include <utility>

namespace propartif::shell {

namespace {

int offset_here(std::int64_t unix_millis) {
    const auto seconds = static_cast<std::time_t>(unix_millis / 1000);
    std::tm local{};
    return localtime_r(&seconds, &local) ? static_cast<int>(local.tm_gmtoff / 60) : 0;
}

Result<std::vector<AttemptRecord>> records_for(const app::WriteReport& work, Records& records) {
    std::vector<AttemptRecord> found;
    if (work.attempt) {
        auto record = records.attempt(*work.attempt);
        if (!record) return record.error();
        found.push_back(std::move(record).value());
        return found;
    }
    const auto attempts = records.attempts(work.person.id);
    if (!attempts) return attempts.error();
    for (auto summary = attempts.value().rbegin(); summary != attempts.value().rend(); ++summary) {
        if (summary->what_if) continue;
        auto record = records.attempt(summary->id);
        if (!record) return record.error();
        found.push_back(std::move(record).value());
    }
    return found;
}

std::string page_of(const app::WriteReport& work, std::vector<AttemptRecord> records) {
    const std::int64_t about = records.empty() ? work.now_unix_millis : records.front().summary.started_unix_millis;
    const reports::Wording wording{work.content->words(work.language), work.language, offset_here(about)};
    std::vector<reports::Practised> practices;
    for (AttemptRecord& record : records)
        practices.push_back(reports::practised(std::move(record), work.content->library, work.language));
    return work.attempt ? reports::attempt_page(wording, work.person.name, practices.front())
                        : reports::learner_page(wording, work.person.name, practices);
}

app::Intent made(const app::WriteReport& work, RecordWriter& writer) {
    auto records = writer.read([&work](Records& held) { return records_for(work, held); });
    if (!records) return app::ReportFailed{records.error()};
    const int offset = offset_here(work.now_unix_millis);
    const std::string name = work.attempt ? attempt_report_name(*work.attempt, work.now_unix_millis, offset)
                                          : learner_report_name(work.person.id, work.now_unix_millis, offset);
    const auto kept = keep_report(work.data_folder, name, page_of(work, std::move(records).value()));
    if (!kept) return app::ReportFailed{kept.error()};
    return app::ReportReady{work.attempt, kept.value().string()};
}

} // namespace

void ReportWorker::begin(const app::WriteReport& work) {
    under_way_.push_back(std::async(std::launch::async, [work, &writer = writer_, wake = wake_]() -> app::Intent {
        app::Intent answer = app::ReportFailed{{ErrorCode::store_failed, work.data_folder, "no answer"}};
        try {
            answer = made(work, writer);
        } catch (const std::exception& failed) { // out of memory and the like
            answer = app::ReportFailed{{ErrorCode::store_failed, work.data_folder, failed.what()}};
        }
        if (wake) wake();
        return answer;
    }));
}

app::Intents ReportWorker::collect() {
    return answers_ready(under_way_);
}

} // namespace propartif::shell
