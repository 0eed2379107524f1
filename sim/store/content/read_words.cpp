#include "propartif/library.hpp"
#include "store/content/json_walk.hpp"
#include "store/content/loaded.hpp"

namespace propartif {

Loaded<std::map<std::string, std::string>> read_words(std::string_view json) {
    store::Report report;
    std::map<std::string, std::string> words;
    report.add_all(store::guard_json(json, store::kContentLimits));
    std::vector<Diagnostic> guarded = report.take();
    if (has_errors(guarded)) return {std::nullopt, std::move(guarded)};
    const store::Json document = store::Json::parse(json, nullptr, false);
    if (store::expect_object(document, "", report))
        for (const auto& [key, value] : document.items())
            store::read_string(value, "/" + store::pointer_part(key), report, words[key]);
    return store::loaded(std::move(words), report);
}

} // namespace propartif
