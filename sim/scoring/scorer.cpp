#include "propartif/scoring.hpp"
#include "scoring/detectors.hpp"
#include "scoring/fitted.hpp"
#include "scoring/levels.hpp"
#include "scoring/own_words.hpp"
#include "scoring/review.hpp"
#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace propartif {
namespace {

using namespace scoring;

struct Signal {
    std::string id;
    const Detector* detector{};
    language::GroupId own_cues = language::PhraseBook::kNoGroup; // cues that join no lexicon group
};

struct CompiledGate {
    std::string flag;
    std::vector<std::size_t> signals;
    std::optional<std::size_t> target; // of the model
};

// Severe acts that raise their flag under every rubric; a rubric can add to them, not take them away.
struct Floor {
    std::string_view flag, kind, of;
};
constexpr std::array kFloor{
    Floor{"bribery", "severe", "bribe"},         Floor{"discrimination", "severe", "discrimination"},
    Floor{"insult", "severe", "insult"},         Floor{"insult", "severe", "threat"},
    Floor{"false_promise", "severe", "promise"}, Floor{"data_leak", "severe", "leak"}};

constexpr double kSureToAccuse = 0.2;        // a logit: to be accused for nothing hurts more than a slip unseen
constexpr double kTooStrangeToAccuse = 0.25; // with so many unknown words, weights alone raise no flag

std::string own_group(const SignalSpec& spec) {
    return "rubric/" + spec.id;
}

std::string group_for_cues(const SignalSpec& spec, const Detector& detector) {
    return detector.cues ? std::string(kCueGroups[index_of(*detector.cues)]) : own_group(spec);
}

Error unknown(std::string pointer, std::string what) {
    return {ErrorCode::bad_content, std::move(pointer), std::move(what)};
}

class RubricCompiler {
public:
    explicit RubricCompiler(const Rubric& rubric) : rubric_(rubric) {}

    std::optional<Error> run() {
        for (std::size_t i = 0; i < rubric_.signals.size() && !error_; ++i) add_signal(i);
        for (std::size_t i = 0; i < rubric_.criteria.size() && !error_; ++i) add_criterion(i);
        for (std::size_t i = 0; i < rubric_.gates.size() && !error_; ++i) add_gate(i);
        if (!error_) add_floor();
        return error_;
    }

    std::vector<Signal> signals;
    std::vector<CompiledCriterion> criteria;
    std::vector<CompiledGate> gates;
    std::map<std::string, std::vector<std::string>> phrases;

private:
    void add_signal(std::size_t i) {
        const auto& spec = rubric_.signals[i];
        const Detector* detector = find_detector(spec.kind, spec.of);
        if (detector == nullptr) {
            error_ = unknown("/signals/" + std::to_string(i), "unknown detector " + spec.kind + "/" + spec.of);
            return;
        }
        signals.push_back({spec.id, detector});
        auto& group = phrases[group_for_cues(spec, *detector)];
        group.insert(group.end(), spec.cues.begin(), spec.cues.end());
    }

    std::vector<std::size_t> places(const std::vector<std::string>& ids, const std::string& pointer) {
        std::vector<std::size_t> found;
        for (std::size_t i = 0; i < ids.size(); ++i) {
            const auto place =
                std::find_if(signals.begin(), signals.end(), [&](const Signal& signal) { return signal.id == ids[i]; });
            if (place == signals.end()) {
                if (!error_) error_ = unknown(pointer + "/" + std::to_string(i), "unknown signal " + ids[i]);
                continue;
            }
            found.push_back(static_cast<std::size_t>(place - signals.begin()));
        }
        return found;
    }

    void add_criterion(std::size_t i) {
        const auto& source = rubric_.criteria[i];
        CompiledCriterion criterion{source.id, source.min, source.otherwise, {}, {}};
        for (std::size_t rule = 0; rule < source.levels.size(); ++rule) {
            const auto& from = source.levels[rule];
            const std::string pointer = "/criteria/" + std::to_string(i) + "/levels/" + std::to_string(rule);
            criterion.rules.push_back({from.level, places(from.all, pointer + "/all"),
                                       places(from.any, pointer + "/any"), places(from.none, pointer + "/none"),
                                       from.firm});
        }
        criteria.push_back(std::move(criterion));
    }

    void add_gate(std::size_t i) {
        const auto& source = rubric_.gates[i];
        gates.push_back({source.flag, places(source.signals, "/gates/" + std::to_string(i) + "/signals"), {}});
    }

    void add_floor() {
        for (const auto& floor : kFloor) {
            const Detector* detector = find_detector(floor.kind, floor.of);
            auto signal = std::find_if(signals.begin(), signals.end(),
                                       [&](const Signal& known) { return known.detector == detector; });
            if (signal == signals.end())
                signal = signals.insert(signals.end(), {"floor-" + std::string(floor.of), detector});
            auto gate = std::find_if(gates.begin(), gates.end(),
                                     [&](const CompiledGate& known) { return known.flag == floor.flag; });
            if (gate == gates.end()) gate = gates.insert(gates.end(), {std::string(floor.flag), {}, {}});
            const auto place = static_cast<std::size_t>(signal - signals.begin());
            if (std::find(gate->signals.begin(), gate->signals.end(), place) == gate->signals.end())
                gate->signals.push_back(place);
        }
    }

    const Rubric& rubric_;
    std::optional<Error> error_;
};

Spans fired_by(const Signal& signal, const Exchange& exchange, const FiredDetectors& detected) {
    Spans spans = detected[static_cast<std::size_t>(signal.detector - all_detectors().data())];
    if (signal.own_cues != language::PhraseBook::kNoGroup)
        for (const auto& hit : exchange.hits)
            if (hit.group == signal.own_cues && !exchange.token(hit.tokens.first).quoted) spans.push_back(hit.tokens);
    return spans;
}

// A sentence is cited with the mark that ends it: without its question mark a question would live on in what is left.
void take_closing_marks(std::vector<Evidence>& evidence, std::string_view text) {
    constexpr std::string_view kClosing = ".!?";
    const auto continues = [text](std::size_t at) { // the middle of a character, or bytes that are none
        return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
    };
    for (auto& item : evidence)
        while (item.end_byte < text.size() && kClosing.find(text[item.end_byte]) != std::string_view::npos &&
               !continues(item.end_byte + 1))
            ++item.end_byte;
    for (auto& item : evidence) { // bytes that belong to no character go with the words beside them
        while (continues(item.end_byte)) ++item.end_byte;
        while (item.begin_byte > 0 && continues(item.begin_byte)) --item.begin_byte;
    }
}

void sort_evidence(std::vector<Evidence>& evidence) {
    const auto key = [](const Evidence& item) {
        return std::tie(item.begin_byte, item.end_byte, item.criterion, item.rule);
    };
    std::sort(evidence.begin(), evidence.end(), [&](const Evidence& a, const Evidence& b) { return key(a) < key(b); });
    evidence.erase(std::unique(evidence.begin(), evidence.end()), evidence.end());
}

} // namespace

struct Scorer::Parts {
    Rubric rubric;
    Knowledge knowledge;
    std::vector<Signal> signals;
    std::vector<CompiledCriterion> criteria;
    std::vector<CompiledGate> gates;
    std::optional<Weights> weights;
    std::optional<std::size_t> any_flag; // the model's target for "some severe flag"

    void take_model(const Model& model) {
        weights.emplace(model);
        const auto& targets = weights->targets();
        for (std::size_t at = 0; at < targets.size(); ++at) {
            if (targets[at].flag == "any") any_flag = at;
            for (auto& gate : gates)
                if (gate.flag == targets[at].flag) gate.target = at;
            for (auto& criterion : criteria)
                if (criterion.id.value == targets[at].criterion) criterion.cuts.push_back(at);
        }
    }

    Fired fire(const Exchange& exchange, const FiredDetectors& detected) const {
        Fired fired;
        fired.reserve(signals.size());
        for (const auto& signal : signals) fired.push_back(fired_by(signal, exchange, detected));
        return fired;
    }

    Decision decide_level(const CompiledCriterion& criterion, const FittedReply& reply) const {
        if (auto firm = decide_firmly(criterion, reply.fired)) return *std::move(firm);
        return decide_fitted(criterion, reply);
    }

    // The reply without some of its words, as the weights see it.
    struct Shortened {
        std::vector<bool> kept;
        Fired fired;
        Summed summed;
    };
    // Criteria often ask for the same words to be left out, so each shortened reply is read once.
    struct Shorter {
        std::optional<Exchange> exchange;
        std::vector<Shortened> read;
    };

    const Shortened& shortened(std::vector<bool> kept, const Exchange& exchange, Shorter& shorter) const {
        for (const Shortened& known : shorter.read)
            if (known.kept == kept) return known;
        if (!shorter.exchange) shorter.exchange = exchange;
        answer_otherwise(knowledge, *shorter.exchange, only(exchange.reply, kept));
        const FiredDetectors detected = fire_detectors(*shorter.exchange);
        Summed summed = weights->sum(features_of(*shorter.exchange, detected));
        shorter.read.push_back({std::move(kept), fire(*shorter.exchange, detected), std::move(summed)});
        return shorter.read.back();
    }

    // The level the reply would get without the words cited.
    int level_without(const CompiledCriterion& criterion, const Exchange& exchange, const Spans& cited,
                      Shorter& shorter) const {
        std::vector<bool> kept(exchange.reply.tokens.size(), true);
        for (const Range& span : cited)
            for (std::size_t at = span.first; at < span.last; ++at) kept[at] = false;
        const Shortened& less = shortened(std::move(kept), exchange, shorter);
        if (const auto firm = decide_firmly(criterion, less.fired)) return firm->level;
        return fitted_level(
            criterion, [&](std::size_t target) { return weights->logit(less.summed, target); }, less.fired);
    }

    Decision decide_with_weights(const CompiledCriterion& criterion, const FittedReply& reply, Shorter& shorter) const {
        return made_true(decide_level(criterion, reply), criterion, reply,
                         [&](const Spans& cited) { return level_without(criterion, reply.exchange, cited, shorter); });
    }

    // Without a severe act, which decides by itself, a reply that is red by a rule and plainly green by the weights is
    // for a person to judge.
    bool in_conflict(const FittedReply& reply) const {
        return std::any_of(criteria.begin(), criteria.end(), [&](const CompiledCriterion& criterion) {
            const auto firm = decide_firmly(criterion, reply.fired);
            return firm && firm->level < criterion.otherwise && contradicts(criterion, reply.weighed, firm->level);
        });
    }

    Evidence evidence(const CriterionId& criterion, int level, const Decision::Cited& cited,
                      const Exchange& exchange) const {
        const auto [begin, end] = exchange.reply.bytes(cited.tokens);
        const bool worded = cited.signal == Decision::kWording;
        return {criterion, begin, end, worded ? std::string(kWordingRule) : signals[cited.signal].id, level};
    }

    void raise_flags(const Fired& fired, const Exchange& exchange, Evaluation& evaluation) const {
        for (const auto& gate : gates) {
            const std::size_t before = evaluation.evidence.size();
            for (const auto signal : gate.signals)
                for (const Range& span : fired[signal])
                    evaluation.evidence.push_back(evidence(CriterionId{gate.flag}, -1, {signal, span}, exchange));
            if (evaluation.evidence.size() > before) evaluation.flags.push_back(gate.flag);
        }
        std::sort(evaluation.flags.begin(), evaluation.flags.end());
    }

    // No signal of a severe act fired, yet the weights see one: the likeliest flag, with the words that say so.
    void raise_fitted_flag(const FittedReply& reply, Evaluation& evaluation) const {
        if (!any_flag || !evaluation.flags.empty() || reply.weighed.logits[*any_flag] <= kSureToAccuse) return;
        if (strange_share(reply.exchange.reply) > kTooStrangeToAccuse) return;
        const auto likelier = [&](const CompiledGate& a, const CompiledGate& b) {
            const auto logit = [&](const CompiledGate& gate) {
                return gate.target ? reply.weighed.logits[*gate.target] : -1e9;
            };
            return logit(a) < logit(b);
        };
        const auto gate = std::max_element(gates.begin(), gates.end(), likelier);
        if (gate == gates.end()) return;
        const auto cited = cite_target(reply, *any_flag);
        for (const auto& each : cited)
            evaluation.evidence.push_back(evidence(CriterionId{gate->flag}, -1, each, reply.exchange));
        if (!cited.empty()) evaluation.flags.push_back(gate->flag);
    }

    Evaluation unjudged(std::string why) const {
        Evaluation evaluation;
        for (const auto& criterion : criteria) evaluation.levels[criterion.id] = criterion.otherwise;
        evaluation.verdict = Verdict::review;
        evaluation.review = std::move(why);
        return evaluation;
    }
};

Scorer::Scorer(std::unique_ptr<const Parts> parts) : parts_(std::move(parts)) {}
Scorer::Scorer(Scorer&&) noexcept = default;
Scorer& Scorer::operator=(Scorer&&) noexcept = default;
Scorer::~Scorer() = default;

Result<Scorer> Scorer::compile(const Rubric& rubric, const Lexicon& lexicon, const Model* model) {
    if (rubric.model != (model != nullptr ? model->id : std::string()))
        return unknown("/model", "the rubric asks for model \"" + rubric.model + "\"");
    RubricCompiler compiler(rubric);
    if (auto error = compiler.run()) return *std::move(error);
    auto parts = std::make_unique<Parts>(Parts{rubric,
                                               Knowledge(lexicon, compiler.phrases),
                                               std::move(compiler.signals),
                                               std::move(compiler.criteria),
                                               std::move(compiler.gates),
                                               {},
                                               {}});
    const auto& book = parts->knowledge.vocabulary.book();
    for (auto& signal : parts->signals)
        if (!signal.detector->cues) signal.own_cues = book.group("rubric/" + signal.id);
    if (model != nullptr) parts->take_model(*model);
    return Scorer(std::move(parts));
}

Evaluation Scorer::score(const TurnContext& context, std::string_view reply) const {
    if (auto why = refuse_unread(reply)) return parts_->unjudged(*std::move(why));
    const auto& vocabulary = parts_->knowledge.vocabulary;
    const Exchange exchange = read_exchange(parts_->knowledge, context, vocabulary.read(reply));
    const FiredDetectors detected = fire_detectors(exchange);
    const Fired fired = parts_->fire(exchange, detected);
    std::optional<Weighed> weighed;
    std::optional<FittedReply> fitted;
    if (parts_->weights) {
        weighed = parts_->weights->weigh(features_of(exchange, detected));
        fitted.emplace(FittedReply{*parts_->weights, *weighed, exchange, fired});
    }
    Evaluation evaluation;
    Parts::Shorter shorter;
    for (const auto& criterion : parts_->criteria) {
        const Decision decision = fitted && !criterion.cuts.empty()
                                      ? parts_->decide_with_weights(criterion, *fitted, shorter)
                                      : decide(criterion, fired);
        evaluation.levels[criterion.id] = decision.level;
        for (const auto& cited : decision.cited)
            evaluation.evidence.push_back(parts_->evidence(criterion.id, decision.level, cited, exchange));
    }
    parts_->raise_flags(fired, exchange, evaluation);
    if (fitted) parts_->raise_fitted_flag(*fitted, evaluation);
    take_closing_marks(evaluation.evidence, reply);
    sort_evidence(evaluation.evidence);
    evaluation.disguised = exchange.reply.disguised;
    evaluation.review = refuse_read(exchange);
    if (!evaluation.review && fitted && evaluation.flags.empty() && parts_->in_conflict(*fitted))
        evaluation.review = "conflict";
    evaluation.verdict =
        evaluation.review ? Verdict::review : judge(parts_->rubric, evaluation.levels, evaluation.flags);
    return evaluation;
}

Evaluation Scorer::explain_choice(const TurnContext& context, const Choice& choice, std::string_view words) const {
    const auto& vocabulary = parts_->knowledge.vocabulary;
    const Exchange exchange = read_exchange(parts_->knowledge, context, vocabulary.read(words));
    const Fired fired = parts_->fire(exchange, fire_detectors(exchange));
    Evaluation evaluation;
    evaluation.by_author = true;
    evaluation.levels = choice.levels;
    evaluation.flags = choice.flags;
    for (const auto& criterion : parts_->criteria) {
        const auto given = evaluation.levels.try_emplace(criterion.id, criterion.otherwise).first->second;
        if (given == criterion.otherwise) continue;
        for (const auto& cited : cite_for(criterion, given, fired))
            evaluation.evidence.push_back(parts_->evidence(criterion.id, given, cited, exchange));
    }
    take_closing_marks(evaluation.evidence, words);
    sort_evidence(evaluation.evidence);
    evaluation.verdict = judge(parts_->rubric, evaluation.levels, evaluation.flags);
    return evaluation;
}

std::vector<Evidence> Scorer::signals_in(const TurnContext& context, std::string_view reply) const {
    if (refuse_unread(reply)) return {};
    const Exchange exchange = read_exchange(parts_->knowledge, context, parts_->knowledge.vocabulary.read(reply));
    const Fired fired = parts_->fire(exchange, fire_detectors(exchange));
    std::vector<Evidence> found;
    for (std::size_t i = 0; i < parts_->rubric.signals.size(); ++i) // those of the floor come after them
        for (const Range& span : fired[i]) found.push_back(parts_->evidence({}, 0, {i, span}, exchange));
    take_closing_marks(found, reply);
    sort_evidence(found);
    return found;
}

bool Scorer::by_model(const CriterionId& criterion) const {
    const auto known = std::ranges::find(parts_->criteria, criterion, &CompiledCriterion::id);
    return known != parts_->criteria.end() && !known->cuts.empty();
}

std::vector<std::string> known_detectors() {
    std::vector<std::string> names;
    for (const auto& detector : all_detectors())
        names.push_back(std::string(detector.kind) + "/" + std::string(detector.of));
    return names;
}

} // namespace propartif
