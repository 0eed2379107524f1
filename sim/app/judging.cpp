#include "app/judging.hpp"
#include <algorithm>

namespace propartif::app {

namespace {

Evaluation silent_evaluation(const Rubric& rubric) {
    Evaluation out;
    for (const Criterion& criterion : rubric.criteria) out.levels[criterion.id] = criterion.otherwise;
    out.verdict = judge(rubric, out.levels, out.flags);
    return out;
}

} // namespace

Evaluation judge_reply(const Judging& judging, const Session& session, Reply& reply, Language language) {
    const Node* node = judging.scenario.find(session.here);
    if (!node) return {};
    if (reply.silence) return silent_evaluation(judging.rubric);
    const std::string_view said =
        session.line < node->says.size() ? std::string_view{node->says[session.line].text.id} : std::string_view{};
    const TurnContext context{said, &node->focus};
    if (!reply.choice) return judging.scorer.score(context, reply.text);
    const auto choice = std::ranges::find(node->choices, *reply.choice, &Choice::id);
    if (choice == node->choices.end()) return {};
    reply.text = choice->text.in(language);
    // The lexicon reads Indonesian: a choice shown in English keeps its author's levels, without quoted words.
    if (language == Language::en && !choice->text.en.empty()) return authored_evaluation(judging.rubric, *choice);
    return judging.scorer.explain_choice(context, *choice, reply.text);
}

} // namespace propartif::app
