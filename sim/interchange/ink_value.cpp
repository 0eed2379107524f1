#include "interchange/ink_value.hpp"
#include "interchange/plain_words.hpp"
#include <algorithm>
#include <cstdint>
#include <limits>
#include <utility>

namespace propartif::interchange {
namespace {

constexpr int kDeepest = 16;

bool compared(std::string_view sign, int left, int right) {
    if (sign == "==") return left == right;
    if (sign == "!=") return left != right;
    if (sign == ">") return left > right;
    if (sign == "<") return left < right;
    return sign == ">=" ? left >= right : left <= right;
}

// Nothing when it cannot be told.
std::optional<int> come_to(std::string_view sign, std::int64_t left, std::int64_t right) {
    std::int64_t out{};
    if (sign == "&&")
        out = left != 0 && right != 0 ? 1 : 0;
    else if (sign == "||")
        out = left != 0 || right != 0 ? 1 : 0;
    else if (sign == "+")
        out = left + right;
    else if (sign == "-")
        out = left - right;
    else if (sign == "*")
        out = left * right;
    else if (sign == "MIN")
        out = std::min(left, right);
    else if (sign == "MAX")
        out = std::max(left, right);
    else
        return std::nullopt;
    const bool fits = out >= std::numeric_limits<int>::min() && out <= std::numeric_limits<int>::max();
    return fits ? std::optional{static_cast<int>(out)} : std::nullopt;
}

bool compares(std::string_view sign) {
    for (const std::string_view each : {"==", "!=", ">", "<", ">=", "<="})
        if (sign == each) return true;
    return false;
}

Condition opposite(Condition condition) {
    Condition out;
    out.none.push_back(std::move(condition));
    return out;
}

// A flag that stands for the variable, or for its opposite.
std::optional<Condition> truth_of(const std::string& variable, bool wanted, const InkStory& story) {
    const auto found = story.variables.find(variable);
    if (found == story.variables.end() || !found->second.flag) return std::nullopt;
    Condition out;
    out.flags.push_back(found->second.id);
    return wanted != found->second.at_first ? out : opposite(std::move(out));
}

} // namespace

InkValue negated(InkValue value) {
    InkValue out;
    out.words = "not " + shortened(value.words);
    if (value.at_first) out.at_first = *value.at_first == 0 ? 1 : 0;
    if (value.depth >= kDeepest) return out;
    out.kind = InkValue::Kind::negated;
    out.depth = value.depth + 1;
    out.parts.push_back(std::move(value));
    return out;
}

InkValue worked_out(std::string_view sign, InkValue left, InkValue right) {
    InkValue out;
    out.words = shortened(left.words) + ' ' + std::string{sign} + ' ' + shortened(right.words);
    if (left.at_first && right.at_first)
        out.at_first = compares(sign) ? std::optional{compared(sign, *left.at_first, *right.at_first) ? 1 : 0}
                                      : come_to(sign, *left.at_first, *right.at_first);
    if (out.at_first && left.kind == InkValue::Kind::number && right.kind == InkValue::Kind::number) {
        out.kind = InkValue::Kind::number;
        out.number = out.at_first;
        out.words = std::to_string(*out.number);
        return out;
    }
    out.depth = std::max(left.depth, right.depth) + 1;
    if (out.depth > kDeepest) return out;
    if (sign == "&&")
        out.kind = InkValue::Kind::both;
    else if (sign == "||")
        out.kind = InkValue::Kind::either;
    else if (compares(sign) && left.kind == InkValue::Kind::variable && right.kind == InkValue::Kind::number)
        out.kind = InkValue::Kind::compared;
    else
        return out;
    if (out.kind == InkValue::Kind::compared) out.number = right.number;
    out.parts.push_back(std::move(left));
    out.parts.push_back(std::move(right));
    if (out.kind == InkValue::Kind::compared) out.parts.back().words = std::string{sign};
    return out;
}

std::optional<Condition> condition_of(const InkValue& value, const InkStory& story) {
    using Kind = InkValue::Kind;
    if (value.kind == Kind::variable) return truth_of(value.words, true, story);
    if (value.kind == Kind::compared) {
        const std::string& sign = value.parts[1].words;
        if (!value.number) return std::nullopt;
        const bool when_false = compared(sign, 0, *value.number), when_true = compared(sign, 1, *value.number);
        if (when_false == when_true) return std::nullopt;
        return truth_of(value.parts[0].words, when_true, story);
    }
    std::vector<Condition> parts;
    for (const InkValue& each : value.parts) {
        auto part = condition_of(each, story);
        if (!part) return std::nullopt;
        parts.push_back(std::move(*part));
    }
    if (value.kind == Kind::negated) return opposite(std::move(parts[0]));
    Condition out;
    if (value.kind == Kind::both)
        out.all = std::move(parts);
    else if (value.kind == Kind::either)
        out.any = std::move(parts);
    else
        return std::nullopt;
    return out;
}

} // namespace propartif::interchange
