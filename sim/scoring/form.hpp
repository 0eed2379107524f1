#pragma once
// What kind of text a reply is: talk to a person, a list of keywords, the rubric's own labels, a stock formula.
#include "scoring/exchange.hpp"

namespace propartif::scoring {

Spans find_salad(const Exchange& exchange);      // many words, hardly any of the small words that make sentences
Spans find_label_echo(const Exchange& exchange); // "isi emosi kehendak", "saya validasi"
Spans find_off_topic(const Exchange& exchange);  // has a subject, but nothing of this citizen: another case's answer
Spans find_stock(const Exchange& exchange);

} // namespace propartif::scoring
