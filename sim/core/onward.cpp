#include "core/onward.hpp"
#include <algorithm>

namespace propartif::core {
namespace {

constexpr double kGain = 1e-9; // less than this is rounding, not a better play

// Parts of the graph in which every situation leads to every other (Tarjan 1972, without recursion).
class Components {
public:
    Components(const std::vector<Move>& moves, const std::vector<std::size_t>& first)
        : moves_(moves), first_(first), number_(first.size() - 1, 0), low_(number_), in_(number_.size()) {
        for (std::size_t at = 0; at < number_.size(); ++at)
            if (number_[at] == 0) search(static_cast<std::uint32_t>(at));
    }
    std::vector<std::vector<std::uint32_t>> found;

private:
    struct Open {
        std::uint32_t at;
        std::size_t move;
    };
    void enter(std::uint32_t at) {
        number_[at] = low_[at] = ++count_;
        in_[at] = true;
        members_.push_back(at);
        open_.push_back({at, first_[at]});
    }
    void search(std::uint32_t root) {
        enter(root);
        while (!open_.empty()) {
            Open& top = open_.back();
            if (top.move < first_[top.at + 1]) {
                const std::uint32_t to = moves_[top.move++].to;
                if (number_[to] == 0)
                    enter(to);
                else if (in_[to])
                    low_[top.at] = std::min(low_[top.at], number_[to]);
                continue;
            }
            const std::uint32_t at = top.at;
            open_.pop_back();
            if (!open_.empty()) low_[open_.back().at] = std::min(low_[open_.back().at], low_[at]);
            if (low_[at] == number_[at]) close(at);
        }
    }
    void close(std::uint32_t root) {
        auto& part = found.emplace_back();
        std::uint32_t member{};
        do {
            member = members_.back();
            members_.pop_back();
            in_[member] = false;
            part.push_back(member);
        } while (member != root);
    }

    const std::vector<Move>& moves_;
    const std::vector<std::size_t>& first_;
    std::vector<std::uint32_t> number_, low_;
    std::vector<bool> in_;
    std::vector<std::uint32_t> members_;
    std::vector<Open> open_;
    std::uint32_t count_ = 0;
};

} // namespace

struct OnwardSolver::Found {
    double gain = kNoWay;
    Sum sum;
    std::uint32_t move = kNoMove;
    void take(Onward& onward, std::uint32_t at) const {
        onward.gain[at] = gain;
        onward.sum[at] = sum;
        onward.move[at] = move;
    }
};

OnwardSolver::OnwardSolver(const std::vector<Move>& moves, const std::vector<std::size_t>& first,
                           const std::vector<char>& ends)
    : moves_(moves), first_(first), ends_(ends), parts_(Components(moves, first).found) {}

bool OnwardSolver::loops(const std::vector<std::uint32_t>& part) const {
    if (part.size() > 1) return true;
    for (std::size_t m = first_[part.front()]; m < first_[part.front() + 1]; ++m)
        if (moves_[m].to == part.front()) return true;
    return false;
}

OnwardSolver::Found OnwardSolver::best_move(const Onward& onward, std::uint32_t at, double mean) const {
    Found best;
    for (std::size_t m = first_[at]; m < first_[at + 1]; ++m) {
        const Move& move = moves_[m];
        if (onward.gain[move.to] == kNoWay) continue;
        const double gain = onward.gain[move.to] + sum_of(move).over(mean);
        if (best.move == kNoMove || gain > best.gain + kGain)
            best = {gain, onward.sum[move.to] + sum_of(move), static_cast<std::uint32_t>(m)};
    }
    return best;
}

// Round a loop the values of one turn are built on those of the turn before, so that they are true of plays of so many
// turns and no more.
void OnwardSolver::iterate(Onward& onward, const std::vector<std::uint32_t>& part, double mean) const {
    std::vector<Found> next(part.size());
    for (int turn = 0; turn < kMostTurnsInALoop; ++turn) {
        bool better = false;
        for (std::size_t i = 0; i < part.size(); ++i) next[i] = best_move(onward, part[i], mean);
        for (std::size_t i = 0; i < part.size(); ++i) {
            if (next[i].move == kNoMove) continue;
            if (onward.gain[part[i]] != kNoWay && next[i].gain <= onward.gain[part[i]] + kGain) continue;
            next[i].take(onward, part[i]);
            better = true;
        }
        if (!better) return;
    }
}

Onward OnwardSolver::solve(double mean) const {
    const std::size_t count = ends_.size();
    Onward onward{std::vector<double>(count, kNoWay), std::vector<Sum>(count),
                  std::vector<std::uint32_t>(count, kNoMove)};
    for (const auto& part : parts_) {
        for (const std::uint32_t at : part)
            if (ends_[at]) onward.gain[at] = 0;
        if (loops(part))
            iterate(onward, part, mean);
        else if (const Found found = best_move(onward, part.front(), mean);
                 found.move != kNoMove && !ends_[part.front()])
            found.take(onward, part.front());
    }
    return onward;
}

std::optional<double> OnwardSolver::best_mean(std::uint32_t at, const Sum& so_far, double guess, Onward* last) const {
    return highest_mean(guess, [&](double mean) -> std::optional<Sum> {
        Onward onward = solve(mean);
        if (onward.gain[at] == kNoWay) return std::nullopt;
        const Sum whole = so_far + onward.sum[at];
        if (last != nullptr) *last = std::move(onward);
        return whole;
    });
}

} // namespace propartif::core
