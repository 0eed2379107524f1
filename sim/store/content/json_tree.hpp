#pragma once
// JSON of another tool as plain values, for rooms that may not know the JSON library.
#include "propartif/result.hpp"
#include "store/content/limits.hpp"
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace propartif::store {

struct JsonTree {
    enum class Kind { null, boolean, integer, real, string, list, object } kind{};
    bool truth{};
    std::int64_t number{}; // of an integer; others that do not fit are real
    double real{};
    std::string words;
    std::vector<JsonTree> items;                           // of a list
    std::vector<std::pair<std::string, JsonTree>> members; // of an object, sorted by key

    const JsonTree* find(std::string_view key) const; // null: not there, or no object
};

// Fails with bad_content: `detail` is "not-utf8", "not-json" with the line and column as `where`, or "over-limits" with
// the JSON pointer. A byte order mark is taken for what it is.
Result<JsonTree> read_json_tree(std::string_view bytes, const Limits& limits);

} // namespace propartif::store
