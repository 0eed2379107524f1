#pragma once
// Reads and writes drafts on a thread of its own, one after the other in the order asked for.
#include "app/effects.hpp"
#include "app/intents.hpp"
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace propartif::shell {

class DeskWorker {
public:
    using Work = std::function<app::desk::Ask()>;

    // `wake` is called from the worker's thread when an answer is there.
    explicit DeskWorker(std::function<void()> wake);
    ~DeskWorker(); // after all that was asked for is on the disk
    DeskWorker(const DeskWorker&) = delete;
    DeskWorker& operator=(const DeskWorker&) = delete;

    void begin(const app::LoadShelf& work);
    void begin(const app::OpenDraftFile& work);
    void begin(const app::SaveDraftFile& work);
    void begin(const app::KeepDraft& work);
    void begin(const app::DropDraft& work);
    void begin(const app::RemoveDraftFile& work);
    void begin(const app::LoadRubricShelf& work);
    void begin(const app::OpenRubricFile& work);
    void begin(const app::SaveRubricFile& work);
    void begin(const app::KeepRubric& work);
    void begin(const app::DropRubric& work);
    void begin(const app::RemoveRubricFile& work);
    void begin(Work work);
    void begin_exchange(std::function<app::exchange::Ask()> work);
    app::Intents collect(); // the answers since the last call

private:
    using Answered = std::function<app::Intent()>;
    using RubricWork = std::function<app::rubric_desk::Ask()>;
    void begin_rubric(RubricWork work);
    void queue(Answered work);
    void run();

    std::function<void()> wake_;
    std::mutex mutex_;
    std::condition_variable news_;
    std::deque<Answered> waiting_;
    app::Intents answers_;
    bool ending_ = false;
    std::thread thread_; // last: it uses all of the above
};

} // namespace propartif::shell
