#include "store/content/json_walk.hpp"
#include <algorithm>
#include <charconv>
#include <cmath>

namespace propartif::store {

namespace {

bool lower_or_digit(char each) {
    return (each >= 'a' && each <= 'z') || (each >= '0' && each <= '9');
}
bool digit(char each) {
    return each >= '0' && each <= '9';
}

bool is_id(std::string_view text, IdKind kind) {
    constexpr std::size_t kLongest = 64;
    return !text.empty() && text.size() <= kLongest && std::ranges::all_of(text, [&](char each) {
        return lower_or_digit(each) || each == '-' || (kind == IdKind::flag && each == '_') ||
               (kind == IdKind::topic && each == '/');
    });
}

std::string shown(double number) {
    char buffer[40];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, number).ptr;
    return std::string(buffer, end);
}

bool three_numbers(std::string_view text) { // "1.0.0", each part 1-6 digits
    int parts = 0;
    while (true) {
        const std::size_t dot = text.find('.');
        const std::string_view part = text.substr(0, dot);
        if (part.empty() || part.size() > 6 || !std::ranges::all_of(part, digit)) return false;
        ++parts;
        if (dot == std::string_view::npos) return parts == 3;
        text.remove_prefix(dot + 1);
    }
}

bool is_date(std::string_view text) { // YYYY-MM-DD
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
    for (const std::size_t at : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U})
        if (!digit(text[at])) return false;
    const std::string_view month = text.substr(5, 2);
    const std::string_view day = text.substr(8, 2);
    return month >= "01" && month <= "12" && day >= "01" && day <= "31";
}

bool is_colour(std::string_view text) {
    return text.size() == 7 && text[0] == '#' && std::ranges::all_of(text.substr(1), [](char each) {
               return digit(each) || (each >= 'a' && each <= 'f') || (each >= 'A' && each <= 'F');
           });
}

std::string joined(std::span<const std::string_view> words) {
    std::string all;
    for (const std::string_view word : words) {
        if (!all.empty()) all += ", ";
        all += word;
    }
    return all;
}

} // namespace

void Report::add(const core::DiagnosticCode& code, const std::string& where, std::vector<std::string> args) {
    if (found_.size() < kMaxFindings)
        found_.push_back(core::diagnose(code, where, std::move(args)));
    else if (found_.size() == kMaxFindings)
        found_.push_back(core::diagnose(core::kTooManyProblems, "", {std::to_string(kMaxFindings)}));
}

void Report::add_all(std::vector<Diagnostic> found) {
    for (Diagnostic& each : found) found_.push_back(std::move(each));
}

// Named in both languages at once: these words become arguments of a message in either.
std::string_view type_name(const Json& value) {
    switch (value.type()) {
    case Json::value_t::null: return "kosong/null";
    case Json::value_t::object: return "objek/object { }";
    case Json::value_t::array: return "daftar/list [ ]";
    case Json::value_t::string: return "teks/text";
    case Json::value_t::boolean: return "ya-tidak/true-false";
    case Json::value_t::number_integer:
    case Json::value_t::number_unsigned: return "angka bulat/whole number";
    case Json::value_t::number_float: return "angka desimal/decimal number";
    default: return "lain/other";
    }
}

namespace {

bool expect(bool fits, std::string_view expected, const Json& value, const std::string& where, Report& report) {
    if (!fits) report.add(core::kWrongType, where, {std::string{expected}, std::string{type_name(value)}});
    return fits;
}

} // namespace

bool expect_object(const Json& value, const std::string& where, Report& report) {
    return expect(value.is_object(), "objek/object { }", value, where, report);
}

bool expect_array(const Json& value, const std::string& where, Report& report) {
    return expect(value.is_array(), "daftar/list [ ]", value, where, report);
}

void read_string(const Json& value, const std::string& where, Report& report, std::string& out) {
    if (!expect(value.is_string(), "teks/text", value, where, report)) return;
    const auto& text = value.get_ref<const std::string&>();
    if (text.find_first_not_of(" \t\n") == std::string::npos)
        report.add(core::kEmpty, where);
    else
        out = text;
}

void read_id(const Json& value, const std::string& where, Report& report, std::string& out, IdKind kind) {
    if (!expect(value.is_string(), "teks/text", value, where, report)) return;
    const auto& text = value.get_ref<const std::string&>();
    if (is_id(text, kind))
        out = text;
    else
        report.add(core::kBadId, where, {excerpt(text)});
}

void read_integer(const Json& value, const std::string& where, Report& report, int& out, int lowest, int highest) {
    constexpr double kBeyondAnyRange = 1e15; // whole numbers too long for the parser arrive as decimals
    const bool huge = (value.is_number_float() && std::abs(value.get<double>()) > kBeyondAnyRange) ||
                      (value.is_number_unsigned() && value.get<std::uint64_t>() > std::uint64_t{1} << 62U);
    if (!huge && !expect(value.is_number_integer(), "angka bulat/whole number", value, where, report)) return;
    const auto number = huge ? 0 : value.get<std::int64_t>();
    if (!huge && number >= lowest && number <= highest)
        out = static_cast<int>(number);
    else
        report.add(core::kOutOfRange, where, {value.dump(), std::to_string(lowest), std::to_string(highest)});
}

void read_number(const Json& value, const std::string& where, Report& report, double& out, double lowest,
                 double highest) {
    if (!expect(value.is_number(), "angka/number", value, where, report)) return;
    const auto number = value.get<double>();
    if (number >= lowest && number <= highest)
        out = number;
    else
        report.add(core::kOutOfRange, where, {shown(number), shown(lowest), shown(highest)});
}

void read_text(const Json& value, const std::string& where, Report& report, Text& out) {
    Fields fields{value, where, report};
    fields.string("id", out.id, Need::required);
    fields.loose_string("en", out.en);
}

void read_bounds(const Json& value, const std::string& where, Report& report, Bounds& out) {
    constexpr int kWidest = 1'000'000; // what can never hold is the validator's to say
    Fields fields{value, where, report};
    fields.integer("min", out.min, -kWidest, kWidest);
    fields.integer("max", out.max, -kWidest, kWidest);
}

Fields::Fields(const Json& value, std::string where, Report& report)
    : object_(expect_object(value, where, report) ? &value : nullptr), where_(std::move(where)), report_(report) {}

Fields::~Fields() {
    if (!object_ || report_.unknown_keys_accepted()) return;
    for (const auto& [key, value] : object_->items())
        if (std::ranges::find(asked_, key) == asked_.end()) report_.add(core::kUnknownKey, at(key), {excerpt(key)});
}

const Json* Fields::find(std::string_view key, Need need) {
    asked_.push_back(key);
    if (!object_) return nullptr;
    const auto found = object_->find(key);
    if (found != object_->end()) return &*found;
    if (need == Need::required) report_.add(core::kMissingKey, where_, {std::string{key}});
    return nullptr;
}

void Fields::string(std::string_view key, std::string& out, Need need) {
    if (const Json* value = find(key, need)) read_string(*value, at(key), report_, out);
}

void Fields::loose_string(std::string_view key, std::string& out) {
    const Json* const value = find(key);
    if (value && expect(value->is_string(), "teks/text", *value, at(key), report_))
        out = value->get_ref<const std::string&>();
}

void Fields::id(std::string_view key, std::string& out, Need need, IdKind kind) {
    if (const Json* value = find(key, need)) read_id(*value, at(key), report_, out, kind);
}

void Fields::integer(std::string_view key, int& out, int lowest, int highest, Need need) {
    if (const Json* value = find(key, need)) read_integer(*value, at(key), report_, out, lowest, highest);
}

void Fields::integer(std::string_view key, std::optional<int>& out, int lowest, int highest) {
    if (const Json* value = find(key)) read_integer(*value, at(key), report_, out.emplace(), lowest, highest);
}

void Fields::number(std::string_view key, double& out, double lowest, double highest, Need need) {
    if (const Json* value = find(key, need)) read_number(*value, at(key), report_, out, lowest, highest);
}

void Fields::boolean(std::string_view key, bool& out, Need need) {
    const Json* const value = find(key, need);
    if (value && expect(value->is_boolean(), "ya-tidak/true-false", *value, at(key), report_)) out = value->get<bool>();
}

void Fields::text(std::string_view key, Text& out, Need need) {
    if (const Json* value = find(key, need)) read_text(*value, at(key), report_, out);
}

void Fields::bounds(std::string_view key, std::optional<Bounds>& out) {
    if (const Json* value = find(key)) read_bounds(*value, at(key), report_, out.emplace());
}

void Fields::strings(std::string_view key, std::vector<std::string>& out, Need need) {
    list_of(key, need, out, read_string);
}

void Fields::ids(std::string_view key, std::vector<std::string>& out, IdKind kind) {
    each(key, Need::optional, [&](const Json& value, const std::string& where) {
        read_id(value, where, report_, out.emplace_back(), kind);
    });
}

std::optional<std::size_t> Fields::word_index(std::string_view key, std::span<const std::string_view> allowed,
                                              Need need) {
    const Json* const value = find(key, need);
    if (!value || !expect(value->is_string(), "teks/text", *value, at(key), report_)) return std::nullopt;
    const auto& text = value->get_ref<const std::string&>();
    const auto found = std::ranges::find(allowed, text);
    if (found != allowed.end()) return static_cast<std::size_t>(found - allowed.begin());
    report_.add(core::kUnknownWord, at(key), {excerpt(text), joined(allowed)});
    return std::nullopt;
}

void Fields::word(std::string_view key, std::string& out, std::initializer_list<std::string_view> allowed, Need need) {
    const std::span<const std::string_view> words{allowed.begin(), allowed.size()};
    if (const auto index = word_index(key, words, need)) out = words[*index];
}

void Fields::version(std::string_view key, std::string& out) {
    const Json* const value = find(key, Need::required);
    if (!value || !expect(value->is_string(), "teks/text", *value, at(key), report_)) return;
    out = value->get_ref<const std::string&>();
    if (!three_numbers(out)) report_.add(core::kBadVersion, at(key), {excerpt(out)});
}

void Fields::colour(std::string_view key, std::string& out) {
    std::string text;
    loose_string(key, text);
    if (text.empty()) return;
    if (is_colour(text))
        out = text;
    else
        report_.add(core::kBadColour, at(key), {excerpt(text)});
}

void Fields::date(std::string_view key, std::string& out) {
    std::string text;
    loose_string(key, text);
    if (text.empty()) return;
    if (is_date(text))
        out = text;
    else
        report_.add(core::kBadDate, at(key), {excerpt(text)});
}

void Fields::month_or_date(std::string_view key, std::string& out, Need need) {
    std::string text;
    string(key, text, need);
    if (text.empty()) return; // reported
    if (is_date(text.size() == 7 ? text + "-01" : text))
        out = text;
    else
        report_.add(core::kBadDate, at(key), {excerpt(text)});
}

void read_criterion_bounds(Fields& fields, std::string_view key, std::map<CriterionId, Bounds>& out) {
    fields.members(key, Need::optional, [&](const std::string& name, const Json& value, const std::string& where) {
        std::string id;
        read_id(Json(name), where, fields.report(), id);
        if (!id.empty()) read_bounds(value, where, fields.report(), out[CriterionId{id}]);
    });
}

namespace {

struct FormatVersion {
    int major = 0;
    int minor = 0;
};

// "name/1" or "name/1.2"; nothing when it is another format or no version.
std::optional<FormatVersion> parse_format(std::string_view text, std::string_view name) {
    if (!text.starts_with(name) || text.substr(name.size(), 1) != "/") return std::nullopt;
    text.remove_prefix(name.size() + 1);
    FormatVersion version;
    const char* const end = text.data() + text.size();
    auto parsed = std::from_chars(text.data(), end, version.major);
    if (parsed.ec != std::errc{} || version.major < 1) return std::nullopt;
    if (parsed.ptr != end) {
        if (*parsed.ptr != '.') return std::nullopt;
        parsed = std::from_chars(parsed.ptr + 1, end, version.minor);
        if (parsed.ec != std::errc{} || parsed.ptr != end || version.minor < 0) return std::nullopt;
    }
    return version;
}

} // namespace

std::optional<Json> open_document(std::string_view bytes, std::string_view format, const Limits& limits,
                                  Report& report) {
    auto unsafe = guard_json(bytes, limits);
    if (!unsafe.empty()) {
        report.add_all(std::move(unsafe));
        return std::nullopt;
    }
    Json document = Json::parse(bytes, nullptr, false);
    if (document.is_discarded() || !expect_object(document, "", report)) return std::nullopt;
    const std::string expected = std::string{format} + "/1";
    const auto found = document.find("format");
    if (found == document.end()) {
        report.add(core::kMissingKey, "", {"format"});
        return std::nullopt;
    }
    const std::string text = found->is_string() ? found->get<std::string>() : found->dump();
    const auto version = parse_format(text, format);
    if (!version) {
        report.add(core::kWrongFormat, "/format", {expected, excerpt(text)});
        return std::nullopt;
    }
    if (version->major > 1) {
        report.add(core::kNewerFormat, "/format", {excerpt(text), expected});
        return std::nullopt;
    }
    if (version->minor > 0) report.accept_unknown_keys();
    return document;
}

} // namespace propartif::store
