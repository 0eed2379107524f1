#pragma once
// An author at the studio by mouse and keys, whose files are real.
#include "app/content.hpp"
#include "propartif/authoring.hpp"
#include "propartif/library.hpp"
#include "shell/exchange_work.hpp"
#include "ui/support/desk.hpp"
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace propartif::ui::test {

inline std::shared_ptr<const app::Content> shipped() {
    static const auto content = std::make_shared<const app::Content>(app::load_content(PROPARTIF_SOURCE_DIR));
    return content;
}

// An author at the program, whose drafts reach the disk.
class Author {
public:
    Author() : Author(Headless::Setup{.width = 1600, .height = 1000}) {}
    explicit Author(const Headless::Setup& window) : desk({.window = window, .attempts = false, .content = shipped()}) {
        std::string pattern = (std::filesystem::temp_directory_path() / "propartif-author-XXXXXX").string();
        REQUIRE(::mkdtemp(pattern.data()) != nullptr);
        folder = pattern;
        desk.listening = false;
        desk.state.data_folder = folder.string();
        tell(app::OpenScreen{app::Screen::studio});
        rest();
    }
    ~Author() {
        std::error_code failed;
        std::filesystem::remove_all(folder, failed);
    }

    Desk desk;
    std::filesystem::path folder;

    const app::Desk& work() const { return *desk.state.studio.desk; }
    const Scenario& scenario() const { return work().scenario(); }

    void tell(const app::Intent& intent) {
        for (const app::Effect& effect : app::update(desk.state, intent, now)) run(effect);
        now += 10'000; // nobody types so fast that steps are joined, unless frames follow each other
    }
    // What the screens asked for since the last call happens, as the program would do it.
    void rest(int frames = 6) {
        for (int i = 0; i < frames; ++i) {
            desk.window.frame();
            const app::Intents said = std::exchange(desk.said, {});
            for (const app::Intent& each : said) tell(each);
        }
    }
    void press(const std::string& id) {
        reach(id);
        desk.window.click(id);
        rest();
    }
    void reach(const std::string& id) { // scrolls it into view as the keyboard does
        desk.window.control(id);
        desk.window.ui().focus.set(id);
        rest();
    }
    void write(const std::string& id, const char* words) {
        press(id);
        key(Key::a, true);
        desk.window.type(words);
        rest();
    }
    void key(Key key, bool ctrl = false, bool shift = false) {
        desk.window.key(key, ctrl, shift);
        rest();
    }
    void double_click(ImVec2 at) {
        desk.window.click_at(at);
        desk.window.click_at(at);
        rest();
    }
    void drag(ImVec2 from, ImVec2 to) {
        desk.window.move_pointer(from);
        rest(2);
        desk.window.hold_button(true);
        rest(2);
        desk.window.move_pointer({(from.x + to.x) / 2, (from.y + to.y) / 2});
        rest(2);
        desk.window.move_pointer(to);
        rest(2);
        desk.window.hold_button(false);
        rest();
    }
    ImVec2 middle(const std::string& id) const { return desk.window.control(id).box.centre(); }

private:
    void run(const app::Effect& effect) {
        using namespace app::desk;
        if (const auto* save = std::get_if<app::SaveDraftFile>(&effect)) {
            auto saved = save_draft(save->folder, *save->draft, save->expected);
            if (saved)
                answers.push_back(Saved{save->draft->scenario.id, save->state, saved.value(),
                                        std::shared_ptr<const Scenario>(save->draft, &save->draft->scenario)});
            else
                answers.push_back(NotSaved{saved.error()});
        }
        if (const auto* load = std::get_if<app::LoadShelf>(&effect))
            answers.push_back(ShelfLoaded{own_scenarios(load->folder)});
        if (const auto* open = std::get_if<app::OpenDraftFile>(&effect)) {
            auto opened = open_draft(open->folder, open->scenario);
            if (opened) answers.push_back(Opened{std::move(opened).value()});
        }
        if (const auto* keep = std::get_if<app::KeepDraft>(&effect))
            if (keep_unsaved(keep->folder, *keep->draft, keep->on_disk))
                answers.push_back(
                    Kept{keep->draft->scenario.id, keep->state, on_disk(keep->folder, keep->draft->scenario.id)});
        if (const auto* drop = std::get_if<app::DropDraft>(&effect); drop && drop->set_aside)
            CHECK(set_aside_unsaved(drop->folder, drop->scenario));
        exchange(effect);
        for (const Ask& each : std::exchange(answers, {})) tell(app::AtDesk{each});
    }

    // Files from and for others, by the program's own worker functions.
    void exchange(const app::Effect& effect) {
        const auto carry = [this](const auto* work) {
            if (work) tell(app::AtExchange{shell::carried_out(*work)});
        };
        carry(std::get_if<app::LookIntoFolder>(&effect));
        carry(std::get_if<app::LookIntoFile>(&effect));
        carry(std::get_if<app::InstallPack>(&effect));
        carry(std::get_if<app::TrustPackSigner>(&effect));
        carry(std::get_if<app::WriteHandOver>(&effect));
        carry(std::get_if<app::ReadVersions>(&effect));
        carry(std::get_if<app::ReadOnDisk>(&effect));
        carry(std::get_if<app::KeepPlan>(&effect));
    }

    std::int64_t now = Desk::kNow;
    std::vector<app::desk::Ask> answers;
};

} // namespace propartif::ui::test
