#include "scoring/form.hpp"
#include <algorithm>

namespace propartif::scoring {
namespace {

constexpr std::size_t kSaladWords = 8;
constexpr std::size_t kListWords = 5; // with a comma at every other word it is a list even when short
constexpr double kSaladShare = 0.15;

} // namespace

Spans find_salad(const Exchange& exchange) {
    const auto& tokens = exchange.reply.tokens;
    const auto commas =
        std::count_if(tokens.begin(), tokens.end(), [](const Token& token) { return token.mark_before == ','; });
    const bool listed = tokens.size() >= kListWords && static_cast<std::size_t>(commas) * 2 >= tokens.size();
    if (tokens.size() < kSaladWords && !listed) return {};
    const auto small =
        std::count_if(tokens.begin(), tokens.end(), [](const Token& token) { return token.stop || token.negator; });
    const double share = static_cast<double>(small) / static_cast<double>(tokens.size());
    return share < kSaladShare ? Spans{{0, tokens.size()}} : Spans{};
}

Spans find_label_echo(const Exchange& exchange) {
    return exchange.of(Cue::meta);
}

Spans find_stock(const Exchange& exchange) {
    return exchange.of(Cue::stock);
}

} // namespace propartif::scoring
