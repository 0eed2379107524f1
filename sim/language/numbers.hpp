#pragma once
// Number words and digits to values: "dua puluh dua" is 22, "1,2 jt" is 1200000, "sejam" is 1 jam.
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace propartif::language {

struct NumberPart {
    enum class Kind { unit, tens, multiplier, half, ordinal };
    Kind kind{};
    double value{};
};

// What a (normalised) word contributes to a number; none when it is no number word.
std::optional<NumberPart> number_part(std::string_view word);

// The words that number_part knows but for those made with ke- ("ketiga").
std::vector<std::string_view> number_words();

// "sejam" -> jam, "seminggu" -> minggu: the unit that se- counts once; empty when the word is none of these.
std::string_view one_unit(std::string_view word);

double digits_value(std::string_view digits);
std::string number_word(double value); // shortest digits, the same for every spelling of a value

// Adds up the parts of one number word by word.
class NumberBuilder {
public:
    // False when the part does not continue this number ("dua tiga hari" are two numbers).
    bool take(const NumberPart& part);
    bool take_digits(double value);
    bool empty() const { return empty_; }
    double value() const { return total_ + current_; }

private:
    double total_ = 0;
    double current_ = 0;
    double room_ = 0; // how large a unit may still follow: 10 after "puluh", 100 after "ratus"
    bool empty_ = true;
    bool closed_ = false;
};

} // namespace propartif::language
