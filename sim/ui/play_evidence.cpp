#include "ui/play_evidence.hpp"
#include <algorithm>

namespace propartif::ui {

namespace {

const CriterionId kButton{"button"};

std::string_view part_of(const Evidence& evidence, std::string_view words) {
    if (evidence.begin_byte >= evidence.end_byte || evidence.end_byte > words.size()) return {};
    return words.substr(evidence.begin_byte, evidence.end_byte - evidence.begin_byte);
}

std::optional<SpanKind> kind_of(const Rubric& rubric, const Evidence& evidence) {
    if (evidence.criterion == kButton) return evidence.level < 0 ? SpanKind::red : SpanKind::green;
    if (evidence.criterion.value == "content") return SpanKind::content;
    if (evidence.criterion.value == "emotion") return SpanKind::emotion;
    if (evidence.criterion.value == "interest") return SpanKind::interest;
    const bool flag = std::ranges::find(rubric.gates, evidence.criterion.value, &Gate::flag) != rubric.gates.end();
    return flag ? std::optional{SpanKind::red} : std::nullopt;
}

void append(std::string& list, const std::string& item) {
    if (item.empty()) return;
    if (!list.empty()) list += " · ";
    list += item;
}

std::string quoted(std::string_view words) {
    return "“" + std::string(words) + "”";
}

struct Rated {
    const Choice* choice = nullptr;
    std::string words;
    double score = -1;
};

// An example only names the levels that matter; the others are those of a reply in which nothing was found.
double score_of_example(const Rubric& rubric, const Example& example) {
    Levels levels = example.expect;
    for (const Criterion& criterion : rubric.criteria) levels.try_emplace(criterion.id, criterion.otherwise);
    return turn_score(rubric, levels, {});
}

Rated best_of(const Node& node, const Rubric& rubric, Language language) {
    Rated best;
    for (const Choice& choice : node.choices) {
        const double score = turn_score(rubric, choice.levels, choice.flags);
        if (score > best.score) best = {&choice, choice.text.in(language), score};
    }
    if (!node.free_text) return best;
    for (const Example& example : node.free_text->examples) {
        const double score = example.expect.empty() ? -1.0 : score_of_example(rubric, example);
        if (score > best.score) best = {nullptr, example.text, score};
    }
    return best;
}

} // namespace

std::vector<FlowSpan> marked_words(const Rubric& rubric, const Evaluation& evaluation, std::string_view words) {
    std::vector<FlowSpan> spans;
    for (const Evidence& each : evaluation.evidence) {
        const auto kind = kind_of(rubric, each);
        if (kind && !part_of(each, words).empty()) spans.push_back({each.begin_byte, each.end_byte, *kind});
    }
    return spans;
}

Mark mark_of(const Rubric& rubric, const Evaluation& evaluation) {
    if (evaluation.review || evaluation.verdict == Verdict::review) return Mark::review;
    const Criterion* button = rubric.find(kButton);
    const int level = button ? level_of(evaluation, *button) : 0;
    return level < 0 ? Mark::red : level > 0 ? Mark::green : Mark::neutral;
}

const std::string& mark_word(const app::Words& words, Mark mark) {
    switch (mark) {
    case Mark::green: return words.named("mark.green");
    case Mark::red: return words.named("mark.red");
    case Mark::neutral: return words.named("mark.neutral");
    case Mark::review: break;
    }
    return words.named("mark.review");
}

std::string quoted_evidence(const Evaluation& evaluation, const CriterionId& criterion, std::string_view words,
                            std::size_t most) {
    std::string out;
    std::vector<std::string_view> seen;
    for (const Evidence& each : evaluation.evidence) {
        const std::string_view part = part_of(each, words);
        if (each.criterion != criterion || part.empty() || seen.size() >= most) continue;
        if (std::ranges::find(seen, part) != seen.end()) continue;
        seen.push_back(part);
        append(out, quoted(part));
    }
    return out;
}

std::string button_triggers(const Rubric& rubric, const Evaluation& evaluation, std::string_view words,
                            Language language) {
    if (mark_of(rubric, evaluation) != Mark::green) return quoted_evidence(evaluation, kButton, words, 3);
    std::string out;
    std::vector<std::string> seen;
    for (const Evidence& each : evaluation.evidence) {
        if (each.criterion != kButton || seen.size() >= 3) continue;
        const auto signal = std::ranges::find(rubric.signals, each.rule, &SignalSpec::id);
        const bool named = signal != rubric.signals.end() && !signal->title.empty();
        const std::string reason = named ? signal->title.in(language) : quoted(part_of(each, words));
        if (std::ranges::find(seen, reason) != seen.end()) continue;
        seen.push_back(reason);
        append(out, reason);
    }
    return out;
}

int level_of(const Evaluation& evaluation, const Criterion& criterion) {
    const auto found = evaluation.levels.find(criterion.id);
    return found == evaluation.levels.end() ? criterion.otherwise
                                            : std::clamp(found->second, criterion.min, criterion.max);
}

const Choice* chosen(const Scenario& scenario, const Turn& turn) {
    const Node* node = scenario.find(turn.node);
    if (!node || !turn.reply.choice) return nullptr;
    const auto found = std::ranges::find(node->choices, *turn.reply.choice, &Choice::id);
    return found == node->choices.end() ? nullptr : &*found;
}

ShownReply shown_reply(const app::Content& content, const Scenario& scenario, const Rubric& rubric, const Turn& turn,
                       const Choice* choice, std::string words, Language language) {
    ShownReply out{std::move(words), {}, Mark::green};
    const Node* node = scenario.find(turn.node);
    const Scorer* scorer = content.scorer_for(scenario);
    // The lexicon reads Indonesian: words in another language stay unmarked.
    const bool readable = !choice || language == Language::id || choice->text.en.empty();
    if (node && scorer && readable) {
        const std::string_view said =
            turn.line < node->says.size() ? std::string_view{node->says[turn.line].text.id} : std::string_view{};
        const TurnContext context{said, &node->focus};
        const Evaluation found =
            choice ? scorer->explain_choice(context, *choice, out.words) : scorer->score(context, out.words);
        out.spans = marked_words(rubric, found, out.words);
        out.mark = mark_of(rubric, found);
    } else if (choice) {
        Evaluation rated;
        rated.levels = choice->levels;
        rated.verdict = Verdict::pass;
        out.mark = mark_of(rubric, rated);
    }
    return out;
}

std::optional<ShownReply> best_reply(const app::Content& content, const Scenario& scenario, const Rubric& rubric,
                                     const Turn& turn, Language language) {
    const Node* node = scenario.find(turn.node);
    if (!node) return std::nullopt;
    Rated best = best_of(*node, rubric, language);
    if (best.score < 0) return std::nullopt;
    return shown_reply(content, scenario, rubric, turn, best.choice, std::move(best.words), language);
}

} // namespace propartif::ui
