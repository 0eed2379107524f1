#pragma once
// Presses of the citizen's buttons that take more than a phrase list to see.
#include "scoring/exchange.hpp"

namespace propartif::scoring {

Spans find_but_blame(const Exchange& exchange);
// A reply of several sentences that ends on a red press: the last word outweighs the kind ones before it.
Spans find_closing_reds(const Exchange& exchange);
// Refuses to see the feeling or the case: empathy turned into its opposite by a negator.
Spans find_denials(const Exchange& exchange);
// Asks for what no counter needs: PIN, password, party, religion.
Spans find_overreach(const Exchange& exchange);      // "saya paham, tapi Ibu sendiri yang ..."
Spans find_tautologies(const Exchange& exchange);    // "penuh ya penuh", "ya tunggu saja"
Spans find_careless_words(const Exchange& exchange); // "kok", "sih", "lemot kali": tone that belittles

// All spans when at least two, or three, of fact, need, feeling and check are there: the citizen was heard.
Spans find_heard_twice(const Exchange& exchange);
Spans find_heard_thrice(const Exchange& exchange);

// All spans when green presses of at least two kinds are there.
Spans find_two_greens(const Exchange& exchange);

} // namespace propartif::scoring
