#include "cli/recording.hpp"
#include <chrono>
#include <iostream>
#include <utility>

namespace propartif::cli {

std::int64_t now_unix_millis() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

void shuffle_choices(Scenario& scenario, std::uint64_t seed) {
    std::uint64_t state = seed;
    const auto random = [&state] { // splitmix64
        std::uint64_t z = (state += 0x9E3779B97F4A7C15ull);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
        return z ^ (z >> 31);
    };
    for (Node& node : scenario.nodes)
        for (std::size_t i = node.choices.size(); i > 1; --i)
            std::swap(node.choices[i - 1], node.choices[random() % i]);
}

Recording::Recording(Console& console, const Scenario& scenario, const std::string& learner, const std::string& data)
    : console_(console), scenario_(scenario), provenance_(app::provenance_of(console.content(), scenario)) {
    if (learner.empty()) return;
    const auto folder = data_folder(data);
    if (!folder) {
        told(folder.error());
        return;
    }
    auto opened = Records::open(folder.value());
    if (!opened) {
        told(opened.error());
        return;
    }
    if (const auto& moved = opened.value().quarantined())
        std::cerr << app::fill(console.words()(app::Str::notice_store_damaged), {moved->string()}) << '\n';
    auto person = opened.value().add_person(learner);
    if (!person) {
        told(person.error());
        return;
    }
    person_ = person.value().id;
    records_.emplace(std::move(opened).value());
}

Session Recording::resumed(const Rubric& rubric, Session fresh) {
    if (!records_) return fresh;
    const auto attempts = records_->attempts(person_);
    for (const AttemptSummary& each : attempts ? attempts.value() : std::vector<AttemptSummary>{}) {
        if (each.outcome || each.turns == 0 || each.what_if || each.mode != fresh.mode ||
            each.provenance != provenance_)
            continue;
        const auto record = records_->attempt(each.id);
        auto session = record ? replay(scenario_, rubric, each.mode, record.value().turns) : Result<Session>{Error{}};
        if (!session) break;
        attempt_ = each.id;
        std::cout << app::fill(console_.words()(app::Str::cli_resumed), {std::to_string(each.turns + 1)}) << "\n\n";
        return std::move(session).value();
    }
    const auto begun = records_->begin_attempt(person_, provenance_, fresh.mode, now_unix_millis());
    if (begun)
        attempt_ = begun.value();
    else
        told(begun.error());
    return fresh;
}

bool Recording::keep_turn(const Session& session, const Rubric& rubric) {
    if (!records_) return true;
    const auto number = static_cast<std::uint32_t>(session.turns.size() - 1);
    if (const auto saved = records_->save_turn(attempt_, number, session.turns.back(), provenance_); !saved)
        return told(saved.error());
    if (!session.outcome) return true;
    const auto finished =
        records_->finish_attempt(attempt_, *session.outcome, running_score(rubric, session), now_unix_millis());
    return finished ? true : told(finished.error());
}

bool Recording::told(const Error& error) {
    console_.fail(app::fill(console_.words()(app::Str::notice_store_failed), {error.where, error.detail}));
    return false;
}

} // namespace propartif::cli
