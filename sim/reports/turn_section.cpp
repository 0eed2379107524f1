#include "reports/turn_section.hpp"
#include "reports/html.hpp"
#include "reports/marked_reply.hpp"
#include <algorithm>
#include <fmt/format.h>

namespace propartif::reports {

namespace {

using app::Str;

const Choice* chosen(const Practised& practice, const Turn& turn) {
    const Node* node = practice.scenario.find(turn.node);
    if (!node || !turn.reply.choice) return nullptr;
    const auto found = std::ranges::find(node->choices, *turn.reply.choice, &Choice::id);
    return found == node->choices.end() ? nullptr : &*found;
}

std::string head(const Wording& wording, const Practised& practice, std::size_t index) {
    const Turn& turn = practice.record.turns[index];
    std::string name = app::fill(wording.words(Str::debrief_turn), {std::to_string(index + 1)});
    if (const Node* node = practice.scenario.find(turn.node))
        name += " · " + wording.words.named("phase." + std::string{kPhaseKeys[static_cast<std::size_t>(node->phase)]});
    const std::string verdict{kVerdictKeys[static_cast<std::size_t>(turn.evaluation.verdict)]};
    std::string out = element("h3", {}, escaped(name)) +
                      element("span", "verdict " + verdict, escaped(wording.words.named("verdict." + verdict)));
    if (turn.superseded) out += element("span", "soft small", escaped(wording.words(Str::play_earlier_try)));
    if (turn.evaluation.verdict != Verdict::review && !practice.rubric.criteria.empty())
        out +=
            element("span", "points",
                    fmt::format("{:.0f} {}", turn_score(practice.rubric, turn.evaluation.levels, turn.evaluation.flags),
                                escaped(wording.words(Str::debrief_of_100))));
    return element("div", "turn-head", out) + "\n";
}

std::string citizen(const Wording& wording, const Practised& practice, const Turn& turn) {
    const Node* node = practice.scenario.find(turn.node);
    if (!node || turn.line >= node->says.size()) return {};
    const Line& line = node->says[turn.line];
    std::string out = element("p", "citizen",
                              element("b", {}, escaped(practice.scenario.citizen.name)) + ": " +
                                  escaped(line.text.in(wording.language))) +
                      "\n";
    const std::string& thought = line.thought.in(wording.language);
    if (!thought.empty()) out += paragraph("thought", app::fill(wording.words(Str::debrief_unspoken), {thought}));
    return out;
}

std::string reply(const Wording& wording, const Practised& practice, const Turn& turn) {
    const std::string words = turn.reply.silence ? escaped(wording.words(Str::play_silence))
                                                 : marked_reply(practice.rubric, turn.evaluation, turn.reply.text);
    return element("div", "reply",
                   element("span", "label", escaped(wording.words(Str::debrief_mine))) + element("p", {}, words)) +
           "\n";
}

std::string levels(const Wording& wording, const Practised& practice, const Turn& turn) {
    std::string rows;
    for (const Criterion& criterion : practice.rubric.criteria) {
        const auto level = turn.evaluation.levels.find(criterion.id);
        if (level == turn.evaluation.levels.end()) continue;
        const std::string name = element("sup", {}, reference_of(practice.rubric, criterion.id)) + " " +
                                 escaped(criterion.title.in(wording.language));
        const std::string cited =
            cited_words(practice.rubric, turn.evaluation, criterion.id, turn.reply.text, wording.language);
        rows += "<tr>" + element("td", {}, name) + element("td", {}, escaped(level_words(criterion, level->second))) +
                element("td", {}, cited.empty() ? "–" : cited) + "</tr>\n";
    }
    if (rows.empty()) return {};
    return "<table class=\"levels\"><colgroup><col style=\"width:27%\"><col style=\"width:13%\"><col></colgroup>\n" +
           rows + "</table>\n";
}

std::string limits_crossed(const Wording& wording, const Practised& practice, const Turn& turn) {
    std::string out;
    for (const std::string& flag : turn.evaluation.flags) {
        const auto gate = std::ranges::find(practice.rubric.gates, flag, &Gate::flag);
        const std::string name = wording.words.has("flag." + flag) ? wording.words.named("flag." + flag) : flag;
        const std::string why =
            gate == practice.rubric.gates.end() ? std::string{} : gate->because.in(wording.language);
        const std::string cited =
            cited_words(practice.rubric, turn.evaluation, CriterionId{flag}, turn.reply.text, wording.language);
        out += element("p", "note",
                       escaped(app::fill(wording.words(Str::feedback_flag), {name})) + " " + escaped(why) +
                           (cited.empty() ? "" : " " + cited)) +
               "\n";
    }
    return out;
}

std::string feedback(const Wording& wording, const Practised& practice, const Turn& turn) {
    std::string out;
    if (turn.evaluation.review) out += paragraph("note", wording.words.named("review." + *turn.evaluation.review));
    const Choice* choice = chosen(practice, turn);
    if (choice && !choice->feedback.empty()) {
        out += paragraph("feedback", choice->feedback.in(wording.language));
    } else if (!practice.changed) { // the numbers of reactions belong to the rubric that judged the reply
        for (const std::uint32_t which : turn.reactions)
            if (which < practice.rubric.reactions.size())
                out += paragraph("feedback", practice.rubric.reactions[which].because.in(wording.language));
    }
    out += paragraph("soft small", app::fill(wording.words(Str::report_moved),
                                             {std::to_string(turn.before.tension), std::to_string(turn.after.tension),
                                              std::to_string(turn.before.trust), std::to_string(turn.after.trust)}));
    for (const HiddenFact& fact : practice.scenario.citizen.hidden)
        if (std::ranges::find(turn.revealed, fact.id) != turn.revealed.end())
            out +=
                paragraph("soft small", app::fill(wording.words(Str::cli_revealed), {fact.text.in(wording.language)}));
    return out;
}

std::string best(const Wording& wording, const Practised& practice, std::size_t index) {
    const auto found = std::ranges::find(practice.debrief.best, index, &BestReply::turn);
    if (found == practice.debrief.best.end()) return {};
    const Turn& turn = practice.record.turns[index];
    const bool judged = turn.evaluation.verdict != Verdict::review && !turn.reply.silence;
    // What was typed may be better than every reply the author thought of.
    if (judged && turn_score(practice.rubric, turn.evaluation.levels, turn.evaluation.flags) >= found->score)
        return paragraph("best", wording.words(Str::debrief_mine_is_best));
    const std::string label = fmt::format("{} ({:.0f} {})", wording.words(Str::debrief_best), found->score,
                                          wording.words(Str::debrief_of_100));
    return element("div", "best", element("span", "label", escaped(label)) + paragraph({}, found->text)) + "\n";
}

std::string option_words(const Wording& wording, const Practised& practice, const Turn& turn, const Option& option) {
    const Node* node = practice.scenario.find(turn.node);
    if (node)
        for (const Choice& choice : node->choices)
            if (choice.id == option.choice) return choice.text.in(wording.language);
    return option.text;
}

// Less than a point is no loss anybody could learn from.
std::string cost_words(const Wording& wording, const Practised& practice, std::size_t index, const TurnCost& cost) {
    const Turn& turn = practice.record.turns[index];
    if (cost.cost < 1 && !cost.closes) return {};
    std::string out =
        paragraph("soft small", app::fill(wording.words(Str::report_cost),
                                          {fmt::format("{:.0f}", cost.before), fmt::format("{:.0f}", cost.after)}));
    if (cost.closes) out += paragraph("note", wording.words(Str::report_closes));
    const std::string keeps = option_words(wording, practice, turn, cost.best);
    const auto best = std::ranges::find(practice.debrief.best, index, &BestReply::turn);
    const bool told = best != practice.debrief.best.end() && best->text == keeps;
    const bool mine = turn.reply.choice ? *turn.reply.choice == cost.best.choice : turn.reply.text == keeps;
    if (!keeps.empty() && !told && !mine)
        out += paragraph("soft small", app::fill(wording.words(Str::report_keeps), {keeps}));
    return out;
}

} // namespace

std::string level_words(const Criterion& criterion, int level) {
    const auto signed_words = [](int value) {
        return value < 0 ? "−" + std::to_string(-static_cast<long long>(value)) : std::to_string(value);
    };
    if (criterion.min == 0) return signed_words(level) + " / " + signed_words(criterion.max);
    return fmt::format("{} ({} … {})", signed_words(level), signed_words(criterion.min), signed_words(criterion.max));
}

std::string turn_section(const Wording& wording, const Practised& practice, std::size_t index, const TurnCost* cost) {
    const Turn& turn = practice.record.turns[index];
    std::string inside = head(wording, practice, index) + citizen(wording, practice, turn) +
                         reply(wording, practice, turn) + limits_crossed(wording, practice, turn);
    if (!turn.evaluation.review) inside += levels(wording, practice, turn);
    inside += feedback(wording, practice, turn) + best(wording, practice, index);
    if (cost) inside += cost_words(wording, practice, index, *cost);
    return element("section", turn.superseded ? "turn taken-back" : "turn", "\n" + inside) + "\n";
}

} // namespace propartif::reports
