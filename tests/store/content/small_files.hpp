#pragma once
// The smallest files of each kind that are right in every way; tests break them one thing at a time.
#include <string>

namespace propartif::store_tests {

inline const std::string kSmallScenario = R"json({
  "$schema": "schema/scenario.schema.json",
  "format": "propartif.scenario/1",
  "id": "berkas-kecil",
  "version": "1.0.0",
  "title": {"id": "Berkas kecil", "en": "A small file"},
  "summary": {"id": "Berkas belum ditemukan.", "en": "A file is not found."},
  "setting": {"id": "Loket 3", "en": "Counter 3"},
  "authors": ["Tim Propartif"],
  "license": "CC-BY-4.0",
  "level": 2,
  "minutes": 5,
  "rubric": "dasar",
  "topics": ["expectations"],
  "citizen": {
    "name": "Pak Rahman",
    "behaviour": "dominant",
    "about": {"id": "Datang tiga kali.", "en": "Came three times."},
    "portrait": {"age": "older", "head": "peci", "skin": 3, "glasses": true, "moustache": true, "collar": "koko", "cloth": "#5E7F86"},
    "start": {"tension": 70, "trust": 20},
    "temper": {"tension": 1.2, "trust": 0.8},
    "red_buttons": [{"owner": "citizen", "text": {"id": "Disuruh tenang", "en": "Told to calm down"}}],
    "green_buttons": [{"owner": "officer", "text": {"id": "Disapa ramah", "en": "Greeted warmly"}}],
    "hidden": [{"id": "anak-sakit", "text": {"id": "Anaknya sakit.", "en": "His child is ill."},
                "revealed_when": {"any": [{"trust": {"min": 40}}, {"flag": "berkas-dicek", "not": {"tension": {"min": 90}}}]}}]
  },
  "flags": ["berkas-dicek"],
  "start": "buka",
  "nodes": [
    {"id": "buka", "phase": "intake",
     "says": [{"when": {"tension": {"min": 60}}, "text": {"id": "Saya sudah tiga kali ke sini!", "en": "I have come three times!"},
               "thought": {"id": "Lelah.", "en": "Tired."}},
              {"text": {"id": "Berkas saya di mana, Pak?", "en": "Where is my file, sir?"}}],
     "focus": {"content": [["tiga kali", "bolak-balik"], "berkas"], "emotion": ["lelah"], "interest": [["kepastian"]]},
     "seconds": 60,
     "choices": [
       {"id": "a", "text": {"id": "Tunggu saja.", "en": "Just wait."}, "levels": {"button": -1, "content": 0},
        "effects": {"tension": 10, "set": ["berkas-dicek"]}, "feedback": {"id": "Belum.", "en": "Not yet."}, "next": "buka"},
       {"id": "b", "text": {"id": "Saya cari dulu.", "en": "I will look."}, "levels": {"button": 1, "content": 1},
        "when": {"visits": {"node": "buka", "max": 3}},
        "next": [{"when": {"flag": "berkas-dicek", "levels": {"button": {"min": 0}}}, "to": "damai"}, {"to": "damai"}]}],
     "free_text": {"routes": [{"when": {"levels": {"button": {"min": 1}}}, "to": "damai"}, {"to": "buka"}],
                   "review": "buka",
                   "examples": [{"text": "Bapak sudah tiga kali ke sini.", "expect": {"content": 1}, "to": "damai"}]}},
    {"id": "damai", "ending": {"outcome": "restored", "text": {"id": "Selesai.", "en": "Done."}, "lesson": {"id": "Dengar.", "en": "Listen."}}}
  ]
})json";

inline const std::string kSmallRubric = R"json({
  "format": "propartif.rubric/1",
  "id": "dasar",
  "version": "1.0.0",
  "title": {"id": "Dasar", "en": "Basic"},
  "lexicon": "id-dasar",
  "criteria": [
    {"id": "button", "title": {"id": "Tombol", "en": "Button"}, "scale": {"min": -1, "max": 1}, "otherwise": 0, "weight": 2, "skill": "buttons",
     "anchors": [{"level": -1, "text": {"id": "Menekan merah", "en": "Presses red"}, "example": {"id": "Tenang dulu!", "en": "Calm down!"}},
                 {"level": 0, "text": {"id": "Netral", "en": "Neutral"}}, {"level": 1, "text": {"id": "Hijau", "en": "Green"}}],
     "levels": [{"level": -1, "all": ["blame"]}, {"level": 1, "any": ["restated"], "none": ["blame"]}],
     "tip": {"id": "Akui dulu.", "en": "Acknowledge first."}},
    {"id": "content", "title": {"id": "Isi", "en": "Content"}, "scale": {"min": 0, "max": 1}, "weight": 1.5,
     "anchors": [{"level": 0, "text": {"id": "Tidak", "en": "No"}}, {"level": 1, "text": {"id": "Ya", "en": "Yes"}}],
     "levels": [{"level": 1, "all": ["restated"]}]}],
  "signals": [{"id": "restated", "kind": "focus", "of": "content", "title": {"id": "Mengulang isi", "en": "Restates"}},
              {"id": "blame", "kind": "phrases", "of": "blame", "cues": ["salah sendiri"]},
              {"id": "bribe", "kind": "phrases", "of": "bribe"}],
  "gates": [{"flag": "bribery", "cap": 0, "because": {"id": "Suap", "en": "Bribe"}, "title": {"id": "Suap", "en": "Bribery"}, "signals": ["bribe"]},
            {"flag": "discrimination", "cap": 0, "because": {"id": "Beda", "en": "Differs"}, "signals": ["blame"]},
            {"flag": "insult", "cap": 0, "because": {"id": "Hina", "en": "Insult"}, "signals": ["blame"]},
            {"flag": "false_promise", "cap": 20, "because": {"id": "Janji", "en": "Promise"}, "signals": ["blame"]},
            {"flag": "data_leak", "cap": 0, "because": {"id": "Data", "en": "Data"}, "signals": ["blame"]}],
  "reactions": [{"when": {"levels": {"button": {"max": -1}}}, "effects": {"tension": 15, "trust": -10}, "because": {"id": "Merah", "en": "Red"}}],
  "silence": {"effects": {"tension": 5}, "because": {"id": "Diam", "en": "Silence"}},
  "global_rating": {"scale": {"min": 1, "max": 5}, "anchors": [{"level": 1, "text": {"id": "Lemah", "en": "Weak"}}]},
  "passing": {"without_flags": true, "button": {"min": 0}, "any": [{"cei": {"min": 1}}, {"content": {"min": 1}}]}
})json";

inline const std::string kSmallLexicon = R"json({
  "format": "propartif.lexicon/1", "id": "id-dasar", "version": "1.0.0",
  "address": ["pak", "bu"], "stopwords": ["yang"], "negators": ["tidak"],
  "normalisation": {"sdh": "sudah"}, "banjar": {"ulun": "saya"}, "banjar_gate": {"min_hits": 2, "markers": ["ulun", "kada"]},
  "phrases": {"blame": ["salah sendiri"]}, "roots": ["dengar"]
})json";

inline const std::string kSmallGlossary = R"json({
  "format": "propartif.glossary/1",
  "terms": [{"id": "cei", "title": {"id": "CEI", "en": "CEI"}, "definition": {"id": "Isi, emosi, kehendak.", "en": "Content, emotion, interest."},
             "example": {"id": "Jadi Bapak...", "en": "So you..."}, "status": "confirmed", "sources": ["https://example.org/cei"], "as_of": "2026-11-21", "confirmed_by": ""}],
  "topics": [{"id": "expectations", "title": {"id": "Harapan", "en": "Expectations"}}]
})json";

inline const std::string kSmallCard = R"json({
  "$schema": "../schema/card.schema.json",
  "format": "propartif.card/1",
  "id": "waktu-layanan",
  "version": "1.0.0",
  "title": {"id": "Waktu layanan", "en": "Service time"},
  "text": {"id": "Waktu layanan tertulis di papan.", "en": "The service time is on the board."},
  "example": {"id": "“Dua hari kerja, Bu.”", "en": "“Two working days, ma'am.”"},
  "source": [{"title": "Contoh sumber", "url": "https://example.org/standar"}],
  "as_of": "2026-11",
  "status": "confirmed",
  "verify": false,
  "topics": ["expectations"]
})json";

inline const std::string kSmallDrill = R"json({
  "$schema": "../schema/drill.schema.json",
  "format": "propartif.drill/1",
  "id": "latihan-kecil",
  "version": "1.0.0",
  "title": {"id": "Latihan kecil", "en": "A small drill"},
  "intro": {"id": "Pilih tombolnya.", "en": "Choose the button."},
  "skill": "buttons",
  "rubric": "dasar",
  "items": [
    {"id": "i01", "setting": {"id": "Loket KTP", "en": "ID card counter"}, "says": {"id": "Lama sekali!", "en": "It takes so long!"}, "reply": {"id": "Tenang dulu, Pak.", "en": "Calm down, sir."}, "answer": -1, "because": {"id": "Rasa tidak dapat disuruh.", "en": "A feeling cannot be ordered."}},
    {"id": "i02", "setting": {"id": "Loket KK", "en": "Family card counter"}, "says": {"id": "Saya sudah tiga kali ke sini!", "en": "I have come three times!"}, "focus": {"content": [["tiga kali", "bolak-balik"]], "emotion": ["lelah"], "interest": [["kepastian"]]}, "facts": {"id": "Selesai Kamis.", "en": "Ready on Thursday."}, "goal": {"content": 1}, "hint": {"id": "Sebut yang ia alami.", "en": "Name what happened."}, "examples": [{"text": "Bapak sudah tiga kali ke sini.", "expect": {"content": 1, "button": 1}}, {"text": "Tunggu saja.", "expect": {"content": 0}}]},
    {"id": "i03", "setting": {"id": "Telepon", "en": "Telephone"}, "says": {"id": "Kapan listriknya hidup?", "en": "When will the power be back?"}, "focus": {"content": [["tiga kali", "bolak-balik"]], "emotion": ["lelah"], "interest": [["kepastian"]]}, "parts": [{"criterion": "content", "options": [{"text": {"id": "A.", "en": "A."}, "right": true, "because": {"id": "Karena.", "en": "Because."}}, {"text": {"id": "B.", "en": "B."}, "because": {"id": "Karena.", "en": "Because."}}, {"text": {"id": "C.", "en": "C."}, "because": {"id": "Karena.", "en": "Because."}}]}, {"criterion": "emotion", "options": [{"text": {"id": "A.", "en": "A."}, "because": {"id": "Karena.", "en": "Because."}}, {"text": {"id": "B.", "en": "B."}, "right": true, "because": {"id": "Karena.", "en": "Because."}}, {"text": {"id": "C.", "en": "C."}, "because": {"id": "Karena.", "en": "Because."}}]}, {"criterion": "interest", "options": [{"text": {"id": "A.", "en": "A."}, "because": {"id": "Karena.", "en": "Because."}}, {"text": {"id": "B.", "en": "B."}, "because": {"id": "Karena.", "en": "Because."}}, {"text": {"id": "C.", "en": "C."}, "right": true, "because": {"id": "Karena.", "en": "Because."}}]}]}
  ]
})json";

// The text with one part of it exchanged; the part must be there.
inline std::string with(std::string text, const std::string& part, const std::string& instead) {
    const std::size_t at = text.find(part);
    return at == std::string::npos ? std::string{} : text.replace(at, part.size(), instead);
}

} // namespace propartif::store_tests
