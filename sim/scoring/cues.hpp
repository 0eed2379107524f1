#pragma once
// The lexicon's phrase groups that detectors read, by a name that the compiler checks.
#include <array>
#include <cstddef>
#include <string_view>

namespace propartif::scoring {

enum class Cue {
    blame,
    calm,
    pass_on,
    wall,
    minimise,
    sarcasm,
    insult,
    threat,
    impatience,
    brush_off,
    condescension,
    tautology,
    bribe,
    discrimination,
    leak,
    promise,
    ownership,
    invitation,
    dignity,
    validation,
    feeling,
    feeling_idiom,
    own_shame,
    warmth,
    reason,
    limit,
    can,
    option,
    step,
    time,
    contact,
    check,
    offer,
    need,
    forward,
    restate,
    but,
    stock,
    meta,
    answer,
    particle,
    own_action,
    correction,
    belittle,
    dismissal,
    confirm,
    confirm_tag,
    purpose,
    softened,
    outlook,
    favour,
    gift,
    hasten,
    lawful_fee,
    privileged,
    served_first,
    outsider,
    served_last,
    person,
    private_detail,
    lecture,
    courtesy,
    denial,
    overreach
};

inline constexpr std::array<std::string_view, 64> kCueGroups{
    "blame",         "calm",        "pass-on",   "wall",          "minimise",    "sarcasm",    "insult",
    "threat",        "impatience",  "brush-off", "condescension", "tautology",   "bribe",      "discrimination",
    "leak",          "promise",     "ownership", "invitation",    "dignity",     "validation", "feeling",
    "feeling-idiom", "own-shame",   "warmth",    "reason",        "limit",       "can",        "option",
    "step",          "time",        "contact",   "check",         "offer",       "need",       "forward",
    "restate",       "but",         "stock",     "meta",          "answer",      "particle",   "own-action",
    "correction",    "belittle",    "dismissal", "confirm",       "confirm-tag", "purpose",    "softened",
    "outlook",       "favour",      "gift",      "hasten",        "lawful-fee",  "privileged", "served-first",
    "outsider",      "served-last", "person",    "private",       "lecture",     "courtesy",   "denial",
    "overreach"};

constexpr std::size_t index_of(Cue cue) {
    return static_cast<std::size_t>(cue);
}
static_assert(kCueGroups.size() == index_of(Cue::overreach) + 1);

} // namespace propartif::scoring
