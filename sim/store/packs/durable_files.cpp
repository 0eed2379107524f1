#include "store/packs/durable_files.hpp"
#include "store/records/backup.hpp"
#include "store/records/opening.hpp"
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <string>
#include <system_error>
#include <unistd.h>

namespace propartif::packs {

namespace {

Error failed(const std::filesystem::path& file, int number) {
    if (number == EEXIST || number == ENOTEMPTY) return {ErrorCode::bad_request, file.string(), "is there already"};
    return {ErrorCode::store_failed, file.string(), "cannot be written: " + std::generic_category().message(number)};
}

int write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return errno;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::fsync(file) == 0 ? 0 : errno;
}

Result<Done> renamed(const std::filesystem::path& from, const std::filesystem::path& to, unsigned int how) {
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), how) != 0) return failed(to, errno);
    if (auto lasting = records::make_lasting(to.parent_path()); !lasting) return lasting;
    return from.parent_path() == to.parent_path() ? Result<Done>{Done{}} : records::make_lasting(from.parent_path());
}

} // namespace

Result<Done> write_new(const std::filesystem::path& file, std::string_view bytes) {
    const int made = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (made < 0) return failed(file, errno);
    int problem = write_all(made, bytes);
    if (::close(made) != 0 && problem == 0) problem = errno;
    if (problem != 0) return failed(file, problem);
    return Done{};
}

Result<Done> write_whole(const std::filesystem::path& file, std::string_view bytes, IfThere there) {
    const std::filesystem::path beside = file.string() + ".unfinished-" + std::to_string(::getpid());
    ::unlink(beside.c_str()); // left by a process of this number that was killed
    auto done = write_new(beside, bytes);
    if (done) done = renamed(beside, file, there == IfThere::refuse ? RENAME_NOREPLACE : 0);
    if (!done) ::unlink(beside.c_str());
    return done;
}

Result<Done> move_to(const std::filesystem::path& from, const std::filesystem::path& to) {
    return renamed(from, to, RENAME_NOREPLACE);
}

Result<Done> exchange(const std::filesystem::path& one, const std::filesystem::path& other) {
    return renamed(one, other, RENAME_EXCHANGE);
}

Result<Done> make_folder(const std::filesystem::path& folder) {
    return records::make_private_folder(folder);
}

Result<Done> make_lasting(const std::filesystem::path& folder) {
    return records::make_lasting(folder);
}

} // namespace propartif::packs
