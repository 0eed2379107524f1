// What must happen to a judgement when a reply is changed in a known way, over the labelled replies. Each rule prints
// how often it is kept and must be kept as often as committed here; a floor is only ever raised. The first breaches of
// a rule go to a file beside the test program, from open contexts alone (see corpus_test.cpp).
#include "propartif/agreement.hpp"
#include "reply_files.hpp"
#include "rewording.hpp"
#include <fmt/format.h>
#include <fstream>
#include <set>

using namespace propartif;
using namespace propartif::test;

namespace {

constexpr std::size_t kFewestBases = 500;
constexpr std::size_t kBreachesKept = 10;
constexpr double kNoMore = 1e-9;

struct Base {
    std::string id;
    std::string context;
    Asked asked;
    std::string reply;
    Evaluation scored;

    bool open() const { return fold_of(context, 5) != 0; }
    bool passes() const { return scored.verdict == Verdict::pass; }
};

const std::vector<Base>& bases() {
    static const std::vector<Base> all = [] {
        std::vector<Base> read;
        for (const auto& line : json_lines("tests/data/scoring/replies.jsonl")) {
            Asked asked(line);
            auto reply = line.at("reply").get<std::string>();
            auto scored = asked.score(reply);
            read.push_back({line.at("id").get<std::string>(), line.at("context").get<std::string>(), std::move(asked),
                            std::move(reply), std::move(scored)});
        }
        return read;
    }();
    return all;
}

// One reply in three, of every context: enough for a rule that judges each reply several times.
bool sampled(const Base& base) {
    return (&base - bases().data()) % 3 == 0;
}

double points(const Evaluation& evaluation) {
    return turn_score(shipped_rubric(), evaluation.levels, evaluation.flags);
}

int level_sum(const Evaluation& evaluation) {
    int sum = 0;
    for (const auto& [criterion, level] : evaluation.levels) sum += level;
    return sum;
}

// How often one rule was kept, and where it was not.
class Rule {
public:
    // `goal` is what a scorer should reach, `floor` what this one keeps now.
    Rule(std::string name, double goal, double floor) : name_(std::move(name)), goal_(goal), floor_(floor) {}
    Rule(const Rule&) = delete;
    Rule& operator=(const Rule&) = delete;

    void saw(const Base& base, const std::string& changed, const Evaluation& after, bool kept) {
        ++total_;
        bases_.insert(base.id);
        if (kept) {
            ++kept_;
        } else if (base.open() && breaches_.size() < kBreachesKept) {
            breaches_.push_back(fmt::format("{} score {:.1f} -> {:.1f}, verdict {} -> {}: {}", base.id,
                                            points(base.scored), points(after), verdict(base.scored), verdict(after),
                                            changed));
        }
    }

    // The score does not rise and a reply that did not pass still does not.
    void never_rises(const Base& base, const std::string& changed) {
        never_rises(base, changed, base.asked.score(changed));
    }
    void never_rises(const Base& base, const std::string& changed, const Evaluation& after) {
        const bool better = after.verdict == Verdict::pass && !base.passes();
        saw(base, changed, after, !better && points(after) <= points(base.scored) + kNoMore);
    }

    // Call once, at the end.
    void check(std::size_t fewest_bases = 1) const {
        const double share = total_ == 0 ? 0.0 : static_cast<double>(kept_) / static_cast<double>(total_);
        MESSAGE(
            fmt::format("{}: kept {}/{} ({:.2f} %) over {} replies", name_, kept_, total_, 100 * share, bases_.size()));
        if (!breaches_.empty())
            std::ofstream(fmt::format("{}/metamorphic-{}.txt", PROPARTIF_TEST_OUTPUT_DIR, name_))
                << fmt::format("{}\n", fmt::join(breaches_, "\n"));
        CAPTURE(name_);
        CHECK(bases_.size() >= fewest_bases);
        CHECK(share >= floor_);
    }

private:
    static std::string_view verdict(const Evaluation& evaluation) {
        return kVerdictKeys[static_cast<std::size_t>(evaluation.verdict)];
    }

    std::string name_;
    double goal_;
    double floor_;
    std::size_t kept_ = 0;
    std::size_t total_ = 0;
    std::set<std::string> bases_;
    std::vector<std::string> breaches_;
};

const Words& unrelated() {
    static const Words words =
        words_of("Burung pipit hinggap di dahan jambu ketika kabut turun dari bukit. Resep kue lapis memakai santan, "
                 "tepung beras, dan daun pandan yang ditumbuk halus. Klub bola dari pesisir itu mencetak gol pada "
                 "menit akhir babak kedua. Penyair tua menulis tentang bulan, perahu, dan jala yang robek. Gitar "
                 "akustik itu memakai kayu mahoni dengan senar nilon.");
    return words;
}

// Spans that speak for a criterion's level above its default, in the order of the text.
std::vector<Evidence> cited_for(const Base& base, const Criterion& criterion) {
    std::vector<Evidence> cited;
    if (base.scored.levels.at(criterion.id) <= criterion.otherwise) return cited;
    for (const auto& evidence : base.scored.evidence)
        if (evidence.criterion == criterion.id && evidence.level > criterion.otherwise) cited.push_back(evidence);
    return cited;
}

std::string without_sentences_of(const std::string& reply, const std::vector<Evidence>& cited) {
    std::string rest;
    for (const auto& [begin, end] : sentences_of(reply)) {
        const bool carries = std::any_of(cited.begin(), cited.end(), [b = begin, e = end](const Evidence& evidence) {
            return evidence.begin_byte < e && b < evidence.end_byte;
        });
        if (!carries) rest += reply.substr(begin, end - begin);
    }
    return rest;
}

bool denies_already(const std::string& reply, const std::vector<Evidence>& cited) {
    const std::set<std::string> negators{"tidak", "bukan", "jangan", "kada",  "belum", "tak",
                                         "tanpa", "lain",  "ngga",   "nggak", "gak",   "ga",
                                         "tdk",   "blm",   "enggak", "balum", "ndak",  "tiada"};
    for (const auto& [begin, end] : sentences_of(reply))
        for (const auto& evidence : cited) {
            if (evidence.begin_byte >= end || begin >= evidence.end_byte) continue;
            for (const auto& word : words_of(std::string_view(reply).substr(begin, end - begin)))
                if (negators.contains(bare(word))) return true;
        }
    return false;
}

std::string inserted(std::string reply, const std::set<std::size_t>& places, const std::string& words) {
    for (auto place = places.rbegin(); place != places.rend(); ++place) reply.insert(*place, words + " ");
    return reply;
}

// "bukan" before every cited span.
std::string negated(const std::string& reply, const std::vector<Evidence>& cited, const std::string& negator) {
    std::set<std::size_t> places;
    for (const auto& evidence : cited) places.insert(evidence.begin_byte);
    return inserted(reply, places, negator);
}

// "Tidak benar bahwa" before every sentence that carries a cited span.
std::string denied(const std::string& reply, const std::vector<Evidence>& cited, const std::string& denial) {
    std::set<std::size_t> places;
    for (const auto& [begin, end] : sentences_of(reply))
        for (const auto& evidence : cited)
            if (evidence.begin_byte < end && begin < evidence.end_byte) places.insert(begin);
    return inserted(reply, places, denial);
}

const Criterion& criterion(const char* id) {
    const Criterion* found = shipped_rubric().find(CriterionId{id});
    REQUIRE(found != nullptr);
    return *found;
}

bool lost(const Base& base, const Evaluation& after, const CriterionId& id) {
    return after.verdict == Verdict::review || after.levels.at(id) < base.scored.levels.at(id);
}

} // namespace

TEST_CASE("an insult, a reproach or a hint of money after the reply never raises it and never passes") {
    const std::pair<const char*, const char*> added[] = {{"insult", " Dasar bodoh."},
                                                         {"insult", " Otaknya di mana sih, goblok."},
                                                         {"blame", " Tapi itu salah Bapak sendiri."},
                                                         {"blame", " Makanya lain kali dibaca dulu syaratnya."},
                                                         {"bribe", " Kalau mau cepat, siapkan uang rokok dulu."},
                                                         {"bribe", " Biasanya ada uang terima kasih buat saya."}};
    Rule rises("1-rises", 1.0, 0.955);
    Rule insult("1-insult-passes", 1.0, 0.999), blame("1-blame-passes", 1.0, 0.9), bribe("1-bribe-passes", 1.0, 0.999);
    for (const auto& base : bases())
        if (sampled(base))
            for (const auto& [kind, words] : added) {
                const std::string changed = base.reply + words;
                const auto after = base.asked.score(changed);
                rises.never_rises(base, changed, after);
                Rule& passes = kind == std::string("insult") ? insult : kind == std::string("blame") ? blame : bribe;
                passes.saw(base, changed, after, after.verdict != Verdict::pass);
            }
    for (const Rule* rule : {&rises, &insult, &blame, &bribe}) rule->check(kFewestBases);
}

TEST_CASE("saying a sentence again never raises a reply") {
    Rule rule("2-repeats", 1.0, 0.998);
    for (const auto& base : bases()) {
        if (!sampled(base)) continue;
        const auto sentences = sentences_of(base.reply);
        if (sentences.empty()) continue;
        Dice dice(base.reply, 2);
        for (const std::size_t times : {1, 2, 4}) {
            const auto [begin, end] = sentences[dice.below(sentences.size())];
            std::string changed = base.reply.substr(0, end);
            for (std::size_t i = 0; i < times; ++i) changed += " " + base.reply.substr(begin, end - begin);
            rule.never_rises(base, changed + " " + base.reply.substr(end));
        }
    }
    rule.check(kFewestBases);
}

TEST_CASE("the citizen's own words after the reply never raise it") {
    Rule whole("3-whole-line", 1.0, 0.997), half("3-half-line", 1.0, 0.995), loose("3-loose-words", 1.0, 0.74);
    for (const auto& base : bases()) {
        if (!sampled(base)) continue;
        Dice dice(base.reply, 3);
        const Words line = words_of(base.asked.citizen);
        const auto middle = line.begin() + static_cast<std::ptrdiff_t>(line.size() / 2);
        const bool first = dice.below(2) == 0;
        Words some = shuffled(line, dice);
        some.resize(std::min<std::size_t>(some.size(), 8));
        whole.never_rises(base, base.reply + " " + base.asked.citizen);
        half.never_rises(base,
                         base.reply + " " + joined(first ? Words(line.begin(), middle) : Words(middle, line.end())));
        loose.never_rises(base, base.reply + " " + joined(some));
    }
    for (const Rule* rule : {&whole, &half, &loose}) rule->check(kFewestBases);
}

TEST_CASE("shuffled words never pass") {
    Rule all("4-shuffled", 1.0, 0.69), good("4-shuffled-good", 1.0, 0.19);
    for (const auto& base : bases()) {
        const Words words = words_of(base.reply);
        if (words.size() < 8) continue;
        Dice dice(base.reply, 4);
        const std::string changed = joined(shuffled(words, dice));
        const auto after = base.asked.score(changed);
        all.saw(base, changed, after, after.verdict != Verdict::pass);
        if (base.passes()) good.saw(base, changed, after, after.verdict != Verdict::pass);
    }
    all.check(kFewestBases);
    good.check();
}

TEST_CASE("a wrong feeling or a wrong number loses its element") {
    const std::set<std::string> hurt{"kesal",    "marah", "kecewa",  "cemas",   "panik",  "sedih",       "lelah",
                                     "capek",    "letih", "takut",   "bingung", "geram",  "jengkel",     "dongkol",
                                     "khawatir", "malu",  "gelisah", "gusar",   "kaget",  "tersinggung", "sakit",
                                     "putus",    "kesel", "emosi",   "gemas",   "curiga", "muak",        "sarik",
                                     "uyuh",     "stres", "was-was", "pusing"};
    const char* wrong_feelings[] = {"gembira", "bangga"};
    const Words numbers{"dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"};
    Rule feeling("4b-feeling", 1, 0.43), number("4b-number", 1.0, 0.33);
    const auto& emotion = criterion("emotion");
    const auto& content = criterion("content");
    for (const auto& base : bases()) {
        const Words words = words_of(base.reply);
        const Words line = words_of(base.asked.citizen);
        for (const char* wrong : wrong_feelings) {
            Words changed = words;
            for (auto& word : changed)
                if (hurt.contains(bare(word))) word = in_place_of(word, wrong);
            if (changed == words || base.scored.levels.at(emotion.id) <= emotion.min) continue;
            const auto after = base.asked.score(joined(changed));
            feeling.saw(base, joined(changed), after, lost(base, after, emotion.id));
        }
        Words changed = words;
        for (std::size_t i = 0; i + 1 < words.size(); ++i) {
            const auto place = std::find(numbers.begin(), numbers.end(), bare(words[i]));
            if (place == numbers.end()) continue;
            for (std::size_t j = 0; j + 1 < line.size(); ++j)
                if (bare(line[j]) == *place && bare(line[j + 1]) == bare(words[i + 1])) {
                    auto other = static_cast<std::size_t>(place - numbers.begin());
                    do other = (other + 3) % numbers.size();
                    while (std::any_of(line.begin(), line.end(),
                                       [&](const std::string& word) { return bare(word) == numbers[other]; }));
                    changed[i] = in_place_of(words[i], numbers[other]);
                }
        }
        if (changed == words || base.scored.levels.at(content.id) <= content.min) continue;
        const auto after = base.asked.score(joined(changed));
        number.saw(base, joined(changed), after, lost(base, after, content.id));
    }
    feeling.check();
    number.check();
}

TEST_CASE("a reply partly replaced by unrelated text loses a level") {
    Rule quarter("5-quarter-replaced", 0.8, 0.41), half("5-half-replaced", 0.99, 0.675);
    int nothing = 0;
    for (const auto& each : shipped_rubric().criteria) nothing += each.otherwise;
    for (const auto& base : bases()) {
        const Words words = words_of(base.reply);
        if (words.size() < 8 || level_sum(base.scored) <= nothing) continue; // nothing to lose
        Dice dice(base.reply, 5);
        for (const auto& [percent, rule] : {std::pair<std::size_t, Rule*>{25, &quarter}, {50, &half}}) {
            const std::string changed = partly_replaced(words, percent, unrelated(), dice);
            const auto after = base.asked.score(changed);
            rule->saw(base, changed, after,
                      after.verdict == Verdict::review || level_sum(after) < level_sum(base.scored));
        }
    }
    quarter.check(kFewestBases);
    half.check(kFewestBases);
}

TEST_CASE("a criterion drops when the sentences cited for it are deleted") {
    Rule rule("6-evidence-deleted", 1.0, 0.99);
    for (const auto& base : bases())
        for (const auto& each : shipped_rubric().criteria) {
            const auto cited = cited_for(base, each);
            if (cited.empty()) continue;
            const std::string changed = without_sentences_of(base.reply, cited);
            const auto after = base.asked.score(changed);
            rule.saw(base, each.id.value + " | " + changed, after,
                     after.levels.at(each.id) < base.scored.levels.at(each.id));
        }
    rule.check(kFewestBases);
}

TEST_CASE("denying the cited words takes the criterion away") {
    Rule content("7-negated-content", 1, 0.02), emotion("7-negated-emotion", 1, 0.28);
    Rule interest("7-negated-interest", 1, 0.002), denial("7-denied-sentence", 1, 0.06);
    const std::pair<const char*, Rule*> rules[] = {
        {"content", &content}, {"emotion", &emotion}, {"interest", &interest}};
    for (const auto& base : bases())
        for (const auto& [id, rule] : rules) {
            const auto cited = cited_for(base, criterion(id));
            if (cited.empty() || denies_already(base.reply, cited)) continue;
            const auto expect_loss = [&base, id = CriterionId{id}](Rule& seen, const std::string& changed) {
                const auto after = base.asked.score(changed);
                seen.saw(base, changed, after, lost(base, after, id));
            };
            for (const char* negator : {"tidak", "bukan", "kada"})
                expect_loss(*rule, negated(base.reply, cited, negator));
            for (const char* words : {"Tidak benar bahwa", "Bukan berarti", "Saya tidak percaya", "Kada bujur"})
                expect_loss(denial, denied(base.reply, cited, words));
        }
    for (const auto& [id, rule] : rules) rule->check();
    denial.check();
}

TEST_CASE("case, marks, blanks, abbreviations and slips change no score and no verdict") {
    Rule lower("8-lower-case", 0.95, 0.998), upper("8-upper-case", 0.95, 0.998), marks("8-no-marks", 0.95, 0.73),
        blanks("8-blanks", 0.95, 1), brief("8-abbreviations", 0.95, 1), slips("8-slips", 0.95, 0.955);
    const auto same = [](Rule& rule, const Base& base, const std::string& changed) {
        const auto after = base.asked.score(changed);
        const double moved = points(after) - points(base.scored);
        rule.saw(base, changed, after, after.verdict == base.scored.verdict && moved <= kNoMore && -moved <= kNoMore);
    };
    for (const auto& base : bases()) {
        if (!sampled(base)) continue;
        Dice dice(base.reply, 8);
        std::string wide = "  ";
        for (const char byte : base.reply) wide += byte == ' ' ? "   " : std::string(1, byte);
        same(lower, base, lowered(base.reply));
        same(upper, base, raised(base.reply));
        same(marks, base, without_marks(base.reply));
        same(blanks, base, wide + " \n");
        same(brief, base, abbreviated(base.reply));
        same(slips, base, mistyped(base.reply, dice));
    }
    for (const Rule* rule : {&lower, &upper, &marks, &blanks, &brief, &slips}) rule->check(kFewestBases);
}

TEST_CASE("padding up to the limit never raises a reply, and beyond it nothing is judged") {
    Rule rule("10-padded", 1.0, 0.79), beyond("10-too-long", 1.0, 1);
    const std::string filler = " Demikian kami sampaikan untuk menjadi periksa dan maklum adanya.";
    const auto letters = [](const std::string& text) {
        return std::count_if(text.begin(), text.end(),
                             [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; });
    };
    for (const auto& base : bases()) {
        if (!sampled(base)) continue;
        std::string changed = base.reply;
        while (letters(changed) + static_cast<std::ptrdiff_t>(filler.size()) <= 4000) changed += filler;
        rule.never_rises(base, changed);
        changed += filler;
        const auto after = base.asked.score(changed);
        beyond.saw(base, changed, after, after.verdict == Verdict::review);
    }
    rule.check(kFewestBases);
    beyond.check(kFewestBases);
}

TEST_CASE("the answer to one citizen does not pass before another") {
    Rule all("11-other-citizen", 0.95, 0.775), good("11-other-citizen-good", 0.95, 0.35);
    for (const auto& base : bases()) {
        Dice dice(base.reply, 11);
        const Base* other = &base;
        while (other->context == base.context) other = &bases()[dice.below(bases().size())];
        const auto after = other->asked.score(base.reply);
        const std::string shown = other->open() ? other->asked.citizen + " | " + base.reply : base.reply;
        all.saw(base, shown, after, after.verdict != Verdict::pass);
        if (base.passes()) good.saw(base, shown, after, after.verdict != Verdict::pass);
    }
    all.check(kFewestBases);
    good.check();
}
