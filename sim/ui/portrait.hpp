#pragma once
// A citizen's face from the scenario's parameters and the present state. Tension shows as anger or as fear depending
// on the portrait's heat; a silent citizen never looks furious.
#include "propartif/scenario.hpp"
#include "ui/geometry.hpp"
#include "ui/mesh.hpp"
#include "ui/theme.hpp"
#include <cstdint>
#include <map>

namespace propartif::ui {

struct Ui;

struct FaceState {
    double tension = 50; // 0..100
    double trust = 50;   // 0..100
    double blink = 0;    // 0 open .. 1 shut
    double breath = 0;   // 0 .. 1 breathed in
    bool operator==(const FaceState&) const = default;
};

// The moods behind a face, all 0..1, and what they do to it. Pure; public so that tests can hold it to its rules.
struct Expression {
    double anger, fear, strain, ease, guard;
    double brow_inner, brow_mid, brow_outer; // y, downwards
    double open, low;                        // of the eyes
    double smile, mouth_open, mouth_half;
    double flush;
};
Expression express(const Portrait& portrait, const FaceState& state);

struct PortraitLook {
    float radius = 14; // units
    Colour behind = 0; // what lies behind the rounded corners; 0: surface
    bool halo = true;  // the light circle behind the head
};

// Fills `frame` of the list's window. Meshes are kept per face, state and size.
void draw_portrait(Ui& ui, ImDrawList& list, const Box& frame, const Portrait& portrait, const FaceState& state,
                   const PortraitLook& look = {});

// The mesh alone, in pixels from the frame's top left corner; the frame must clip it.
Mesh portrait_mesh(const Portrait& portrait, const FaceState& state, float width, float height, bool dark, bool halo);

class PortraitCache {
public:
    const Mesh& get(const Portrait& portrait, const FaceState& state, float width, float height, bool dark, bool halo);
    void end_frame();

private:
    struct Kept {
        Mesh mesh;
        unsigned long frame = 0;
    };
    std::map<std::uint64_t, Kept> kept_;
    unsigned long frame_ = 0;
};

// Eases a face towards the citizen's state and lets it live for a while after each line.
class PortraitMotion {
public:
    void show(double tension, double trust); // be there at once (a page opens)
    void aim(double tension, double trust);  // go there; calling it every frame with the same values is fine
    void line_spoken(double now);            // live for about six seconds from now on
    FaceState step(double now, double dt, bool reduced_motion);
    double next_frame_in() const { return next_; } // as of the last step; kIdle when at rest

private:
    double tension_ = 50, trust_ = 50, tension_target_ = 50, trust_target_ = 50;
    double spoken_ = -1e9;
    bool shown_ = false;
    double next_ = 0;
};

} // namespace propartif::ui
