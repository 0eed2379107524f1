#include "app/settings.hpp"
#include <doctest/doctest.h>

using namespace propartif;
using namespace propartif::app;

TEST_CASE("settings come back as they were stored") {
    const Settings settings{Language::en, ThemeChoice::dark, 150, true, "Nur Aini", true, 40};
    CHECK(settings_from(stored_from(settings)) == settings);
    CHECK(settings_from({}) == Settings{});
}

TEST_CASE("settings out of range or unknown are left aside") {
    struct Row {
        const char* name;
        const char* key;
        const char* value;
    };
    for (const Row& row : {Row{"too small", "text_percent", "79"}, Row{"too large", "text_percent", "201"},
                           Row{"not a number", "text_percent", "big"}, Row{"half a number", "text_percent", "100x"},
                           Row{"too loud", "voice_volume", "101"}, Row{"unknown language", "language", "nl"},
                           Row{"unknown key", "colour", "blue"}}) {
        CAPTURE(row.name);
        CHECK(settings_from({{row.key, row.value}}) == Settings{});
    }
}
