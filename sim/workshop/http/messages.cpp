#include "workshop/http/messages.hpp"
#include "store/content/json_tree.hpp"
#include "workshop/http/arrived.hpp"
#include <algorithm>
#include <array>
#include <charconv>
#include <initializer_list>
#include <limits>

namespace propartif::workshop {
namespace {

using store::JsonTree;
using Kind = JsonTree::Kind;

constexpr store::Limits kMessageLimits{kMostBodyBytes, 8, kMostBodyBytes, 64, 500};
constexpr std::size_t kMostCodeBytes = 32;
constexpr std::size_t kMostNicknameBytes = 96; // 24 characters of up to four bytes
constexpr std::size_t kFewestIdBytes = 8;
constexpr std::size_t kMostIdBytes = 64;
constexpr int kMostOfItemsAndRounds = 1'000'000;

std::optional<JsonTree> object_with(std::string_view body, std::initializer_list<std::string_view> keys) {
    auto read = store::read_json_tree(body, kMessageLimits);
    if (!read || read.value().kind != Kind::object || read.value().members.size() != keys.size()) return std::nullopt;
    for (const std::string_view key : keys)
        if (!read.value().find(key)) return std::nullopt;
    return std::move(read).value();
}

bool read_words(const JsonTree& from, std::string_view key, std::size_t most, std::string& out) {
    const JsonTree& value = *from.find(key);
    if (value.kind != Kind::string || value.words.empty() || value.words.size() > most) return false;
    out = value.words;
    return true;
}

bool read_count(const JsonTree& from, std::string_view key, int& out) {
    const JsonTree& value = *from.find(key);
    if (value.kind != Kind::integer || value.number < 0 || value.number > kMostOfItemsAndRounds) return false;
    out = static_cast<int>(value.number);
    return true;
}

bool is_id(std::string_view id) {
    return id.size() >= kFewestIdBytes && std::ranges::all_of(id, [](char each) {
               return (each >= '0' && each <= '9') || (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') ||
                      each == '-';
           });
}

void write_words(const std::string& words, std::string& out) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    out += '"';
    for (const char each : words) {
        const auto byte = static_cast<unsigned char>(each);
        if (each == '"' || each == '\\') {
            out += '\\';
            out += each;
        } else if (byte < ' ') {
            out += "\\u00";
            out += kDigits[byte >> 4U];
            out += kDigits[byte & 15U];
        } else {
            out += each;
        }
    }
    out += '"';
}

// The same value always gives the same bytes, however the phone wrote it; the depth is bounded by the limits.
void write_value(const JsonTree& value, std::string& out) {
    switch (value.kind) {
    case Kind::null: out += "null"; return;
    case Kind::boolean: out += value.truth ? "true" : "false"; return;
    case Kind::integer: out += std::to_string(value.number); return;
    case Kind::real: {
        std::array<char, 32> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value.real).ptr;
        out.append(digits.data(), end);
        return;
    }
    case Kind::string: write_words(value.words, out); return;
    case Kind::list:
        out += '[';
        for (std::size_t at = 0; at < value.items.size(); ++at) {
            if (at > 0) out += ',';
            write_value(value.items[at], out);
        }
        out += ']';
        return;
    case Kind::object:
        out += '{';
        for (std::size_t at = 0; at < value.members.size(); ++at) {
            if (at > 0) out += ',';
            write_words(value.members[at].first, out);
            out += ':';
            write_value(value.members[at].second, out);
        }
        out += '}';
        return;
    }
}

} // namespace

std::optional<JoinMessage> read_join(std::string_view body) {
    const auto object = object_with(body, {"code", "nickname"});
    JoinMessage out;
    if (!object || !read_words(*object, "code", kMostCodeBytes, out.code) ||
        !read_words(*object, "nickname", kMostNicknameBytes, out.nickname))
        return std::nullopt;
    return out;
}

std::optional<Submission> read_submission(std::string_view body) {
    const auto object = object_with(body, {"id", "item", "round", "kind", "content"});
    if (!object) return std::nullopt;
    Submission out;
    constexpr std::array<std::string_view, 4> kKinds{"vote", "text", "rating", "form"};
    if (!read_words(*object, "id", kMostIdBytes, out.client_id) || !is_id(out.client_id) ||
        !read_count(*object, "item", out.item) || !read_count(*object, "round", out.round) ||
        !read_words(*object, "kind", kMostIdBytes, out.kind) || std::ranges::find(kKinds, out.kind) == kKinds.end() ||
        object->find("content")->kind != Kind::object)
        return std::nullopt;
    write_value(*object->find("content"), out.content);
    return out;
}

std::string write_joined(const Joined& joined) {
    return "{\"token\":\"" + joined.token + "\",\"seat\":" + std::to_string(joined.seat) + '}';
}

std::string write_taken(const std::string& client_id, bool again) {
    return "{\"accepted\":\"" + client_id + "\",\"again\":" + (again ? "true" : "false") + '}';
}

std::string write_refusal(std::string_view name) {
    return "{\"error\":\"" + std::string{name} + "\"}";
}

RefusalWords words_of(Refusal refusal) {
    switch (refusal) {
    case Refusal::none: return {"none", 200};
    case Refusal::bad_request: return {"bad_request", 400};
    case Refusal::wrong_code: return {"wrong_code", 403};
    case Refusal::unknown_seat: return {"unknown_seat", 403};
    case Refusal::name_taken: return {"name_taken", 409};
    case Refusal::full: return {"full", 503};
    case Refusal::closed: return {"closed", 409};
    case Refusal::too_late: return {"too_late", 409};
    case Refusal::over: return {"over", 410};
    case Refusal::failed: break;
    }
    return {"failed", 503};
}

} // namespace propartif::workshop
