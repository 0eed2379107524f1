#pragma once
// How words are written into a Twee file so that they come back as they were: as story text, as the words of a link,
// and as the value of a note ("<!-- @key value -->"), where a backslash stands before what would be misread.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace propartif::interchange {

std::string trimmed(std::string_view words); // blanks and line ends at both ends taken away

// Story text. Signs that would begin a link, a comment or a passage are written otherwise.
std::string as_story(std::string_view words);
std::string from_story(std::string_view text);
// Words of a link; some signs have no way to be written there and are replaced.
std::string as_label(std::string_view words);

// One line, without the end of a comment.
std::string as_value(std::string_view words);
std::string from_value(std::string_view value);
// Several values, parted by " | ".
std::string as_values(const std::vector<std::string>& words);
std::vector<std::string> from_values(std::string_view value);

// "a=1 b=x": words parted by blanks; blanks inside are written as \s.
std::string as_word(std::string_view word);
std::vector<std::string> words_of(std::string_view value);
std::optional<int> number_from(std::string_view word);
std::optional<double> decimal_from(std::string_view word);
std::string decimal_words(double value); // the shortest that reads as the same number

// At most so many bytes, cut between characters.
std::string shortened(std::string_view words, std::size_t bytes = 60);

} // namespace propartif::interchange
