#include "store/records/workshop_columns.hpp"
#include <limits>

namespace propartif::records {

namespace {

using Json = nlohmann::ordered_json;

std::string dumped(const Json& value) {
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Error damaged(const char* what) {
    return {ErrorCode::store_damaged, "workshop", what};
}

// Shallow by nature; anything deeper is no column of ours.
Json parsed(const std::string& text) {
    const auto keep = [](int depth, Json::parse_event_t, Json&) { return depth <= 2; };
    return Json::parse(text, keep, false);
}

std::optional<int> whole(const Json& value) {
    if (!value.is_number_integer()) return std::nullopt;
    const auto number = value.get<std::int64_t>();
    if (number < std::numeric_limits<int>::min() || number > std::numeric_limits<int>::max()) return std::nullopt;
    return static_cast<int>(number);
}

} // namespace

Json form_json(const std::vector<FormReply>& form) {
    Json list = Json::array();
    for (const FormReply& reply : form) list.push_back(reply.scale ? Json(*reply.scale) : Json(reply.words));
    return list;
}

std::string write_form(const std::vector<FormReply>& form) {
    return dumped(form_json(form));
}

std::string write_counts(const std::vector<int>& counts) {
    return dumped(Json(counts));
}

std::string write_hashes(const std::map<std::string, std::string>& hashes) {
    return dumped(Json(hashes));
}

Result<std::vector<FormReply>> read_form(const std::string& text) {
    const Json list = parsed(text);
    if (!list.is_array()) return damaged("a form cannot be read");
    std::vector<FormReply> out;
    for (const Json& each : list) {
        const auto scale = whole(each);
        if (!scale && !each.is_string()) return damaged("a form cannot be read");
        out.push_back({scale, scale ? std::string{} : each.get<std::string>()});
    }
    return out;
}

Result<std::vector<int>> read_counts(const std::string& text) {
    const Json list = parsed(text);
    if (!list.is_array()) return damaged("counts cannot be read");
    std::vector<int> out;
    for (const Json& each : list) {
        const auto count = whole(each);
        if (!count) return damaged("counts cannot be read");
        out.push_back(*count);
    }
    return out;
}

Result<std::map<std::string, std::string>> read_hashes(const std::string& text) {
    const Json object = parsed(text);
    if (!object.is_object()) return damaged("hashes cannot be read");
    std::map<std::string, std::string> out;
    for (const auto& [key, value] : object.items()) {
        if (!value.is_string()) return damaged("hashes cannot be read");
        out[key] = value.get<std::string>();
    }
    return out;
}

} // namespace propartif::records
