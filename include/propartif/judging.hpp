#pragma once
// A rubric made ready to judge, as a function: for those who check examples and must not know the scorer.
#include "propartif/examples.hpp"
#include "propartif/lexicon.hpp"
#include "propartif/model.hpp"
#include "propartif/result.hpp"
#include "propartif/rubric.hpp"
#include <functional>

namespace propartif {

using CompileJudge =
    std::function<Result<JudgeReply>(const Rubric& rubric, const Lexicon& lexicon, const Model* model)>;

// The scorer's own; fails like Scorer::compile. What is given is borrowed for the call.
Result<JudgeReply> compile_judge(const Rubric& rubric, const Lexicon& lexicon, const Model* model);

} // namespace propartif
