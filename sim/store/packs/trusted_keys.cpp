#include "core/diagnostic_codes.hpp"
#include "propartif/packs.hpp"
#include "store/content/json_walk.hpp"
#include "store/content/written.hpp"
#include "store/packs/durable_files.hpp"
#include <algorithm>

namespace propartif {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kFormat = "propartif.trusted-keys";
constexpr std::size_t kMostKeys = 1'000;

fs::path file_in(const fs::path& packs_folder) {
    return packs_folder / "trusted-keys.json";
}

bool is_fingerprint(std::string_view text) {
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::optional<std::vector<TrustedKey>> read_keys(std::string_view json) {
    store::Report report;
    std::vector<TrustedKey> out;
    const auto document = store::open_document(json, kFormat, store::kContentLimits, report);
    if (!document) return std::nullopt;
    {
        store::Fields fields{*document, "", report};
        fields.ignore("format");
        const auto read = [&](const store::Json& value, const std::string& where) {
            store::Fields key{value, where, report};
            key.string("fingerprint", out.emplace_back().fingerprint, store::Need::required);
            key.string("name", out.back().name, store::Need::required);
        };
        fields.each("keys", store::Need::required, read, kMostKeys);
    }
    const bool known = std::ranges::all_of(out, [](const auto& each) { return is_fingerprint(each.fingerprint); });
    if (has_errors(report.take()) || !known) return std::nullopt;
    return out;
}

Result<Done> write_keys(const fs::path& packs_folder, std::vector<TrustedKey> keys) {
    std::ranges::sort(keys, {}, &TrustedKey::fingerprint);
    store::Ordered list = store::Ordered::array();
    for (const TrustedKey& each : keys) list.push_back({{"fingerprint", each.fingerprint}, {"name", each.name}});
    if (auto made = packs::make_folder(packs_folder); !made) return made;
    return packs::write_whole(file_in(packs_folder),
                              store::written({{"format", std::string{kFormat} + "/1"}, {"keys", std::move(list)}}),
                              packs::IfThere::replace);
}

} // namespace

Result<std::vector<TrustedKey>> trusted_keys(const fs::path& packs_folder) {
    const fs::path file = file_in(packs_folder);
    const auto bytes = read_file(file, store::kContentLimits.document_bytes);
    if (!bytes && bytes.error().code == ErrorCode::file_missing) return std::vector<TrustedKey>{};
    if (!bytes) return bytes.error();
    auto keys = read_keys(bytes.value());
    if (!keys) return Error{ErrorCode::store_damaged, file.string(), "is not a list of trusted keys"};
    return std::move(*keys);
}

Result<Done> trust_key(const fs::path& packs_folder, const TrustedKey& key) {
    if (!is_fingerprint(key.fingerprint) || key.name.find_first_not_of(" \t\n") == std::string::npos ||
        key.name.size() > 200)
        return Error{ErrorCode::bad_request, key.fingerprint, "is no fingerprint, or the name is empty or too long"};
    auto keys = trusted_keys(packs_folder);
    if (!keys) return keys.error();
    std::erase_if(keys.value(), [&](const TrustedKey& each) { return each.fingerprint == key.fingerprint; });
    if (keys.value().size() >= kMostKeys)
        return Error{ErrorCode::bad_request, file_in(packs_folder).string(), "holds as many keys as it can"};
    keys.value().push_back(key);
    return write_keys(packs_folder, std::move(keys).value());
}

Result<Done> distrust_key(const fs::path& packs_folder, const std::string& fingerprint) {
    auto keys = trusted_keys(packs_folder);
    if (!keys) return keys.error();
    const auto gone =
        std::erase_if(keys.value(), [&](const TrustedKey& each) { return each.fingerprint == fingerprint; });
    if (gone == 0) return Error{ErrorCode::not_found, fingerprint, "is not among the trusted keys"};
    return write_keys(packs_folder, std::move(keys).value());
}

} // namespace propartif
