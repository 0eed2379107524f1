#!/usr/bin/env bash
# A trainee starts the program, says who practises, plays by mouse and keys, the program is killed in the middle of a
# typed reply, starts again, the words are back, the conversation is finished, and the record is found again.
program=$1 cli=$2 content=$3
. "$(dirname "$0")/desk.sh"

turn=0
scenario=berkas-dipingpong
sentence="Tiga kali Bapak datang dan berkasnya dipingpong. Wajar Bapak marah. Bapak perlu kepastian hari ini. Betul begitu, Pak?"

choices() { ids_under play/choice/ | wc -l; }

asked() { [ "$(choices)" != 0 ] || control play/reply >/dev/null; } # between two turns there is neither

typed() { [ "$(field_of play/reply value)" = "$sentence" ]; }
taken() { ! typed; }

# The next reply: keys and mouse in turn where there are choices, own words where there are none. Words typed while the
# turn before is still being judged would become part of it, so each step waits for the one before.
reply() {
    local count
    until_true 20 asked
    count=$(choices)
    if [ "$count" = 0 ]; then
        click play/reply
        type_words "$sentence"
        until_true 20 typed
        press ctrl+Return
        until_true 20 taken
    elif [ $((turn % 2)) = 0 ]; then
        press $((turn % count + 1))
    else
        click "$(ids_under play/choice/ | sed -n "$((turn % count + 1))p")"
    fi
    turn=$((turn + 1))
}
recorded_turns() { "$cli" export --json --data "$work/copy" | grep -c '"node"'; }

# Probe lines change with every turn: the reply is done when the list of controls is another one.
reply_and_wait() {
    local before
    before=$(cat "$work/probe.json")
    reply
    for _ in $(seq 100); do
        sleep 0.1
        [ "$(cat "$work/probe.json")" != "$before" ] && { sleep 0.4; return; }
    done
    fail "nothing changed after reply $turn"
}

open_screen
start_program

on_screen home || fail "the program opens at home"
click welcome/name
type_words "Nur Aini"
press Return
until_true 20 control "home/card/$scenario"
click "home/card/$scenario"
until_true 20 control briefing/start
click briefing/start
until_true 20 on_screen play

for _ in 1 2 3; do reply_and_wait; done
while ! control play/reply >/dev/null; do reply_and_wait; done
click play/reply
sleep 0.4 # the field has the keyboard
type_words "Saya dengar dulu sampai"
sleep 3 # typed words reach the disk within two seconds
kill -9 "$program_id"
wait "$program_id" 2>/dev/null || true

start_program
until_true 20 control home/hero/resume
click home/hero/resume
until_true 20 on_screen play
until_true 20 control play/reply
[ "$(field_of play/reply value)" = "Saya dengar dulu sampai" ] || fail "the typed words are back, found: $(field_of play/reply value)"
click play/reply
press ctrl+a
press BackSpace

for _ in $(seq 60); do
    control play/debrief >/dev/null && break
    reply_and_wait
done
until_true 20 control play/debrief
click play/debrief
until_true 20 on_screen debrief
press Escape
until_true 20 on_screen home
click rail/records
until_true 20 on_screen records
until_true 20 grep -q '"id":"records/attempt/' "$work/probe.json"
xdotool windowclose "$window" 2>/dev/null || kill "$program_id"
wait "$program_id" 2>/dev/null || true
program_id=""

"$cli" export --json --data "$work/data" >"$work/export.json" || fail "the records can be exported"
grep -q '"outcome": *"\(restored\|partial\|escalated\|failed-duty\)"' "$work/export.json" || fail "the attempt has an outcome"
grep -q "$scenario" "$work/export.json" || fail "the attempt names its scenario"
echo "played $turn replies; the record is there"
