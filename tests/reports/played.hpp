#pragma once
// What the reports are made from, worded with the shipped language files, and looking for words in a page.
#include "propartif/library.hpp"
#include "reports/practice.hpp"
#include "support/played.hpp"
#include <doctest/doctest.h>
#include <string>
#include <utility>

namespace propartif::tests {

inline const app::Words& shipped_words(Language language) {
    const auto read = [](const char* file) {
        const auto bytes = read_file(std::string{PROPARTIF_SOURCE_DIR} + "/assets/lang/" + file);
        REQUIRE(bytes);
        const auto found = read_words(bytes.value());
        REQUIRE(found.value);
        return app::Words(*found.value);
    };
    static const app::Words id = read("id.json");
    static const app::Words en = read("en.json");
    return language == Language::en ? en : id;
}

inline reports::Wording wording(Language language = Language::id) {
    return {shipped_words(language), language, 8 * 60};
}

inline reports::Practised practised(AttemptRecord record, Language language = Language::id) {
    return reports::practised(std::move(record), the_scenario(), the_rubric(), language);
}

inline bool has(const std::string& page, const std::string& words) {
    return page.find(words) != std::string::npos;
}

inline std::size_t count(const std::string& page, const std::string& words) {
    std::size_t times = 0;
    for (auto at = page.find(words); at != std::string::npos; at = page.find(words, at + 1)) ++times;
    return times;
}

} // namespace propartif::tests
