#pragma once
// What the screens around the conversation stand on: margins, a readable width, one scroll for everything.
#include "ui/icons.hpp"
#include "ui/layout.hpp"
#include <memory>
#include <string_view>

namespace propartif::ui {

float page_margin(const Ui& ui); // pixels at either side of a page's content
float pixels_below(float kept);  // from the cursor to the lower edge of the window, less `kept` pixels

// Scrolls from the cursor to the lower edge of the window, less `kept_below` pixels. The column lies within the page's
// margins and is at most `widest` units wide, then centred.
class PageBody {
public:
    PageBody(Ui& ui, std::string_view id, float widest = 1400, float kept_below = 0);
    ~PageBody();
    PageBody(const PageBody&) = delete;
    PageBody& operator=(const PageBody&) = delete;

private:
    Ui& ui_;
    std::unique_ptr<ScrollArea> scroll_;
    std::unique_ptr<Column> column_;
};

void page_heading(Ui& ui, std::string_view title, std::string_view beneath = {}); // with the gap below it
// The same with a button at its right, or below it where there is no room. True when it was pressed.
bool page_heading_with_button(Ui& ui, std::string_view title, std::string_view beneath, std::string_view id,
                              std::string_view words, Icon icon);
void card_heading(Ui& ui, std::string_view title);

// Nothing to show here: an icon, what that means, and what follows from it, centred over the column.
void empty_state(Ui& ui, Icon icon, std::string_view title, std::string_view beneath);
// The left edge of something `width` pixels wide, centred in the present column; the cursor is moved there.
void centre_next(Ui& ui, float width);

} // namespace propartif::ui
