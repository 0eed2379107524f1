#include "propartif/library.hpp"
#include <array>
#include <fstream>
#include <system_error>

namespace propartif {

Result<std::string> read_file(const std::filesystem::path& path, std::size_t cap_bytes) {
    std::error_code problem;
    const auto status = std::filesystem::status(path, problem);
    if (!std::filesystem::exists(status)) return Error{ErrorCode::file_missing, path.string(), problem.message()};
    // A pipe or device could block for ever or never end.
    if (!std::filesystem::is_regular_file(status))
        return Error{ErrorCode::file_unreadable, path.string(), "not a regular file"};
    std::ifstream file{path, std::ios::binary};
    if (!file) return Error{ErrorCode::file_unreadable, path.string(), "cannot be opened"};
    std::string bytes;
    std::array<char, std::size_t{64} << 10> buffer{};
    while (file) {
        file.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
        bytes.append(buffer.data(), static_cast<std::size_t>(file.gcount()));
        // Counted while reading: a size asked for beforehand may have changed by now.
        if (bytes.size() > cap_bytes)
            return Error{ErrorCode::file_too_large, path.string(), "more than " + std::to_string(cap_bytes) + " bytes"};
    }
    if (file.bad()) return Error{ErrorCode::file_unreadable, path.string(), "reading failed"};
    return bytes;
}

} // namespace propartif
