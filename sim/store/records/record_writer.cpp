#include "propartif/record_writer.hpp"
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>

namespace propartif {
namespace {

// What a read waits for; lives on the waiting thread.
struct Question {
    const std::function<void(Records&)>* work{};
    std::exception_ptr failure;
    bool answered = false;
};

struct Job {
    std::uint64_t ticket{};
    RecordWrite write;
    Question* question{}; // set: a read, `write` is then not used
};

struct Perform {
    Records& records;
    RecordAnswer& answer;

    void note(const Result<Done>& result) const {
        if (!result) answer.error = result.error();
    }
    void operator()(const writes::AddPerson& write) const {
        const auto person = records.add_person(write.name);
        if (person)
            answer.id = person.value().id;
        else
            answer.error = person.error();
    }
    void operator()(const writes::BeginAttempt& write) const {
        const auto attempt = records.begin_attempt(write.person, write.provenance, write.mode, write.now_unix_millis);
        if (attempt)
            answer.id = answer.attempt = attempt.value();
        else
            answer.error = attempt.error();
    }
    void operator()(const writes::BeginWhatIf& write) const {
        const auto attempt = records.begin_what_if(write.attempt, write.turn, write.now_unix_millis);
        if (attempt)
            answer.id = answer.attempt = attempt.value();
        else
            answer.error = attempt.error();
    }
    void operator()(const writes::SaveTurn& write) const {
        answer.attempt = write.attempt;
        answer.turn = write.number;
        note(records.save_turn(write.attempt, write.number, write.turn, write.provenance));
    }
    void operator()(const writes::SaveRetry& write) const {
        answer.attempt = write.attempt;
        answer.turn = write.number;
        note(records.save_retry(write.attempt, write.number, write.now_unix_millis));
    }
    void operator()(const writes::SaveDraft& write) const {
        answer.attempt = write.attempt;
        answer.turn = write.turn;
        note(records.save_draft(write.attempt, write.turn, write.text));
    }
    void operator()(const writes::FinishAttempt& write) const {
        answer.attempt = write.attempt;
        note(records.finish_attempt(write.attempt, write.outcome, write.score, write.now_unix_millis));
    }
    void operator()(const writes::SaveSelfRating& write) const {
        answer.attempt = write.attempt;
        note(records.save_self_rating(write.attempt, write.rating, write.keep, write.change));
    }
    void operator()(const writes::SaveDrillAnswer& write) const {
        const auto saved = records.save_drill_answer(write.person, write.answer);
        if (saved)
            answer.id = saved.value();
        else
            answer.error = saved.error();
    }
    void operator()(const writes::SaveRating& write) const {
        answer.attempt = write.rating.attempt;
        const auto saved = records.save_rating(write.rating);
        if (saved)
            answer.id = saved.value();
        else
            answer.error = saved.error();
    }
    void operator()(const writes::SaveSetting& write) const { note(records.save_setting(write.key, write.value)); }
};

RecordAnswer perform(Records& records, const Job& job) {
    RecordAnswer answer;
    answer.ticket = job.ticket;
    answer.operation = static_cast<RecordOperation>(job.write.index());
    try {
        std::visit(Perform{records, answer}, job.write);
    } catch (const std::exception& failure) {
        answer.error = Error{ErrorCode::store_failed, "records", failure.what()};
    }
    return answer;
}

bool is_draft_of(const Job& job, std::int64_t attempt) {
    const auto* const draft = std::get_if<writes::SaveDraft>(&job.write);
    return job.question == nullptr && draft != nullptr && draft->attempt == attempt;
}

} // namespace

struct RecordWriter::Parts {
    Records records;
    std::function<void()> wake;
    std::mutex mutex; // guards everything below
    std::condition_variable job_posted;
    std::condition_variable question_answered;
    std::deque<Job> jobs;
    std::vector<RecordAnswer> answers;
    std::uint64_t last_ticket = 0;
    bool closing = false;
    std::thread thread;

    Parts(Records held, std::function<void()> woken) : records(std::move(held)), wake(std::move(woken)) {}

    void work() {
        std::unique_lock hold(mutex);
        for (;;) {
            job_posted.wait(hold, [this] { return closing || !jobs.empty(); });
            if (jobs.empty()) return;
            const Job job = std::move(jobs.front());
            jobs.pop_front();
            hold.unlock();
            if (job.question != nullptr)
                answer(*job.question);
            else
                write(job);
            hold.lock();
        }
    }

    void answer(Question& question) {
        std::exception_ptr failure;
        try {
            (*question.work)(records);
        } catch (...) {
            failure = std::current_exception();
        }
        // Told while holding the lock: the question is gone as soon as its asker sees the answer.
        const std::lock_guard hold(mutex);
        question.failure = failure;
        question.answered = true;
        question_answered.notify_all();
    }

    void write(const Job& job) {
        auto done = perform(records, job);
        {
            const std::lock_guard hold(mutex);
            answers.push_back(std::move(done));
        }
        if (wake) wake();
    }
};

RecordWriter::RecordWriter(Records records, std::function<void()> wake)
    : parts_(std::make_unique<Parts>(std::move(records), std::move(wake))) {
    parts_->thread = std::thread([parts = parts_.get()] { parts->work(); });
}

RecordWriter::~RecordWriter() {
    {
        const std::lock_guard hold(parts_->mutex);
        parts_->closing = true;
    }
    parts_->job_posted.notify_one();
    parts_->thread.join();
}

std::uint64_t RecordWriter::post(RecordWrite write) {
    std::uint64_t ticket = 0;
    {
        const std::lock_guard hold(parts_->mutex);
        if (const auto* const draft = std::get_if<writes::SaveDraft>(&write))
            std::erase_if(parts_->jobs, [&](const Job& job) { return is_draft_of(job, draft->attempt); });
        ticket = ++parts_->last_ticket;
        parts_->jobs.push_back({ticket, std::move(write), nullptr});
    }
    parts_->job_posted.notify_one();
    return ticket;
}

std::vector<RecordAnswer> RecordWriter::drain() {
    const std::lock_guard hold(parts_->mutex);
    return std::exchange(parts_->answers, {});
}

void RecordWriter::run_and_wait(const std::function<void(Records&)>& work) {
    Question question{&work, nullptr, false};
    {
        std::unique_lock hold(parts_->mutex);
        parts_->jobs.push_back({0, {}, &question});
        parts_->job_posted.notify_one();
        parts_->question_answered.wait(hold, [&] { return question.answered; });
    }
    if (question.failure) std::rethrow_exception(question.failure);
}

} // namespace propartif
