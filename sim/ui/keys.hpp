#pragma once
// Keys by name, the same for ImGui 1.86 (raw GLFW codes) and 1.87+ (named keys).
namespace propartif::ui {

enum class Key {
    tab,
    enter,
    escape,
    space,
    backspace,
    remove,
    left,
    right,
    up,
    down,
    home,
    end,
    page_up,
    page_down,
    digit_1,
    digit_2,
    digit_3,
    digit_4,
    digit_5,
    digit_6,
    digit_7,
    digit_8,
    digit_9,
    a,
    b,
    c,
    d,
    e,
    f,
    g,
    h,
    i,
    j,
    k,
    l,
    m,
    n,
    o,
    p,
    q,
    r,
    s,
    t,
    u,
    v,
    w,
    x,
    y,
    z,
    f1,
    f2,
    f5,
    f11,
    none
};

inline constexpr int kKeyCount = static_cast<int>(Key::none);

// Went down in this frame of the current ImGui context (or repeats, when asked). Enter is also the keypad's.
bool key_pressed(Key key, bool repeat = false);
// The number ImGui's input functions want: an index into io.KeysDown before 1.87, an ImGuiKey from then on.
int native_key(Key key);

} // namespace propartif::ui
