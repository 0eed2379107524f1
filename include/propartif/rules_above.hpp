#pragma once
// Why a reply did not reach a higher level of a criterion: the rules that would have given one, with what of them was
// there and what was not.
#include "propartif/rubric.hpp"
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace propartif {

struct RuleAbove {
    std::size_t rule{}; // its place in the criterion's list
    int level{};        // it would have given
    bool firm = false;
    std::vector<std::string> there;    // signals of `all` and `any` that fired, in the rule's order
    std::vector<std::string> missing;  // of `all`, that did not
    std::vector<std::string> one_of;   // of `any`, when none of them fired
    std::vector<std::string> in_way;   // of `none`, that fired
    std::optional<std::size_t> behind; // it holds, but this earlier rule decided first

    bool holds() const { return missing.empty() && one_of.empty() && in_way.empty(); }
    bool operator==(const RuleAbove&) const = default;
};

// The rules above `reached`, the nearest to holding first: by how many signals stand between, then by the lower level,
// then by their place. None when `reached` is the top.
std::vector<RuleAbove> rules_above(const Criterion& criterion, int reached, const std::set<std::string>& fired);

} // namespace propartif
