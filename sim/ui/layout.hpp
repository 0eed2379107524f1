#pragma once
// Where things go: the page, columns, cards with content, scroll areas, gaps. All are guards: the end of the scope
// ends them.
#include "ui/ui.hpp"

namespace propartif::ui {

void gap(Ui& ui, float units);               // down
ImVec2 cursor();                             // where the next widget is drawn (screen pixels)
void move_to(ImVec2 at);                     // draw the next widget there
Box take(Ui& ui, float width, float height); // claims a box at the cursor and moves the cursor below it
void divider(Ui& ui, float units_above = 0, float units_below = 0); // 1 u line over the column

// The window's whole ground. One per frame; the column is the window's width.
class Page {
public:
    explicit Page(Ui& ui);
    ~Page();
    Page(const Page&) = delete;
    Page& operator=(const Page&) = delete;

private:
    Ui& ui_;
    std::unique_ptr<class Column> column_;
};

// Content from `at` on, `width` wide. height() is what has been filled so far.
class Column {
public:
    Column(Ui& ui, ImVec2 at, float width);
    ~Column();
    Column(const Column&) = delete;
    Column& operator=(const Column&) = delete;
    float height() const;

private:
    Ui& ui_;
    ImVec2 at_;
    float width_;
};

struct CardLook {
    float padding = 16;   // units
    float radius = 14;    // units
    float min_height = 0; // pixels
    Colour ground = 0;    // 0: surface
    Colour outline = 0;   // 0: none
    bool shadow = true;
};

// A card around whatever is drawn while it lives, as high as that content. The column is its inside.
// Controls inside stay controls; for a card that is one control use card_button (widgets/card.hpp).
class Card {
public:
    Card(Ui& ui, float width, const CardLook& look = {});
    ~Card();
    Card(const Card&) = delete;
    Card& operator=(const Card&) = delete;

private:
    Ui& ui_;
    ImVec2 at_;
    float width_;
    CardLook look_;
    ImDrawList* list_;
    std::unique_ptr<ImDrawListSplitter> layers_;
    std::unique_ptr<Column> column_;
};

// A region that scrolls by wheel, by its thin bar and by the keyboard (the focused control scrolls into view).
// The column is its width less the bar. `follow_end` keeps the end in view while it grows (conversations).
class ScrollArea {
public:
    ScrollArea(Ui& ui, std::string_view id, float width, float height, bool follow_end = false);
    ~ScrollArea();
    ScrollArea(const ScrollArea&) = delete;
    ScrollArea& operator=(const ScrollArea&) = delete;

private:
    Ui& ui_;
    std::string path_;
    Box box_;
    bool follow_end_;
    std::unique_ptr<IdScope> no_scope_;
    std::unique_ptr<Column> column_;
};

} // namespace propartif::ui
