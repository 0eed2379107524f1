#include "shipped_vocabulary.hpp"
#include <doctest/doctest.h>
#include <string>

using namespace propartif::language;

namespace {

// The hypothetical words between brackets, the others as they are.
std::string shown(const char* text) {
    std::string joined;
    bool open = false;
    for (const auto& token : shipped_vocabulary().read(text).tokens) {
        if (open && !token.hypothetical) joined += " ]";
        if (!open && token.hypothetical) joined += joined.empty() ? "[" : " [";
        open = token.hypothetical;
        joined += (joined.empty() ? "" : " ") + token.word;
    }
    return open ? joined + " ]" : joined;
}

} // namespace

TEST_CASE("what an officer would say is told from what this officer says") {
    struct Row {
        std::string name;
        const char* text;
        const char* shown;
    };
    const Row rows[] = {
        {"a good officer's words", "Kalau saya petugas yang baik, saya akan bilang Bapak benar. Bapak lelah.",
         "[ kalau saya petugas yang baik saya akan bilang bapak benar bapak lelah ]"},
        {"as if an officer", "Andai saya jadi petugas, saya akan menjawab maaf Pak",
         "[ andai saya jadi petugas saya akan menjawab maaf pak ]"},
        {"a good officer imagined without a verb", "Andai saya petugas yang sabar, maaf ya Pak",
         "[ andai saya petugas yang sabar maaf ya pak ]"},
        {"what a good officer says", "Petugas yang ramah akan mengatakan maaf",
         "[ petugas yang ramah akan mengatakan maaf ]"},
        {"an example of a reply", "Baik. Contoh jawaban: maaf Pak. Bapak lelah",
         "baik [ contoh jawaban maaf pak bapak lelah ]"},
        {"an officer for example", "Misalnya petugas bilang Bapak benar. Silakan duduk.",
         "[ misalnya petugas bilang bapak benar ] silakan duduk"},
        {"an announced example", "Misalnya saya bilang: maaf Pak. Bapak lelah.",
         "[ misalnya saya bilang maaf pak bapak lelah ]"},
        {"what I should say", "Seharusnya saya mengatakan maaf. Silakan duduk.",
         "[ seharusnya saya mengatakan maaf ] silakan duduk"},
        {"what I should have said then is owned up to", "Harusnya kami bilang dari awal, Pak",
         "harusnya kami bilang dari awal pak"},
        {"a polite condition", "Kalau Ibu berkenan, saya cek dulu", "kalau ibu berkenan saya cek dulu"},
        {"a real condition", "Kalau saya cek di sistem, datanya ada", "kalau saya cek di sistem datanya ada"},
        {"who speaks", "Kalau kami petugas loket tidak bisa mengubah data",
         "kalau kami petugas loket tidak bisa mengubah data"},
        {"in the citizen's place", "Kalau saya di posisi Bapak, saya juga marah",
         "kalau saya di posisi bapak saya juga marah"},
        {"an example of papers", "Bawa berkas, misalnya surat jalan", "bawa berkas misalnya surat jalan"},
        {"what another officer said", "Petugas kemarin bilang besok", "petugas kemarin bilang besok"},
        {"what the officer will tell", "Saya akan bilang ke atasan", "saya akan bilang ke atasan"}};
    for (const auto& row : rows) {
        CAPTURE(row.name);
        CHECK(shown(row.text) == row.shown);
    }
}
