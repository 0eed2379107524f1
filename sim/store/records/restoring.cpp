#include "propartif/moment.hpp"
#include "propartif/records.hpp"
#include "store/records/backup.hpp"
#include "store/records/folder_lock.hpp"
#include "store/records/opening.hpp"
#include "store/records/processing_log.hpp"
#include "store/records/quarantine.hpp"
#include "store/records/statement.hpp"
#include <array>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace propartif {

using records::Database;
using records::Statement;

namespace {

namespace fs = std::filesystem;

constexpr std::array<const char*, 4> kBelonging{"", "-wal", "-shm", "-journal"};
constexpr std::size_t kPiece = std::size_t{1} << 16;

Error failed(const fs::path& file, int number) {
    return {ErrorCode::store_failed, file.string(), std::generic_category().message(number)};
}

// A copy under a name of ours, gone again unless it took the place of the records.
class Staged {
public:
    explicit Staged(fs::path file) : file_(std::move(file)) { clear(); }
    Staged(const Staged&) = delete;
    Staged& operator=(const Staged&) = delete;
    ~Staged() { clear(); }
    const fs::path& file() const { return file_; }

private:
    void clear() const {
        std::error_code ignored;
        for (const char* ending : kBelonging) fs::remove(file_.string() + ending, ignored);
    }
    fs::path file_;
};

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

// The bytes as they are: the given file may lie where nothing can be written, and is not touched by SQLite.
Result<Done> copy_bytes(const fs::path& from, const fs::path& to) {
    const File in(std::fopen(from.c_str(), "rbe"));
    if (!in) return failed(from, errno);
    const int made = ::open(to.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (made < 0) return failed(to, errno);
    const File out(::fdopen(made, "wb"));
    std::array<char, kPiece> piece{};
    while (const std::size_t read = std::fread(piece.data(), 1, piece.size(), in.get()))
        if (std::fwrite(piece.data(), 1, read, out.get()) != read) return failed(to, errno);
    if (std::ferror(in.get()) != 0) return failed(from, EIO);
    return std::fflush(out.get()) == 0 ? Result<Done>(Done{}) : failed(to, errno);
}

Result<Done> stage(const fs::path& given, const fs::path& records, const fs::path& staged) {
    std::error_code failure;
    if (!fs::is_regular_file(given, failure))
        return Error{ErrorCode::file_missing, given.string(), "there is no such file"};
    if (fs::equivalent(given, records, failure))
        return Error{ErrorCode::bad_request, given.string(), "these are the present records themselves"};
    if (auto copied = copy_bytes(given, staged); !copied) return copied;
    const fs::path log = given.string() + "-wal"; // a copy made by hand may have it beside it
    if (!fs::is_regular_file(log, failure)) return Done{};
    return copy_bytes(log, staged.string() + "-wal");
}

// The staged copy as records of today: looked through, in the present shape, written anew page by page, one file.
Result<RecordCounts> make_ready(const fs::path& staged, std::int64_t now_unix_millis) {
    auto database = records::open_staged(staged);
    if (!database) return database.error();
    Database& copy = database.value();
    if (auto sound = records::look_through(copy, staged); !sound) return sound.error();
    auto counts = records::record_counts(copy);
    if (!counts) return counts;
    if (auto noted = records::note_processing(copy, now_unix_millis, "restore", records::counts_of(counts.value()));
        !noted)
        return noted.error();
    if (auto single = copy.execute("PRAGMA journal_mode = DELETE; VACUUM;"); !single) return single.error();
    return counts;
}

fs::path name_for_the_present(const fs::path& file, const std::string& stamp) {
    fs::path name = file.string() + ".before-restore-" + stamp + ".bak";
    std::error_code ignored;
    for (int number = 2; fs::exists(name, ignored); ++number)
        name = file.string() + ".before-restore-" + stamp + "-" + std::to_string(number) + ".bak";
    return name;
}

// A copy of the present records under a name of their own, and nothing left in their write-ahead log: a log must not
// meet another database.
Result<std::optional<fs::path>> put_aside(const fs::path& file, const std::string& stamp) {
    std::error_code failure;
    if (!fs::exists(file, failure) && !fs::exists(file.string() + "-wal", failure)) return std::optional<fs::path>{};
    {
        auto present = records::open_present(file);
        if (!present && present.error().code != ErrorCode::store_damaged) return present.error();
        if (!present) {
            auto moved = records::move_aside(file);
            if (!moved) return moved.error();
            return std::optional{moved.value()};
        }
        const auto name = name_for_the_present(file, stamp);
        if (auto copied = records::copy_to(present.value(), name); !copied) return copied.error();
        Statement emptied(present.value(), "PRAGMA wal_checkpoint(TRUNCATE)");
        if (auto done = emptied.run(); !done) return done.error();
        return std::optional{name};
    } // closed here: the log goes with the last reader
}

} // namespace

Result<Restored> restore_records(const fs::path& folder, const fs::path& file, std::int64_t now_unix_millis) {
    if (auto made = records::make_private_folder(folder); !made) return made.error();
    const auto lock = records::FolderLock::take(folder);
    if (!lock) return lock.error();
    const fs::path present = folder / "records.db";
    const Staged staged(folder / "records.db.restoring");
    const auto about_file = [&](Error error) { // the staged copy is a detail of ours
        if (error.where == staged.file().string()) error.where = file.string();
        return error;
    };
    if (auto copied = stage(file, present, staged.file()); !copied) return about_file(copied.error());
    const auto ready = make_ready(staged.file(), now_unix_millis);
    if (!ready) return about_file(ready.error());
    if (auto lasting = records::make_lasting(staged.file()); !lasting) return lasting.error();
    const auto aside = put_aside(present, file_stamp(now_unix_millis));
    if (!aside) return aside.error();
    std::error_code failure;
    const auto left = fs::file_size(present.string() + "-wal", failure);
    if (!failure && left > 0)
        return Error{ErrorCode::store_failed, present.string() + "-wal", "could not be emptied; nothing was changed"};
    for (const char* ending : {"-wal", "-shm"}) fs::remove(present.string() + ending, failure);
    if (::rename(staged.file().c_str(), present.c_str()) != 0) return failed(present, errno);
    if (auto lasting = records::make_lasting(folder); !lasting) return lasting.error();
    return Restored{ready.value(), aside.value()};
}

} // namespace propartif
