#include "core/validate_parts.hpp"
#include "propartif/validation.hpp"
#include <algorithm>
#include <array>

namespace propartif {

namespace {

using namespace core;

std::vector<std::string> words_of(const std::string& text) { // lower-case ASCII words
    std::vector<std::string> words(1);
    for (const char each : text) {
        const bool upper = each >= 'A' && each <= 'Z';
        if (upper || (each >= 'a' && each <= 'z'))
            words.back() += upper ? static_cast<char>(each - 'A' + 'a') : each;
        else if (!words.back().empty())
            words.emplace_back();
    }
    return words;
}

// "a confirmed meaning" claims; "not an official definition" does not.
bool claims_to_be_confirmed(const std::string& text) {
    static constexpr std::array<std::string_view, 6> kClaims{"confirmed",     "official", "dikonfirmasi",
                                                             "terkonfirmasi", "resmi",    "terverifikasi"};
    static constexpr std::array<std::string_view, 7> kDenials{"not", "no", "never", "bukan", "belum", "tidak", "until"};
    constexpr std::size_t kReach = 4;
    const auto words = words_of(text);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (std::ranges::find(kClaims, words[i]) == kClaims.end()) continue;
        const std::size_t from = i < kReach ? 0 : i - kReach;
        const auto denied = [&](const std::string& word) {
            return std::ranges::find(kDenials, word) != kDenials.end();
        };
        const auto at = [&](std::size_t index) { return words.begin() + static_cast<std::ptrdiff_t>(index); };
        if (!std::any_of(at(from), at(i), denied)) return true;
    }
    return false;
}

bool claims_to_be_confirmed(const Text& text) {
    return claims_to_be_confirmed(text.id) || claims_to_be_confirmed(text.en);
}

void check_status(const Term& term, const std::string& at, Findings& found) {
    if (term.status == TermStatus::inferred && term.confirmed_by.empty() &&
        (claims_to_be_confirmed(term.title) || claims_to_be_confirmed(term.definition)))
        found.push_back(diagnose(kInferredAsConfirmed, at, {term.id}));
    if (term.status == TermStatus::confirmed && term.sources.empty())
        found.push_back(diagnose(kNoSource, at, {term.id}));
    if (!term.sources.empty() && term.as_of.empty()) found.push_back(diagnose(kNoReadingDate, at, {term.id}));
}

} // namespace

std::vector<Diagnostic> validate(const Glossary& glossary) {
    Findings found;
    std::set<std::string> terms;
    for (std::size_t i = 0; i < glossary.terms.size(); ++i) {
        const Term& term = glossary.terms[i];
        const std::string at = entry("/terms", i);
        if (!terms.insert(term.id).second) found.push_back(diagnose(kDuplicateTerm, at + "/id", {term.id}));
        check_status(term, at, found);
        check_english(term.title, at + "/title", found);
        check_english(term.definition, at + "/definition", found);
        check_english(term.example, at + "/example", found);
    }
    std::set<std::string> topics;
    for (std::size_t i = 0; i < glossary.topics.size(); ++i) {
        const Topic& topic = glossary.topics[i];
        const std::string at = entry("/topics", i);
        if (!topics.insert(topic.id).second) found.push_back(diagnose(kDuplicateTopic, at + "/id", {topic.id}));
        check_english(topic.title, at + "/title", found);
    }
    return found;
}

} // namespace propartif
