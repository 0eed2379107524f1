// Three ways from a word to its root, measured on the same word list: hunspell with the Indonesian dictionary,
// Snowball's Indonesian stemmer, and the product's own stripper with the shipped lexicon.
//   cmake --preset release -DPROPARTIF_BENCHMARKS=ON && cmake --build --preset release --target roots_comparison
#include "language/vocabulary.hpp"
#include "propartif/library.hpp"
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <hunspell.hxx>
#include <libstemmer.h>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

namespace {

struct Pair {
    std::string word, root;
    bool held; // nobody tunes on these
};

std::vector<Pair> read_pairs() {
    const auto bytes =
        propartif::read_file(std::filesystem::path(PROPARTIF_SOURCE_DIR) / "tests/data/language/roots.tsv");
    std::istringstream lines(bytes ? bytes.value() : "");
    std::vector<Pair> pairs;
    Pair pair;
    for (std::string half; lines >> pair.word >> pair.root >> half;) {
        pair.held = half == "held";
        pairs.push_back(pair);
    }
    return pairs;
}

using Stem = std::function<std::string(const std::string&)>;

void measure(const char* name, const std::vector<Pair>& pairs, const Stem& stem, bool list_errors) {
    std::size_t right[2] = {0, 0}, all[2] = {0, 0};
    for (const auto& pair : pairs) {
        const auto half = static_cast<std::size_t>(pair.held);
        const std::string got = stem(pair.word);
        ++all[half];
        if (got == pair.root) ++right[half];
        if (list_errors && !pair.held && got != pair.root)
            std::printf("  %s: %s, not %s\n", pair.word.c_str(), got.c_str(), pair.root.c_str());
    }
    constexpr int kRounds = 50;
    const auto begin = std::chrono::steady_clock::now();
    std::size_t letters = 0; // used, so that nothing is optimised away
    for (int round = 0; round < kRounds; ++round)
        for (const auto& pair : pairs) letters += stem(pair.word).size();
    const std::chrono::duration<double, std::micro> taken = std::chrono::steady_clock::now() - begin;
    const auto share = [](std::size_t part, std::size_t whole) {
        return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
    };
    std::printf("%-10s all %.3f  tuning half %.3f  held half %.3f  %7.3f us a word%s\n", name,
                share(right[0] + right[1], all[0] + all[1]), share(right[0], all[0]), share(right[1], all[1]),
                taken.count() / kRounds / static_cast<double>(pairs.size()), letters == 0 ? " (nothing found)" : "");
}

} // namespace

int main(int count, char** arguments) {
    using namespace propartif;
    const bool list_errors = count > 1 && std::string(arguments[1]) == "--errors";
    const auto bytes = read_file(std::filesystem::path(PROPARTIF_SOURCE_DIR) / "assets/lexicon/id-dasar.lexicon.json");
    const auto lexicon = read_lexicon(bytes ? bytes.value() : "");
    const auto pairs = read_pairs();
    if (!lexicon.value || pairs.empty()) {
        std::fputs("cannot read the lexicon or the word list\n", stderr);
        return 1;
    }
    std::printf("%zu words\n", pairs.size());
    const language::Vocabulary vocabulary(*lexicon.value);
    measure(
        "own", pairs, [&](const std::string& word) { return std::string(vocabulary.roots().find(word).root); },
        list_errors);
    const std::string dictionary = PROPARTIF_HUNSPELL_DIR;
    Hunspell hunspell((dictionary + "/id_ID.aff").c_str(), (dictionary + "/id_ID.dic").c_str());
    const auto by_hunspell = [&](bool last) {
        return [&hunspell, last](const std::string& word) {
            const auto stems = hunspell.stem(word);
            return stems.empty() ? word : last ? stems.back() : stems.front();
        };
    };
    measure("hunspell", pairs, by_hunspell(false), false); // its first stem
    measure("hunspell+", pairs, by_hunspell(true), false); // its last stem
    const std::unique_ptr<sb_stemmer, decltype(&sb_stemmer_delete)> snowball(sb_stemmer_new("indonesian", "UTF_8"),
                                                                             &sb_stemmer_delete);
    if (!snowball) return 0;
    measure(
        "snowball", pairs,
        [&](const std::string& word) {
            std::string stemmed;
            const auto* letters = sb_stemmer_stem(snowball.get(), reinterpret_cast<const sb_symbol*>(word.data()),
                                                  static_cast<int>(word.size()));
            for (int i = 0; i < sb_stemmer_length(snowball.get()); ++i)
                stemmed.push_back(static_cast<char>(letters[i]));
            return stemmed;
        },
        false);
    return 0;
}
