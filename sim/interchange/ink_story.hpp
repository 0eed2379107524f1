#pragma once
// ink's compiled story as containers of pieces that name each other by path. Ink runtime format,
// https://github.com/inkle/ink/blob/master/Documentation/ink_JSON_runtime_format.md
#include "propartif/result.hpp"
#include "store/content/json_tree.hpp"
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace propartif::interchange {

struct InkPiece {
    enum class Kind {
        text,     // words
        number,   // number; other numbers have words only
        boolean,  // number 0 or 1
        command,  // words: "ev", "done", "+" ...
        inner,    // a container
        divert,   // words: a path, or a variable's name
        choice,   // words: a path; flags
        assigned, // words: a variable's name
        variable, // words: its name
        count,    // how often the path in words was visited
        target,   // a path as a value
        tag,
        called,  // a function or something outside; words: its name
        tunnel,  // words: a path
        list,    // a value of a kind that has no meaning here
        unknown, // words: its key
    } kind{};
    std::string words;
    std::optional<int> number;
    int flags{};
    bool by_condition = false; // of a divert
    bool by_variable = false;  // of a divert
    bool temporary = false;    // of an assigned variable
    std::size_t container{};   // of an inner one
    bool seen = false;         // of a text: some way through the story says it
};

struct InkContainer {
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
    std::size_t parent = kNone;
    std::size_t at = kNone; // among its parent's pieces; kNone: only its name leads to it
    std::string name;
    std::vector<InkPiece> pieces;
    std::map<std::string, std::size_t> named;
};

struct InkPointer {
    std::size_t container{};
    std::size_t at{};
    auto operator<=>(const InkPointer&) const = default; // NOLINT(modernize-use-nullptr)
};

struct InkVariable {
    bool flag = true;                // only ever false or true, 0 or 1, and never worked out
    bool at_first = false;           // its value when the story begins
    std::optional<int> first_number; // the same of any number
    std::string id;                  // of the story flag that is set while its value is not the one at first
};

struct InkStory {
    std::vector<InkContainer> containers; // the first is the root
    std::map<std::string, InkVariable> variables;
    bool lists = false; // it declares lists

    std::string path_of(InkPointer pointer) const;
    // The place a path names, as read in `from`; nothing when it is not there.
    std::optional<InkPointer> find(std::string_view path, std::size_t from) const;
    // The same place, at the piece that is next: ends of containers are left, containers entered.
    InkPointer settled(InkPointer pointer) const;
    // Null at the end of what flows on.
    const InkPiece* piece(InkPointer pointer) const;
};

// As import_ink fails.
Error ink_fault(std::string_view key, std::string where, std::string_view words = {});
Result<InkStory> ink_story(std::string_view json);

} // namespace propartif::interchange
