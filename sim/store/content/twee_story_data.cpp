#include "propartif/interchange.hpp"
#include "store/content/json_walk.hpp"

namespace propartif {

Result<TweeStoryData> read_twee_story_data(std::string_view json) {
    const Error refused{ErrorCode::bad_content, "StoryData", "not a JSON object"};
    if (has_errors(store::guard_json(json, store::kContentLimits))) return refused;
    const store::Json document = store::Json::parse(json, nullptr, false);
    if (!document.is_object()) return refused;
    TweeStoryData out;
    const auto take = [&](const char* key, std::string& into) {
        const auto found = document.find(key);
        if (found != document.end() && found->is_string()) into = found->get<std::string>();
    };
    take("ifid", out.ifid);
    take("format", out.format);
    take("start", out.start);
    return out;
}

} // namespace propartif
