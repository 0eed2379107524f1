#include "scoring/detectors.hpp"
#include "scoring/expectation.hpp"
#include "scoring/feeling.hpp"
#include "scoring/form.hpp"
#include "scoring/need.hpp"
#include "scoring/presses.hpp"
#include "scoring/question.hpp"
#include "scoring/reflection.hpp"
#include "scoring/severe.hpp"
#include <algorithm>
#include <array>

namespace propartif::scoring {
namespace {

template <Cue cue>
Spans cue_spans(const Exchange& exchange) {
    return exchange.of(cue);
}

constexpr std::array kDetectors{Detector{"act", "blame", &cue_spans<Cue::blame>, Cue::blame},
                                Detector{"act", "brush-off", &cue_spans<Cue::brush_off>, Cue::brush_off},
                                Detector{"act", "but-blame", &find_but_blame, std::nullopt},
                                Detector{"act", "calm", &cue_spans<Cue::calm>, Cue::calm},
                                Detector{"act", "condescension", &cue_spans<Cue::condescension>, Cue::condescension},
                                Detector{"act", "dignity", &cue_spans<Cue::dignity>, Cue::dignity},
                                Detector{"act", "forward", &find_forward, Cue::forward},
                                Detector{"act", "impatience", &cue_spans<Cue::impatience>, Cue::impatience},
                                Detector{"act", "invitation", &cue_spans<Cue::invitation>, Cue::invitation},
                                Detector{"act", "minimise", &cue_spans<Cue::minimise>, Cue::minimise},
                                Detector{"act", "own-shame", &find_own_shame, Cue::own_shame},
                                Detector{"act", "ownership", &cue_spans<Cue::ownership>, Cue::ownership},
                                Detector{"act", "pass-on", &cue_spans<Cue::pass_on>, Cue::pass_on},
                                Detector{"act", "restate", &find_restated, Cue::restate},
                                Detector{"act", "sarcasm", &cue_spans<Cue::sarcasm>, Cue::sarcasm},
                                Detector{"act", "tautology", &cue_spans<Cue::tautology>, Cue::tautology},
                                Detector{"act", "wall", &cue_spans<Cue::wall>, Cue::wall},
                                Detector{"act", "warmth", &cue_spans<Cue::warmth>, Cue::warmth},
                                Detector{"count", "expectation-2", &find_two_parts, std::nullopt},
                                Detector{"count", "expectation-3", &find_three_parts, std::nullopt},
                                Detector{"cue", "own", nullptr, std::nullopt},
                                Detector{"feeling", "idiom", &find_feeling_idioms, Cue::feeling_idiom},
                                Detector{"feeling", "named", &find_named_feelings, Cue::feeling},
                                Detector{"feeling", "validated", &find_validated, Cue::validation},
                                Detector{"form", "echo", &find_echo, std::nullopt},
                                Detector{"form", "label-echo", &find_label_echo, Cue::meta},
                                Detector{"form", "salad", &find_salad, std::nullopt},
                                Detector{"form", "stock", &find_stock, Cue::stock},
                                Detector{"need", "focus", &find_focus_needs, std::nullopt},
                                Detector{"need", "voiced", &find_voiced_needs, Cue::need},
                                Detector{"part", "contact", &find_contacts, Cue::contact},
                                Detector{"part", "limit", &find_limits, Cue::limit},
                                Detector{"part", "option", &find_options, Cue::option},
                                Detector{"part", "reason", &find_reasons, Cue::reason},
                                Detector{"part", "time", &find_times, Cue::time},
                                Detector{"question", "check", &find_check_questions, Cue::check},
                                Detector{"reflect", "fact", &find_facts, std::nullopt},
                                Detector{"reflect", "wrong-number", &find_wrong_numbers, std::nullopt},
                                Detector{"severe", "bribe", &find_bribes, Cue::bribe},
                                Detector{"severe", "discrimination", &find_discrimination, Cue::discrimination},
                                Detector{"severe", "insult", &find_insults, Cue::insult},
                                Detector{"severe", "leak", &find_leaks, Cue::leak},
                                Detector{"severe", "promise", &find_promises, Cue::promise},
                                Detector{"severe", "threat", &find_threats, Cue::threat}};

} // namespace

std::span<const Detector> all_detectors() {
    return kDetectors;
}

const Detector* find_detector(std::string_view kind, std::string_view of) {
    const auto found = std::find_if(kDetectors.begin(), kDetectors.end(), [&](const Detector& detector) {
        return detector.kind == kind && detector.of == of;
    });
    return found == kDetectors.end() ? nullptr : &*found;
}

} // namespace propartif::scoring
