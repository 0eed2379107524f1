#!/usr/bin/env bash
# When nothing moves the window sleeps: no frame is drawn for somebody who only looks.
program=$1 content=$2
. "$(dirname "$0")/desk.sh"

ticks() { awk '{print $14 + $15}' "/proc/$program_id/stat"; }

open_screen
start_program
sleep 4 # the page has come to rest
before=$(ticks)
sleep 5
spent=$(($(ticks) - before))
echo "$spent clock ticks of 500 in 5 idle seconds"
[ "$spent" -le 5 ] || fail "idle costs $spent ticks"
