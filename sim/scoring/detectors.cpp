#include "scoring/detectors.hpp"
#include "scoring/expectation.hpp"
#include "scoring/feeling.hpp"
#include "scoring/form.hpp"
#include "scoring/need.hpp"
#include "scoring/presses.hpp"
#include "scoring/reflection.hpp"
#include "scoring/severe.hpp"
#include <algorithm>
#include <iterator>

namespace propartif::scoring {
namespace {

template <Cue cue>
Spans cue_spans(const Exchange& exchange) {
    return exchange.of(cue);
}

Spans named_feelings(const Exchange& exchange) {
    return exchange.feelings_named;
}
Spans check_questions(const Exchange& exchange) {
    return exchange.checks;
}

constexpr Detector kDetectors[] = {{"act", "belittle", &cue_spans<Cue::belittle>, Cue::belittle},
                                   {"act", "blame", &cue_spans<Cue::blame>, Cue::blame},
                                   {"act", "brush-off", &cue_spans<Cue::brush_off>, Cue::brush_off},
                                   {"act", "but-blame", &find_but_blame, std::nullopt},
                                   {"act", "calm", &cue_spans<Cue::calm>, Cue::calm},
                                   {"act", "careless-word", &find_careless_words, Cue::particle},
                                   {"act", "closing-red", &find_closing_reds, std::nullopt},
                                   {"act", "condescension", &cue_spans<Cue::condescension>, Cue::condescension},
                                   {"act", "denial", &find_denials, Cue::denial},
                                   {"act", "dignity", &cue_spans<Cue::dignity>, Cue::dignity},
                                   {"act", "dismissal", &cue_spans<Cue::dismissal>, Cue::dismissal},
                                   {"act", "favour", &find_favours, Cue::favour},
                                   {"act", "forward", &find_forward, Cue::forward},
                                   {"act", "impatience", &cue_spans<Cue::impatience>, Cue::impatience},
                                   {"act", "invitation", &cue_spans<Cue::invitation>, Cue::invitation},
                                   {"act", "lecture", &cue_spans<Cue::lecture>, Cue::lecture},
                                   {"act", "minimise", &cue_spans<Cue::minimise>, Cue::minimise},
                                   {"act", "overreach", &find_overreach, Cue::overreach},
                                   {"act", "own-shame", &find_own_shame, Cue::own_shame},
                                   {"act", "ownership", &cue_spans<Cue::ownership>, Cue::ownership},
                                   {"act", "pass-on", &cue_spans<Cue::pass_on>, Cue::pass_on},
                                   {"act", "restate", &find_restated, Cue::restate},
                                   {"act", "sarcasm", &cue_spans<Cue::sarcasm>, Cue::sarcasm},
                                   {"act", "tautology", &find_tautologies, Cue::tautology},
                                   {"act", "wall", &cue_spans<Cue::wall>, Cue::wall},
                                   {"act", "warmth", &cue_spans<Cue::warmth>, Cue::warmth},
                                   {"count", "expectation-2", &find_two_parts, std::nullopt},
                                   {"count", "expectation-3", &find_three_parts, std::nullopt},
                                   {"count", "green-2", &find_two_greens, std::nullopt},
                                   {"count", "heard-2", &find_heard_twice, std::nullopt},
                                   {"count", "heard-3", &find_heard_thrice, std::nullopt},
                                   {"cue", "own", nullptr, std::nullopt},
                                   {"feeling", "idiom", &find_feeling_idioms, Cue::feeling_idiom},
                                   {"feeling", "named", &named_feelings, Cue::feeling},
                                   {"feeling", "validated", &find_validated, Cue::validation},
                                   {"form", "echo", &find_echo, std::nullopt},
                                   {"form", "label-echo", &find_label_echo, Cue::meta},
                                   {"form", "off-topic", &find_off_topic, Cue::courtesy},
                                   {"form", "salad", &find_salad, std::nullopt},
                                   {"form", "stock", &find_stock, Cue::stock},
                                   {"need", "focus", &find_focus_needs, std::nullopt},
                                   {"need", "purpose", &find_purposes, Cue::purpose},
                                   {"need", "voiced", &find_voiced_needs, Cue::need},
                                   {"part", "contact", &find_contacts, Cue::contact},
                                   {"part", "limit", &find_limits, Cue::limit},
                                   {"part", "option", &find_options, Cue::option},
                                   {"part", "outlook", &find_outlooks, Cue::outlook},
                                   {"part", "reason", &find_reasons, Cue::reason},
                                   {"part", "time", &find_times, Cue::time},
                                   {"question", "check", &check_questions, Cue::check},
                                   {"reflect", "fact", &find_facts, std::nullopt},
                                   {"reflect", "wrong-number", &find_wrong_numbers, std::nullopt},
                                   {"severe", "bribe", &find_bribes, Cue::bribe},
                                   {"severe", "discrimination", &find_discrimination, Cue::discrimination},
                                   {"severe", "insult", &find_insults, Cue::insult},
                                   {"severe", "leak", &find_leaks, Cue::leak},
                                   {"severe", "promise", &find_promises, Cue::promise},
                                   {"severe", "threat", &find_threats, Cue::threat}};

} // namespace

std::span<const Detector> all_detectors() {
    return kDetectors;
}

const Detector* find_detector(std::string_view kind, std::string_view of) {
    const auto found = std::find_if(std::begin(kDetectors), std::end(kDetectors), [&](const Detector& detector) {
        return detector.kind == kind && detector.of == of;
    });
    return found == std::end(kDetectors) ? nullptr : &*found;
}

} // namespace propartif::scoring
