#pragma once
// The whole program without window, disk or clock: a State moved by what the screens ask for, drawn by program_ui.
#include "app/models.hpp"
#include "ui/program_view.hpp"
#include "ui/support/headless.hpp"
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace propartif::ui::test {

// Five small scenarios of levels 1 to 3, one rubric, three terms, and the real words of both languages.
std::shared_ptr<app::Content> small_content();

class Desk {
public:
    struct Setup {
        Headless::Setup window{};
        Language language = Language::id;
        bool person = true;
        bool attempts = true;
        std::shared_ptr<const app::Content> content{}; // none: small_content()
    };
    static constexpr std::int64_t kNow = 1'795'311'600'000;

    explicit Desk(const Setup& setup);
    Desk() : Desk(Setup{}) {}

    app::State state;
    Drafts drafts;
    app::Intents said;     // by the screens, since the last clear
    bool listening = true; // false: what the screens say is kept, but State stays as it is
    int hour = 8;
    Headless window;

    void feed(const app::Intent& intent) { app::update(state, intent, kNow); }
    void open(app::Screen screen);
    void settle() { window.frames(24); } // until the page has come to rest

    bool has(std::string_view id) const { return window.find(id) != nullptr; }
    std::vector<std::string> ids(std::string_view beginning); // of controls, in drawing order

    template <class T>
    std::vector<T> all() const {
        std::vector<T> out;
        for (const app::Intent& each : said)
            if (const T* found = std::get_if<T>(&each)) out.push_back(*found);
        return out;
    }

private:
    void draw(Ui& ui);
};

// What would look broken: controls over each other or beyond the sides of the window, letters cut off at a side,
// words without a translation. Empty when all is well.
std::vector<std::string> layout_faults(Desk& desk);

} // namespace propartif::ui::test
