#include "language/numbers.hpp"
#include <array>
#include <charconv>
#include <cmath>

namespace propartif::language {
namespace {

struct Named {
    std::string_view word;
    NumberPart part;
};
using Kind = NumberPart::Kind;

constexpr std::array kNumberWords{Named{"nol", {Kind::unit, 0}},
                                  Named{"satu", {Kind::unit, 1}},
                                  Named{"dua", {Kind::unit, 2}},
                                  Named{"tiga", {Kind::unit, 3}},
                                  Named{"empat", {Kind::unit, 4}},
                                  Named{"lima", {Kind::unit, 5}},
                                  Named{"enam", {Kind::unit, 6}},
                                  Named{"tujuh", {Kind::unit, 7}},
                                  Named{"delapan", {Kind::unit, 8}},
                                  Named{"sembilan", {Kind::unit, 9}},
                                  Named{"sepuluh", {Kind::unit, 10}},
                                  Named{"sebelas", {Kind::unit, 11}},
                                  Named{"belas", {Kind::tens, 0}},
                                  Named{"puluh", {Kind::multiplier, 10}},
                                  Named{"ratus", {Kind::multiplier, 100}},
                                  Named{"seratus", {Kind::unit, 100}},
                                  Named{"ribu", {Kind::multiplier, 1000}},
                                  Named{"seribu", {Kind::unit, 1000}},
                                  Named{"juta", {Kind::multiplier, 1e6}},
                                  Named{"sejuta", {Kind::unit, 1e6}},
                                  Named{"miliar", {Kind::multiplier, 1e9}},
                                  Named{"setengah", {Kind::half, 0.5}}};

constexpr std::array<std::string_view, 10> kUnitsOfOne{"jam",   "hari",  "minggu", "bulan",  "tahun",
                                                       "menit", "pekan", "kilo",   "lembar", "meter"};

} // namespace

std::optional<NumberPart> number_part(std::string_view word) {
    for (const auto& named : kNumberWords)
        if (named.word == word) return named.part;
    if (word == "pertama") return NumberPart{Kind::ordinal, 1};
    if (word.size() > 4 && word.starts_with("ke"))
        if (const auto rest = number_part(word.substr(2)); rest && rest->kind == Kind::unit)
            return NumberPart{Kind::ordinal, rest->value};
    return std::nullopt;
}

std::vector<std::string_view> number_words() {
    std::vector<std::string_view> words{"pertama"};
    for (const auto& named : kNumberWords) words.push_back(named.word);
    return words;
}

std::string_view one_unit(std::string_view word) {
    if (!word.starts_with("se")) return {};
    for (const auto unit : kUnitsOfOne)
        if (word.substr(2) == unit) return unit;
    return {};
}

double digits_value(std::string_view digits) {
    double value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

std::string number_word(double value) {
    std::array<char, 32> buffer{};
    const auto done = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed);
    return done.ec == std::errc{} ? std::string(buffer.data(), done.ptr) : std::string("0");
}

bool NumberBuilder::take_digits(double value) {
    if (!empty_) return false;
    current_ = value;
    room_ = 0;
    empty_ = false;
    return true;
}

bool NumberBuilder::take(const NumberPart& part) {
    if (closed_) return false;
    switch (part.kind) {
    case Kind::ordinal:
        if (!empty_) return false;
        current_ = part.value;
        empty_ = false;
        closed_ = true;
        return true;
    case Kind::unit:
        if (!empty_ && part.value >= room_) return false;
        current_ += part.value;
        room_ = part.value >= 100 ? part.value : 0;
        empty_ = false;
        return true;
    case Kind::tens: // "dua belas"
        if (empty_ || std::fmod(current_, 10) == 0) return false;
        current_ += 10;
        room_ = 0;
        return true;
    case Kind::half:
        if (empty_) return false;
        current_ += part.value;
        room_ = 0;
        return true;
    case Kind::multiplier: break;
    }
    if (empty_) return false;
    if (part.value >= 1000) {
        total_ += current_ * part.value;
        current_ = 0;
    } else { // "dua ratus tiga puluh": only the last unit is multiplied
        const double unit = std::fmod(current_, 10);
        if (unit == 0 && current_ != 10) return false;
        current_ += unit * (part.value - 1);
    }
    room_ = part.value;
    return true;
}

} // namespace propartif::language
