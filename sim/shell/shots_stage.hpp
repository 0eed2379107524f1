#pragma once
// What stands before the camera: a State moved only by intents, with the disk's answers played by hand.
#include "app/state.hpp"
#include <algorithm>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace propartif::shell {

inline constexpr std::int64_t kMorning = 1'795'311'600'000; // a fixed moment, so that pictures stay the same
inline constexpr int kMorningHour = 8;
inline constexpr std::int64_t kTurnMillis = 41'000;
inline constexpr const char* kLearner = "Nur Aini";

class Stage {
public:
    explicit Stage(std::shared_ptr<const app::Content> content) {
        state.content = std::move(content);
        state.data_folder = "/home/nur-aini/.local/share/propartif";
        feed(app::PeopleLoaded{{{1, kLearner}}});
    }

    app::State state;
    std::int64_t now = kMorning;

    void feed(const app::Intent& intent) { app::update(state, intent, now); }

    void know(const std::string& person) {
        feed(app::PersonReady{{1, person}});
        feed(app::AttemptsLoaded{1, attempts()});
        feed(app::DrillAnswersLoaded{1, drill_answers()});
    }
    void start(const Scenario& scenario, Mode mode) {
        feed(app::StartScenario{scenario.id, mode});
        feed(app::AttemptBegun{kAttempt});
    }
    // The offered reply with the highest (rank 0) or a lower author's score, or the author's first example.
    void reply(std::size_t rank) {
        now += kTurnMillis;
        const app::PlayState& play = *state.play;
        const Node& node = *play.scenario->find(play.session.here);
        auto choices = offered(*play.scenario, *play.rubric, play.session);
        std::ranges::stable_sort(choices, std::greater{}, [&](const Choice* each) {
            return turn_score(*play.rubric, each->levels, each->flags);
        });
        const auto turn = static_cast<std::uint32_t>(play.session.turns.size());
        if (choices.empty() || (rank == 0 && node.free_text && !node.free_text->examples.empty()))
            feed(app::SubmitReply{{turn, std::nullopt, node.free_text->examples.front().text, false}});
        else
            feed(app::SubmitReply{{turn, choices[std::min(rank, choices.size() - 1)]->id, {}, false}});
    }
    void play_to_end() {
        for (int i = 0; i < 60 && !state.play->session.outcome; ++i) reply(i % 4 == 1 ? 1 : 0);
    }
    AttemptRecord record() const {
        AttemptRecord record;
        record.summary = {kAttempt,
                          1,
                          state.play->provenance,
                          state.play->session.mode,
                          kMorning,
                          now,
                          state.play->session.outcome,
                          running_score(*state.play->rubric, state.play->session),
                          static_cast<std::uint32_t>(state.play->session.turns.size())};
        record.turns = state.play->session.turns;
        return record;
    }
    void look_back(std::optional<WhatIf> what_if = {}) {
        AttemptRecord record = this->record();
        record.summary.what_if = what_if;
        int wave = 0;
        for (const Criterion& each : state.play->rubric->criteria)
            record.self_rating[each.id] = std::clamp(each.min + ++wave % 3, each.min, each.max);
        feed(app::AttemptLoaded{record, false});
        const app::DebriefState& debrief = *state.debrief;
        feed(app::CostsWorkedOut{
            kAttempt,
            turn_costs(*debrief.scenario, *debrief.rubric, debrief.session).value_or(std::vector<TurnCost>{})});
    }

    // Goes on differently from `turn` of the conversation that was just played.
    void try_what_if(std::uint32_t turn) {
        AttemptRecord trial = record();
        trial.turns.resize(turn);
        trial.summary.mode = Mode::learn;
        trial.summary.outcome.reset();
        trial.summary.what_if = WhatIf{10, turn};
        feed(app::AttemptLoaded{trial, true});
    }
    // As two colleagues who watched would rate it; the second one has not much to say.
    void be_observed() {
        Rating rating;
        rating.id = 1;
        rating.attempt = kAttempt;
        rating.observer = "Sri Wahyuni";
        rating.at_unix_millis = now;
        rating.global_rating = 4;
        rating.note = "Suaranya tetap tenang waktu Pak Rahman menyebut nama pejabat. Jeda sebelum menjawab bagus.";
        int wave = 1;
        for (const Criterion& each : state.debrief->rubric->criteria)
            rating.levels[each.id] = std::clamp(each.min + ++wave % 3, each.min, each.max);
        feed(app::RatingSaved{rating});
        rating.id = 2;
        rating.observer = "Rudi Hartono";
        rating.global_rating = 3;
        rating.note.clear();
        rating.levels.erase(rating.levels.begin());
        feed(app::RatingSaved{rating});
        state.notices.clear();
    }

    // Opens the first drill whose items are of this task; null when there is none.
    template <class Task>
    const Drill* open_drill() {
        for (const auto& [id, drill] : state.content->library.drills)
            if (std::holds_alternative<Task>(drill.items.front().task)) {
                feed(app::OpenDrill{id, {}});
                return &drill;
            }
        return nullptr;
    }
    // Answers the item shown: right, or (`well` false) as people often do.
    void answer(bool well) {
        const DrillItem& item = *state.drill->queue[state.drill->at()];
        now += kTurnMillis;
        if (const auto* sort = std::get_if<SortTask>(&item.task))
            feed(app::AnswerSort{item.id, well ? sort->answer : sort->answer == 0 ? 1 : -sort->answer});
        if (const auto* build = std::get_if<BuildTask>(&item.task)) {
            std::vector<std::size_t> picked;
            for (const Part& part : build->parts) {
                const auto right = std::ranges::find_if(part.pieces, &Piece::right) - part.pieces.begin();
                const bool slip = !well && picked.size() == 1;
                picked.push_back((static_cast<std::size_t>(right) + (slip ? 1 : 0)) % part.pieces.size());
            }
            feed(app::AnswerBuild{item.id, picked});
        }
        if (const auto* write = std::get_if<WriteTask>(&item.task))
            feed(app::AnswerWrite{item.id, (well ? write->examples.front() : write->examples.back()).text});
    }

    // Some weeks of conversations by the rubric of `scenario`, rated by the learner from the third on.
    void get_on(const Scenario& scenario, int conversations) {
        std::vector<FinishedAttempt> attempts;
        for (int i = 0; i < conversations; ++i) {
            FinishedAttempt each;
            each.attempt = 10 + i;
            each.scenario = scenario.id;
            each.rubric = scenario.rubric;
            each.started_unix_millis = kMorning - std::int64_t{conversations - i} * 86'400'000;
            each.score = 38.0 + 5.0 * i + (i % 3 == 1 ? 9.0 : 0.0);
            const Rubric& rubric = *state.content->rubric_for(scenario);
            for (int turn = 0; turn < 8; ++turn) each.levels.push_back(levels_shown(rubric, i, turn));
            if (i >= 2) each.self_rating = levels_shown(rubric, i / 2, i);
            attempts.push_back(std::move(each));
        }
        feed(app::ProgressLoaded{1, std::move(attempts)});
    }

private:
    static constexpr std::int64_t kAttempt = 40;

    // Each criterion is met on more of eight turns from one conversation to the next, some sooner than others.
    static Levels levels_shown(const Rubric& rubric, int conversation, int turn) {
        Levels out;
        int place = 0;
        for (const Criterion& criterion : rubric.criteria) {
            const int met = 1 + conversation / 2 + place % 3 + (conversation % 3 == 1 ? 1 : 0);
            out[criterion.id] = (turn * 5 + place) % 8 < met ? criterion.max : std::max(criterion.min, 0);
            ++place;
        }
        return out;
    }

    // Some days of practice, so that something is due and something is new.
    std::vector<DrillAnswer> drill_answers() const {
        std::vector<DrillAnswer> out;
        std::size_t many = 26;
        for (const auto& [id, drill] : state.content->library.drills) {
            for (std::size_t i = 0; i < std::min(many, drill.items.size()); ++i) {
                DrillAnswer each;
                each.drill = id;
                each.item = drill.items[i].id;
                each.score = i % 4 == 1 ? 40.0 : i % 3 == 0 ? 75.0 : 100.0;
                each.at_unix_millis = kMorning - static_cast<std::int64_t>(1 + i % 7) * 86'400'000;
                out.push_back(each);
            }
            many = many > 8 ? many - 8 : 0;
        }
        return out;
    }

    // One finished and one unfinished attempt, so that the library shows both kinds of tag.
    std::vector<AttemptSummary> attempts() const {
        std::vector<AttemptSummary> out;
        for (const auto& [id, scenario] : state.content->library.scenarios) {
            AttemptSummary each{static_cast<std::int64_t>(10 + out.size()),
                                1,
                                app::provenance_of(*state.content, scenario),
                                Mode::learn,
                                kMorning - 86'400'000,
                                kMorning - 86'000'000,
                                std::nullopt,
                                std::nullopt,
                                4};
            if (out.size() == 1) {
                each.outcome = Outcome::restored;
                each.score = 74.0;
                each.turns = 14;
            }
            if (out.size() < 2) out.push_back(each);
        }
        return out;
    }
};

} // namespace propartif::shell
