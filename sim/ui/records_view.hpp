#pragma once
// The person's own attempts, newest first: look back at finished ones, go on with the others.
#include "app/models.hpp"
#include "ui/ui.hpp"
#include <string>
#include <vector>

namespace propartif::ui {

struct RecordsDraft {
    struct Row { // the words of one attempt, made once
        std::int64_t attempt{};
        ScenarioId scenario;
        bool finished = false;
        std::string title, beneath, result, score;
    };
    std::uint64_t made_for = 0; // fingerprint of the attempts and the language behind `rows`
    std::vector<Row> rows;
};

void records_ui(const app::RecordsModel& model, RecordsDraft& draft, Ui& ui, app::Intents& out);

} // namespace propartif::ui
