#include "scoring/form.hpp"
#include <algorithm>
#include <array>

namespace propartif::scoring {
namespace {

constexpr std::size_t kSaladWords = 8;
constexpr std::size_t kListWords = 5; // with a comma at every other word it is a list even when short
constexpr double kSaladShare = 0.15;
constexpr double kListShare = 0.3;

constexpr double kOwnSubject = 4.0; // so much weight of its own makes a reply about something

// Talk with the citizen, whatever his case: he is heard, helped or asked.
bool turns_to_citizen(const Exchange& exchange) {
    constexpr std::array kTurning{Cue::ownership,  Cue::own_action, Cue::warmth, Cue::dignity,
                                  Cue::invitation, Cue::validation, Cue::offer,  Cue::own_shame};
    return exchange.shows_listening() ||
           std::any_of(kTurning.begin(), kTurning.end(), [&exchange](Cue cue) { return exchange.has(cue); });
}

// "Baik, Pak", "mohon tunggu sebentar": courtesy has no subject.
bool is_courtesy(const Exchange& exchange, std::uint32_t clause) {
    const auto& spans = exchange.of(Cue::courtesy);
    return std::any_of(spans.begin(), spans.end(),
                       [&](const Range& span) { return exchange.token(span.first).clause == clause; });
}

bool touches_needs(const Exchange& exchange) {
    for (const auto& said : exchange.said)
        for (const auto& need : exchange.needs)
            for (const auto& phrasing : need)
                for (const auto& wanted : phrasing)
                    if (likeness(said, wanted) > 0 && wanted.weight > 0) return true;
    return false;
}

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
    return share < (listed ? kListShare : kSaladShare) ? Spans{{0, tokens.size()}} : Spans{};
}

Spans find_label_echo(const Exchange& exchange) {
    return exchange.of(Cue::meta);
}

Spans find_off_topic(const Exchange& exchange) {
    if (exchange.citizen.tokens.empty() || turns_to_citizen(exchange) || touches_needs(exchange)) return {};
    double own = 0;
    for (std::size_t at = 0; at < exchange.said.size(); ++at) {
        if (exchange.taken[at] > 0) return {};
        if (!is_courtesy(exchange, exchange.token(at).clause)) own += exchange.said[at].weight;
    }
    return own >= kOwnSubject ? Spans{{0, exchange.reply.tokens.size()}} : Spans{};
}

Spans find_stock(const Exchange& exchange) {
    return exchange.of(Cue::stock);
}

} // namespace propartif::scoring
