#pragma once
// Every word the program shows, by key, in two languages. A missing key fails a test.
#include "propartif/text.hpp"
#include <array>
#include <cstddef>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace propartif::app {

enum class Str {
#define STR(name, key) name,
#include "strings.def"
#undef STR
    count_
};
inline constexpr std::array<std::string_view, static_cast<std::size_t>(Str::count_)> kStrKeys{
#define STR(name, key) key,
#include "strings.def"
#undef STR
};

class Words {
public:
    Words() = default;
    // `table` maps keys to words (assets/lang/*.json); a key it lacks is shown as the key itself.
    explicit Words(const std::map<std::string, std::string>& table);
    const std::string& operator()(Str key) const { return words_[static_cast<std::size_t>(key)]; }
    // By a key made at run time ("diag.PA012", "behaviour.furious"); the key itself when unknown.
    const std::string& named(const std::string& key) const;
    bool has(const std::string& key) const { return named_.contains(key); }

private:
    std::array<std::string, static_cast<std::size_t>(Str::count_)> words_;
    std::map<std::string, std::string> named_;
    mutable std::map<std::string, std::string> unknown_; // gives a missing key a lasting address
};

// Replaces {0}, {1}, ... in `pattern`; unmatched braces stay as they are.
std::string fill(std::string_view pattern, std::initializer_list<std::string_view> arguments);
std::string fill(std::string_view pattern, const std::vector<std::string>& arguments);

} // namespace propartif::app
