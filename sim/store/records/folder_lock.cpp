#include "store/records/folder_lock.hpp"
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <string>
#include <sys/file.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace propartif::records {
namespace {

std::string holder_of(int descriptor) {
    std::array<char, 24> text{};
    const auto length = ::pread(descriptor, text.data(), text.size(), 0);
    std::string digits;
    for (ssize_t at = 0; at < length; ++at) {
        const char each = text[static_cast<std::size_t>(at)];
        if (each < '0' || each > '9') break;
        digits += each;
    }
    return digits;
}

// Only for the message a second program shows; a full disk must not stop the first one.
void sign(int descriptor) {
    const std::string process = std::to_string(::getpid()) + "\n";
    if (::ftruncate(descriptor, 0) != 0) return;
    if (::pwrite(descriptor, process.data(), process.size(), 0) < 0) return;
}

} // namespace

Result<FolderLock> FolderLock::take(const std::filesystem::path& folder) {
    const std::string name = (folder / "records.lock").string();
    const int descriptor = ::open(name.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0)
        return Error{ErrorCode::store_failed, name,
                     "cannot be opened for writing: " + std::generic_category().message(errno)};
    FolderLock lock(descriptor);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        const int why = errno;
        if (why != EWOULDBLOCK) return Error{ErrorCode::store_failed, name, std::generic_category().message(why)};
        const std::string holder = holder_of(descriptor);
        return Error{ErrorCode::store_locked, folder.string(),
                     holder.empty() ? "held by another process" : "held by process " + holder};
    }
    sign(descriptor);
    return lock;
}

FolderLock::FolderLock(FolderLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

FolderLock& FolderLock::operator=(FolderLock&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
}

FolderLock::~FolderLock() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

} // namespace propartif::records
