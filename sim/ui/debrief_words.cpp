#include "ui/debrief_parts.hpp"
#include <algorithm>
#include <cmath>
#include <ctime>
#include <sstream>

namespace propartif::ui {

TextLook small_words(Colour colour, Weight weight) {
    return {TextSize::small, weight, colour, Align::left, 0};
}

std::uint32_t number_of_turn(const app::DebriefModel& model, std::size_t turn) {
    const std::vector<std::size_t>& counted = model.debrief.debrief.counted;
    const auto at = std::ranges::lower_bound(counted, turn);
    return static_cast<std::uint32_t>(at - counted.begin()) + 1;
}

std::string amount_words(const DebriefFrame& f, const Criterion& criterion, const CriterionResult& result) {
    if (result.turns == 0) return f.words(app::Str::debrief_not_judged);
    if (criterion.max - criterion.min <= 2)
        return app::fill(f.words(app::Str::debrief_share),
                         {std::to_string(result.reached), std::to_string(result.turns)});
    return app::fill(f.words(app::Str::debrief_share),
                     {decimal(result.mean, f.model.language), std::to_string(criterion.max)});
}

std::string decimal(double value, Language language) {
    const long tenths = std::lround(value * 10.0);
    const long rest = std::labs(tenths) % 10;
    const std::string sign = tenths < 0 ? "-" : "";
    return sign + std::to_string(std::labs(tenths) / 10) + (language == Language::id ? "," : ".") +
           std::to_string(rest);
}

std::string duration_words(const app::Words& words, std::int64_t millis) {
    const std::int64_t seconds = std::max<std::int64_t>(0, millis / 1000);
    if (seconds < 60) return app::fill(words(app::Str::debrief_seconds), {std::to_string(seconds)});
    return app::fill(words(app::Str::debrief_minutes), {std::to_string(seconds / 60), std::to_string(seconds % 60)});
}

std::string date_words(const app::Words& words, std::int64_t unix_millis) {
    const std::time_t when = static_cast<std::time_t>(unix_millis / 1000);
    std::tm local{};
    if (localtime_r(&when, &local) == nullptr) return {};
    std::istringstream months(words(app::Str::debrief_months));
    std::string month;
    for (int i = 0; i <= local.tm_mon; ++i) months >> month;
    return std::to_string(local.tm_mday) + " " + month + " " + std::to_string(local.tm_year + 1900);
}

std::string beside_score(const DebriefFrame& f) {
    const app::DebriefState& state = f.model.debrief;
    if (!state.previous_score) return f.words(app::Str::debrief_of_100);
    const app::Str words = state.summary.what_if ? app::Str::what_if_compared : app::Str::debrief_previous;
    return app::fill(f.words(words), {std::to_string(std::lround(*state.previous_score))});
}

} // namespace propartif::ui
