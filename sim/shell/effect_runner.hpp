#pragma once
// Runs the program's effects on the record writer, the workers and the voice, and turns their answers back into
// intents.
#include "app/effects.hpp"
#include "app/intents.hpp"
#include "propartif/record_writer.hpp"
#include "shell/analysis_worker.hpp"
#include "shell/browser.hpp"
#include "shell/cost_worker.hpp"
#include "shell/desk_worker.hpp"
#include "shell/exchange_work.hpp"
#include "shell/report_worker.hpp"
#include "shell/room_worker.hpp"
#include "shell/speaker.hpp"
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <utility>
#include <vector>

namespace propartif::shell {

class EffectRunner {
public:
    // `wake` is called, from another thread, when `collect` has something new that the writer did not answer.
    // `read_library` reads the library anew, on another thread; may be empty where there is no studio.
    using ReadLibrary = std::function<std::shared_ptr<const app::Content>()>;
    // `web_folder` holds the page for the phones of a workshop.
    EffectRunner(RecordWriter& writer, std::function<void()> wake, ReadLibrary read_library = {},
                 std::filesystem::path web_folder = {})
        : writer_(writer), read_library_(std::move(read_library)), costs_(wake), reports_(writer, wake), speaker_(wake),
          browser_(wake), analysis_(wake), exchange_(wake), desk_(wake),
          room_(writer, std::move(wake), std::move(web_folder)) {}
    void run(const app::Effects& effects);
    // What the disk has answered since the last call, in order.
    app::Intents collect();
    bool closing() const { return closing_; }

private:
    void run_one(const app::Effect& effect);
    template <class Work>
    void exchange(const Work& work) {
        exchange_.begin_exchange([work] { return carried_out(work); });
    }
    void load_attempts(std::int64_t person);
    void load_drill_answers(std::int64_t person);
    void load_progress(std::int64_t person);
    void load_attempt(const app::LoadAttempt& effect);
    app::Intent answered(const RecordAnswer& answer);
    app::Intent answered_rating(const RecordAnswer& answer, Rating rating);

    RecordWriter& writer_;
    ReadLibrary read_library_;
    CostWorker costs_;
    ReportWorker reports_;
    Speaker speaker_;
    Browser browser_;
    AnalysisWorker analysis_;
    DeskWorker exchange_; // apart from the desk: a large pack must not keep typed words from the disk
    DeskWorker desk_;
    RoomWorker room_;
    std::map<std::uint64_t, std::string> names_;                     // of people being added, by ticket
    std::map<std::uint64_t, Rating> ratings_;                        // being saved, by ticket
    std::map<std::uint64_t, writes::SaveDrillAnswer> drill_answers_; // likewise
    app::Intents ready_;                                             // answers of reads
    bool closing_ = false;
};

} // namespace propartif::shell
