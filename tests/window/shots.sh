#!/usr/bin/env bash
# Every screen can be drawn with fixed data, at several sizes, light and dark; no picture is blank.
program=$1 content=$2
. "$(dirname "$0")/desk.sh"

open_screen
"$program" --content "$content" --shots "$work/shots" || fail "pictures are written"
for screen in welcome home briefing play play-ending debrief records progress progress-empty settings glossary help; do
    for kind in 1280x800-light 1280x800-dark 1920x1080-light 1920x1080-dark; do
        file="$work/shots/$screen-$kind.png"
        [ -s "$file" ] || fail "$file is missing"
    done
    colours=$(identify -format '%k' "$work/shots/$screen-1280x800-light.png")
    [ "$colours" -gt 50 ] || fail "$screen is blank: $colours colours"
done
echo "$(ls "$work/shots" | wc -l) pictures"
