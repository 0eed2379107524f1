# A screen of its own, the program on it, and hands to press keys and click controls. Sourced by the window tests.
# Needs: $program (the binary) and $content (the project's root) set before.
set -euo pipefail

work=$(mktemp -d)
program_id=""
screen_id=""
clear_desk() {
    [ -n "$program_id" ] && kill -9 "$program_id" 2>/dev/null
    [ -n "$screen_id" ] && kill "$screen_id" 2>/dev/null
    rm -rf "$work"
}
trap clear_desk EXIT

fail() {
    echo "FAILED: $*" >&2
    [ -f "$work/probe.json" ] && cat "$work/probe.json" >&2
    exit 1
}

open_screen() {
    mkfifo "$work/display"
    Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 3>"$work/display" >/dev/null 2>&1 &
    screen_id=$!
    DISPLAY=:$(head -n 1 "$work/display")
    export DISPLAY LIBGL_ALWAYS_SOFTWARE=1 ASAN_OPTIONS=detect_leaks=0 # Mesa's own leaks are not ours
}

start_program() {
    rm -f "$work/probe.json"
    "$program" --content "$content" --data "$work/data" --probe "$work/probe.json" --width 1280 --height 800 2>"$work/errors" &
    program_id=$!
    until_true 60 test -s "$work/probe.json"
    window=$(xdotool search --sync --onlyvisible --name '^Propartif$' | head -n 1)
    xdotool windowmove "$window" 0 0 windowfocus "$window" 2>/dev/null || true
}

# until_true SECONDS COMMAND...: tries ten times a second.
until_true() {
    local tries=$(($1 * 10))
    shift
    for ((; tries > 0; tries--)); do
        "$@" >/dev/null 2>&1 && return
        [ -z "$program_id" ] || kill -0 "$program_id" 2>/dev/null || { cat "$work/errors" >&2; fail "the program stopped"; }
        sleep 0.1
    done
    fail "waited in vain for: $*"
}

control() { grep -F "\"id\":\"$1\"" "$work/probe.json"; } # its line, or failure
field_of() { control "$1" | sed -n "s/.*\"$2\":\\(\"[^\"]*\"\\|[^,}]*\\).*/\\1/p" | tr -d '"'; }
on_screen() { grep -q "\"screen\":\"$1\"" "$work/probe.json"; }
ids_under() { sed -n "s|.*\"id\":\"\\($1[^\"]*\\)\".*|\\1|p" "$work/probe.json"; }

click() {
    until_true 20 control "$1"
    local x y
    x=$(($(field_of "$1" x) + $(field_of "$1" width) / 2))
    y=$(($(field_of "$1" y) + $(field_of "$1" height) / 2))
    xdotool mousemove --window "$window" "$x" "$y" sleep 0.15 mousedown 1 sleep 0.08 mouseup 1
}
press() { xdotool key --delay 60 "$@"; }
type_words() { xdotool type --delay 15 "$1"; }
