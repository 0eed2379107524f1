#include "store/records/backup.hpp"
#include "store/records/statement.hpp"
#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <system_error>
#include <unistd.h>

namespace propartif::records {
namespace {

Error failed(const std::filesystem::path& file, int number) {
    return {ErrorCode::store_failed, file.string(),
            "cannot be written before the database is changed: " + std::generic_category().message(number)};
}

Result<Done> make_empty(const std::filesystem::path& file) {
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (descriptor < 0) return failed(file, errno);
    ::close(descriptor);
    return Done{};
}

Result<Done> make_lasting(const std::filesystem::path& file, int flags) {
    const int descriptor = ::open(file.c_str(), flags | O_CLOEXEC);
    if (descriptor < 0) return failed(file, errno);
    const int problem = ::fsync(descriptor) == 0 ? 0 : errno;
    ::close(descriptor);
    if (problem != 0) return failed(file, problem);
    return Done{};
}

std::filesystem::path free_name(const std::filesystem::path& file, std::size_t version) {
    std::filesystem::path name = fmt::format("{}.before-{}.bak", file.string(), version);
    std::error_code ignored;
    for (int number = 2; std::filesystem::exists(name, ignored); ++number)
        name = fmt::format("{}.before-{}-{}.bak", file.string(), version, number);
    return name;
}

} // namespace

Result<std::filesystem::path> keep_copy(Database& database, const std::filesystem::path& file, std::size_t version) {
    const auto name = free_name(file, version);
    // Under another name until it is whole: a copy that was cut short must not look like one.
    const std::filesystem::path unfinished = name.string() + ".unfinished";
    if (auto made = make_empty(unfinished); !made) return made.error();
    {
        Statement copy(database, "VACUUM INTO ?", unfinished.string());
        if (auto copied = copy.run(); !copied) {
            std::error_code ignored;
            std::filesystem::remove(unfinished, ignored);
            return copied.error();
        }
    }
    if (auto lasting = make_lasting(unfinished, O_RDWR); !lasting) return lasting.error();
    if (::rename(unfinished.c_str(), name.c_str()) != 0) return failed(name, errno);
    if (auto lasting = make_lasting(name.parent_path(), O_RDONLY | O_DIRECTORY); !lasting) return lasting.error();
    return name;
}

} // namespace propartif::records
