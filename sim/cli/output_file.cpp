#include "cli/output_file.hpp"
#include <cstdio>
#include <fcntl.h>
#include <string>
#include <system_error>
#include <unistd.h>

namespace propartif::cli {

namespace {

bool write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(file, bytes.data(), bytes.size());
        if (written <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::fsync(file) == 0;
}

bool written(const std::filesystem::path& file, std::string_view bytes, unsigned int how) {
    std::error_code failed;
    if (std::filesystem::is_directory(file, failed)) return false;
    const std::string beside = file.string() + ".part-" + std::to_string(::getpid());
    const int opened = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    if (opened < 0) return false;
    const bool whole = write_all(opened, bytes);
    const bool closed = ::close(opened) == 0;
    if (whole && closed && ::renameat2(AT_FDCWD, beside.c_str(), AT_FDCWD, file.c_str(), how) == 0) return true;
    ::unlink(beside.c_str());
    return false;
}

} // namespace

bool write_whole(const std::filesystem::path& file, std::string_view bytes) {
    return written(file, bytes, 0);
}

bool write_new(const std::filesystem::path& file, std::string_view bytes) {
    return written(file, bytes, RENAME_NOREPLACE);
}

} // namespace propartif::cli
