#include "propartif/library.hpp"
#include "store/content/limits.hpp"
#include <algorithm>
#include <tuple>

namespace propartif {

std::vector<Scenario> load_templates(const std::filesystem::path& dir) {
    std::vector<Scenario> out;
    std::error_code problem;
    for (std::filesystem::directory_iterator each{dir, problem}, end; !problem && each != end;
         each.increment(problem)) {
        if (!each->path().filename().string().ends_with(".scenario.json")) continue;
        const auto bytes = read_file(each->path(), store::kContentLimits.document_bytes);
        if (!bytes) continue;
        if (auto read = read_scenario(bytes.value()); read.value) out.push_back(std::move(*read.value));
    }
    std::ranges::sort(out, {}, [](const Scenario& each) { return std::make_tuple(each.nodes.size(), each.id); });
    return out;
}

} // namespace propartif
