#include "interchange/csv_rows.hpp"
#include "interchange/plain_words.hpp"
#include "store/content/utf8.hpp"
#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace propartif::interchange {
namespace {

constexpr std::size_t kMostBytes = std::size_t{4} << 20;
constexpr std::size_t kMostRows = 20'000;
constexpr std::size_t kMostColumns = 200;
constexpr std::size_t kLongestCell = std::size_t{64} << 10;

// The sign that stands most often between the cells of the first row with any; a comma when none does.
char separator_of(std::string_view bytes) {
    constexpr std::array<char, 3> kSigns{',', ';', '\t'};
    std::array<std::size_t, 3> many{};
    bool quoted = false;
    for (const char letter : bytes) {
        if (letter == '"') quoted = !quoted;
        if (quoted) continue;
        const bool line_end = letter == '\n' || letter == '\r';
        if (line_end && *std::ranges::max_element(many) > 0) break;
        for (std::size_t i = 0; i < kSigns.size(); ++i) many[i] += letter == kSigns[i] ? 1U : 0U;
    }
    return kSigns[static_cast<std::size_t>(std::ranges::max_element(many) - many.begin())];
}

class Reader {
public:
    Reader(std::string_view bytes, char separator) : left_(bytes), separator_(separator) {}

    Result<std::vector<CsvRow>> read() {
        while (!left_.empty() && !fault_) row();
        if (fault_) return *fault_;
        return std::move(rows_);
    }

private:
    void row() {
        rows_.emplace_back();
        if (rows_.size() > kMostRows) return fail("too-many");
        while (!fault_) {
            cell();
            if (fault_ || left_.empty()) return;
            const char sign = left_.front();
            left_.remove_prefix(1);
            if (sign == separator_) {
                if (rows_.back().size() == kMostColumns) return fail("too-many");
                if (left_.empty()) rows_.back().emplace_back(); // the last cell is blank
                if (left_.empty()) return;
                continue;
            }
            if (sign == '\r' && left_.starts_with('\n')) left_.remove_prefix(1);
            return;
        }
    }

    // Leaves the sign behind the cell in front.
    void cell() {
        std::string out;
        if (left_.starts_with('"')) {
            left_.remove_prefix(1);
            if (!quoted(out)) return fail("open-quote");
            if (!at_end()) return fail("after-quote");
        } else {
            std::size_t end = 0;
            while (end < left_.size() && !ends_cell(left_[end])) ++end;
            out = left_.substr(0, end);
            left_.remove_prefix(end);
        }
        if (out.size() > kLongestCell) return fail("too-long");
        rows_.back().push_back(std::move(out));
    }

    bool quoted(std::string& out) {
        while (true) {
            const std::size_t end = left_.find('"');
            if (end == std::string_view::npos) return false;
            out += left_.substr(0, end);
            left_.remove_prefix(end + 1);
            if (!left_.starts_with('"')) return true;
            out += '"';
            left_.remove_prefix(1);
        }
    }

    bool ends_cell(char letter) const { return letter == separator_ || letter == '\n' || letter == '\r'; }
    bool at_end() const { return left_.empty() || ends_cell(left_.front()); }
    void fail(std::string_view key) { fault_ = table_fault(key, rows_.size() - 1, rows_.back().size()); }

    std::string_view left_;
    char separator_;
    std::vector<CsvRow> rows_;
    std::optional<Error> fault_;
};

} // namespace

std::string cell_name(std::size_t row, std::size_t column) {
    constexpr std::size_t kLetters = 26;
    std::string out;
    for (std::size_t left = column + 1; left > 0; left = (left - 1) / kLetters)
        out.insert(out.begin(), static_cast<char>('A' + (left - 1) % kLetters));
    return out + std::to_string(row + 1);
}

Error table_fault(std::string_view key, std::size_t row, std::size_t column, std::string_view words) {
    return {ErrorCode::bad_content, cell_name(row, column),
            std::string{key} + (words.empty() ? "" : " " + shortened(words))};
}

Result<std::vector<CsvRow>> csv_rows(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (bytes.size() > kMostBytes) return table_fault("too-many", 0, 0);
    const auto bad = store::first_bad_utf8(bytes);
    if (bad || bytes.find('\0') != std::string_view::npos) {
        const std::size_t at = std::min(bad.value_or(bytes.size()), bytes.find('\0'));
        return table_fault("not-utf8", static_cast<std::size_t>(std::ranges::count(bytes.substr(0, at), '\n')), 0);
    }
    return Reader{bytes, separator_of(bytes)}.read();
}

} // namespace propartif::interchange
