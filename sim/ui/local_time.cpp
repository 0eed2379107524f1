#include "ui/local_time.hpp"
#include <ctime>

namespace propartif::ui {

namespace {

std::string_view month_name(std::string_view months, int month) {
    for (; month > 0; --month) {
        const std::size_t blank = months.find(' ');
        if (blank == std::string_view::npos) return {};
        months.remove_prefix(blank + 1);
    }
    return months.substr(0, months.find(' '));
}

std::string two_digits(int value) {
    return {static_cast<char>('0' + value / 10 % 10), static_cast<char>('0' + value % 10)};
}

} // namespace

std::string local_date_time(std::int64_t unix_millis, std::string_view months, char clock_mark) {
    const auto seconds = static_cast<std::time_t>(unix_millis / 1000);
    std::tm local{};
    if (localtime_r(&seconds, &local) == nullptr) return {};
    std::string out = two_digits(local.tm_mday);
    out += ' ';
    out += month_name(months, local.tm_mon);
    out += ' ';
    out += std::to_string(local.tm_year + 1900);
    out += ' ';
    out += two_digits(local.tm_hour);
    out += clock_mark;
    out += two_digits(local.tm_min);
    return out;
}

std::string written_date(std::string_view date, std::string_view months) {
    const auto digits = [&](std::size_t at, std::size_t count) {
        int value = 0;
        for (std::size_t i = at; i < at + count; ++i) {
            if (date[i] < '0' || date[i] > '9') return -1;
            value = value * 10 + (date[i] - '0');
        }
        return value;
    };
    if (date.size() != 10 || date[4] != '-' || date[7] != '-') return std::string(date);
    const int month = digits(5, 2);
    const int day = digits(8, 2);
    if (digits(0, 4) < 0 || month < 1 || month > 12 || day < 1) return std::string(date);
    return std::to_string(day) + " " + std::string(month_name(months, month - 1)) + " " +
           std::string(date.substr(0, 4));
}

} // namespace propartif::ui
