#pragma once
// The terms of the method, each with its status and source, so that nothing inferred is shown as confirmed.
#include "propartif/text.hpp"
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace propartif {

enum class TermStatus { confirmed, inferred, background };
inline constexpr std::array<std::string_view, 3> kTermStatusKeys{"confirmed", "inferred", "background"};

struct Term {
    std::string id;
    Text title;
    Text definition;
    Text example; // may be empty
    TermStatus status{};
    std::vector<std::string> sources; // addresses or names of publications
    std::string as_of;                // date the source was read, YYYY-MM-DD
    std::string confirmed_by;         // a trainer's name; fills "belum dikonfirmasi"
    bool operator==(const Term&) const = default;
};

struct Topic { // what scenarios may be tagged with: "maladministration/procedure", "expectations"
    std::string id;
    Text title;
    bool operator==(const Topic&) const = default;
};

struct Glossary {
    std::vector<Term> terms;
    std::vector<Topic> topics;
    const Term* find(std::string_view id) const;
    const Topic* find_topic(std::string_view id) const;
};

} // namespace propartif
