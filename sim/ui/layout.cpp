#include "ui/layout.hpp"
#include <algorithm>
#include <cmath>

namespace propartif::ui {

namespace {
float whole(float v) {
    return std::floor(v + 0.5f);
}

constexpr ImGuiWindowFlags kPlainWindow = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize |
                                          ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoCollapse |
                                          ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav;
} // namespace

void gap(Ui& ui, float units) {
    ImGui::Dummy({0, ui.px(units)});
}

ImVec2 cursor() {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    return {whole(at.x), whole(at.y)};
}

void move_to(ImVec2 at) {
    ImGui::SetCursorScreenPos({whole(at.x), whole(at.y)});
}

Box take(Ui& ui, float width, float height) {
    const ImVec2 at = cursor();
    const Box box = box_at(at, std::max(1.0f, whole(width > 0 ? width : ui.width())), std::max(1.0f, whole(height)));
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy({box.width(), box.height()});
    return box;
}

void divider(Ui& ui, float units_above, float units_below) {
    if (units_above > 0) gap(ui, units_above);
    fill_box(ui.list(), take(ui, 0, ui.px(1)), ui.colours().line);
    if (units_below > 0) gap(ui, units_below);
}

Page::Page(Ui& ui) : ui_(ui) {
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(size);
    ImGui::PushStyleColor(ImGuiCol_WindowBg, ui.colours().background);
    ImGui::Begin("page", nullptr,
                 kPlainWindow | ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse |
                     ImGuiWindowFlags_NoBringToFrontOnFocus);
    ImGui::PopStyleColor();
    column_ = std::make_unique<Column>(ui, ImVec2{0, 0}, size.x);
}

Page::~Page() {
    column_.reset();
    ImGui::End();
}

Column::Column(Ui& ui, ImVec2 at, float width)
    : ui_(ui), at_{whole(at.x), whole(at.y)}, width_(std::max(1.0f, whole(width))) {
    ImGui::SetCursorScreenPos(at_);
    ImGui::BeginGroup();
    ui_.columns_.push_back(width_);
}

Column::~Column() {
    ui_.columns_.pop_back();
    ImGui::EndGroup();
}

float Column::height() const {
    return ImGui::GetCursorScreenPos().y - at_.y;
}

Card::Card(Ui& ui, float width, const CardLook& look)
    : ui_(ui), at_(cursor()), width_(whole(width > 0 ? width : ui.width())), look_(look), list_(&ui.list()),
      layers_(std::make_unique<ImDrawListSplitter>()) {
    layers_->Split(list_, 2);
    layers_->SetCurrentChannel(list_, 1);
    const float padding = ui.px(look.padding);
    column_ = std::make_unique<Column>(ui, ImVec2{at_.x + padding, at_.y + padding}, width_ - 2 * padding);
}

Card::~Card() {
    const float content = column_->height();
    column_.reset();
    const float height = std::max(look_.min_height, content + 2 * ui_.px(look_.padding));
    layers_->SetCurrentChannel(list_, 0);
    const Box box = box_at(at_, width_, whole(height));
    const Colour ground = look_.ground != 0 ? look_.ground : ui_.colours().surface;
    const float radius = ui_.px(look_.radius);
    if (look_.shadow)
        card_ground(*list_, ui_.theme, box, radius, ground);
    else
        fill_box(*list_, box, ground, radius);
    if (look_.outline != 0) outline_box(*list_, box, look_.outline, radius, ui_.px(1));
    layers_->Merge(list_);
    move_to(at_);
    ImGui::Dummy({box.width(), box.height()});
}

ScrollArea::ScrollArea(Ui& ui, std::string_view id, float width, float height, bool follow_end)
    : ui_(ui), path_(ui.path(id)),
      box_(box_at(cursor(), whole(width > 0 ? width : ui.width()), std::max(1.0f, whole(height)))),
      follow_end_(follow_end) {
    // The window reaches a little beyond the area so that the focus ring of what lies at its edge is seen.
    const float reach = ui.px(6);
    ImGui::SetCursorScreenPos({box_.min.x - reach, box_.min.y});
    ImGui::BeginChild(static_cast<ImGuiID>(hash_of(path_)), {box_.width() + 2 * reach, box_.height()}, false,
                      kPlainWindow | ImGuiWindowFlags_NoScrollbar);
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float bar = ui.px(10);
    column_ = std::make_unique<Column>(ui, ImVec2{start.x + reach, start.y}, box_.width() - bar);
}

ScrollArea::~ScrollArea() {
    const float end = ImGui::GetCursorPosY();
    column_.reset();
    ImGui::SetCursorPosY(end);
    const float most = ImGui::GetScrollMaxY();
    const float now = ImGui::GetScrollY();
    if (follow_end_) {
        // At once while the page opens, eased while the conversation grows; left alone once it has come to rest.
        const bool opening = ui_.animations.appear(path_ + "#open", kPanelSeconds) < 1.0;
        const auto eased = static_cast<float>(ui_.animations.follow(path_ + "#end", static_cast<double>(most)));
        if (opening)
            ImGui::SetScrollY(most);
        else if (eased != most)
            ImGui::SetScrollY(std::max(now, eased));
    }
    if (most > 0) {
        const float track = box_.height();
        const float thumb = std::max(ui_.px(28), track * track / (track + most));
        const float top = box_.min.y + (track - thumb) * now / most;
        const Box bar{{box_.max.x - ui_.px(5), top}, {box_.max.x - ui_.px(1), top + thumb}};
        ImGui::SetCursorScreenPos({box_.max.x - ui_.px(9), box_.min.y});
        ImGui::InvisibleButton("bar", {ui_.px(9), track});
        const bool held = ImGui::IsItemActive();
        if (held && track > thumb) {
            const float grip = ImGui::GetIO().MousePos.y - thumb / 2 - box_.min.y;
            ImGui::SetScrollY(std::clamp(grip / (track - thumb), 0.0f, 1.0f) * most);
        }
        const Colour colour = held || ImGui::IsItemHovered() ? ui_.colours().ink3 : ui_.colours().control;
        fill_box(ui_.list(), bar, colour, bar.width() / 2);
    }
    ImGui::EndChild();
    move_to(box_.min);
    ImGui::Dummy({box_.width(), box_.height()});
}

} // namespace propartif::ui
