#include "store/packs/manifest.hpp"
#include "store/content/json_walk.hpp"
#include "store/content/written.hpp"
#include "store/packs/pack_paths.hpp"
#include <algorithm>
#include <array>
#include <charconv>
#include <set>

namespace propartif::packs {

namespace {

using store::Fields;
using store::Json;
using store::Need;
using store::Report;

constexpr std::string_view kFormat = "propartif-pack";
constexpr std::string_view kFormatVersion = "1.0";

// Numbers between dots; fewer are filled with zeros.
std::array<int, 3> numbers_of(std::string_view version) {
    std::array<int, 3> out{};
    for (int& each : out) {
        const std::string_view part = version.substr(0, version.find('.'));
        std::from_chars(part.data(), part.data() + part.size(), each);
        version.remove_prefix(std::min(version.size(), part.size() + 1));
    }
    return out;
}

bool all_digits(std::string_view text) {
    return !text.empty() && text.size() <= 6 &&
           std::ranges::all_of(text, [](char each) { return each >= '0' && each <= '9'; });
}

// False when the rest of the document cannot be understood.
bool read_format(Fields& fields, Report& report) {
    std::string format, version;
    fields.string("format", format, Need::required);
    fields.string("format_version", version, Need::required);
    if (format.empty() || version.empty()) return false; // reported
    if (format != kFormat) {
        report.add(core::kWrongFormat, "/format", {std::string{kFormat}, store::excerpt(format)});
        return false;
    }
    const std::size_t dot = version.find('.');
    if (dot == std::string::npos || !all_digits(version.substr(0, dot)) || !all_digits(version.substr(dot + 1))) {
        report.add(core::kWrongFormat, "/format_version", {std::string{kFormatVersion}, store::excerpt(version)});
        return false;
    }
    const auto numbers = numbers_of(version);
    if (numbers[0] != 1) {
        report.add(core::kNewerFormat, "/format_version", {store::excerpt(version), std::string{kFormatVersion}});
        return false;
    }
    if (numbers[1] > 0) report.accept_unknown_keys();
    return true;
}

void read_path(Fields& fields, std::string& out) {
    fields.string("path", out, Need::required);
    if (out.empty()) return; // reported
    const auto part = part_of(out);
    if (out.size() > kPackLimits.path_bytes)
        fields.report().add(core::kPackPathTooLong, fields.at("path"),
                            {shown_path(out), std::to_string(kPackLimits.path_bytes)});
    else if (!part || !is_content(*part))
        fields.report().add(core::kPackPath, fields.at("path"), {shown_path(out)});
}

void read_file_entry(const Json& value, const std::string& where, Report& report, PackFile& out) {
    Fields fields{value, where, report};
    read_path(fields, out.path);
    int size = 0;
    fields.integer("size", size, 0, static_cast<int>(kPackLimits.inflated_bytes), Need::required);
    out.size = static_cast<std::uint64_t>(size);
    fields.string("sha256", out.sha256, Need::required);
}

void read_fields(const Json& document, Report& report, PackManifest& out) {
    Fields fields{document, "", report};
    fields.ignore("$schema");
    if (!read_format(fields, report)) return fields.ignore_the_rest();
    fields.string("id", out.id, Need::required);
    if (!out.id.empty() && !is_pack_id(out.id)) report.add(core::kPackId, "/id", {shown_path(out.id)});
    fields.version("version", out.version);
    fields.text("title", out.title, Need::required);
    fields.loose_string("license", out.license);
    fields.strings("authors", out.authors);
    fields.each(
        "files", Need::required,
        [&](const Json& value, const std::string& where) {
            read_file_entry(value, where, report, out.files.emplace_back());
        },
        kPackLimits.entries);
    std::set<std::string> paths;
    for (std::size_t i = 0; i < out.files.size(); ++i)
        if (!paths.insert(lower_case(out.files[i].path)).second)
            report.add(core::kPackSamePath, "/files/" + std::to_string(i) + "/path", {shown_path(out.files[i].path)});
}

} // namespace

ReadManifest read_manifest(std::string_view json) {
    ReadManifest out;
    out.found = store::guard_json(json, store::kContentLimits);
    if (has_errors(out.found)) return out;
    const Json document = Json::parse(json, nullptr, false);
    Report report;
    if (store::expect_object(document, "", report)) read_fields(document, report, out.manifest);
    out.found = report.take();
    return out;
}

std::string write_manifest(const PackManifest& manifest) {
    store::Ordered files = store::Ordered::array();
    for (const PackFile& each : manifest.files)
        files.push_back({{"path", each.path}, {"size", each.size}, {"sha256", each.sha256}});
    store::Ordered json{{"format", kFormat},
                        {"format_version", kFormatVersion},
                        {"id", manifest.id},
                        {"version", manifest.version},
                        {"title", store::as_json(manifest.title)}};
    if (!manifest.license.empty()) json["license"] = manifest.license;
    json["authors"] = manifest.authors;
    json["files"] = std::move(files);
    return store::written(json);
}

int compare_versions(std::string_view left, std::string_view right) {
    const auto order = numbers_of(left) <=> numbers_of(right);
    return order < 0 ? -1 : order > 0 ? 1 : 0;
}

} // namespace propartif::packs
