#pragma once
// Makes report pages from the records and keeps them in the data folder, away from the window's thread.
#include "app/effects.hpp"
#include "app/intents.hpp"
#include "propartif/record_writer.hpp"
#include <functional>
#include <future>
#include <vector>

namespace propartif::shell {

class ReportWorker {
public:
    // `wake` is called from the worker's thread when an answer is there.
    ReportWorker(RecordWriter& writer, std::function<void()> wake) : writer_(writer), wake_(std::move(wake)) {}
    void begin(const app::WriteReport& work);
    app::Intents collect(); // the answers since the last call

private:
    RecordWriter& writer_;
    std::function<void()> wake_;
    std::vector<std::future<app::Intent>> under_way_; // waited for at the end
};

} // namespace propartif::shell
