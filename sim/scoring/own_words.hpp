#pragma once
// What the officer himself said: a reply without sentences said before, without the citizen's words read back and
// without what is only imagined ("a good officer would say ...") or quoted.
#include "language/reading.hpp"

namespace propartif::scoring {

// Saying a thing twice or handing the citizen's line back adds nothing, so it is taken out before anything is
// weighed. A reply that is nothing else stays as it is.
language::Reading own_words(language::Reading reply, const language::Reading& citizen);

// The reading without the tokens not kept; sentences and clauses that lost all their tokens are gone.
language::Reading only(const language::Reading& reading, const std::vector<bool>& kept);

} // namespace propartif::scoring
