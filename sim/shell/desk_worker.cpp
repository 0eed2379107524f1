#include "shell/desk_worker.hpp"
#include <utility>

namespace propartif::shell {

using namespace app::desk;
namespace rubrics = app::rubric_desk;

DeskWorker::DeskWorker(std::function<void()> wake) : wake_(std::move(wake)), thread_([this] { run(); }) {}

DeskWorker::~DeskWorker() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    news_.notify_one();
    thread_.join();
}

void DeskWorker::begin(Work work) {
    queue([work = std::move(work)] { return app::Intent{app::AtDesk{work()}}; });
}

void DeskWorker::begin_rubric(RubricWork work) {
    queue([work = std::move(work)] { return app::Intent{app::AtRubric{work()}}; });
}

void DeskWorker::begin_exchange(std::function<app::exchange::Ask()> work) {
    queue([work = std::move(work)] { return app::Intent{app::AtExchange{work()}}; });
}

void DeskWorker::queue(Answered work) {
    {
        const std::lock_guard lock(mutex_);
        waiting_.push_back(std::move(work));
    }
    news_.notify_one();
}

void DeskWorker::run() {
    std::unique_lock lock(mutex_);
    while (true) {
        news_.wait(lock, [this] { return ending_ || !waiting_.empty(); });
        if (waiting_.empty()) return;
        const Answered work = std::move(waiting_.front());
        waiting_.pop_front();
        lock.unlock();
        app::Intent answer = work();
        lock.lock();
        answers_.push_back(std::move(answer));
        if (wake_) wake_();
    }
}

app::Intents DeskWorker::collect() {
    const std::lock_guard lock(mutex_);
    return std::exchange(answers_, {});
}

void DeskWorker::begin(const app::LoadShelf& work) {
    begin([work]() -> Ask { return ShelfLoaded{own_scenarios(work.folder)}; });
}

void DeskWorker::begin(const app::OpenDraftFile& work) {
    begin([work]() -> Ask {
        auto opened = open_draft(work.folder, work.scenario);
        if (!opened) return NotOpened{opened.error()};
        return Opened{std::move(opened).value()};
    });
}

void DeskWorker::begin(const app::SaveDraftFile& work) {
    begin([work]() -> Ask {
        auto saved = save_draft(work.folder, *work.draft, work.expected);
        if (!saved) return NotSaved{saved.error()};
        return Saved{work.draft->scenario.id, work.state, std::move(saved).value(),
                     std::shared_ptr<const Scenario>(work.draft, &work.draft->scenario)};
    });
}

void DeskWorker::begin(const app::KeepDraft& work) {
    begin([work]() -> Ask {
        const auto kept = keep_unsaved(work.folder, *work.draft, work.on_disk);
        if (!kept) return NotKept{kept.error()};
        return Kept{work.draft->scenario.id, work.state, on_disk(work.folder, work.draft->scenario.id)};
    });
}

void DeskWorker::begin(const app::DropDraft& work) {
    begin([work]() -> Ask {
        if (work.set_aside) {
            const auto kept = set_aside_unsaved(work.folder, work.scenario);
            if (!kept) return NotKept{kept.error()};
        } else {
            drop_unsaved(work.folder, work.scenario);
        }
        return ShelfLoaded{own_scenarios(work.folder)};
    });
}

void DeskWorker::begin(const app::RemoveDraftFile& work) {
    begin([work]() -> Ask {
        const auto removed = remove_own(work.folder, work.scenario);
        if (!removed) return NotSaved{removed.error()};
        return ShelfLoaded{own_scenarios(work.folder)};
    });
}

void DeskWorker::begin(const app::LoadRubricShelf& work) {
    begin_rubric([work]() -> rubrics::Ask { return rubrics::ShelfLoaded{own_rubrics(work.folder)}; });
}

void DeskWorker::begin(const app::OpenRubricFile& work) {
    begin_rubric([work]() -> rubrics::Ask {
        auto opened = open_rubric(work.folder, work.rubric);
        if (!opened) return rubrics::NotOpened{opened.error()};
        return rubrics::Opened{std::move(opened).value()};
    });
}

void DeskWorker::begin(const app::SaveRubricFile& work) {
    begin_rubric([work]() -> rubrics::Ask {
        auto saved = save_rubric(work.folder, *work.rubric, work.expected);
        if (!saved) return rubrics::NotSaved{saved.error()};
        return rubrics::Saved{work.rubric->id, work.state, std::move(saved).value()};
    });
}

void DeskWorker::begin(const app::KeepRubric& work) {
    begin_rubric([work]() -> rubrics::Ask {
        const auto kept = keep_unsaved_rubric(work.folder, *work.rubric, work.on_disk);
        if (!kept) return rubrics::NotKept{kept.error()};
        return rubrics::Kept{work.rubric->id, rubric_on_disk(work.folder, work.rubric->id)};
    });
}

void DeskWorker::begin(const app::DropRubric& work) {
    begin_rubric([work]() -> rubrics::Ask {
        if (work.set_aside) {
            const auto kept = set_aside_unsaved_rubric(work.folder, work.rubric);
            if (!kept) return rubrics::NotKept{kept.error()};
        } else {
            drop_unsaved_rubric(work.folder, work.rubric);
        }
        return rubrics::ShelfLoaded{own_rubrics(work.folder)};
    });
}

void DeskWorker::begin(const app::RemoveRubricFile& work) {
    begin_rubric([work]() -> rubrics::Ask {
        const auto removed = remove_own_rubric(work.folder, work.rubric);
        if (!removed) return rubrics::NotSaved{removed.error()};
        return rubrics::ShelfLoaded{own_rubrics(work.folder)};
    });
}

} // namespace propartif::shell
