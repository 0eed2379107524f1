#include "language/word_index.hpp"
#include "small_lexicon.hpp"
#include <doctest/doctest.h>
#include <string>

using namespace propartif::language;

TEST_CASE("every word added is found again under one id, and no other word is") {
    WordIndex index;
    std::vector<WordIndex::Id> ids;
    const auto word = [](int i) { return std::string(static_cast<std::size_t>(i % 21), 'a') + std::to_string(i); };
    for (int i = 0; i < 3000; ++i) ids.push_back(index.add(word(i)));
    for (int i = 0; i < 3000; ++i) {
        CHECK(index.find(word(i)) == ids[static_cast<std::size_t>(i)]);
        CHECK(index.word(ids[static_cast<std::size_t>(i)]) == word(i));
        CHECK(index.add(word(i)) == ids[static_cast<std::size_t>(i)]);
        CHECK_FALSE(index.holds(word(i) + "b"));
    }
    CHECK(index.size() == 3000);
    CHECK_FALSE(WordIndex().holds("apa"));
    CHECK_FALSE(index.holds(""));
}

TEST_CASE("ids tell the same as letters: equal words and equal roots, whichever forms they come in") {
    const Vocabulary vocabulary(small_lexicon());
    const auto tokens = vocabulary.read("sdh sudah mengurus urusannya diurusin kecewa xyzq xyzqnya tiga 3").tokens;
    for (const auto& a : tokens)
        for (const auto& b : tokens) {
            CAPTURE(a.word);
            CAPTURE(b.word);
            if (a.word_id != 0 || b.word_id != 0) CHECK((a.word_id == b.word_id) == (a.word == b.word));
            if (a.root_id != 0 || b.root_id != 0) CHECK((a.root_id == b.root_id) == (a.root == b.root));
        }
    CHECK(tokens[0].word_id != 0);
    CHECK(tokens[2].root_id != 0);
    CHECK(tokens[6].root_id == 0);
}
