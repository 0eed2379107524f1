#include "propartif/library.hpp"
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <system_error>
#include <unistd.h>

namespace propartif {

namespace {

bool write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::fsync(file) == 0;
}

// Without it the new name may be lost with the power, though the bytes are there.
void sync_folder(const std::filesystem::path& folder) {
    const int opened = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (opened < 0) return;
    ::fsync(opened);
    ::close(opened);
}

Error refused(const std::filesystem::path& path) {
    return {ErrorCode::store_failed, path.string(), std::strerror(errno)};
}

} // namespace

Result<Done> write_file(const std::filesystem::path& path, std::string_view bytes) {
    std::error_code failed;
    if (path.has_parent_path()) std::filesystem::create_directories(path.parent_path(), failed);
    const std::string beside = path.string() + ".part-" + std::to_string(::getpid());
    const int opened = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (opened < 0) return refused(path);
    const bool whole = write_all(opened, bytes);
    const int reason = errno;
    const bool closed = ::close(opened) == 0;
    if (whole && closed && ::rename(beside.c_str(), path.c_str()) == 0) {
        sync_folder(path.parent_path());
        return Done{};
    }
    if (!whole) errno = reason;
    Error error = refused(path);
    ::unlink(beside.c_str());
    return error;
}

} // namespace propartif
