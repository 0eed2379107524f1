#pragma once
// The scorer: one typed reply to one citizen line -> levels, evidence, flags, verdict, by a rubric file and a lexicon.
#include "propartif/evaluation.hpp"
#include "propartif/lexicon.hpp"
#include "propartif/model.hpp"
#include "propartif/result.hpp"
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace propartif {

// What the reply answers. Borrowed for one call.
struct TurnContext {
    std::string_view citizen; // the line the citizen said
    const Focus* focus{};     // may be null
};

// Immutable after compiling, safe to share between threads. Same input, same answer, on every machine and locale.
class Scorer {
public:
    // `model`: the one the rubric names; null when it names none. Borrowed for the call.
    // Fails with bad_content when the rubric names a signal kind the scorer does not have or a model that is not
    // given (`where` = its JSON pointer).
    static Result<Scorer> compile(const Rubric& rubric, const Lexicon& lexicon, const Model* model = nullptr);
    Scorer(Scorer&&) noexcept;
    Scorer& operator=(Scorer&&) noexcept;
    ~Scorer();

    // Never fails: text that cannot be judged gets Verdict::review. Levels hold every criterion of the rubric.
    Evaluation score(const TurnContext& context, std::string_view reply) const;

    // The author's levels of a choice, with the words of the choice that a trainee would be shown as evidence.
    Evaluation explain_choice(const TurnContext& context, const Choice& choice, std::string_view words) const;

    // Every signal of the rubric that fired in the reply, with its words as `rule` and bytes; no criterion, no level.
    // Empty for a text that is not read at all.
    std::vector<Evidence> signals_in(const TurnContext& context, std::string_view reply) const;

    // The model decides this criterion: of its rules only the firm ones hold.
    bool by_model(const CriterionId& criterion) const;

private:
    struct Parts;
    explicit Scorer(std::unique_ptr<const Parts> parts);
    std::unique_ptr<const Parts> parts_;
};

// The rule of evidence that no signal of the rubric stands for: the wording of a clause as the model reads it.
inline constexpr std::string_view kWordingRule = "wording";

// Signal kinds and detectors the scorer offers to rubric files ("act/forward"), for validators and editors.
std::vector<std::string> known_detectors();

} // namespace propartif
