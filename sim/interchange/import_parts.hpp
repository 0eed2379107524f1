#pragma once
// What the parts of the import share: notes on what was not taken over, and reading our own notes.
#include "interchange/plain_words.hpp"
#include "interchange/twee_file.hpp"
#include "propartif/interchange.hpp"
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace propartif::interchange {

class Notes {
public:
    void add(ImportNoteKind kind, std::string_view passage, std::size_t line, std::string_view words) {
        all_.push_back({kind, std::string{passage}, line, shortened(words)});
    }
    std::vector<ImportNote> take() { return std::move(all_); }

private:
    std::vector<ImportNote> all_;
};

struct OwnNote { // "@key value"
    std::string key, value;
};
std::optional<OwnNote> own_note(const Piece& piece);

// "a=1 b=2" as pairs; a word without "=" has an empty value.
std::vector<std::pair<std::string, std::string>> pairs_of(std::string_view value);
// "feedback-en" of "feedback": the English of that text, else its Indonesian; null when the key is another.
std::string* side_of(std::string_view key, std::string_view name, Text& text);
bool is_id(std::string_view word); // [a-z0-9-]{1,64}

// A name made into an id, at most 48 letters; may be empty.
std::string slug(std::string_view name);
// `stem`, or "stem-2" and so on: an id that was not taken; now it is.
std::string free_id(const std::string& stem, std::set<std::string>& taken);
// "a", "b" ... "z", "r26" ...
std::string choice_letter(std::size_t place);
inline constexpr std::size_t kMostTurns = 2'000; // as many as a scenario file may hold
// What a scenario needs and the file does not say, but for what is `known`; the author completes it.
void assume_the_rest(Scenario& draft, Notes& notes, const std::set<std::string>& known = {});

// The passage's name as a node's id; `named_by` is where a way leads.
using Resolve = std::function<NodeId(const std::string& name, std::size_t line)>;

Result<Node> node_from(const Passage& passage, const Resolve& resolve, Notes& notes);
// The notes of the passage kScenarioPassage, taken into `out`.
std::optional<Error> take_scenario(const Passage& passage, Scenario& out, Notes& notes);

} // namespace propartif::interchange
