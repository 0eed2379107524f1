#pragma once
// A Twee 3 file as its passages, and a passage as its pieces: words, links, comments. Twee 3 specification v3.0.2,
// https://github.com/iftechfoundation/twine-specs/blob/master/twee-3-specification.md
#include "propartif/interchange.hpp"
#include <string>
#include <string_view>
#include <vector>

namespace propartif::interchange {

struct Passage {
    std::string name;
    std::vector<std::string> tags;
    std::size_t line{}; // of its header, from 1
    std::string text;   // its content, lines parted by \n

    bool tagged(std::string_view tag) const;
};

struct TweeFile {
    std::vector<Passage> passages; // names are unique
    std::string before;            // what stands above the first passage
};

struct Piece {
    enum class Kind { words, link, comment } kind{};
    std::string words;  // as they stand; of a link its label, of a comment its inside without blanks at the ends
    std::string target; // of a link: a passage's name
    std::string setter; // of a link: what it also does, "$a to 1"
    std::size_t line{};
};

// As import_twee fails.
Error twee_fault(std::string_view key, std::size_t line, std::string_view words = {});
Result<TweeFile> twee_file(std::string_view bytes);
Result<std::vector<Piece>> pieces_of(const Passage& passage);

// "name", "[tag tag]" of a header, escaped as the specification asks.
std::string header_word(std::string_view word);

} // namespace propartif::interchange
