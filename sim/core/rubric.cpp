#include "propartif/rubric.hpp"
#include <algorithm>

namespace propartif {

const Criterion* Rubric::find(const CriterionId& wanted) const {
    const auto found = std::ranges::find(criteria, wanted, &Criterion::id);
    return found == criteria.end() ? nullptr : &*found;
}

} // namespace propartif
