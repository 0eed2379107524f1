// What the page must be before any browser sees it.
#include "workshop/http/page_files.hpp"
#include <algorithm>
#include <array>
#include <cmath>
#include <doctest/doctest.h>
#include <map>
#include <string>
#include <vector>

using namespace propartif::workshop;

namespace {

const PageFiles& page() {
    static const PageFiles kPage = [] {
        auto read = read_page_files(std::filesystem::path{PROPARTIF_SOURCE_DIR} / "assets/web");
        REQUIRE(read);
        return read.value();
    }();
    return kPage;
}

// "--ink: #1c2a2e;" of the block that begins at `from`.
std::map<std::string, std::string> colours(const std::string& css, std::size_t from) {
    std::map<std::string, std::string> out;
    const auto end = css.find('}', from);
    for (auto at = css.find("--", from); at < end; at = css.find("--", at + 2)) {
        const auto colon = css.find(':', at);
        const auto hash = css.find('#', colon);
        out[css.substr(at + 2, colon - at - 2)] = css.substr(hash + 1, 6);
    }
    return out;
}

double luminance(const std::string& hex) {
    constexpr std::array<double, 3> kWeights{0.2126, 0.7152, 0.0722};
    double out = 0;
    for (std::size_t at = 0; at < kWeights.size(); ++at) {
        const double part = std::stoi(hex.substr(at * 2, 2), nullptr, 16) / 255.0;
        out += kWeights[at] * (part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4));
    }
    return out;
}

double contrast(const std::string& one, const std::string& other) {
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace

TEST_CASE("the page is small enough for a full room on a weak network") {
    std::size_t bytes = 0;
    for (const auto& [path, file] : page()) bytes += file.bytes.size();
    CHECK(bytes < 60'000);
}

TEST_CASE("the page asks nothing of other places and puts words in as text alone") {
    for (const auto& [path, file] : page()) {
        CAPTURE(path);
        for (const char* forbidden :
             {"https:", "//cdn", "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(",
              "new Function", "<style", " style=", "onclick=", "javascript:", "@import"}) {
            CAPTURE(forbidden);
            CHECK(file.bytes.find(forbidden) == std::string::npos);
        }
        for (auto at = file.bytes.find("http:"); at != std::string::npos; at = file.bytes.find("http:", at + 1))
            CHECK(file.bytes.compare(at, 26, "http://www.w3.org/2000/svg") == 0); // the name of a language, no request
    }
}

TEST_CASE("the script is written for browsers of 2017") {
    const std::string& script = page().at("/app.js").bytes;
    for (const char* newer : {"=>", "`", "?.", "??", "\n  let ", "\n  const ", "async ", "await ", "class ", "...",
                              "AbortController", ".finally(", "replaceAll", "randomUUID", "padStart"}) {
        CAPTURE(newer);
        CHECK(script.find(newer) == std::string::npos);
    }
    const std::string& style = page().at("/style.css").bytes;
    for (const char* newer : {"gap:", "inset:", ":focus-visible", ":is(", "aspect-ratio", "clamp(", "min("}) {
        CAPTURE(newer);
        CHECK(style.find(newer) == std::string::npos);
    }
}

TEST_CASE("both languages say the same things") {
    const std::string& script = page().at("/app.js").bytes;
    const auto id = script.find("id: {");
    const auto en = script.find("en: {");
    REQUIRE(id < en);
    const auto keys_of = [&](std::size_t from, std::size_t to) {
        std::vector<std::string> out;
        for (auto at = script.find(": \"", from); at < to; at = script.find(": \"", at + 1)) {
            const auto begin = script.find_last_of(" {", at - 1) + 1;
            const std::string key = script.substr(begin, at - begin);
            if (script[begin - 2] == ',' || script[begin - 2] == ' ') out.push_back(key);
        }
        return out;
    };
    CHECK(keys_of(id, en).size() > 50);
    CHECK(keys_of(id, en) == keys_of(en, script.find("var POLL")));
}

TEST_CASE("words are readable on every ground they stand on, by day and in the dark") {
    struct Row {
        const char* words;
        const char* ground;
        double least;
    };
    constexpr double kText = 4.5;
    constexpr double kOutline = 3.0;
    const std::vector<Row> rows{
        {"ink", "bg", kText},           {"ink", "surface", kText},        {"ink", "sunken", kText},
        {"ink", "pri-tint", kText},     {"ink", "kunyit-tint", kText},    {"ink", "merah-tint", kText},
        {"ink2", "bg", kText},          {"ink2", "surface", kText},       {"ink2", "sunken", kText},
        {"ink2", "pri-tint", kText},    {"ink2", "kunyit-tint", kText},   {"ink2", "merah-tint", kText},
        {"ink2", "netral-tint", kText}, {"ink3", "netral-tint", kText},   {"pri", "surface", kText},
        {"pri", "pri-tint", kText},     {"on-pri", "pri", kText},         {"on-pri", "pri-deep", kText},
        {"kunyit", "bg", kText},        {"kunyit", "kunyit-tint", kText}, {"merah", "merah-tint", kText},
        {"control", "bg", kOutline},    {"control", "surface", kOutline}, {"pri", "bg", kOutline},
        {"focus", "bg", kOutline},
    };
    const std::string& css = page().at("/style.css").bytes;
    const auto dark_at = css.find("prefers-color-scheme: dark");
    for (const auto& theme : {colours(css, css.find(":root")), colours(css, css.find(":root", dark_at))}) {
        CHECK(theme.size() == 18);
        for (const Row& row : rows) {
            CAPTURE(row.words);
            CAPTURE(row.ground);
            CHECK(contrast(theme.at(row.words), theme.at(row.ground)) >= row.least);
        }
    }
}
