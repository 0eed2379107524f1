#pragma once
// Fact cards: what is known about law and institutions, in plain words, each with its source and date.
#include "propartif/glossary.hpp"
#include "propartif/text.hpp"
#include <string>
#include <vector>

namespace propartif {

struct CardSource {
    std::string title;
    std::string url; // may be empty: a source that is on paper
    bool operator==(const CardSource&) const = default;
};

struct FactCard {
    std::string id;
    std::string version;
    Text title;
    Text text;
    Text example; // one illustration at the counter; may be empty
    std::vector<CardSource> sources;
    std::string as_of; // YYYY-MM or YYYY-MM-DD: date of the source or of the rule
    TermStatus status{};
    bool verify = false; // shown as "perlu verifikasi": look it up before telling a citizen
    std::vector<std::string> topics;
    std::string content_hash; // sha256 of the file's bytes, hex; empty when built in memory
};

} // namespace propartif
