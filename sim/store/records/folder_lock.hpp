#pragma once
// One program per data folder. The system frees the lock when its holder ends, however it ends.
#include "propartif/result.hpp"
#include <filesystem>

namespace propartif::records {

class FolderLock {
public:
    // Fails with store_locked, naming the holder's process id when it is known, or store_failed.
    static Result<FolderLock> take(const std::filesystem::path& folder);
    FolderLock(FolderLock&& other) noexcept;
    FolderLock& operator=(FolderLock&& other) noexcept;
    ~FolderLock();

private:
    explicit FolderLock(int descriptor) : descriptor_(descriptor) {}
    int descriptor_ = -1;
};

} // namespace propartif::records
