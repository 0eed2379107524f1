#include "workshop/http/arrived.hpp"
#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <utility>

namespace propartif::workshop {
namespace {

constexpr std::string_view kLineEnd = "\r\n";
constexpr std::string_view kHeadEnd = "\r\n\r\n";
constexpr std::string_view kTokenMarks = "!#$%&'*+-.^_`|~";

Arrived refused(int status) {
    return {Arrived::State::refused, 0, status};
}

bool is_token(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char each) {
        return (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') || (each >= '0' && each <= '9') ||
               kTokenMarks.find(each) != std::string_view::npos;
    });
}

// Line ends come in pairs, and nothing but a tab is below a space.
bool has_stray_control(std::string_view head) {
    for (std::size_t at = 0; at < head.size(); ++at) {
        const auto each = static_cast<unsigned char>(head[at]);
        if (each == '\r') {
            if (at + 1 < head.size() && head[at + 1] != '\n') return true;
        } else if (each == '\n') {
            if (at == 0 || head[at - 1] != '\r') return true;
        } else if ((each < ' ' && each != '\t') || each == 0x7f) {
            return true;
        }
    }
    return false;
}

std::optional<int> wrong_in_request_line(std::string_view line) {
    const auto first = line.find(' ');
    const auto last = line.rfind(' ');
    if (first == std::string_view::npos || first == last) return 400; // HTTP/0.9 knew no version
    const std::string_view version = line.substr(last + 1);
    const std::string_view target = line.substr(first + 1, last - first - 1);
    if (!is_token(line.substr(0, first))) return 400;
    if (target.empty() || target.front() != '/' || target.find(' ') != std::string_view::npos) return 400;
    if (!version.starts_with("HTTP/")) return 400;
    if (version != "HTTP/1.1" && version != "HTTP/1.0") return 505;
    const std::string_view method = line.substr(0, first);
    if (method != "GET" && method != "POST") return 405;
    return std::nullopt;
}

std::string lower(std::string_view text) {
    std::string out{text};
    for (char& each : out)
        if (each >= 'A' && each <= 'Z') each = static_cast<char>(each - 'A' + 'a');
    return out;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

struct Length {
    std::optional<std::size_t> bytes;
    int status{}; // not 0: refused
};

Length length_of(std::string_view value) {
    std::size_t bytes{};
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), bytes);
    const bool digits_only = !value.empty() && value.front() >= '0' && value.front() <= '9';
    if (error == std::errc::result_out_of_range) return {{}, 413};
    if (!digits_only || error != std::errc{} || end != value.data() + value.size()) return {{}, 400};
    if (bytes > kMostBodyBytes) return {{}, 413};
    return {bytes, 0};
}

// What makes the end of a request doubtful, or an answer larger than the page, is refused by name.
int status_of_unwanted(const std::string& name) {
    constexpr std::array<std::pair<std::string_view, int>, 3> kUnwanted{
        {{"transfer-encoding", 411}, {"expect", 417}, {"range", 416}}};
    const auto found = std::ranges::find(kUnwanted, name, &std::pair<std::string_view, int>::first);
    return found == kUnwanted.end() ? 0 : found->second;
}

Length read_headers(std::string_view lines) {
    Length length;
    while (!lines.empty()) {
        const auto end = std::min(lines.find(kLineEnd), lines.size());
        const std::string_view line = lines.substr(0, end);
        lines.remove_prefix(std::min(end + kLineEnd.size(), lines.size()));
        const auto colon = line.find(':');
        if (colon == std::string_view::npos || !is_token(line.substr(0, colon))) return {{}, 400};
        const std::string name = lower(line.substr(0, colon));
        if (const int status = status_of_unwanted(name); status != 0) return {{}, status};
        if (name != "content-length") continue;
        if (length.bytes) return {{}, 400};
        length = length_of(trimmed(line.substr(colon + 1)));
        if (length.status != 0) return length;
    }
    return length;
}

} // namespace

Arrived first_request(std::string_view bytes) {
    const std::string_view first_bytes = bytes.substr(0, kMostHeadBytes);
    const auto head_end = first_bytes.find(kHeadEnd);
    const bool head_is_whole = head_end != std::string_view::npos;
    const std::string_view head = head_is_whole ? first_bytes.substr(0, head_end) : first_bytes;
    if (has_stray_control(head)) return refused(400);
    const auto line_end = head.find(kLineEnd);
    const bool line_is_whole = line_end != std::string_view::npos || head_is_whole;
    const std::string_view line = head.substr(0, std::min(line_end, head.size()));
    if (line_is_whole)
        if (const auto status = wrong_in_request_line(line)) return refused(*status);
    if (!head_is_whole) return bytes.size() < kMostHeadBytes ? Arrived{} : refused(line_is_whole ? 431 : 414);

    const bool has_headers = line_end != std::string_view::npos;
    const Length length = read_headers(has_headers ? head.substr(line_end + kLineEnd.size()) : std::string_view{});
    if (length.status != 0) return refused(length.status);
    if (!length.bytes && line.starts_with("POST ")) return refused(411);
    const std::size_t whole = head_end + kHeadEnd.size() + length.bytes.value_or(0);
    if (bytes.size() < whole) return {};
    return {Arrived::State::whole, whole, 0};
}

} // namespace propartif::workshop
