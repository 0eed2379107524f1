#include "cli/labelled.hpp"
#include "propartif/library.hpp"
#include <algorithm>
#include <sstream>
#include <thread>

namespace propartif::cli {

std::optional<LabelledFile> read_labelled(Console& console, const std::filesystem::path& path) {
    auto bytes = read_file(path);
    if (!bytes) {
        console.fail(app::fill(console.words()(app::Str::cli_file_unreadable), {path.string(), bytes.error().detail}));
        return std::nullopt;
    }
    LabelledFile out{path, sha256_hex(bytes.value()), {}};
    std::istringstream in(std::move(bytes).value());
    std::size_t number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
        auto request = parse_score_request(line);
        const std::string place = path.string() + ":" + std::to_string(number) + ": ";
        if (!request)
            console.fail(place + request.error().detail);
        else if (!request.value().labels)
            console.fail(place + "\"labels\" is missing");
        else
            out.replies.push_back(std::move(request).value());
    }
    return out;
}

void add_to(Fitting& fitting, const LabelledFile& file, std::size_t source) {
    for (const ScoreRequest& each : file.replies)
        fitting.add({each.context, {each.citizen, &each.focus}, each.reply, &*each.labels, &each.label_flags}, source);
}

unsigned threads_to_use() {
    return std::max(1U, std::thread::hardware_concurrency());
}

} // namespace propartif::cli
