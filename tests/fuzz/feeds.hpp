#pragma once
// What may be fed any bytes at all, and what must hold for whatever comes out. Shared by the fuzzers and the replay
// test.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace propartif::test {

// The rule that was broken, in words; nothing when all hold.
using Broken = std::optional<std::string>;

// Loads the shipped content, which else the first feed does; a fuzzer that times each input calls it before them.
void load_shipped();

// The citizen's line, a line feed, the reply. Without a line feed everything is the reply.
Broken feed_scorer(std::string_view bytes);

// Letters, words and tokens of a text.
Broken feed_reading(std::string_view bytes);

// A file of another tool: read as Twee, as ink's JSON and as a table of turns.
Broken feed_imports(std::string_view bytes);
// A pack, and a part of one.
Broken feed_pack(std::string_view bytes);

} // namespace propartif::test
