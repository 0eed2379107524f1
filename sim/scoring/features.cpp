#include "scoring/features.hpp"
#include "scoring/reflection.hpp"
#include <algorithm>
#include <array>
#include <initializer_list>

namespace propartif::scoring {
namespace {

constexpr std::size_t kLongestSequence = 3;
constexpr std::size_t kFewestLetters = 3;
constexpr std::size_t kMostLetters = 5;
constexpr double kCitizensWord = 0.5; // likeness from which a word counts as taken from the citizen

// FNV-1a over the bytes of a name, fed piece by piece.
class Key {
public:
    explicit Key(std::string_view start) { add(start); }
    Key& add(std::string_view piece) {
        for (const char letter : piece) add(letter);
        return *this;
    }
    Key& add(char letter) {
        value_ = (value_ ^ static_cast<unsigned char>(letter)) * 1099511628211ULL;
        return *this;
    }
    std::uint64_t value() const { return value_; }

private:
    std::uint64_t value_ = 14695981039346656037ULL;
};

void learn(FeatureNames* names, std::uint64_t key, std::string_view head, std::string_view tail) {
    if (names == nullptr) return;
    if (auto& name = (*names)[key]; name.empty()) name = std::string(head) + std::string(tail);
}

// ---- signals ----

class SignalFeatures {
public:
    SignalFeatures(const Exchange& exchange, const FiredDetectors& fired, std::vector<Feature>& out,
                   FeatureNames* names)
        : exchange_(exchange), fired_(fired), out_(out), names_(names) {}

    void find() {
        for (std::size_t i = 0; i < fired_.size(); ++i) {
            const Detector& detector = all_detectors()[i];
            if (!fired_[i].empty()) spans_of(std::string(detector.kind) + "/" + std::string(detector.of), fired_[i]);
        }
        for (std::size_t cue = 0; cue < kCueGroups.size(); ++cue)
            if (!exchange_.cues[cue].empty()) spans_of("cue/" + std::string(kCueGroups[cue]), exchange_.cues[cue]);
        find_shares();
        find_reflection();
        find_shape();
        find_together();
    }

private:
    void add(std::string_view name, const Range& span, std::string_view more = {}) {
        const std::uint64_t key = Key("s ").add(name).add(more).value();
        out_.push_back({key, static_cast<std::uint32_t>(span.first), static_cast<std::uint32_t>(span.last)});
        if (names_ != nullptr) learn(names_, key, "s ", std::string(name) + std::string(more));
    }

    // A feature for every step the value reaches: "reach 2" also has "reach 1".
    void steps(std::string_view name, double value, std::initializer_list<double> bounds, const Range& span) {
        constexpr std::array<std::string_view, 7> kSteps{" 1", " 2", " 3", " 4", " 5", " 6", " 7"};
        std::size_t step = 0;
        for (const double bound : bounds) {
            if (value < bound) return;
            add(name, span, kSteps[step++]);
        }
    }

    void spans_of(const std::string& name, const Spans& spans) {
        const std::size_t last = exchange_.reply.sentences.size();
        for (const Range& span : spans) {
            add(name, span);
            const std::size_t sentence = exchange_.token(span.first).sentence;
            if (sentence == 0) add(name, span, " first");
            if (sentence + 1 == last) add(name, span, " last");
        }
        if (spans.size() > 1) add(name, {spans.front().first, spans.back().last}, " twice");
    }

    void find_shares();
    void find_reflection();
    void find_shape();
    void find_together();

    struct Measured {
        double coverage = 0, matched = 0, sum = 0;
        Range span;
    };
    // The best of the facts (or needs), all of them together, and the words they stand on.
    Measured measure(const std::vector<Phrasings>& all, Where where) const {
        Measured out;
        out.span = whole();
        bool placed = false;
        for (const auto& phrasings : all) {
            const Reflection found = reflect(exchange_, phrasings, where);
            out.coverage = std::max(out.coverage, found.coverage);
            out.matched = std::max(out.matched, found.matched);
            out.sum += found.matched;
            for (const Range& span : found.spans) {
                out.span =
                    placed ? Range{std::min(out.span.first, span.first), std::max(out.span.last, span.last)} : span;
                placed = true;
            }
        }
        return out;
    }

    // Kinds of practical answer in the reply: a text that solves uses the citizen's words without reflecting them.
    std::size_t count_practical() const {
        constexpr std::array kPractical{Cue::limit, Cue::time, Cue::contact, Cue::answer, Cue::own_action, Cue::step};
        return static_cast<std::size_t>(
            std::count_if(kPractical.begin(), kPractical.end(), [this](Cue cue) { return exchange_.has(cue); }));
    }
    double share(std::size_t words) const {
        return static_cast<double>(words) /
               static_cast<double>(std::max<std::size_t>(exchange_.reply.tokens.size(), 1));
    }

    static Range whole() { return {}; } // counted over the reply: no words stand for it alone
    std::size_t count(bool Token::*property) const {
        return static_cast<std::size_t>(std::count_if(exchange_.reply.tokens.begin(), exchange_.reply.tokens.end(),
                                                      [property](const Token& token) { return token.*property; }));
    }

    const Exchange& exchange_;
    const FiredDetectors& fired_;
    std::vector<Feature>& out_;
    FeatureNames* names_;
};

constexpr std::initializer_list<double> kCoverageSteps{0.25, 0.4, 0.55, 0.7, 0.9};
constexpr std::initializer_list<double> kMatchedSteps{0.6, 1.2, 2.0, 3.0};

// How much of the citizen's facts and needs comes back, and how much of it outside practical answers.
void SignalFeatures::find_reflection() {
    const auto places = {std::pair{"everywhere", Where::anywhere}, std::pair{"reflecting", Where::reflecting_clauses}};
    for (const auto& [place, where] : places) {
        const std::string at = std::string(" ") + place;
        const auto facts = measure(exchange_.facts, where);
        const auto needs = measure(exchange_.needs, where);
        steps("fact coverage" + at, facts.coverage, kCoverageSteps, facts.span);
        steps("fact weight" + at, facts.matched, kMatchedSteps, facts.span);
        steps("facts weight" + at, facts.sum, {1.0, 2.0, 3.5, 5.0}, facts.span);
        steps("need coverage" + at, needs.coverage, kCoverageSteps, needs.span);
        steps("need weight" + at, needs.matched, kMatchedSteps, needs.span);
        steps("needs weight" + at, needs.sum, {1.0, 2.0, 3.5}, needs.span);
        if (where != Where::anywhere) continue;
        const double practical = 1.0 + static_cast<double>(count_practical());
        steps("fact coverage less practical", facts.coverage / practical, {0.15, 0.3, 0.45, 0.6}, facts.span);
        steps("need coverage less practical", needs.coverage / practical, {0.15, 0.3, 0.45, 0.6}, needs.span);
        if (exchange_.has(Cue::forward))
            steps("need coverage and forward", needs.coverage, {0.25, 0.45, 0.7}, needs.span);
        if (!exchange_.checks.empty()) steps("fact coverage and check", facts.coverage, {0.25, 0.5}, facts.span);
    }
}

// What was taken over from the citizen's line, sentence by sentence.
void SignalFeatures::find_shares() {
    double most = 0, sum = 0;
    for (const auto& sentence : exchange_.reply.sentences) {
        const double weight = taken_weight(exchange_, sentence);
        most = std::max(most, weight);
        sum += weight;
    }
    const auto& sentences = exchange_.reply.sentences;
    const double opening = sentences.empty() ? 0 : taken_weight(exchange_, sentences.front());
    double taken = 0;
    std::size_t words = 0;
    for (std::size_t at = 0; at < exchange_.taken.size(); ++at) {
        taken += exchange_.taken[at] * exchange_.said[at].weight;
        if (exchange_.taken[at] > 0 && exchange_.said[at].weight > 0) ++words;
    }
    steps("reflected in a sentence", most, {0.5, 1.1, 1.8, 2.5, 3.5}, whole());
    steps("reflected", sum, {0.5, 1.1, 2.0, 3.0, 4.5, 6.0}, whole());
    steps("reflected first", opening, {0.5, 1.1, 1.8, 2.5, 3.5}, whole());
    steps("taken", taken, {1.0, 2.0, 3.5, 5.0, 7.0}, whole());
    steps("taken share", share(words), {0.08, 0.15, 0.25, 0.35, 0.5}, whole());
}

// Length and make-up; counted for the whole reply, so no words stand for them alone.
void SignalFeatures::find_shape() {
    const Reading& reply = exchange_.reply;
    const auto as_double = [](std::size_t n) { return static_cast<double>(n); };
    const std::size_t last_words = reply.sentences.empty() ? 0 : reply.sentences.back().size();
    const bool asks_last = !reply.asks.empty() && reply.asks.back();
    const auto own_numbers =
        static_cast<std::size_t>(std::count_if(reply.tokens.begin(), reply.tokens.end(), [this](const Token& token) {
            return token.number &&
                   exchange_.taken[static_cast<std::size_t>(&token - exchange_.reply.tokens.data())] <= 0;
        }));
    const auto officer =
        static_cast<std::size_t>(std::count_if(reply.tokens.begin(), reply.tokens.end(), [](const Token& token) {
            return token.word == "saya" || token.word == "kami" || token.word == "kita";
        }));
    const auto unknown = static_cast<std::size_t>(std::count_if(
        reply.tokens.begin(), reply.tokens.end(), [](const Token& token) { return !token.known && !token.number; }));
    steps("words", as_double(reply.tokens.size()), {6, 10, 15, 22, 32, 45, 65}, whole());
    steps("sentences", as_double(reply.sentences.size()), {2, 3, 4, 6}, whole());
    steps("questions", as_double(static_cast<std::size_t>(std::count(reply.asks.begin(), reply.asks.end(), true))),
          {1, 2}, whole());
    if (asks_last) add("question last", whole());
    if (asks_last && last_words <= 7) add("short question last", whole());
    steps("last sentence", as_double(last_words), {4, 6, 9, 15}, whole());
    steps("function words", share(count(&Token::stop)), {0.1, 0.2, 0.3, 0.4, 0.5}, whole());
    steps("addresses", as_double(count(&Token::address)), {1, 2, 3, 4}, whole());
    steps("officer", as_double(officer), {1, 2, 3, 4}, whole());
    steps("numbers", as_double(count(&Token::number)), {1, 2, 3}, whole());
    steps("own numbers", as_double(own_numbers), {1, 2, 3}, whole());
    steps("unknown words", share(unknown), {0.05, 0.12, 0.2}, whole());
    steps("practical", as_double(count_practical()), {1, 2, 3, 4}, whole());
}

// Signals that mean more beside each other.
void SignalFeatures::find_together() {
    constexpr std::array kRed{Cue::blame,         Cue::calm,      Cue::sarcasm,   Cue::impatience, Cue::brush_off,
                              Cue::condescension, Cue::dismissal, Cue::tautology, Cue::wall,       Cue::particle};
    const bool red = std::any_of(kRed.begin(), kRed.end(), [this](Cue cue) { return exchange_.has(cue); });
    const bool need = exchange_.has(Cue::need);
    const bool feeling = !exchange_.feelings_named.empty();
    if (red) add("red", whole());
    if (red && need) add("red and need", whole());
    if (red && feeling) add("red and feeling", whole());
    if (need && exchange_.has(Cue::forward)) add("need and forward", whole());
    const auto has = [this](Cue cue) { return exchange_.has(cue); };
    const int parts = (has(Cue::limit) || has(Cue::can) ? 1 : 0) + (has(Cue::reason) ? 1 : 0) +
                      (has(Cue::option) || has(Cue::step) ? 1 : 0) + (has(Cue::time) || has(Cue::contact) ? 1 : 0);
    steps("expectation parts", parts, {1, 2, 3, 4}, whole());
}

// ---- words and letters ----

// Punctuation and masked words in order; a mark belongs to the word after it.
struct Sequence {
    std::vector<std::string_view> words;
    std::vector<std::uint32_t> tokens;

    void add(std::string_view word, std::size_t token) {
        words.push_back(word);
        tokens.push_back(static_cast<std::uint32_t>(token));
    }
};

std::string_view mark_name(char mark) {
    constexpr std::string_view kMarks = ".!?,;:(\n";
    const auto at = kMarks.find(mark);
    return at == std::string_view::npos || mark == '\n' ? std::string_view(".") : kMarks.substr(at, 1);
}

std::string_view masked(const Exchange& exchange, std::size_t at) {
    const Token& token = exchange.token(at);
    if (token.address) return "YOU";
    const bool taken = exchange.taken[at] >= kCitizensWord && exchange.said[at].weight > 0;
    if (token.number) return taken ? "NCIT" : "N";
    if (taken) return "CIT";
    return token.stop ? std::string_view(token.word) : std::string_view(token.root);
}

Sequence masked_sequence(const Exchange& exchange) {
    Sequence sequence;
    const auto& tokens = exchange.reply.tokens;
    sequence.words.reserve(tokens.size() * 2);
    sequence.tokens.reserve(tokens.size() * 2);
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (tokens[at].mark_before != 0) sequence.add(mark_name(tokens[at].mark_before), at);
        sequence.add(masked(exchange, at), at);
    }
    if (!exchange.reply.asks.empty() && exchange.reply.asks.back()) sequence.add("?", tokens.size() - 1);
    return sequence;
}

void find_word_features(const Exchange& exchange, std::vector<Feature>& out, FeatureNames* names) {
    const Sequence sequence = masked_sequence(exchange);
    out.reserve(sequence.words.size() * kLongestSequence);
    for (std::size_t from = 0; from < sequence.words.size(); ++from) {
        Key key("w");
        std::string name;
        for (std::size_t to = from; to < sequence.words.size() && to < from + kLongestSequence; ++to) {
            key.add(' ').add(sequence.words[to]);
            if (names != nullptr) learn(names, key.value(), "w", name += " " + std::string(sequence.words[to]));
            out.push_back({key.value(), sequence.tokens[from], sequence.tokens[to] + 1});
        }
    }
}

void find_letter_features(const Exchange& exchange, std::vector<Feature>& out, FeatureNames* names) {
    for (std::size_t at = 0; at < exchange.reply.tokens.size(); ++at) {
        const std::string word = " " + exchange.token(at).word + " ";
        const auto place = static_cast<std::uint32_t>(at);
        for (std::size_t from = 0; from + kFewestLetters <= word.size(); ++from) {
            Key key("c ");
            for (std::size_t length = 1; length <= kMostLetters && from + length <= word.size(); ++length) {
                key.add(word[from + length - 1]);
                if (length < kFewestLetters) continue;
                learn(names, key.value(), "c ", std::string_view(word).substr(from, length));
                out.push_back({key.value(), place, place + 1});
            }
        }
    }
}

} // namespace

FiredDetectors fire_detectors(const Exchange& exchange) {
    FiredDetectors fired;
    fired.reserve(all_detectors().size());
    for (const auto& detector : all_detectors())
        fired.push_back(detector.detect != nullptr ? detector.detect(exchange) : Spans{});
    return fired;
}

Features features_of(const Exchange& exchange, const FiredDetectors& fired, FeatureNames* names) {
    Features features;
    SignalFeatures(exchange, fired, features[0], names).find();
    find_word_features(exchange, features[1], names);
    find_letter_features(exchange, features[2], names);
    return features;
}

std::uint64_t feature_key(std::string_view name) {
    return Key(name).value();
}

} // namespace propartif::scoring
