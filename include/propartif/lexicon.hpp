#pragma once
// Word lists of one language variety, from assets/lexicon/*.lexicon.json. Data only; sim/language compiles them.
#include <map>
#include <string>
#include <vector>

namespace propartif {

struct Lexicon {
    std::string id;
    std::string version;
    std::map<std::string, std::string> normalisation; // "sdh" -> "sudah"; '_' stands for a blank
    std::map<std::string, std::string> banjar;        // applied only when enough markers occur
    std::vector<std::string> banjar_markers;
    int banjar_min_markers = 2;
    std::map<std::string, std::vector<std::string>>
        phrases; // group -> phrases: a|b alternatives, * letters, ~ gap of 0-3 words, # number, YOU address
    std::vector<std::string> address;
    std::vector<std::string> stopwords;
    std::vector<std::string> negators;
    std::vector<std::string> roots; // known roots beyond those the phrases give
    std::string content_hash;
};

} // namespace propartif
