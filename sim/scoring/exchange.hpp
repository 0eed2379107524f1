#pragma once
// One reply beside the citizen's line it answers: what was read, which cues fired, what was taken over from the
// citizen.
#include "language/vocabulary.hpp"
#include "propartif/scoring.hpp"
#include "scoring/cues.hpp"
#include "scoring/meanings.hpp"
#include <array>
#include <vector>

namespace propartif::scoring {

using language::Range;
using language::Reading;
using language::Token;
using Spans = std::vector<Range>;

// How the words of a clause are used; a fact said while doing these is not reflected back.
struct ClauseUse {
    bool blames = false;
    bool refuses = false; // passes on, puts up a wall, brushes off
    bool solves = false;  // limit, time, contact or the officer's own action
    bool stock = false;
    bool offers = false;
    bool reflects() const { return !blames && !refuses && !solves && !stock; }
};

// One fact or need of the focus: alternative phrasings, each as its words of weight.
using Phrasings = std::vector<std::vector<Meant>>;

struct Exchange {
    Reading reply;
    Reading citizen;
    std::vector<Meant> citizens_words; // those of weight
    std::vector<Phrasings> facts;
    std::vector<Phrasings> needs;
    std::array<Spans, kCueGroups.size()> cues;
    std::vector<language::Hit> hits; // all groups, for a rubric's own cues
    std::vector<ClauseUse> uses;     // per clause of the reply
    std::vector<Meant> said;         // per token of the reply
    std::vector<double> taken;       // per token of the reply: likeness to a weighty word of line or focus
    Spans checks;                    // questions that ask to confirm, and the citizen's feelings: asked for again
    Spans feelings_named;            // and again, so found once
    const Meanings* meanings{};

    // The reply does something else a listener does; then fewer shared words prove that a fact was taken in.
    bool shows_listening() const;

    const Spans& of(Cue cue) const { return cues[index_of(cue)]; }
    bool has(Cue cue) const { return !of(cue).empty(); }
    bool in_sentence(Cue cue, std::size_t sentence) const;
    const Token& token(std::size_t at) const { return reply.tokens[at]; }
};

// Compiled once per scorer.
struct Knowledge {
    language::Vocabulary vocabulary;
    Meanings meanings;
    std::array<language::GroupId, kCueGroups.size()> groups;

    Knowledge(const Lexicon& lexicon, const std::map<std::string, std::vector<std::string>>& more_phrases);
};

// The same citizen answered otherwise; his side is not read again.
void answer_otherwise(const Knowledge& knowledge, Exchange& exchange, Reading reply);

Exchange read_exchange(const Knowledge& knowledge, const TurnContext& context, Reading reply);

} // namespace propartif::scoring
