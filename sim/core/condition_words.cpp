#include "core/condition_words.hpp"
#include <charconv>
#include <utility>
#include <vector>

namespace propartif::core {

namespace {

constexpr int kDeepest = 32;

std::string bounds_words(const Bounds& bounds) {
    std::string out;
    if (bounds.min) out += ">=" + std::to_string(*bounds.min);
    if (bounds.max) out += "<=" + std::to_string(*bounds.max);
    return out.empty() ? "=any" : out;
}

std::string group_words(std::string_view name, const std::vector<Condition>& parts) {
    std::string out = std::string{name} + "( ";
    for (std::size_t i = 0; i < parts.size(); ++i) out += (i > 0 ? " ; " : "") + condition_words(parts[i]);
    return out + " )";
}

// Reads from the front of what is left; every piece is parted by blanks.
class Reader {
public:
    explicit Reader(std::string_view words) : left_(words) {}

    std::optional<Condition> whole() {
        auto out = condition(0);
        return out && next().empty() ? out : std::nullopt;
    }

private:
    std::string_view peek() {
        while (!left_.empty() && left_.front() == ' ') left_.remove_prefix(1);
        return left_.substr(0, left_.find(' '));
    }
    std::string_view next() {
        const std::string_view piece = peek();
        left_.remove_prefix(piece.size());
        return piece;
    }

    std::optional<Condition> condition(int depth) {
        Condition out;
        if (depth > kDeepest) return std::nullopt;
        if (peek() == "always") {
            next();
            return out;
        }
        bool any = false;
        for (std::string_view piece = peek(); !piece.empty() && piece != ";" && piece != ")"; piece = peek()) {
            next();
            if (!term(piece, depth, out)) return std::nullopt;
            any = true;
        }
        return any ? std::optional<Condition>{std::move(out)} : std::nullopt;
    }

    bool term(std::string_view piece, int depth, Condition& out) {
        if (piece == "all(") return group(depth, out.all);
        if (piece == "any(") return group(depth, out.any);
        if (piece == "not(") return group(depth, out.none);
        if (piece.starts_with("flag:") && piece.size() > 5) {
            out.flags.emplace_back(piece.substr(5));
            return true;
        }
        const std::size_t sign = piece.find_first_of("<>=");
        if (sign == std::string_view::npos) return false;
        const auto bounds = bounds_from(piece.substr(sign));
        return bounds && number(piece.substr(0, sign), *bounds, out);
    }

    static bool number(std::string_view name, const Bounds& bounds, Condition& out) {
        if (name == "tension" && !out.tension) {
            out.tension = bounds;
        } else if (name == "trust" && !out.trust) {
            out.trust = bounds;
        } else if (name == "score" && !out.score) {
            out.score = bounds;
        } else if (name.starts_with("level:") && name.size() > 6) {
            return out.levels.emplace(CriterionId{std::string{name.substr(6)}}, bounds).second;
        } else if (name.starts_with("visits:") && name.size() > 7) {
            out.visits.push_back({NodeId{std::string{name.substr(7)}}, bounds});
        } else {
            return false;
        }
        return true;
    }

    bool group(int depth, std::vector<Condition>& out) {
        if (!out.empty()) return false; // each kind once in a condition
        while (true) {
            auto part = condition(depth + 1);
            if (!part) return false;
            out.push_back(std::move(*part));
            const std::string_view sign = next();
            if (sign == ")") return true;
            if (sign != ";") return false;
        }
    }

    static std::optional<Bounds> bounds_from(std::string_view words) {
        Bounds out;
        if (words == "=any") return out;
        if (words.starts_with(">=") && !take_number(words, out.min)) return std::nullopt;
        if (words.starts_with("<=") && !take_number(words, out.max)) return std::nullopt;
        return words.empty() && (out.min || out.max) ? std::optional<Bounds>{out} : std::nullopt;
    }
    static bool take_number(std::string_view& words, std::optional<int>& out) {
        words.remove_prefix(2);
        int value{};
        const auto [end, failed] = std::from_chars(words.data(), words.data() + words.size(), value);
        if (failed != std::errc{}) return false;
        words.remove_prefix(static_cast<std::size_t>(end - words.data()));
        out = value;
        return true;
    }

    std::string_view left_;
};

} // namespace

std::string condition_words(const Condition& condition) {
    std::vector<std::string> parts;
    if (condition.tension) parts.push_back("tension" + bounds_words(*condition.tension));
    if (condition.trust) parts.push_back("trust" + bounds_words(*condition.trust));
    for (const auto& [criterion, bounds] : condition.levels)
        parts.push_back("level:" + criterion.value + bounds_words(bounds));
    if (condition.score) parts.push_back("score" + bounds_words(*condition.score));
    for (const std::string& flag : condition.flags) parts.push_back("flag:" + flag);
    for (const VisitCondition& visit : condition.visits)
        parts.push_back("visits:" + visit.node.value + bounds_words(visit.times));
    if (!condition.all.empty()) parts.push_back(group_words("all", condition.all));
    if (!condition.any.empty()) parts.push_back(group_words("any", condition.any));
    if (!condition.none.empty()) parts.push_back(group_words("not", condition.none));
    std::string out;
    for (const std::string& each : parts) out += (out.empty() ? "" : " ") + each;
    return out.empty() ? "always" : out;
}

std::optional<Condition> condition_from(std::string_view words) {
    return Reader{words}.whole();
}

} // namespace propartif::core
