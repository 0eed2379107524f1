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

template <class T>
std::uint32_t place(const std::vector<T>& list) {
    return static_cast<std::uint32_t>(list.size());
}

std::uint64_t signature_of(std::span<const std::uint32_t> atoms) {
    std::uint64_t signature = 0;
    for (const auto atom : atoms) signature |= std::uint64_t{1} << ((atom * 0x9E3779B1U) >> 26U);
    return signature;
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
    const auto gap = [](const auto& element) {
        return element.size() == 1 && element[0] == std::vector<std::string>{"~"};
    };
    while (!parsed.empty() && gap(parsed.back())) parsed.pop_back();
    while (!parsed.empty() && gap(parsed.front())) parsed.erase(parsed.begin());
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
    Phrase phrase{group, {place(elements_), 0}};
    for (const auto& alternatives : parsed) add_element(alternatives);
    phrase.elements.last = place(elements_);
    phrases_.push_back(phrase);
}

void PhraseBook::add_element(const std::vector<std::vector<std::string>>& alternatives) {
    Element element;
    element.atoms.first = place(element_atoms_);
    for (const auto& words : alternatives)
        if (words[0] != "~") element_atoms_.push_back(atom_of(words[0]));
    element.atoms.last = place(element_atoms_);
    std::sort(element_atoms_.begin() + element.atoms.first, element_atoms_.end());
    element.signature = signature_of(std::span(element_atoms_).subspan(element.atoms.first));
    elements_.push_back(element);
}

PhraseBook::AtomId PhraseBook::atom_of(const std::string& text) {
    if (text == "*") return kAnyWord;
    if (text == "#") return kNumber;
    if (text == "YOU") return kAddress;
    const std::size_t before = texts_.size();
    const AtomId atom = texts_.add(text) + kAddress;
    if (texts_.size() == before) return atom;
    if (const auto star = text.find('*'); star != std::string::npos) {
        wildcards_.push_back({text.substr(0, star), text.substr(text.find_last_of('*') + 1), atom});
    } else {
        literals_.push_back(text);
    }
    return atom;
}

PhraseBook::AtomId PhraseBook::known_atom(std::string_view text) const {
    const auto id = texts_.find(text);
    return id == WordIndex::kNone ? kAnyWord : id + kAddress;
}

void PhraseBook::index() {
    std::sort(literals_.begin(), literals_.end());
    std::sort(wildcards_.begin(), wildcards_.end(),
              [](const Wildcard& a, const Wildcard& b) { return a.prefix < b.prefix; });
    std::vector<std::vector<Start>> starts(texts_.size() + kAddress + 1);
    for (std::size_t i = 0; i < phrases_.size(); ++i) {
        const Part& elements = phrases_[i].elements;
        Start start{0, false, static_cast<std::uint32_t>(i)};
        std::size_t next = elements.first + 1;
        while (next < elements.last && elements_[next].is_gap()) ++next;
        if (next < elements.last && next <= elements.first + 2) start.next = elements_[next].signature;
        start.gap = next == elements.first + 2;
        const Part& atoms = elements_[elements.first].atoms;
        for (std::size_t atom = atoms.first; atom < atoms.last; ++atom) starts[element_atoms_[atom]].push_back(start);
    }
    for (const auto& of_atom : starts) {
        const auto first = place(starts_);
        starts_.insert(starts_.end(), of_atom.begin(), of_atom.end());
        starts_of_.push_back({first, place(starts_)});
    }
}

void PhraseBook::append_atoms(const Token& token, const Roots& roots, std::vector<AtomId>& atoms) const {
    const auto first = static_cast<std::ptrdiff_t>(atoms.size());
    const auto add_known = [&](std::string_view text) {
        if (const AtomId atom = known_atom(text); atom != kAnyWord) atoms.push_back(atom);
    };
    atoms.push_back(kAnyWord);
    if (token.number) atoms.push_back(kNumber);
    if (token.address) atoms.push_back(kAddress);
    add_known(token.word);
    if (const auto bare = roots.bare(token.word); bare.size() != token.word.size()) add_known(bare);
    for (const auto& wildcard : wildcards_) {
        if (!wildcard.prefix.empty() && wildcard.prefix.front() > token.word.front()) break;
        if (token.word.size() >= wildcard.prefix.size() + wildcard.suffix.size() &&
            token.word.starts_with(wildcard.prefix) && token.word.ends_with(wildcard.suffix))
            atoms.push_back(wildcard.atom);
    }
    std::sort(atoms.begin() + first, atoms.end());
}

void PhraseBook::prepare(const std::vector<Token>& listed, const Roots& roots) {
    for (const auto& token : listed) {
        const auto first = place(listed_atoms_);
        append_atoms(token, roots, listed_atoms_);
        listed_.push_back({first, place(listed_atoms_)});
    }
}

std::vector<PhraseBook::Seen> PhraseBook::see(const Reading& reading, const Roots& roots,
                                              std::vector<AtomId>& unlisted) const {
    std::vector<Part> parts; // of the unlisted: their list may still move while it grows
    parts.reserve(reading.tokens.size());
    for (const auto& token : reading.tokens) {
        if (token.word_id != WordIndex::kNone) {
            parts.push_back(listed_[token.word_id - 1]);
            continue;
        }
        const auto first = place(unlisted);
        append_atoms(token, roots, unlisted);
        parts.push_back({first, place(unlisted)});
    }
    std::vector<Seen> seen;
    seen.reserve(parts.size());
    for (std::size_t at = 0; at < parts.size(); ++at) {
        const bool listed = reading.tokens[at].word_id != WordIndex::kNone;
        const std::span<const AtomId> all(listed ? listed_atoms_ : unlisted);
        const auto atoms = all.subspan(parts[at].first, parts[at].last - parts[at].first);
        seen.push_back({atoms, signature_of(atoms)});
    }
    return seen;
}

bool PhraseBook::meets(const Element& element, const Seen& seen) const {
    if ((element.signature & seen.signature) == 0) return false;
    const auto wanted =
        std::span(element_atoms_).subspan(element.atoms.first, element.atoms.last - element.atoms.first);
    return std::any_of(seen.atoms.begin(), seen.atoms.end(),
                       [&wanted](AtomId atom) { return std::binary_search(wanted.begin(), wanted.end(), atom); });
}

// One past the last token of the phrase's rest, 0 when it does not match here.
std::size_t PhraseBook::match_at(std::size_t element, std::size_t end, std::size_t at,
                                 std::span<const Seen> sentence) const {
    for (; element < end; ++element, ++at) {
        if (elements_[element].is_gap()) {
            for (std::size_t gap = 0; gap <= kWidestGap && at + gap < sentence.size(); ++gap)
                if (const auto after = match_at(element + 1, end, at + gap, sentence)) return after;
            return 0;
        }
        if (at >= sentence.size() || !meets(elements_[element], sentence[at])) return 0;
    }
    return at;
}

std::vector<Hit> PhraseBook::match(const Reading& reading, const Roots& roots) const {
    std::vector<AtomId> unlisted;
    const auto seen = see(reading, roots, unlisted);
    std::vector<Hit> hits;
    for (const auto& range : reading.sentences) {
        const auto sentence = std::span(seen).subspan(range.first, range.size());
        for (std::size_t at = 0; at < sentence.size(); ++at) match_from(at, sentence, range.first, hits);
    }
    return hits;
}

void PhraseBook::match_from(std::size_t at, std::span<const Seen> sentence, std::size_t first,
                            std::vector<Hit>& hits) const {
    const Signature next = at + 1 < sentence.size() ? sentence[at + 1].signature : 0;
    Signature near = 0;
    for (std::size_t gap = at + 1; gap < std::min(at + 2 + kWidestGap, sentence.size()); ++gap)
        near |= sentence[gap].signature;
    for (const AtomId atom : sentence[at].atoms)
        for (std::size_t i = starts_of_[atom].first; i < starts_of_[atom].last; ++i) {
            const Start& start = starts_[i];
            if (start.next != 0 && (start.next & (start.gap ? near : next)) == 0) continue;
            const Phrase& phrase = phrases_[start.phrase];
            if (const auto end = match_at(phrase.elements.first + 1, phrase.elements.last, at + 1, sentence))
                hits.push_back({phrase.group, {first + at, first + end}});
        }
}

} // namespace propartif::language
