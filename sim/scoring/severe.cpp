#include "scoring/severe.hpp"
#include "scoring/excuses.hpp"
#include <algorithm>

namespace propartif::scoring {
namespace {

constexpr double kLeastSum = 5000; // rupiah; smaller numbers count something else

Spans unforbidden(const Exchange& exchange, Cue cue) {
    Spans kept;
    for (const auto& span : exchange.of(cue))
        if (!forbidden_in_clause(exchange, span) && !reported(exchange, span)) kept.push_back(span);
    return kept;
}

Spans unnegated(const Exchange& exchange, Cue cue) {
    Spans kept;
    for (const auto& span : exchange.of(cue))
        if (!exchange.token(span.first).negated && !reported(exchange, span)) kept.push_back(span);
    return kept;
}

bool overlap(const Range& one, const Range& other) {
    return one.first < other.last && other.first < one.last;
}

// Two ingredients of one act, at most `apart` sentences from each other: "rokok sebungkus" ... "langsung saya urus".
Spans together(const Exchange& exchange, const Spans& ones, const Spans& others, std::uint32_t apart) {
    Spans spans;
    for (const auto& one : ones)
        for (const auto& other : others) {
            const auto here = exchange.token(one.first).sentence;
            const auto there = exchange.token(other.first).sentence;
            if (overlap(one, other) || std::max(here, there) - std::min(here, there) > apart) continue;
            spans.push_back({std::min(one.first, other.first), std::max(one.last, other.last)});
        }
    return spans;
}

void add(Spans& all, const Spans& more) {
    all.insert(all.end(), more.begin(), more.end());
}

// A sum that neither the citizen named nor an office can bill.
Spans sums_named(const Exchange& exchange) {
    Spans sums;
    for (std::size_t at = 0; at < exchange.reply.tokens.size(); ++at) {
        const Token& token = exchange.token(at);
        const Range span{at, at + 1};
        if (token.number && token.value >= kLeastSum && exchange.taken[at] <= 0 && !counts_no_money(exchange, span) &&
            !forbidden_in_clause(exchange, span) && !reported(exchange, span))
            sums.push_back(span);
    }
    return sums;
}

// A gift or a sum beside speed, help or the officer who takes it.
Spans hinted_rewards(const Exchange& exchange) {
    Spans gifts = unforbidden(exchange, Cue::gift);
    std::erase_if(gifts, [&exchange](const Range& span) { return spent_on_citizen(exchange, span); });
    Spans rewards = together(exchange, gifts, exchange.of(Cue::hasten), 1);
    add(rewards, together(exchange, sums_named(exchange), exchange.of(Cue::hasten), 0));
    std::erase_if(rewards, [&exchange](const Range& span) { return lawfully_paid(exchange, span); });
    return rewards;
}

// "kepala keluarga" heads a household, not an office.
bool heads_household(const Exchange& exchange, const Range& span) {
    return span.last < exchange.reply.tokens.size() && exchange.token(span.last).word == "keluarga";
}

bool within(const Range& span, std::size_t at) {
    return at >= span.first && at < span.last;
}

// "Keluarga pejabat tidak didahulukan": a negator of the clause that belongs to neither ingredient.
bool denied_between(const Exchange& exchange, const Range& one, const Range& other) {
    for (const Range& span : {one, other}) {
        const Range& clause = exchange.reply.clauses[exchange.token(span.first).clause];
        for (std::size_t at = clause.first; at < clause.last; ++at)
            if (exchange.token(at).negator && !within(one, at) && !within(other, at)) return true;
    }
    return false;
}

Spans turns(const Exchange& exchange, Cue who, Cue when) {
    Spans spans;
    for (const auto& one : exchange.of(who)) {
        if (heads_household(exchange, one) || reported(exchange, one)) continue;
        for (const auto& other : exchange.of(when))
            if (!reported(exchange, other) && !denied_between(exchange, one, other))
                add(spans, together(exchange, {one}, {other}, 0));
    }
    return spans;
}

// The well connected before their turn, or a group behind all others.
Spans unequal_turns(const Exchange& exchange) {
    Spans unequal = turns(exchange, Cue::privileged, Cue::served_first);
    add(unequal, turns(exchange, Cue::outsider, Cue::served_last));
    return unequal;
}

// "yang melapor, Bu": an address at the end of a clause calls the citizen, it is no name.
bool ends_in_call(const Exchange& exchange, const Range& span) {
    const std::size_t last = span.last - 1;
    const auto& tokens = exchange.reply.tokens;
    return tokens[last].address &&
           (tokens[last].mark_before != 0 || span.last == tokens.size() || tokens[span.last].mark_before != 0);
}

} // namespace

Spans find_insults(const Exchange& exchange) {
    return unnegated(exchange, Cue::insult);
}
Spans find_threats(const Exchange& exchange) {
    Spans threats = unnegated(exchange, Cue::threat);
    std::erase_if(threats, [&exchange](const Range& span) { return binds_officer(exchange, span); });
    return threats;
}
Spans find_bribes(const Exchange& exchange) {
    Spans bribes = unforbidden(exchange, Cue::bribe);
    std::erase_if(bribes, [&exchange](const Range& span) {
        return counts_no_money(exchange, span) || gives_back_gift(exchange, span);
    });
    add(bribes, hinted_rewards(exchange));
    std::erase_if(bribes, [&exchange](const Range& span) { return grieved_over(exchange, span); });
    return bribes;
}
Spans find_discrimination(const Exchange& exchange) {
    Spans unequal = unforbidden(exchange, Cue::discrimination);
    add(unequal, unequal_turns(exchange));
    std::erase_if(unequal, [&exchange](const Range& span) {
        return treats_alike(exchange, span) || grieved_over(exchange, span);
    });
    return unequal;
}
Spans find_leaks(const Exchange& exchange) {
    Spans leaks = unforbidden(exchange, Cue::leak);
    std::erase_if(
        leaks, [&exchange](const Range& span) { return asks_address(exchange, span) || ends_in_call(exchange, span); });
    Spans details = unforbidden(exchange, Cue::private_detail);
    std::erase_if(details, [&exchange](const Range& span) { return told_by_citizen(exchange, span); });
    add(leaks, together(exchange, exchange.of(Cue::person), details, 1));
    std::erase_if(leaks, [&exchange](const Range& span) { return keeps_secret(exchange, span); });
    return leaks;
}
Spans find_favours(const Exchange& exchange) {
    return unforbidden(exchange, Cue::favour);
}
Spans find_promises(const Exchange& exchange) {
    Spans promises = unnegated(exchange, Cue::promise);
    std::erase_if(promises, [&exchange](const Range& span) {
        return promises_own_act(exchange, span) || refuses(exchange, span);
    });
    return promises;
}

} // namespace propartif::scoring
