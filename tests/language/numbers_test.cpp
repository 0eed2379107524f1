#include "small_lexicon.hpp"
#include <doctest/doctest.h>
#include <string>

using namespace propartif;
using namespace propartif::language;

namespace {

std::vector<double> numbers_in(std::string_view text) {
    static const Vocabulary vocabulary(small_lexicon());
    std::vector<double> numbers;
    for (const auto& token : vocabulary.read(text).tokens)
        if (token.number) numbers.push_back(token.value);
    return numbers;
}

} // namespace

TEST_CASE("numbers are read by value however they are written") {
    struct Row {
        std::string name;
        const char* text;
        std::vector<double> numbers;
    };
    const Row rows[] = {{"digits", "tunggu 3 hari", {3}},
                        {"words", "dua puluh dua bulan", {22}},
                        {"teens", "sebelas atau dua belas", {11, 12}},
                        {"hundreds", "tiga ratus lima puluh ribu", {350000}},
                        {"half", "satu setengah juta", {1500000}},
                        {"decimal with a unit", "bayar 1,2jt", {1200000}},
                        {"thousands in digits", "Rp150.000 saja", {150000}},
                        {"millions in digits", "Rp 1.200.000", {1200000}},
                        {"thousands in letters", "150rb", {150000}},
                        {"times between numbers", "janji 2x24 jam", {2, 24}},
                        {"one unit in one word", "sudah sejam di sini", {1}},
                        {"two numbers side by side", "dua tiga hari", {2, 3}},
                        {"ordinal", "yang kelima", {5}},
                        {"a year said in two numbers", "tahun tujuh dua", {7, 2}},
                        {"a very long run of digits", "99999999999999999999999", {999999999999999.0}},
                        {"no number", "sudah lama sekali", {}}};
    for (const auto& row : rows) {
        CAPTURE(row.name);
        CHECK(numbers_in(row.text) == row.numbers);
    }
}
