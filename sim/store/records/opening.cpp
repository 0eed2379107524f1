#include "store/records/opening.hpp"
#include "store/records/backup.hpp"
#include "store/records/quarantine.hpp"
#include "store/records/schema.hpp"
#include "store/records/statement.hpp"
#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <fstream>
#include <string_view>
#include <system_error>
#include <unistd.h>

namespace propartif::records {
namespace {

constexpr std::size_t kHeaderBytes = 100;
constexpr std::int64_t kLastVersion = 0x7fff'ffff; // user_version is signed
using Header = std::array<unsigned char, kHeaderBytes>;

Error damaged(const std::filesystem::path& file, std::string detail) {
    return {ErrorCode::store_damaged, file.string(), std::move(detail)};
}

Error newer(const std::filesystem::path& file, std::int64_t version) {
    return {ErrorCode::newer_format, file.string(),
            fmt::format("written by a newer program: schema {}, this one knows {}", version, migrations().size())};
}

std::int64_t big_endian(const Header& header, std::size_t at) {
    std::int64_t value = 0;
    for (std::size_t byte = 0; byte < 4; ++byte) value = value * 256 + header[at + byte];
    return value;
}

bool holds_bytes(const std::filesystem::path& file) {
    std::error_code failure;
    const auto size = std::filesystem::file_size(file, failure);
    return !failure && size > 0;
}

// SQLite would read the missing bytes as zeros. With a write-ahead log such an end may be a checkpoint under way.
bool ends_inside_a_page(const std::filesystem::path& file, const Header& header) {
    const std::uintmax_t stated = header[16] * 256U + header[17];
    const std::uintmax_t page_bytes = stated == 1 ? 65536 : stated;
    std::error_code failure;
    const auto size = std::filesystem::file_size(file, failure);
    return !failure && page_bytes > 0 && size % page_bytes != 0 && !holds_bytes(file.string() + "-wal");
}

// Looks at the file before SQLite does: SQLite would change a newer file's neighbours, and take an emptied file for a
// new one.
Result<Done> check_bytes(const std::filesystem::path& file) {
    std::error_code failure;
    if (!std::filesystem::exists(file, failure)) {
        if (failure) return Error{ErrorCode::store_failed, file.string(), failure.message()};
        if (holds_bytes(file.string() + "-wal")) return damaged(file, "only its write-ahead log is there");
        return Done{};
    }
    if (!std::filesystem::is_regular_file(file, failure))
        return Error{ErrorCode::store_failed, file.string(), "is not a file"};
    std::ifstream in(file, std::ios::binary);
    if (!in) return Error{ErrorCode::store_failed, file.string(), "cannot be read"};
    Header header{};
    std::array<char, kHeaderBytes> bytes{};
    in.read(bytes.data(), bytes.size());
    if (in.gcount() < static_cast<std::streamsize>(bytes.size())) return damaged(file, "too short for a database");
    std::transform(bytes.begin(), bytes.end(), header.begin(),
                   [](char byte) { return static_cast<unsigned char>(byte); });
    constexpr std::string_view kMagic{"SQLite format 3\0", 16};
    if (std::string_view(bytes.data(), kMagic.size()) != kMagic) return damaged(file, "not a database");
    const auto version = big_endian(header, 60);
    const bool ours = big_endian(header, 68) == kApplicationId;
    if (ours && version > static_cast<std::int64_t>(migrations().size()) && version <= kLastVersion)
        return newer(file, version);
    if (ends_inside_a_page(file, header)) return damaged(file, "its end is missing");
    return Done{};
}

Result<Done> quick_check(Database& database, const std::filesystem::path& file) {
    Statement statement(database, "PRAGMA quick_check(1)");
    const auto row = statement.next();
    if (!row) return row.error();
    const std::string verdict = row.value() ? statement.text(0) : "no answer";
    if (verdict != "ok") return damaged(file, verdict);
    return Done{};
}

// The version of a sound file; damaged when it is not exactly what a program of that version would have made.
Result<std::size_t> check_content(Database& database, const std::filesystem::path& file) {
    const auto id = application_id(database);
    if (!id) return id.error();
    const auto version = schema_version(database);
    if (!version) return version.error();
    const bool ours = id.value() == kApplicationId;
    if (ours && version.value() > static_cast<std::int64_t>(migrations().size())) return newer(file, version.value());
    const bool blank = id.value() == 0 && version.value() == 0;
    if ((!ours && !blank) || version.value() < 0) return damaged(file, "not a database of Propartif");
    if (auto sound = quick_check(database, file); !sound) return sound.error();
    const auto reached = static_cast<std::size_t>(version.value());
    const auto found = schema_text(database);
    if (!found) return found.error();
    const auto expected = expected_schema_text(reached);
    if (!expected) return expected.error();
    if (found.value() != expected.value()) return damaged(file, "its tables are not those of its version");
    if (database.read_only()) {
        if (::access(file.c_str(), W_OK) == 0) return damaged(file, "its header forbids writing");
        return Error{ErrorCode::store_failed, file.string(), "is read-only"};
    }
    return reached;
}

Result<Database> open_checked(const std::filesystem::path& file) {
    auto database = Database::open(file);
    if (!database) return database.error();
    const auto version = check_content(database.value(), file);
    if (!version) return version.error();
    if (auto ready = database.value().prepare_for_writing(); !ready) return ready.error();
    const std::size_t present = migrations().size();
    if (version.value() > 0 && version.value() < present) // a new file holds nothing to keep
        if (const auto kept = keep_copy(database.value(), file, present); !kept) return kept.error();
    if (auto built = migrate(database.value(), version.value(), present); !built) return built.error();
    return database;
}

Result<Database> open_known(const std::filesystem::path& file) {
    if (auto looked = check_bytes(file); !looked) return looked.error();
    return open_checked(file);
}

Result<Database> open_new(const std::filesystem::path& file) {
    // Made here and not by SQLite, which would let everybody on the machine read it.
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return Error{ErrorCode::store_failed, file.string(),
                     "cannot be made: " + std::generic_category().message(errno)};
    ::close(descriptor);
    auto database = open_checked(file);
    if (database) return database;
    // A first start that failed (a full disk) must not look like a damaged database at the second.
    std::error_code ignored;
    for (const char* ending : {"", "-wal", "-shm", "-journal"})
        std::filesystem::remove(file.string() + ending, ignored);
    return database;
}

} // namespace

// What people wrote is nobody else's to read.
Result<Done> make_private_folder(const std::filesystem::path& folder) {
    std::error_code failure;
    const bool made = std::filesystem::create_directories(folder, failure);
    if (failure) return Error{ErrorCode::store_failed, folder.string(), "cannot be made: " + failure.message()};
    if (made) std::filesystem::permissions(folder, std::filesystem::perms::owner_all, failure);
    if (failure) return Error{ErrorCode::store_failed, folder.string(), "cannot be made private: " + failure.message()};
    return Done{};
}

Result<Database> open_present(const std::filesystem::path& file) {
    return open_known(file);
}

Result<Database> open_staged(const std::filesystem::path& file) {
    if (auto looked = check_bytes(file); !looked) return looked.error();
    auto database = Database::open(file);
    if (!database) return database.error();
    const auto version = check_content(database.value(), file);
    if (!version) return version.error();
    if (version.value() == 0) return damaged(file, "not a database of Propartif");
    if (auto ready = database.value().prepare_for_writing(); !ready) return ready.error();
    if (auto built = migrate(database.value(), version.value(), migrations().size()); !built) return built.error();
    return database;
}

Result<Opened> open_or_replace(const std::filesystem::path& file) {
    std::error_code unknown;
    const bool first_start =
        !std::filesystem::exists(file, unknown) && !unknown && !holds_bytes(file.string() + "-wal");
    auto database = first_start ? open_new(file) : open_known(file);
    if (database) return Opened{std::move(database).value(), std::nullopt};
    if (database.error().code != ErrorCode::store_damaged) return database.error();
    const auto aside = move_aside(file);
    if (!aside) return aside.error();
    auto fresh = open_new(file);
    if (!fresh) return fresh.error();
    return Opened{std::move(fresh).value(), aside.value()};
}

} // namespace propartif::records
