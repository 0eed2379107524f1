#include "store/content/json_guard.hpp"
#include "core/diagnostic_codes.hpp"
#include "store/content/utf8.hpp"
#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

namespace propartif::store {

namespace {

using nlohmann::json;

std::vector<std::string> line_and_column(std::string_view bytes, std::size_t at) {
    const std::string_view before = bytes.substr(0, std::min(at, bytes.size()));
    const auto line = 1 + std::ranges::count(before, '\n');
    const std::size_t newline = before.rfind('\n');
    const std::size_t column = newline == std::string_view::npos ? before.size() : before.size() - newline - 1;
    return {std::to_string(line), std::to_string(std::max<std::size_t>(column, 1))};
}

// Sees every value once, in order, and keeps only where it is.
class Guard : public nlohmann::json_sax<json> {
public:
    Guard(std::string_view bytes, const Limits& limits) : bytes_(bytes), limits_(limits) {}
    std::vector<Diagnostic> take() { return std::move(found_); }

    bool null() override { return value(); }
    bool boolean(bool) override { return value(); }
    bool number_integer(number_integer_t) override { return value(); }
    bool number_unsigned(number_unsigned_t) override { return value(); }
    bool number_float(number_float_t, const string_t&) override { return value(); }
    bool binary(binary_t&) override { return value(); }
    bool string(string_t& text) override {
        if (!value()) return false;
        if (text.size() > limits_.string_bytes)
            add(core::kStringTooLong, here(), {std::to_string(limits_.string_bytes)});
        look_for_control_characters(text, here());
        return true;
    }
    bool start_object(std::size_t) override { return open(false); }
    bool start_array(std::size_t) override { return open(true); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t& name) override {
        Level& level = levels_.back();
        level.key.clear();
        if (name.size() > limits_.key_bytes) {
            add(core::kStringTooLong, here_without_last(), {std::to_string(limits_.key_bytes)});
            return false;
        }
        look_for_control_characters(name, here_without_last());
        level.key = name;
        if (!level.keys.insert(name).second) add(core::kDuplicateKey, here(), {excerpt(name)});
        return true;
    }
    bool parse_error(std::size_t at, const std::string&, const nlohmann::detail::exception& problem) override {
        constexpr int kNumberOverflow = 406; // nlohmann's out_of_range for numbers such as 1e999
        add(problem.id == kNumberOverflow ? core::kNumberTooLarge : core::kSyntax, "", line_and_column(bytes_, at));
        return false;
    }

private:
    struct Level {
        bool array = false;
        std::size_t next = 0; // index of the coming value of an array
        std::string key;
        std::set<std::string> keys;
    };

    void add(const core::DiagnosticCode& code, std::string where, std::vector<std::string> args) {
        if (found_.size() < kMaxFindings) found_.push_back(core::diagnose(code, std::move(where), std::move(args)));
    }
    bool value() {
        if (!levels_.empty() && levels_.back().array) ++levels_.back().next;
        if (++values_ <= limits_.values) return true;
        add(core::kTooManyValues, "", {std::to_string(limits_.values)});
        return false;
    }
    bool open(bool array) {
        if (!value()) return false;
        if (levels_.size() == limits_.depth) {
            add(core::kTooDeep, here(), {std::to_string(limits_.depth)});
            return false;
        }
        levels_.push_back(Level{array, 0, {}, {}});
        return true;
    }
    bool close() {
        levels_.pop_back();
        return true;
    }
    std::string path(std::size_t levels) const {
        std::string where;
        for (std::size_t i = 0; i < levels; ++i) {
            const Level& level = levels_[i];
            where += '/';
            where += level.array ? std::to_string(level.next == 0 ? 0 : level.next - 1) : pointer_part(level.key);
        }
        return where;
    }
    std::string here() const { return path(levels_.size()); }
    std::string here_without_last() const { return path(levels_.empty() ? 0 : levels_.size() - 1); }
    void look_for_control_characters(const std::string& text, std::string where) {
        const auto bad = std::ranges::find_if(text, [](char each) {
            const auto byte = static_cast<unsigned char>(each);
            return (byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F;
        });
        if (bad == text.end()) return;
        add(core::kControlCharacter, std::move(where), {std::to_string(static_cast<int>(*bad))});
    }

    std::string_view bytes_;
    const Limits& limits_;
    std::vector<Level> levels_;
    std::size_t values_ = 0;
    std::vector<Diagnostic> found_;
};

} // namespace

std::string pointer_part(std::string_view key) {
    std::string part;
    for (const char each : key) {
        if (each == '~')
            part += "~0";
        else if (each == '/')
            part += "~1";
        else
            part += each;
    }
    return part;
}

std::string excerpt(std::string_view text) {
    constexpr std::size_t kLimit = 80;
    if (text.size() <= kLimit) return std::string{text};
    std::size_t end = kLimit;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    return std::string{text.substr(0, end)} + "…";
}

std::vector<Diagnostic> guard_json(std::string_view bytes, const Limits& limits) {
    if (bytes.size() > limits.document_bytes)
        return {core::diagnose(core::kFileTooLarge, "", {std::to_string(limits.document_bytes >> 20)})};
    if (bytes.starts_with("\xEF\xBB\xBF")) return {core::diagnose(core::kByteOrderMark, "")};
    if (const auto bad = first_bad_utf8(bytes))
        return {core::diagnose(core::kNotUtf8, "", {line_and_column(bytes, *bad)[0]})};
    Guard guard{bytes, limits};
    json::sax_parse(bytes, &guard); // its answer is in what the guard found
    return guard.take();
}

} // namespace propartif::store
