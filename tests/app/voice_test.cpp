#include "app/voice.hpp"
#include <doctest/doctest.h>

using namespace propartif;
using namespace propartif::app;

namespace {

Citizen citizen(std::string name, std::string age, std::string head, double heat) {
    Citizen made;
    made.name = std::move(name);
    made.portrait.age = std::move(age);
    made.portrait.head = std::move(head);
    made.portrait.heat = heat;
    return made;
}

const Citizen& furious() {
    static const Citizen made = citizen("Pak Rahman", "older", "peci", 1.0);
    return made;
}
const Citizen& weeping() {
    static const Citizen made = citizen("Bu Halimah", "adult", "hijab", -1.0);
    return made;
}

} // namespace

TEST_CASE("a voice follows age, kind, temper and tension") {
    struct Row {
        const char* name;
        Citizen who;
        int tension;
        VoiceSound sound;
    };
    for (const Row& row :
         {Row{"an old man at ease", furious(), 0, {"id+m3", 112, 24, 89}},
          Row{"an old man, neither nor", furious(), 50, {"id+m3", 140, 32, 105}},
          Row{"an old man, furious", furious(), 100, {"id+m3", 168, 40, 121}},
          Row{"a woman not yet weeping", weeping(), 0, {"id+f2", 155, 60, 105}},
          Row{"a woman weeping", weeping(), 100, {"id+f2", 123, 51, 79}},
          Row{"young, by the portrait", citizen("Dina", "young", "long", 0.4), 50, {"id+f2", 165, 66, 105}},
          Row{"the name before the portrait", citizen("Bu Asnah", "adult", "short", 0.4), 50, {"id+f2", 155, 60, 105}},
          Row{"nothing said", citizen("Kris", "adult", "short", 0.4), 50, {"id", 155, 50, 105}}}) {
        CAPTURE(row.name);
        CHECK(voice_of(row.who, row.tension, Language::id, 70) == row.sound);
    }
    CHECK(voice_of(weeping(), 0, Language::en, 70).voice == "en+f2");
}

TEST_CASE("anger grows faster, higher and louder, grief slower, lower and softer") {
    for (int tension = 10; tension <= 100; tension += 10) {
        CAPTURE(tension);
        const VoiceSound angry = voice_of(furious(), tension, Language::id, 70);
        const VoiceSound calmer = voice_of(furious(), tension - 10, Language::id, 70);
        CHECK((angry.rate > calmer.rate && angry.pitch >= calmer.pitch && angry.volume > calmer.volume));
        const VoiceSound sad = voice_of(weeping(), tension, Language::id, 70);
        const VoiceSound lighter = voice_of(weeping(), tension - 10, Language::id, 70);
        CHECK((sad.rate < lighter.rate && sad.pitch <= lighter.pitch && sad.volume < lighter.volume));
    }
}

TEST_CASE("every voice stays within what can be understood, also with numbers out of range") {
    for (const char* age : {"young", "adult", "older", "ancient"})
        for (const char* name : {"Pak Adi", "Bu Ani", ""})
            for (const double heat : {-9.0, -1.0, 0.0, 1.0, 9.0})
                for (const int tension : {-50, 0, 50, 100, 900})
                    for (const int volume : {-1, 10, 100, 500}) {
                        const VoiceSound sound =
                            voice_of(citizen(name, age, "short", heat), tension, Language::id, volume);
                        CHECK((sound.rate >= 110 && sound.rate <= 210));
                        CHECK((sound.pitch >= 20 && sound.pitch <= 80));
                        CHECK((sound.volume > 0 && sound.volume <= 200));
                    }
}
