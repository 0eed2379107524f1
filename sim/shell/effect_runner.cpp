#include "shell/effect_runner.hpp"
#include <utility>

namespace propartif::shell {

namespace {

template <class... Cases>
struct Match : Cases... {
    using Cases::operator()...;
};
template <class... Cases>
Match(Cases...) -> Match<Cases...>;

} // namespace

void EffectRunner::run(const app::Effects& effects) {
    for (const app::Effect& each : effects) run_one(each);
}

void EffectRunner::run_one(const app::Effect& effect) {
    std::visit(Match{
                   [&](const app::AddPerson& add) { names_[writer_.post(add)] = add.name; },
                   [&](const app::SaveDrillAnswer& save) { drill_answers_[writer_.post(save)] = save; },
                   [&](const app::SaveRating& save) { ratings_[writer_.post(save)] = save.rating; },
                   [&](const app::LoadAttempts& load) { load_attempts(load.person); },
                   [&](const app::LoadDrillAnswers& load) { load_drill_answers(load.person); },
                   [&](const app::LoadProgress& load) { load_progress(load.person); },
                   [&](const app::LoadAttempt& load) { load_attempt(load); },
                   [&](const app::WorkOutCosts& work) { costs_.begin(work); },
                   [&](const app::WriteReport& work) { reports_.begin(work); },
                   [&](const app::OpenInBrowser& work) { browser_.open(work.file); },
                   [&](const app::SaveSettings& save) {
                       for (const auto& [key, value] : save.values) writer_.post(writes::SaveSetting{key, value});
                   },
                   [&](const app::Speak& words) { speaker_.speak(words); },
                   [&](const app::StopSpeaking&) { speaker_.stop(); },
                   [&](const app::LoadShelf& work) { desk_.begin(work); },
                   [&](const app::OpenDraftFile& work) { desk_.begin(work); },
                   [&](const app::SaveDraftFile& work) { desk_.begin(work); },
                   [&](const app::KeepDraft& work) { desk_.begin(work); },
                   [&](const app::DropDraft& work) { desk_.begin(work); },
                   [&](const app::RemoveDraftFile& work) { desk_.begin(work); },
                   [&](const app::AnalyseDraft& work) { analysis_.begin(work); },
                   [&](const app::LoadRubricShelf& work) { desk_.begin(work); },
                   [&](const app::OpenRubricFile& work) { desk_.begin(work); },
                   [&](const app::SaveRubricFile& work) { desk_.begin(work); },
                   [&](const app::KeepRubric& work) { desk_.begin(work); },
                   [&](const app::DropRubric& work) { desk_.begin(work); },
                   [&](const app::RemoveRubricFile& work) { desk_.begin(work); },
                   [&](const app::LookIntoFolder& work) { exchange(work); },
                   [&](const app::LookIntoFile& work) { exchange(work); },
                   [&](const app::InstallPack& work) { exchange(work); },
                   [&](const app::TrustPackSigner& work) { exchange(work); },
                   [&](const app::WriteHandOver& work) { exchange(work); },
                   [&](const app::ReadVersions& work) { exchange(work); },
                   [&](const app::ReadOnDisk& work) { exchange(work); },
                   [&](const app::KeepPlan& work) { exchange(work); },
                   [&](const app::LookForWorkshops& work) { room_.begin(work); },
                   [&](const app::OpenRoom& work) { room_.begin(work); },
                   [&](const app::ActInRoom& work) { room_.begin(work); },
                   [&](const app::SeatInRoom& work) { room_.begin(work); },
                   [&](const app::CloseRoom& work) { room_.begin(work); },
                   [&](const app::WriteWorkshopReport& work) { room_.begin(work); },
                   [&](const app::ReadContent&) {
                       if (read_library_)
                           desk_.begin(
                               [read = read_library_]() -> app::desk::Ask { return app::desk::ContentRead{read()}; });
                   },
                   [&](const app::CloseProgram&) { closing_ = true; },
                   [&](const auto& write) { writer_.post(write); },
               },
               effect);
}

void EffectRunner::load_attempts(std::int64_t person) {
    auto found = writer_.read([person](Records& records) { return records.attempts(person); });
    if (found)
        ready_.emplace_back(app::AttemptsLoaded{person, std::move(found).value()});
    else
        ready_.emplace_back(app::SavingFailed{found.error()});
}

void EffectRunner::load_drill_answers(std::int64_t person) {
    auto found = writer_.read([person](Records& records) { return records.drill_answers(person); });
    if (found)
        ready_.emplace_back(app::DrillAnswersLoaded{person, std::move(found).value()});
    else
        ready_.emplace_back(app::SavingFailed{found.error()});
}

void EffectRunner::load_progress(std::int64_t person) {
    auto found = writer_.read([person](Records& records) { return records.finished_attempts(person); });
    if (found)
        ready_.emplace_back(app::ProgressLoaded{person, std::move(found).value()});
    else
        ready_.emplace_back(app::SavingFailed{found.error()});
}

void EffectRunner::load_attempt(const app::LoadAttempt& effect) {
    auto found = writer_.read([&effect](Records& records) { return records.attempt(effect.attempt); });
    if (found)
        ready_.emplace_back(app::AttemptLoaded{std::move(found).value(), effect.to_resume});
    else
        ready_.emplace_back(app::SavingFailed{found.error()});
}

app::Intent EffectRunner::answered_rating(const RecordAnswer& answer, Rating rating) {
    if (answer.error) return app::RatingSaveFailed{std::move(rating), *answer.error};
    rating.id = answer.id;
    return app::RatingSaved{std::move(rating)};
}

app::Intent EffectRunner::answered(const RecordAnswer& answer) {
    std::string name;
    if (auto known = names_.extract(answer.ticket)) name = std::move(known.mapped());
    if (auto known = ratings_.extract(answer.ticket)) return answered_rating(answer, std::move(known.mapped()));
    const auto drill = drill_answers_.extract(answer.ticket);
    if (answer.error) {
        if (drill) return app::DrillAnswerSaveFailed{drill.mapped().person, drill.mapped().answer, *answer.error};
        if (answer.operation == RecordOperation::save_turn)
            return app::TurnSaveFailed{answer.attempt, answer.turn, *answer.error};
        return app::SavingFailed{*answer.error};
    }
    switch (answer.operation) {
    case RecordOperation::add_person: return app::PersonReady{{answer.id, std::move(name)}};
    case RecordOperation::begin_attempt: return app::AttemptBegun{answer.id};
    case RecordOperation::begin_what_if: return app::WhatIfBegun{answer.attempt};
    case RecordOperation::save_turn: return app::TurnSaved{answer.attempt, answer.turn};
    case RecordOperation::save_draft: return app::DraftSaved{answer.attempt, answer.turn};
    case RecordOperation::save_retry:
    case RecordOperation::finish_attempt:
    case RecordOperation::save_self_rating:
    case RecordOperation::save_drill_answer:
    case RecordOperation::save_rating:
    case RecordOperation::save_setting: break;
    }
    return app::Tick{}; // done, and nothing to show for it
}

app::Intents EffectRunner::collect() {
    app::Intents out = std::exchange(ready_, {});
    for (app::Intent& each : costs_.collect()) out.push_back(std::move(each));
    for (app::Intent& each : reports_.collect()) out.push_back(std::move(each));
    for (app::Intent& each : browser_.collect()) out.push_back(std::move(each));
    for (app::Intent& each : analysis_.collect()) out.push_back(std::move(each));
    for (app::Intent& each : desk_.collect()) out.push_back(std::move(each));
    for (app::Intent& each : exchange_.collect()) out.push_back(std::move(each));
    for (app::Intent& each : room_.collect()) out.push_back(std::move(each));
    for (app::Intent& each : speaker_.collect()) out.push_back(std::move(each));
    for (const RecordAnswer& each : writer_.drain()) out.push_back(answered(each));
    return out;
}

} // namespace propartif::shell
