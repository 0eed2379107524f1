#include "cli/opened_records.hpp"
#include <utility>

namespace propartif::cli {

std::optional<Records> opened_records(Console& console, const std::string& data) {
    const auto folder = data_folder(data);
    if (!folder) {
        console.fail(folder.error().detail);
        return std::nullopt;
    }
    // Opening would make an empty database; asking for what is not there is a mistake to tell, not to hide.
    if (!std::filesystem::exists(folder.value() / "records.db")) {
        console.fail(app::fill(console.words()(app::Str::cli_no_records), {folder.value().string()}));
        return std::nullopt;
    }
    auto records = Records::open(folder.value());
    if (!records && records.error().code == ErrorCode::store_locked) {
        console.fail(
            app::fill(console.words()(app::Str::start_locked), {records.error().where, records.error().detail}));
        return std::nullopt;
    }
    if (!records) {
        console.fail(records.error().where + ": " + records.error().detail);
        return std::nullopt;
    }
    if (const auto& moved = records.value().quarantined()) {
        console.fail(app::fill(console.words()(app::Str::notice_store_damaged), {moved->string()}));
        return std::nullopt;
    }
    return std::move(records).value();
}

std::optional<std::vector<AttemptRecord>> attempt_records(Console& console, Records& records,
                                                          std::optional<std::int64_t> person) {
    const auto told = [&](const Error& error) {
        console.fail(error.where + ": " + error.detail);
        return std::nullopt;
    };
    const auto attempts = records.attempts(person);
    if (!attempts) return told(attempts.error());
    std::vector<AttemptRecord> out;
    for (auto summary = attempts.value().rbegin(); summary != attempts.value().rend(); ++summary) {
        auto record = records.attempt(summary->id);
        if (!record) return told(record.error());
        out.push_back(std::move(record).value());
    }
    return out;
}

} // namespace propartif::cli
