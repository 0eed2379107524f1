#include "language/negation.hpp"

namespace propartif::language {
namespace {

constexpr std::size_t kReach = 3; // words after the negator, address words not counted

bool is_only(const Token& token) {
    return token.word == "hanya" || token.word == "cuma" || token.word == "sekadar" || token.word == "sekedar";
}

// "bukan hanya lelah" says that he is tired.
bool adds_instead(const std::vector<Token>& tokens, std::size_t at) {
    return at + 1 < tokens.size() && tokens[at + 1].clause == tokens[at].clause && is_only(tokens[at + 1]);
}

// "tidak usah marah": the second word belongs to the first negator.
bool belongs_to_one_before(const std::vector<Token>& tokens, std::size_t at) {
    return tokens[at].word == "usah" && at > 0 && tokens[at - 1].negator && tokens[at - 1].clause == tokens[at].clause;
}

} // namespace

void mark_negated(Reading& reading) {
    auto& tokens = reading.tokens;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (!tokens[at].negator || adds_instead(tokens, at) || belongs_to_one_before(tokens, at)) continue;
        std::size_t reached = 0;
        for (std::size_t next = at + 1; next < tokens.size() && reached < kReach; ++next) {
            if (tokens[next].clause != tokens[at].clause) break;
            if (tokens[next].address) continue;
            tokens[next].negated = !tokens[next].negated;
            ++reached;
        }
    }
}

} // namespace propartif::language
