#pragma once
// Words that are only imagined as said: talk about a reply instead of a reply.
#include "language/reading.hpp"
#include <string_view>
#include <utility>
#include <vector>

namespace propartif::language {

// "kalau saya petugas yang baik, saya akan bilang ...", "contoh jawaban: ...", "seharusnya saya mengatakan ...".
// "Kalau Ibu berkenan", "kalau saya cek di sistem" and "kalau saya di posisi Bapak" imagine nothing of the kind.
void mark_hypothetical(Reading& reading);

std::vector<std::pair<std::string_view, FrameWord>> frame_words();

} // namespace propartif::language
