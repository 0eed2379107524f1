#include "store/content/json_tree.hpp"
#include "core/diagnostic_codes.hpp"
#include "store/content/json_guard.hpp"
#include "store/content/utf8.hpp"
#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>

namespace propartif::store {
namespace {

using Json = nlohmann::json;

// Recursion is safe: the guard bounds the depth.
JsonTree tree_of(const Json& value) {
    using Kind = JsonTree::Kind;
    JsonTree out;
    if (value.is_boolean()) {
        out.kind = Kind::boolean;
        out.truth = value.get<bool>();
    } else if (value.is_number_integer()) {
        constexpr auto kHighest = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
        const bool fits = !value.is_number_unsigned() || value.get<std::uint64_t>() <= kHighest;
        out.kind = fits ? Kind::integer : Kind::real;
        if (fits) out.number = value.get<std::int64_t>();
        out.real = value.get<double>();
    } else if (value.is_number()) {
        out.kind = Kind::real;
        out.real = value.get<double>();
    } else if (value.is_string()) {
        out.kind = Kind::string;
        out.words = value.get<std::string>();
    } else if (value.is_array()) {
        out.kind = Kind::list;
        for (const Json& each : value) out.items.push_back(tree_of(each));
    } else if (value.is_object()) {
        out.kind = Kind::object;
        for (const auto& [key, each] : value.items()) out.members.emplace_back(key, tree_of(each));
    }
    return out;
}

std::optional<Error> refused(std::string_view bytes, const Limits& limits) {
    if (first_bad_utf8(bytes)) return Error{ErrorCode::bad_content, {}, "not-utf8"};
    const auto found = guard_json(bytes, limits);
    const auto error = std::ranges::find(found, Severity::error, &Diagnostic::severity);
    if (error == found.end()) return std::nullopt;
    const bool syntax = error->code == core::kSyntax.code || error->code == core::kNumberTooLarge.code;
    const std::string where = syntax && error->args.size() == 2 ? error->args[0] + ':' + error->args[1] : error->where;
    return Error{ErrorCode::bad_content, where, syntax ? "not-json" : "over-limits"};
}

} // namespace

const JsonTree* JsonTree::find(std::string_view key) const {
    const auto found =
        std::ranges::lower_bound(members, key, {}, [](const auto& each) { return std::string_view{each.first}; });
    return found != members.end() && found->first == key ? &found->second : nullptr;
}

Result<JsonTree> read_json_tree(std::string_view bytes, const Limits& limits) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (auto error = refused(bytes, limits)) return *error;
    const Json document = Json::parse(bytes, nullptr, false);
    if (document.is_discarded()) return Error{ErrorCode::bad_content, "1:1", "not-json"};
    return tree_of(document);
}

} // namespace propartif::store
