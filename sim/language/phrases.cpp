#include "language/phrases.hpp"
#include "language/numbers.hpp"
#include <algorithm>

namespace propartif::language {
namespace {

constexpr std::size_t kWidestGap = 3;

std::vector<std::string_view> cut_at(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const auto cut = text.find(separator);
        if (cut != 0) parts.push_back(text.substr(0, cut));
        text = cut == std::string_view::npos ? std::string_view{} : text.substr(cut + 1);
    }
    return parts;
}

bool is_special(std::string_view text) {
    return text == "YOU" || text == "#" || text == "~" || text.find('*') != std::string_view::npos;
}

// One alternative as the words a reading would hold for it.
std::vector<std::string> spelled(std::string_view text, const WordTable& table) {
    if (is_special(text)) return {std::string(text)};
    std::vector<std::string> words;
    for (auto& word : table.plain(text, false)) {
        const auto part = number_part(word);
        const bool number = part && (part->kind == NumberPart::Kind::unit || part->kind == NumberPart::Kind::ordinal);
        if (const auto unit = one_unit(word); !unit.empty()) {
            words.emplace_back("1");
            words.emplace_back(unit);
        } else {
            words.push_back(number ? number_word(part->value) : std::move(word));
        }
    }
    return words;
}

} // namespace

PhraseBook::PhraseBook(const std::map<std::string, std::vector<std::string>>& groups, const WordTable& table) {
    for (const auto& [name, phrases] : groups) {
        const auto group = static_cast<GroupId>(names_.size());
        if (group == kNoGroup) break;
        names_.push_back(name);
        for (const auto& phrase : phrases) add(group, phrase, table);
    }
    index();
}

GroupId PhraseBook::group(std::string_view name) const {
    const auto found = std::lower_bound(names_.begin(), names_.end(), name);
    return found != names_.end() && *found == name ? static_cast<GroupId>(found - names_.begin()) : kNoGroup;
}

// parsed: elements of alternatives of words. An alternative of several words gives a phrase of its own.
void PhraseBook::add(GroupId group, std::string_view phrase, const WordTable& table) {
    std::vector<std::vector<std::vector<std::string>>> parsed;
    for (const auto element : cut_at(phrase, ' ')) {
        std::vector<std::vector<std::string>> alternatives;
        for (const auto alternative : cut_at(element, '|')) alternatives.push_back(spelled(alternative, table));
        if (!alternatives.empty()) parsed.push_back(std::move(alternatives));
    }
    const auto is_gap = [](const auto& element) {
        return element.size() == 1 && element[0] == std::vector<std::string>{"~"};
    };
    while (!parsed.empty() && is_gap(parsed.back())) parsed.pop_back();
    while (!parsed.empty() && is_gap(parsed.front())) parsed.erase(parsed.begin());
    if (!parsed.empty()) add_parsed(group, parsed);
}

void PhraseBook::add_parsed(GroupId group, const std::vector<std::vector<std::vector<std::string>>>& parsed) {
    for (std::size_t i = 0; i < parsed.size(); ++i) {
        const auto long_one =
            std::find_if(parsed[i].begin(), parsed[i].end(), [](const auto& words) { return words.size() > 1; });
        if (long_one == parsed[i].end()) continue;
        auto rest = parsed; // without the long alternative
        rest[i].erase(rest[i].begin() + (long_one - parsed[i].begin()));
        if (!rest[i].empty()) add_parsed(group, rest);
        auto expanded = parsed; // with nothing but it
        expanded[i] = {{long_one->front()}};
        for (std::size_t word = 1; word < long_one->size(); ++word)
            expanded.insert(expanded.begin() + static_cast<std::ptrdiff_t>(i + word), {{(*long_one)[word]}});
        add_parsed(group, expanded);
        return;
    }
    Phrase phrase{group, {}};
    for (const auto& alternatives : parsed) {
        Element element;
        for (const auto& words : alternatives)
            if (words[0] != "~") element.atoms.push_back(atom_of(words[0]));
        std::sort(element.atoms.begin(), element.atoms.end());
        phrase.elements.push_back(std::move(element));
    }
    phrases_.push_back(std::move(phrase));
}

PhraseBook::AtomId PhraseBook::atom_of(const std::string& text) {
    if (text == "*") return kAnyWord;
    if (text == "#") return kNumber;
    if (text == "YOU") return kAddress;
    const auto [place, fresh] = words_.try_emplace(text, next_atom_);
    if (!fresh) return place->second;
    if (const auto star = text.find('*'); star != std::string::npos) {
        wildcards_.push_back({text.substr(0, star), text.substr(text.find_last_of('*') + 1), next_atom_});
    } else {
        literals_.push_back(text);
    }
    return next_atom_++;
}

void PhraseBook::index() {
    std::sort(literals_.begin(), literals_.end());
    std::sort(wildcards_.begin(), wildcards_.end(),
              [](const Wildcard& a, const Wildcard& b) { return a.prefix < b.prefix; });
    first_.resize(next_atom_);
    for (std::size_t i = 0; i < phrases_.size(); ++i)
        for (const AtomId atom : phrases_[i].elements[0].atoms) first_[atom].push_back(static_cast<std::uint32_t>(i));
}

PhraseBook::Atoms PhraseBook::atoms_of(const Token& token, const Roots& roots) const {
    Atoms atoms{kAnyWord};
    if (token.number) atoms.push_back(kNumber);
    if (token.address) atoms.push_back(kAddress);
    if (const auto found = words_.find(token.word); found != words_.end()) atoms.push_back(found->second);
    if (const auto bare = roots.bare(token.word); bare.size() != token.word.size())
        if (const auto found = words_.find(bare); found != words_.end()) atoms.push_back(found->second);
    for (const auto& wildcard : wildcards_) {
        if (!wildcard.prefix.empty() && wildcard.prefix.front() > token.word.front()) break;
        if (token.word.size() >= wildcard.prefix.size() + wildcard.suffix.size() &&
            token.word.starts_with(wildcard.prefix) && token.word.ends_with(wildcard.suffix))
            atoms.push_back(wildcard.atom);
    }
    std::sort(atoms.begin(), atoms.end());
    return atoms;
}

// One past the last token of the phrase's rest, 0 when it does not match here.
std::size_t PhraseBook::match_at(const Phrase& phrase, std::size_t element, std::size_t at, std::size_t last,
                                 const std::vector<Atoms>& atoms) const {
    if (element == phrase.elements.size()) return at;
    const auto& wanted = phrase.elements[element].atoms;
    if (wanted.empty()) {
        for (std::size_t gap = 0; gap <= kWidestGap && at + gap < last; ++gap)
            if (const auto end = match_at(phrase, element + 1, at + gap, last, atoms)) return end;
        return 0;
    }
    if (at >= last) return 0;
    const auto& here = atoms[at];
    const bool meets = std::any_of(wanted.begin(), wanted.end(),
                                   [&here](AtomId atom) { return std::binary_search(here.begin(), here.end(), atom); });
    return meets ? match_at(phrase, element + 1, at + 1, last, atoms) : 0;
}

std::vector<Hit> PhraseBook::match(const Reading& reading, const Roots& roots) const {
    std::vector<Atoms> atoms;
    atoms.reserve(reading.tokens.size());
    for (const auto& token : reading.tokens) atoms.push_back(atoms_of(token, roots));
    std::vector<Hit> hits;
    for (const auto& sentence : reading.sentences)
        for (std::size_t at = sentence.first; at < sentence.last; ++at)
            for (const AtomId atom : atoms[at])
                for (const auto index : first_[atom])
                    if (const auto end = match_at(phrases_[index], 1, at + 1, sentence.last, atoms))
                        hits.push_back({phrases_[index].group, {at, end}});
    return hits;
}

} // namespace propartif::language
