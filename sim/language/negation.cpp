#include "language/negation.hpp"

namespace propartif::language {
namespace {

constexpr std::size_t kReach = 3; // words after the negator, address words not counted

} // namespace

void mark_negated(Reading& reading) {
    auto& tokens = reading.tokens;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (!tokens[at].negator) continue;
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
