#pragma once
// Sets and maps of words that can be asked with a view, without making a string.
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace propartif::language {

struct WordHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
};
using WordSet = std::unordered_set<std::string, WordHash, std::equal_to<>>;
template <class T>
using WordMap = std::unordered_map<std::string, T, WordHash, std::equal_to<>>;

} // namespace propartif::language
