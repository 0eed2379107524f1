#include "store/authoring/former.hpp"
#include "propartif/authoring.hpp"
#include "propartif/library.hpp"
#include <algorithm>
#include <charconv>
#include <string>
#include <sys/stat.h>
#include <system_error>
#include <vector>

namespace propartif::store {

namespace {

namespace fs = std::filesystem;

std::vector<unsigned long> numbers_in(const fs::path& folder, std::string_view suffix) {
    std::vector<unsigned long> numbers;
    std::error_code failed;
    for (fs::directory_iterator each{folder, failed}; !failed && each != fs::directory_iterator{};
         each.increment(failed)) {
        const std::string name = each->path().filename().string();
        unsigned long number = 0;
        const auto [end, wrong] = std::from_chars(name.data(), name.data() + name.size(), number);
        if (wrong == std::errc{} && std::string_view(end) == suffix) numbers.push_back(number);
    }
    std::ranges::sort(numbers);
    return numbers;
}

fs::path numbered(const fs::path& folder, unsigned long number, std::string_view suffix) {
    return folder / (std::to_string(number) + std::string(suffix));
}

} // namespace

std::vector<FormerFile> former_files(const fs::path& folder, std::string_view suffix) {
    std::vector<FormerFile> out;
    for (const unsigned long number : numbers_in(folder, suffix)) {
        const fs::path path = numbered(folder, number, suffix);
        struct stat about {};
        const bool known = ::stat(path.c_str(), &about) == 0;
        out.push_back({number, path, known ? std::int64_t{about.st_mtim.tv_sec} * 1000 : 0});
    }
    std::ranges::reverse(out);
    return out;
}

Result<Done> keep_former(const fs::path& folder, std::string_view bytes, std::string_view suffix) {
    std::vector<unsigned long> numbers = numbers_in(folder, suffix);
    if (!numbers.empty()) {
        const auto newest = read_file(numbered(folder, numbers.back(), suffix));
        if (newest && newest.value() == bytes) return Done{};
    }
    const unsigned long next = numbers.empty() ? 1 : numbers.back() + 1;
    auto written = write_file(numbered(folder, next, suffix), bytes);
    if (!written) return written;
    std::error_code failed;
    for (std::size_t oldest = 0; numbers.size() + 1 - oldest > kMostFormer; ++oldest)
        fs::remove(numbered(folder, numbers[oldest], suffix), failed);
    return written;
}

} // namespace propartif::store
