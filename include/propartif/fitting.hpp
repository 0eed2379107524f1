#pragma once
// Fitting a model's weights to labelled replies. Same replies in the same order give the same weights.
#include "propartif/lexicon.hpp"
#include "propartif/model.hpp"
#include "propartif/rubric.hpp"
#include "propartif/scoring.hpp"
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace propartif {

// One labelled reply; borrowed for one call.
struct LabelledReply {
    std::string_view context; // which citizen line; replies to one line share its words
    TurnContext turn;
    std::string_view reply;
    const Levels* labels{};
    const std::vector<std::string>* flags{};
};

class Fitting {
public:
    // The rubric gives criteria, scales and flags; the lexicon the signals.
    Fitting(const Rubric& rubric, const Lexicon& lexicon);
    Fitting(Fitting&&) noexcept;
    ~Fitting();

    // `source`: index of Model::sources. Raters differ in strictness: every source but the first gets an offset of
    // its own, which the fitted model leaves out.
    void add(const LabelledReply& labelled, std::size_t source);
    std::size_t size() const;

    // Weights from the replies whose context is wanted (all when null). Targets without both answers are left out.
    // `threads` changes the time it takes, not the weights.
    Model fit(const std::function<bool(std::string_view context)>& wanted, unsigned threads) const;

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace propartif
