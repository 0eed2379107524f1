#include "propartif/judging.hpp"
#include "propartif/scoring.hpp"
#include <memory>
#include <utility>

namespace propartif {

Result<JudgeReply> compile_judge(const Rubric& rubric, const Lexicon& lexicon, const Model* model) {
    auto compiled = Scorer::compile(rubric, lexicon, model);
    if (!compiled) return compiled.error();
    const auto scorer = std::make_shared<const Scorer>(std::move(compiled).value()); // a function must be copyable
    return JudgeReply{[scorer](std::string_view citizen, const Focus& focus, std::string_view reply) {
        return scorer->score({citizen, &focus}, reply);
    }};
}

} // namespace propartif
