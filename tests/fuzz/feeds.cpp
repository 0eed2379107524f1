#include "fuzz/feeds.hpp"
#include "language/letters.hpp"
#include "language/vocabulary.hpp"
#include "language/words.hpp"
#include "propartif/library.hpp"
#include "propartif/scoring.hpp"
#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace propartif::test {
namespace {

// Content that does not load is no find; it ends the program at once.
struct Shipped {
    static constexpr const char* kRubric = "propartif-dasar";
    const std::filesystem::path root{PROPARTIF_SOURCE_DIR};
    const Library library = load_library(root / "scenarios", root / "assets/lexicon", root / "assets/model");
    const Rubric& rubric = [this]() -> const Rubric& {
        const auto found = library.rubrics.find(kRubric);
        if (found == library.rubrics.end() || !library.lexicons.contains(found->second.lexicon)) std::exit(2);
        return found->second;
    }();
    const Lexicon& lexicon = library.lexicons.at(rubric.lexicon);
    const language::Vocabulary vocabulary{lexicon, {}};
    const Scorer scorer = [this] {
        auto compiled = Scorer::compile(rubric, lexicon, library.model_for(rubric));
        if (!compiled) std::exit(2);
        return std::move(compiled).value();
    }();
};

const Shipped& shipped() {
    static const Shipped content;
    return content;
}

bool continues(std::string_view text, std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

std::size_t length_by_lead(unsigned char lead) {
    if (lead >= 0xC2 && lead <= 0xDF) return 2;
    if (lead >= 0xE0 && lead <= 0xEF) return 3;
    return lead >= 0xF0 && lead <= 0xF4 ? 4 : 1;
}

// A well-formed character begins before `at` and ends after it. Overlong and surrogate forms count as broken bytes,
// which may be cut anywhere.
bool inside_a_character(std::string_view text, std::size_t at) {
    if (!continues(text, at)) return false;
    std::size_t lead = at;
    while (lead > 0 && at - lead < 3 && continues(text, lead)) --lead;
    const auto first = static_cast<unsigned char>(text[lead]);
    const std::size_t length = length_by_lead(first);
    if (length == 1 || lead + length <= at || lead + length > text.size()) return false;
    for (std::size_t i = lead + 1; i < lead + length; ++i)
        if (!continues(text, i)) return false;
    const auto second = static_cast<unsigned char>(text[lead + 1]);
    return !((first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) || (first == 0xF0 && second < 0x90) ||
             (first == 0xF4 && second > 0x8F));
}

Broken check_span(std::string_view text, std::size_t begin, std::size_t end, const std::string& what) {
    if (begin >= end || end > text.size()) return what + " covers no bytes of the text";
    if (inside_a_character(text, begin) || inside_a_character(text, end)) return what + " cuts a character";
    return std::nullopt;
}

Broken check_levels(const Evaluation& evaluation) {
    if (evaluation.levels.size() != shipped().rubric.criteria.size()) return "a criterion has no level";
    for (const auto& criterion : shipped().rubric.criteria) {
        const auto given = evaluation.levels.find(criterion.id);
        if (given == evaluation.levels.end()) return "no level for " + criterion.id.value;
        if (given->second < criterion.min || given->second > criterion.max)
            return "off the scale: " + criterion.id.value;
    }
    const double score = turn_score(shipped().rubric, evaluation.levels, evaluation.flags);
    if (!(score >= 0 && score <= 100)) return "turn score outside 0..100";
    return std::nullopt;
}

Broken check_evidence(std::string_view reply, const Evaluation& evaluation) {
    const auto key = [](const Evidence& item) {
        return std::tie(item.begin_byte, item.end_byte, item.criterion, item.rule);
    };
    for (std::size_t i = 0; i < evaluation.evidence.size(); ++i) {
        const Evidence& item = evaluation.evidence[i];
        if (auto broken = check_span(reply, item.begin_byte, item.end_byte, "evidence")) return broken;
        if (i > 0 && key(item) < key(evaluation.evidence[i - 1])) return "evidence is not sorted";
    }
    for (const auto& criterion : shipped().rubric.criteria) {
        if (evaluation.levels.at(criterion.id) == criterion.otherwise) continue;
        const bool cited = std::any_of(evaluation.evidence.begin(), evaluation.evidence.end(),
                                       [&](const Evidence& item) { return item.criterion == criterion.id; });
        if (!cited) return "a level without words: " + criterion.id.value;
    }
    return std::nullopt;
}

Broken check_verdict(const Evaluation& evaluation) {
    if ((evaluation.verdict == Verdict::review) != evaluation.review.has_value())
        return "review without a reason, or a reason without review";
    if (!std::is_sorted(evaluation.flags.begin(), evaluation.flags.end())) return "flags are not sorted";
    if (!evaluation.review && evaluation.verdict != judge(shipped().rubric, evaluation.levels, evaluation.flags))
        return "the verdict is not the rubric's";
    return std::nullopt;
}

Broken check_letters(std::string_view text) {
    std::size_t before = 0;
    for (const auto& letter : language::read_letters(text)) {
        if (letter.begin < before) return "letters overlap";
        if (auto broken = check_span(text, letter.begin, letter.end, "a letter")) return broken;
        before = letter.begin;
    }
    return std::nullopt;
}

Broken check_words(std::string_view text) {
    for (const auto& word : language::split_words(text).words) {
        if (word.text.empty()) return "an empty word";
        if (auto broken = check_span(text, word.begin, word.end, "a word")) return broken;
    }
    return std::nullopt;
}

// Ranges follow one another without a gap and cover every token.
Broken check_ranges(const std::vector<language::Range>& ranges, std::size_t tokens, const std::string& what) {
    std::size_t at = 0;
    for (const auto& range : ranges) {
        if (range.first != at || range.last <= range.first) return what + " leave a gap or are empty";
        at = range.last;
    }
    if (at != tokens) return what + " do not cover every token";
    return std::nullopt;
}

Broken check_tokens(std::string_view text, const language::Reading& reading) {
    std::size_t before = 0;
    for (const auto& token : reading.tokens) {
        if (token.word.empty()) return "an empty token";
        if (token.begin < before) return "tokens are out of order";
        if (token.sentence >= reading.sentences.size() || token.clause >= reading.clauses.size())
            return "a token of no sentence or clause";
        if (auto broken = check_span(text, token.begin, token.end, "a token")) return broken;
        before = token.begin;
    }
    if (reading.asks.size() != reading.sentences.size()) return "a sentence that neither asks nor tells";
    if (auto broken = check_ranges(reading.sentences, reading.tokens.size(), "sentences")) return broken;
    return check_ranges(reading.clauses, reading.tokens.size(), "clauses");
}

// The citizen's words as facts, feelings and needs, a few each, so that matching is fed strange words too.
Focus focus_from(std::string_view citizen) {
    Focus focus;
    const std::size_t third = citizen.size() / 3;
    focus.content = {{std::string(citizen.substr(0, third)), std::string(citizen)}};
    focus.emotion = {std::string(citizen.substr(0, std::min<std::size_t>(12, citizen.size())))};
    focus.interest = {{std::string(citizen.substr(2 * third))}};
    return focus;
}

} // namespace

void load_shipped() {
    shipped();
}

Broken feed_scorer(std::string_view bytes) {
    const auto line_feed = bytes.find('\n');
    const bool two = line_feed != std::string_view::npos;
    const std::string_view citizen = two ? bytes.substr(0, line_feed) : std::string_view{};
    const std::string_view reply = two ? bytes.substr(line_feed + 1) : bytes;
    const Focus focus = focus_from(citizen);
    const auto evaluation = shipped().scorer.score({citizen, &focus}, reply);
    if (auto broken = check_levels(evaluation)) return broken;
    if (auto broken = check_evidence(reply, evaluation)) return broken;
    if (auto broken = check_verdict(evaluation)) return broken;
    if (bytes.size() % 8 == 0 && !(shipped().scorer.score({citizen, &focus}, reply) == evaluation))
        return "a second call judges differently";
    return std::nullopt;
}

Broken feed_reading(std::string_view bytes) {
    if (auto broken = check_letters(bytes)) return broken;
    if (auto broken = check_words(bytes)) return broken;
    const auto reading = shipped().vocabulary.read(bytes);
    if (auto broken = check_tokens(bytes, reading)) return broken;
    for (const auto& hit : shipped().vocabulary.phrases_in(reading))
        if (hit.tokens.first >= hit.tokens.last || hit.tokens.last > reading.tokens.size())
            return "a phrase outside the text";
    return std::nullopt;
}

} // namespace propartif::test
