// What must hold for whatever an import makes of any bytes.
#include "fuzz/feeds.hpp"
#include "propartif/interchange.hpp"
#include "propartif/library.hpp"
#include <algorithm>
#include <set>

namespace propartif::test {
namespace {

bool is_id(std::string_view word) {
    return !word.empty() && word.size() <= 64 &&
           word.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

Broken check_draft(const Imported& found) {
    const Scenario& draft = found.draft;
    if (draft.nodes.empty()) return "a draft without nodes";
    if (!draft.find(draft.start)) return "the start is not there";
    std::set<NodeId> ids;
    for (const Node& node : draft.nodes) {
        if (!is_id(node.id.value)) return "no id: " + node.id.value;
        if (!ids.insert(node.id).second) return "an id twice: " + node.id.value;
        for (const Choice& choice : node.choices)
            for (const Route& route : choice.next)
                if (!is_id(route.to.value)) return "a way to no id: " + route.to.value;
    }
    if (std::ranges::any_of(found.notes, [](const ImportNote& each) { return each.words.size() > 100; }))
        return "a note too long to read";
    return std::nullopt;
}

template <std::size_t Many>
Broken check_fault(const Error& error, const std::array<std::string_view, Many>& keys) {
    const std::string key = error.detail.substr(0, error.detail.find(' '));
    if (error.code != ErrorCode::bad_content || std::ranges::find(keys, key) == keys.end())
        return "refused without a reason that has words: " + error.detail;
    return std::nullopt;
}

template <std::size_t Many>
Broken check(const Result<Imported>& found, const std::array<std::string_view, Many>& keys) {
    return found ? check_draft(found.value()) : check_fault(found.error(), keys);
}

} // namespace

Broken feed_imports(std::string_view bytes) {
    if (auto broken = check(import_ink(bytes), kInkFaultKeys)) return "ink: " + *broken;
    if (auto broken = check(import_turns(bytes), kTableFaultKeys)) return "table: " + *broken;
    const auto twee = import_twee(bytes);
    // Twee brings its own notes, where ids are the author's to mend.
    if (!twee) return check_fault(twee.error(), kTweeFaultKeys);
    if (bytes.size() < 4'096 && !import_twee(export_twee(twee.value().draft))) return "what was read cannot be written";
    return std::nullopt;
}

} // namespace propartif::test
