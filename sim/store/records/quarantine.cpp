#include "store/records/quarantine.hpp"
#include <array>
#include <cerrno>
#include <ctime>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace propartif::records {
namespace {

constexpr std::array<const char*, 4> kBelonging{"", "-wal", "-shm", "-journal"};

// The time of the last change, not of now: it says which practice the file holds.
std::string changed_at(const std::filesystem::path& file) {
    struct stat facts {};
    if (::stat(file.c_str(), &facts) != 0) return "00000000T000000Z";
    std::tm utc{};
    ::gmtime_r(&facts.st_mtime, &utc);
    std::array<char, 32> text{};
    const auto length = std::strftime(text.data(), text.size(), "%Y%m%dT%H%M%SZ", &utc);
    return {text.data(), length};
}

bool is_free(const std::filesystem::path& name) {
    for (const char* ending : kBelonging) {
        std::error_code ignored;
        if (std::filesystem::symlink_status(name.string() + ending, ignored).type() !=
            std::filesystem::file_type::not_found)
            return false;
    }
    return true;
}

std::filesystem::path free_name(const std::filesystem::path& database) {
    const std::string first = database.string() + ".rusak-" + changed_at(database);
    std::filesystem::path name = first;
    for (int number = 2; !is_free(name); ++number) name = first + "-" + std::to_string(number);
    return name;
}

void make_lasting(const std::filesystem::path& folder) {
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;
    ::fsync(descriptor);
    ::close(descriptor);
}

} // namespace

Result<std::filesystem::path> move_aside(const std::filesystem::path& database) {
    const auto name = free_name(database);
    for (const char* ending : kBelonging) {
        const std::string from = database.string() + ending;
        const std::string to = name.string() + ending;
        if (::rename(from.c_str(), to.c_str()) != 0 && errno != ENOENT)
            return Error{ErrorCode::store_damaged, from,
                         "damaged, and cannot be moved aside: " + std::generic_category().message(errno)};
    }
    make_lasting(database.parent_path());
    return name;
}

} // namespace propartif::records
