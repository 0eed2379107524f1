#include "propartif/glossary.hpp"
#include <algorithm>

namespace propartif {

const Term* Glossary::find(std::string_view id) const {
    const auto found = std::ranges::find(terms, id, &Term::id);
    return found == terms.end() ? nullptr : &*found;
}

const Topic* Glossary::find_topic(std::string_view id) const {
    const auto found = std::ranges::find(topics, id, &Topic::id);
    return found == topics.end() ? nullptr : &*found;
}

} // namespace propartif
