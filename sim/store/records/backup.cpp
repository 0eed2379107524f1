#include "store/records/backup.hpp"
#include "store/records/schema.hpp"
#include "store/records/statement.hpp"
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <fmt/format.h>
#include <system_error>
#include <unistd.h>

namespace propartif::records {
namespace {

Error failed(const std::filesystem::path& file, int number) {
    return {ErrorCode::store_failed, file.string(), "cannot be written: " + std::generic_category().message(number)};
}

Error taken(const std::filesystem::path& file) {
    return {ErrorCode::bad_request, file.string(), "is there already and is not overwritten"};
}

Result<Done> make_empty(const std::filesystem::path& file) {
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0) return failed(file, errno);
    ::close(descriptor);
    return Done{};
}

// The copy as a reader will find it, not as it was meant.
Result<Done> check_copy(Database& original, const std::filesystem::path& file) {
    auto copy = Database::open(file);
    if (!copy) return copy.error();
    const auto wanted = schema_version(original);
    if (!wanted) return wanted.error();
    const auto found = schema_version(copy.value());
    if (!found) return found.error();
    if (found.value() != wanted.value())
        return Error{ErrorCode::store_damaged, file.string(), "the copy has another version"};
    return look_through(copy.value(), file);
}

Result<Done> write_copy(Database& database, const std::filesystem::path& unfinished) {
    if (auto made = make_empty(unfinished); !made) return made;
    Statement copy(database, "VACUUM INTO ?", unfinished.string());
    if (auto copied = copy.run(); !copied) return copied;
    if (auto checked = check_copy(database, unfinished); !checked) return checked;
    return make_lasting(unfinished);
}

std::filesystem::path free_name(const std::filesystem::path& file, std::size_t version) {
    std::filesystem::path name = fmt::format("{}.before-{}.bak", file.string(), version);
    std::error_code ignored;
    for (int number = 2; std::filesystem::exists(name, ignored); ++number)
        name = fmt::format("{}.before-{}-{}.bak", file.string(), version, number);
    return name;
}

} // namespace

Result<Done> give_name(const std::filesystem::path& unfinished, const std::filesystem::path& file) {
    if (::renameat2(AT_FDCWD, unfinished.c_str(), AT_FDCWD, file.c_str(), RENAME_NOREPLACE) == 0) return Done{};
    if (errno == EEXIST) return taken(file);
    if (errno != EINVAL && errno != ENOSYS) return failed(file, errno);
    // A file system that cannot promise it: a second name is refused when it is taken, too.
    if (::link(unfinished.c_str(), file.c_str()) != 0) return errno == EEXIST ? taken(file) : failed(file, errno);
    ::unlink(unfinished.c_str());
    return Done{};
}

Result<Done> make_lasting(const std::filesystem::path& file) {
    std::error_code ignored;
    const bool folder = std::filesystem::is_directory(file, ignored);
    const int descriptor = ::open(file.c_str(), (folder ? O_RDONLY | O_DIRECTORY : O_RDWR) | O_CLOEXEC);
    if (descriptor < 0) return failed(file, errno);
    const int problem = ::fsync(descriptor) == 0 ? 0 : errno;
    ::close(descriptor);
    if (problem != 0) return failed(file, problem);
    return Done{};
}

Result<Done> look_through(Database& database, const std::filesystem::path& where) {
    Statement pages(database, "PRAGMA integrity_check(1)");
    const auto page = pages.next();
    if (!page) return page.error();
    const std::string verdict = page.value() ? pages.text(0) : "no answer";
    if (verdict != "ok") return Error{ErrorCode::store_damaged, where.string(), verdict};
    Statement references(database, "PRAGMA foreign_key_check");
    const auto broken = references.next();
    if (!broken) return broken.error();
    if (broken.value())
        return Error{ErrorCode::store_damaged, where.string(), "a row of " + references.text(0) + " names nothing"};
    return Done{};
}

Result<Done> copy_to(Database& database, const std::filesystem::path& file) {
    std::error_code ignored;
    if (std::filesystem::symlink_status(file, ignored).type() != std::filesystem::file_type::not_found)
        return taken(file);
    // Under another name until it is whole: a copy that was cut short must not look like one.
    const std::filesystem::path unfinished = file.string() + ".unfinished";
    auto written = write_copy(database, unfinished);
    if (written) written = give_name(unfinished, file);
    if (!written) {
        std::filesystem::remove(unfinished, ignored);
        return written;
    }
    return make_lasting(std::filesystem::absolute(file, ignored).parent_path());
}

Result<std::filesystem::path> keep_copy(Database& database, const std::filesystem::path& file, std::size_t version) {
    const auto name = free_name(file, version);
    if (auto copied = copy_to(database, name); !copied) return copied.error();
    return name;
}

} // namespace propartif::records
