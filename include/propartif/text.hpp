#pragma once
// Words in two languages, and strong ids.
#include <compare>
#include <string>

namespace propartif {

enum class Language { id, en };

// Bilingual authored text. `id` (Indonesian) is required by the formats; `en` falls back to it.
struct Text {
    std::string id;
    std::string en;
    const std::string& in(Language language) const { return language == Language::en && !en.empty() ? en : id; }
    bool empty() const { return id.empty() && en.empty(); }
    bool operator==(const Text&) const = default;
};

// An id of one kind of thing; ids of different kinds do not mix. `[a-z0-9-]{1,64}` in files.
template <class Tag>
struct Id {
    std::string value;
    auto operator<=>(const Id&) const = default; // NOLINT(modernize-use-nullptr)
};
using ScenarioId = Id<struct ScenarioTag>;
using NodeId = Id<struct NodeTag>;
using ChoiceId = Id<struct ChoiceTag>;
using CriterionId = Id<struct CriterionTag>;

} // namespace propartif
