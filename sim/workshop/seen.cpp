#include "workshop/seen.hpp"
#include "workshop/room_words.hpp"
#include <algorithm>
#include <cmath>

namespace propartif::workshop {

namespace {

double heat_of(const Scenario& scenario) {
    const auto kind = std::ranges::find(kBehaviours, scenario.citizen.behaviour, &BehaviourKind::key);
    return kind == kBehaviours.end() ? 1.0 : kind->heat;
}

// The words that speak for the criterion's level; the first when there are several.
std::string quoted(const std::string& reply, const Evaluation& evaluation, const CriterionId& criterion) {
    const Evidence* best = nullptr;
    for (const Evidence& each : evaluation.evidence)
        if (each.criterion == criterion && (!best || each.level > best->level)) best = &each;
    if (!best || best->begin_byte > best->end_byte || best->end_byte > reply.size()) return {};
    return reply.substr(best->begin_byte, best->end_byte - best->begin_byte);
}

int rounded(double score) {
    return static_cast<int>(std::lround(score));
}

std::vector<ScoreLine> score_lines(const Rubric& rubric, const std::string& reply, const Evaluation& evaluation,
                                   Language language) {
    std::vector<ScoreLine> lines;
    for (const Criterion& criterion : rubric.criteria) {
        const auto level = evaluation.levels.find(criterion.id);
        if (level == evaluation.levels.end()) continue;
        lines.push_back({criterion.title.in(language), level->second, criterion.max,
                         quoted(reply, evaluation, criterion.id),
                         level->second < criterion.max ? criterion.tip.in(language) : std::string{}});
    }
    return lines;
}

} // namespace

std::string mood_word(const Scenario* scenario, const Mood& mood, Language language) {
    const auto& words = scenario && heat_of(*scenario) < 0 ? kAfraid : kAngry;
    const int step = std::clamp(mood.tension, 0, 99) / 25;
    return words[static_cast<std::size_t>(step)].in(language);
}

std::optional<SeenCitizen> seen_citizen(const Asked& now) {
    if (now.round.line.empty() && now.name.empty()) return std::nullopt;
    SeenCitizen out{now.name, now.round.line, "", now.scenario ? now.scenario->id.value : "", now.mood};
    return out;
}

std::optional<JudgedReply> judged_reply(const Script& script, const Room& room, const SeatAnswer& answer) {
    const auto round = room.rounds.find({answer.item, answer.round});
    if (round == room.rounds.end()) return std::nullopt;
    if (answer.kind == AnswerKind::vote) {
        if (static_cast<std::size_t>(answer.choice) >= round->second.options.size()) return std::nullopt;
        const Option& option = round->second.options[static_cast<std::size_t>(answer.choice)];
        return JudgedReply{
            option.text, rounded(option.score), {{option.because, rounded(option.score), 100, "", ""}}, {}};
    }
    const auto rubric = script.rubrics.find(round->second.rubric);
    if (answer.kind != AnswerKind::text || !answer.evaluation || rubric == script.rubrics.end()) return std::nullopt;
    JudgedReply out{answer.words,
                    rounded(answer_score(script, room, answer)),
                    score_lines(rubric->second, answer.words, *answer.evaluation, script.language),
                    {}};
    for (const Gate& gate : rubric->second.gates)
        if (std::ranges::find(answer.evaluation->flags, gate.flag) != answer.evaluation->flags.end())
            out.flags.push_back(gate.title.in(script.language));
    return out;
}

std::vector<const Entry*> texts_of(const Script& script, const Room& room, RoundKey round) {
    std::vector<const Entry*> out;
    for (const Entry* entry : counted(script, room, round, script.plan.counting))
        if (entry->answer.kind == AnswerKind::text) out.push_back(entry);
    std::ranges::sort(out, {}, &Entry::number);
    return out;
}

std::vector<int> vote_counts(const Script& script, const Room& room, RoundKey round) {
    const auto found = room.rounds.find(round);
    if (found == room.rounds.end()) return {};
    std::vector<int> counts = found->second.tally;
    counts.resize(found->second.options.size());
    for (const Entry* entry : counted(script, room, round, script.plan.counting))
        if (entry->answer.kind == AnswerKind::vote) ++counts[static_cast<std::size_t>(entry->answer.choice)];
    return counts;
}

std::vector<RatingSummary> rating_summaries(const Script& script, const Room& room, RoundKey round,
                                            bool with_expected) {
    const auto found = room.rounds.find(round);
    if (found == room.rounds.end() || found->second.screen != Screen::rate) return {};
    const auto rubric = script.rubrics.find(found->second.rubric);
    if (rubric == script.rubrics.end()) return {};
    const auto& task = std::get<PairsItem>(script.plan.items[static_cast<std::size_t>(round.first)].task);
    const auto entries = counted(script, room, round, script.plan.counting);
    std::vector<RatingSummary> out;
    for (const Criterion& criterion : rubric->second.criteria) {
        RatingSummary line{criterion.title.in(script.language), {}, std::nullopt};
        for (int level = criterion.min; level <= criterion.max; ++level) {
            const auto given = std::ranges::count_if(entries, [&](const Entry* entry) {
                const auto rated = entry->answer.levels.find(criterion.id);
                return rated != entry->answer.levels.end() && rated->second == level;
            });
            line.levels.emplace_back(level, static_cast<int>(given));
        }
        if (with_expected && found->second.sample) {
            const Levels& expected = task.samples[*found->second.sample].levels;
            if (const auto level = expected.find(criterion.id); level != expected.end()) line.expected = level->second;
        }
        out.push_back(std::move(line));
    }
    return out;
}

std::vector<QuestionSummary> question_summaries(const Script& script, const Room& room, RoundKey round) {
    const auto found = room.rounds.find(round);
    if (found == room.rounds.end() || found->second.screen != Screen::form) return {};
    const auto& task = std::get<FeedbackItem>(script.plan.items[static_cast<std::size_t>(round.first)].task);
    const auto entries = counted(script, room, round, script.plan.counting);
    std::vector<QuestionSummary> out;
    for (std::size_t i = 0; i < task.questions.size(); ++i) {
        QuestionSummary line{task.questions[i].text.in(script.language), {}};
        if (task.questions[i].kind == QuestionKind::scale) {
            line.counts.assign(5, 0);
            for (const Entry* entry : entries)
                if (i < entry->answer.form.size() && entry->answer.form[i].scale)
                    ++line.counts[static_cast<std::size_t>(*entry->answer.form[i].scale - 1)];
        }
        out.push_back(std::move(line));
    }
    return out;
}

std::string ending_text(const Script& script, const Asked& now) {
    if (!now.over || !now.node || !now.node->ending) return {};
    return now.node->ending->text.in(script.language);
}

} // namespace propartif::workshop
