#pragma once
// When the scorer must not judge: the text is outside what it was made for.
#include "scoring/exchange.hpp"
#include <optional>
#include <string>

namespace propartif::scoring {

inline constexpr std::size_t kLongestReply = 4000; // characters, not bytes

std::size_t count_characters(std::string_view text);

// too-long is asked before reading, so that a huge text costs nothing.
std::optional<std::string> refuse_unread(std::string_view reply);
std::optional<std::string> refuse_read(const Exchange& exchange); // no-sentence | unknown-words

// How many words look like no word of any language the scorer reads, 0..1.
// Share of words that are in no list, names and places among them.
double strange_share(const Reading& reading);
double unknown_share(const Reading& reading);

} // namespace propartif::scoring
