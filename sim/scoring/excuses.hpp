#pragma once
// What makes words of a severe act harmless: forbidden, told back, lawful, the same for everybody.
#include "scoring/exchange.hpp"

namespace propartif::scoring {

// "Uang rokok jangan diberikan": a warning against the act.
bool forbidden_in_clause(const Exchange& exchange, const Range& span);

// "Bapak dibilang bodoh", "Ibu diminta uang rokok": what was done to the citizen, told back to him.
bool reported(const Exchange& exchange, const Range& span);

// "Wajar Bapak kecewa orang penting didahulukan": the grievance, not the officer's act.
bool grieved_over(const Exchange& exchange, const Range& span);

// The words are the citizen's own; he knows what he told.
bool told_by_citizen(const Exchange& exchange, const Range& span);

// "saya bisa kena pidana kalau membuka data itu": the law binds the officer.
bool binds_officer(const Exchange& exchange, const Range& span);

// "titip satu berkas", "loket tiga langsung selesai": a number that is no sum of money.
bool counts_no_money(const Exchange& exchange, const Range& span);

// "dibayar di bank, ada kuitansinya": a fee that the law sets.
bool lawfully_paid(const Exchange& exchange, const Range& span);

// "Amplopnya saya kembalikan", "kami dilarang menerima": the reward is refused.
bool gives_back_gift(const Exchange& exchange, const Range& span);

// "Silakan minum kopi sambil menunggu", "bensin Bapak habis": a drink for the citizen, or what he spent himself.
bool spent_on_citizen(const Exchange& exchange, const Range& span);

// "istri Pak Camat pun antre", "pendatang maupun warga asli": all the same.
bool treats_alike(const Exchange& exchange, const Range& span);

// "Nama pelapor dirahasiakan": the sentence guards what it names.
bool keeps_secret(const Exchange& exchange, const Range& span);

// "Rumahnya di gang berapa, Pak?" asks this citizen, it reveals nobody.
bool asks_address(const Exchange& exchange, const Range& span);

// "Saya janji menelepon Ibu": what the officer can do by himself is no promise beyond authority.
bool promises_own_act(const Exchange& exchange, const Range& span);

// "Denda tidak bisa kami hapus": a refusal promises nothing; "kalau tidak bisa, saya ganti" does.
bool refuses(const Exchange& exchange, const Range& span);

} // namespace propartif::scoring
