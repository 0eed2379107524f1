#include "reports/csv.hpp"
#include <cstdint>
#include <doctest/doctest.h>

using namespace propartif::reports;

namespace {

// A reader of RFC 4180 written apart from the writer; nothing when the text is not what the RFC allows.
std::vector<std::vector<std::string>> read(const std::string& text) {
    std::vector<std::vector<std::string>> rows(1);
    std::size_t at = 0;
    while (at < text.size()) {
        REQUIRE(text[at++] == '"');
        std::string cell;
        for (;; ++at) {
            REQUIRE(at < text.size());
            if (text[at] == '"' && (at + 1 == text.size() || text[at + 1] != '"')) break;
            if (text[at] == '"') ++at;
            cell += text[at];
        }
        rows.back().push_back(cell);
        ++at;
        if (at < text.size() && text[at] == ',') {
            ++at;
            continue;
        }
        REQUIRE(text.substr(at, 2) == "\r\n");
        at += 2;
        if (at < text.size()) rows.emplace_back();
    }
    return rows;
}

} // namespace

TEST_CASE("a cell that a spreadsheet would run gets an apostrophe first") {
    struct Row {
        const char* name;
        std::string words;
        std::string safe;
    };
    for (const Row& row :
         {Row{"formula", "=1+1", "'=1+1"}, Row{"plus", "+62", "'+62"}, Row{"minus", "-1", "'-1"},
          Row{"at", "@SUM(A1)", "'@SUM(A1)"}, Row{"tab", "\t=1", "'\t=1"}, Row{"carriage return", "\r=1", "'\r=1"},
          Row{"line feed", "\n=1", "'\n=1"}, Row{"nought", std::string("\0=1", 3), "'" + std::string("\0=1", 3)},
          Row{"full-width", "＝1", "'＝1"}, Row{"an apostrophe of their own", "'=1", "''=1"},
          Row{"inside", "a=1", "a=1"}, Row{"plain", "Bapak marah", "Bapak marah"}, Row{"empty", "", ""}}) {
        CAPTURE(row.name);
        CHECK(harmless(row.words) == row.safe);
    }
}

TEST_CASE("cells are quoted, quotes doubled, lines end with CR LF") {
    CHECK(csv_line({"a", "b,c", "d\"e\"", "f\r\ng", ""}) == "\"a\",\"b,c\",\"d\"\"e\"\"\",\"f\r\ng\",\"\"\r\n");
    CHECK(csv_line({"x;y"}) == "\"x;y\"\r\n");
}

TEST_CASE("a thousand hostile rows read back as they were, and none begins a formula") {
    constexpr std::string_view kPieces[] = {
        "=", "+", "-", "@", "'", "\"", ",", ";", "\r\n", "\n", "\t", "cmd|' /C calc'!A0", "Bapak", "é", "＝", " "};
    std::uint32_t state = 7;
    const auto random = [&](std::uint32_t below) { return (state = state * 1664525U + 1013904223U) / 65536U % below; };
    std::vector<std::vector<std::string>> original;
    std::string text;
    for (int row = 0; row < 1000; ++row) {
        std::vector<std::string> words(4);
        std::vector<std::string> cells;
        for (std::string& each : words) {
            for (std::uint32_t i = random(5); i > 0; --i) each += kPieces[random(std::size(kPieces))];
            cells.push_back(harmless(each));
        }
        text += csv_line(cells);
        original.push_back(words);
    }
    const auto rows = read(text);
    REQUIRE(rows.size() == original.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (std::size_t j = 0; j < rows[i].size(); ++j) {
            const std::string& cell = rows[i][j];
            CHECK((cell.empty() || std::string_view{"=+-@\t\r\n"}.find(cell[0]) == std::string_view::npos));
            CHECK((cell.starts_with('\'') ? cell.substr(1) : cell) == original[i][j]);
        }
}
