#include "propartif/report_files.hpp"
#include "propartif/moment.hpp"
#include "store/records/backup.hpp"
#include "store/records/opening.hpp"
#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <system_error>
#include <unistd.h>

namespace propartif {

namespace {

namespace fs = std::filesystem;

constexpr const char* kAttempt = "percakapan";
constexpr const char* kLearner = "peserta";
constexpr std::string_view kWorkshop = "lokakarya-";

std::string dated(const char* kind, std::int64_t number, std::int64_t at_unix_millis, int offset_minutes) {
    const Moment at = moment_at(at_unix_millis, offset_minutes);
    return fmt::format("{}-{}-{:04}-{:02}-{:02}", kind, number, at.year, at.month, at.day);
}

bool holds(const fs::path& file, std::string_view page) {
    std::ifstream in(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    return in.good() || in.eof() ? bytes == page : false;
}

Result<Done> write_page(const fs::path& file, std::string_view page) {
    const auto failed = [&] {
        return Error{ErrorCode::store_failed, file.string(), std::generic_category().message(errno)};
    };
    const int made = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (made < 0) return failed();
    while (!page.empty()) {
        const auto written = ::write(made, page.data(), page.size());
        if (written <= 0) {
            const Error error = failed();
            ::close(made);
            return error;
        }
        page.remove_prefix(static_cast<std::size_t>(written));
    }
    if (::close(made) != 0) return failed();
    return records::make_lasting(file);
}

bool is_about(const std::string& file, const char* kind, std::int64_t number) {
    return file.starts_with(fmt::format("{}-{}-", kind, number));
}

} // namespace

std::string workshop_report_name(std::int64_t workshop) {
    return std::string{kWorkshop} + std::to_string(workshop);
}

std::string attempt_report_name(std::int64_t attempt, std::int64_t at_unix_millis, int offset_minutes) {
    return dated(kAttempt, attempt, at_unix_millis, offset_minutes);
}

std::string learner_report_name(std::int64_t person, std::int64_t at_unix_millis, int offset_minutes) {
    return dated(kLearner, person, at_unix_millis, offset_minutes);
}

Result<fs::path> keep_report(const fs::path& folder, const std::string& name, std::string_view page) {
    std::error_code ignored;
    const fs::path reports = fs::absolute(folder, ignored) / "reports";
    if (auto made = records::make_private_folder(reports); !made) return made.error();
    const fs::path unfinished = reports / (name + ".html.unfinished");
    for (int number = 1;; ++number) {
        const fs::path file = reports / (number == 1 ? name + ".html" : fmt::format("{}-{}.html", name, number));
        if (fs::exists(file, ignored)) {
            if (holds(file, page)) return file;
            continue;
        }
        auto written = write_page(unfinished, page);
        if (written) written = records::give_name(unfinished, file);
        if (written) return file;
        fs::remove(unfinished, ignored);
        if (written.error().code != ErrorCode::bad_request) return written.error();
    }
}

Result<std::uint32_t> forget_reports(const fs::path& folder, const std::vector<std::int64_t>& attempts,
                                     std::int64_t person) {
    std::uint32_t gone = 0;
    std::error_code none;
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder / "reports", none)) files.push_back(entry.path());
    for (const fs::path& file : files) {
        const std::string name = file.filename().string();
        // Nicknames stand in the pages about workshops; these can be made again without them.
        const bool about =
            name.starts_with(kWorkshop) || is_about(name, kLearner, person) ||
            std::ranges::any_of(attempts, [&](std::int64_t each) { return is_about(name, kAttempt, each); });
        if (!about) continue;
        std::error_code failure;
        if (!fs::remove(file, failure)) return Error{ErrorCode::store_failed, file.string(), failure.message()};
        ++gone;
    }
    return gone;
}

} // namespace propartif
