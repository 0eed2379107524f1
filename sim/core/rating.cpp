#include "propartif/rating.hpp"
#include <algorithm>

namespace propartif {

std::vector<Rating> latest_ratings(const std::vector<Rating>& ratings) {
    std::vector<Rating> out;
    for (const Rating& each : ratings) {
        if (each.turn) continue;
        const auto known = std::ranges::find(out, each.observer, &Rating::observer);
        if (known == out.end())
            out.push_back(each);
        else if (each.id > known->id)
            *known = each;
    }
    return out;
}

} // namespace propartif
