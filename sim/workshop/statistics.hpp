#pragma once
// What the answers of a workshop say about its questions and its observers. Pure.
#include "propartif/agreement.hpp"
#include "workshop/room.hpp"

namespace propartif::workshop {

struct OptionStatistics {
    std::string text;
    int count{};       // phones and cards
    double share{};    // 0..1
    bool best = false; // nothing to choose has a higher score
    bool dead = false; // hardly anybody takes it, though it is not the best: it tempts nobody
};

struct RoundStatistics {
    RoundKey round;
    std::string line; // of the citizen
    std::string question;
    int answered{};      // seats; cards are nobody's
    double difficulty{}; // mean score, 0..1: how many points the class got
    // How the scores of this round go with the same seats' mean over all others (-1..1); nothing under 10 seats that
    // have both, or when all are alike.
    std::optional<double> discrimination;
    std::vector<OptionStatistics> options;
};

// Of every round that was opened and has a score, in the order of the plan.
std::vector<RoundStatistics> round_statistics(const Script& script, const Room& room);

struct ObserverAgreement {
    std::string criterion;
    int pairs{};               // of ratings of the same thing by two observers
    double exact{};            // share of pairs with the same level
    double weighted{};         // quadratic weighted kappa
    bool few = false;          // fewer than 10 pairs: no figure to rely on
    std::optional<double> gap; // mean difference of the ratings of samples from their author's level
};

// Over all rounds of role-play and their samples, by criterion, in the rubric's order.
std::vector<ObserverAgreement> observer_agreement(const Script& script, const Room& room);

} // namespace propartif::workshop
