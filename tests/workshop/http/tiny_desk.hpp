#pragma once
// A room in memory: enough for the network layer and the page to be tried without the real one.
#include "workshop/phone_desk.hpp"
#include <chrono>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace propartif::tests {

class TinyDesk : public workshop::PhoneDesk {
public:
    using Refusal = workshop::Refusal;
    static constexpr std::string_view kCode = "K7M2PX";

    struct Stored {
        int seat{};
        workshop::Submission submission;
    };

    // What the facilitator would do.
    void show(int item, int round, std::string members, bool open) { // `members`: JSON without braces
        const std::lock_guard lock(mutex_);
        item_ = item;
        round_ = round;
        members_ = std::move(members);
        open_ = open;
        ++cursor_;
    }
    void open(bool open) {
        const std::lock_guard lock(mutex_);
        open_ = open;
        ++cursor_;
    }
    void release(int seat) {
        const std::lock_guard lock(mutex_);
        std::erase_if(seats_, [&](const auto& each) { return each.second.number == seat; });
    }
    void end() {
        const std::lock_guard lock(mutex_);
        over_ = true;
    }
    void refuse_all(Refusal refusal) {
        const std::lock_guard lock(mutex_);
        refusing_ = refusal;
    }
    std::vector<Stored> stored() const {
        const std::lock_guard lock(mutex_);
        return stored_;
    }
    std::size_t joined() const {
        const std::lock_guard lock(mutex_);
        return seats_.size();
    }
    std::size_t most_seats = 300;
    std::chrono::milliseconds commit{0}; // how long a disk would take

    workshop::Joined join(std::string_view code, std::string_view nickname) override {
        const std::lock_guard lock(mutex_);
        if (over_) return {Refusal::over, {}, 0};
        if (code != kCode) return {Refusal::wrong_code, {}, 0};
        if (seats_.size() >= most_seats) return {Refusal::full, {}, 0};
        for (const auto& [token, seat] : seats_)
            if (seat.nickname == nickname) return {Refusal::name_taken, {}, 0};
        const int number = ++last_seat_;
        std::string token = std::to_string(number);
        token.insert(0, 32 - token.size(), 'a');
        seats_[token] = {number, std::string{nickname}};
        return {Refusal::none, token, number};
    }

    workshop::Looked look(std::string_view token, std::uint64_t after) override {
        const std::lock_guard lock(mutex_);
        if (over_) return {Refusal::over, 0, {}};
        const auto seat = seats_.find(token);
        if (seat == seats_.end()) return {Refusal::unknown_seat, 0, {}};
        if (after == cursor_) return {Refusal::none, cursor_, {}};
        std::string body = "{\"cursor\":" + std::to_string(cursor_) +
                           ",\"workshop\":\"Loket yang Mendengar\",\"seat\":" + std::to_string(seat->second.number) +
                           ",\"nickname\":\"" + seat->second.nickname + "\",\"item\":" + std::to_string(item_) +
                           ",\"round\":" + std::to_string(round_) + ",\"open\":" + (open_ ? "true" : "false") + ',' +
                           members_ + mine_of(seat->second.number) + '}';
        return {Refusal::none, cursor_, std::move(body)};
    }

    workshop::Taken take(std::string_view token, const workshop::Submission& submission) override {
        if (commit.count() > 0) std::this_thread::sleep_for(commit);
        const std::lock_guard lock(mutex_);
        if (refusing_ != Refusal::none) return {refusing_, false};
        if (over_) return {Refusal::over, false};
        const auto seat = seats_.find(token);
        if (seat == seats_.end()) return {Refusal::unknown_seat, false};
        if (ids_[submission.client_id]) return {Refusal::none, true};
        if (submission.item != item_ || submission.round != round_) return {Refusal::too_late, false};
        if (!open_) return {Refusal::closed, false};
        ids_[submission.client_id] = true;
        stored_.push_back({seat->second.number, submission});
        return {Refusal::none, false};
    }

private:
    struct Seat {
        int number{};
        std::string nickname;
    };

    std::string mine_of(int seat) const {
        for (auto each = stored_.rbegin(); each != stored_.rend(); ++each) {
            const workshop::Submission& said = each->submission;
            if (each->seat != seat || said.item != item_ || said.round != round_) continue;
            std::string content = said.content;
            const auto renamed = [&](std::string_view from, std::string_view to) {
                content.replace(content.find(from), from.size(), to);
            };
            if (said.kind == "vote") renamed("choice", "vote");
            if (said.kind == "form") renamed("answers", "form");
            return ",\"mine\":" + (said.kind == "rating" ? "{\"rating\":" + content + '}' : content);
        }
        return {};
    }

    mutable std::mutex mutex_;
    std::map<std::string, Seat, std::less<>> seats_;
    std::map<std::string, bool, std::less<>> ids_;
    std::vector<Stored> stored_;
    std::uint64_t cursor_ = 1;
    int last_seat_{};
    int item_{};
    int round_{};
    std::string members_ = "\"screen\":\"wait\",\"title\":\"Pembukaan\"";
    bool open_ = false;
    bool over_ = false;
    Refusal refusing_{};
};

} // namespace propartif::tests
