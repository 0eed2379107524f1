#include "language/word_table.hpp"

namespace propartif::language {
namespace {

std::vector<std::string> parts_of(std::string_view text) { // '_' stands for a blank
    std::vector<std::string> parts;
    while (!text.empty()) {
        const auto cut = text.find('_');
        if (cut != 0) parts.emplace_back(text.substr(0, cut));
        text = cut == std::string_view::npos ? std::string_view{} : text.substr(cut + 1);
    }
    return parts;
}

using Table = WordMap<std::vector<std::string>>;

// Null when the table has nothing to say about the word.
const std::vector<std::string>* look_up(const Table& table, std::string_view word) {
    const auto found = table.find(word);
    return found == table.end() ? nullptr : &found->second;
}

std::vector<std::string> look_up_owned(const Table& table, std::string_view word) {
    if (const auto* parts = look_up(table, word)) return *parts;
    constexpr std::string_view kOwner = "nya";
    if (word.size() > kOwner.size() + 1 && word.ends_with(kOwner))
        if (const auto* parts = look_up(table, word.substr(0, word.size() - kOwner.size()))) {
            auto owned = *parts;
            owned.back() += kOwner;
            return owned;
        }
    return {std::string(word)};
}

Table compile(const std::map<std::string, std::string>& pairs) {
    Table table;
    for (const auto& [from, to] : pairs)
        if (auto parts = parts_of(to); !parts.empty()) table.emplace(from, std::move(parts));
    return table;
}

} // namespace

WordTable::WordTable(const Lexicon& lexicon)
    : informal_(compile(lexicon.normalisation)), banjar_(compile(lexicon.banjar)), markers_(lexicon.banjar_markers),
      min_markers_(lexicon.banjar_min_markers) {}

std::vector<std::string> WordTable::plain(std::string_view word, bool banjar) const {
    if (!banjar) return look_up_owned(informal_, word);
    std::vector<std::string> all;
    for (const auto& part : look_up_owned(banjar_, word))
        for (auto& plain_part : look_up_owned(informal_, part)) all.push_back(std::move(plain_part));
    return all;
}

} // namespace propartif::language
