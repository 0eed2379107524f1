#!/usr/bin/env bash
# An author builds a scenario of six nodes from nothing with mouse and keys, breaks it, sees the problem, mends it,
# tries it out, is killed in the middle of a word, finds all again, saves it, and the command line accepts the file.
program=$1 cli=$2 content=$3
. "$(dirname "$0")/desk.sh"

middle() { # of a control: "x y"
    until_true 20 control "$1"
    echo $(($(field_of "$1" x) + $(field_of "$1" width) / 2)) $(($(field_of "$1" y) + $(field_of "$1" height) / 2))
}
drag() { # X Y X Y
    xdotool mousemove --window "$window" "$1" "$2" sleep 0.2 mousedown 1 sleep 0.1
    xdotool mousemove --window "$window" $((($1 + $3) / 2)) $((($2 + $4) / 2)) sleep 0.1 mousemove --window "$window" "$3" "$4" sleep 0.2 mouseup 1
    sleep 0.3
}
value_is() { [ "$(field_of "$1" value)" = "$2" ]; }
write() { # CONTROL WORDS
    click "$1"
    sleep 0.2
    press ctrl+a
    type_words "$2"
    until_true 20 value_is "$1" "$2"
}
node=studio/inspector/node
choose() { # a node, and wait until its fields are there: those of another lie elsewhere
    click "studio/canvas/node/$1"
    until_true 20 value_is $node/id "$1"
    sleep 0.2
}
block() { middle "studio/canvas/node/$1"; }
port() { middle "studio/canvas/port/$1/new"; }

open_screen
start_program
click welcome/name
type_words "Nur Aini"
press Return
click rail/studio
until_true 20 on_screen studio
click studio/new/blank
until_true 20 control studio/canvas/map

x0=$(field_of studio/canvas/map x) y0=$(field_of studio/canvas/map y)
click studio/bar/add-node
until_true 20 control studio/canvas/node/simpul
# shellcheck disable=SC2046
drag $(block simpul) $((x0 + 110)) $((y0 + 180))
write $node/id buka
write $node/line/0/text "Sudah tiga kali saya ke sini!"
# shellcheck disable=SC2046
drag $(port buka) $((x0 + 330)) $((y0 + 90))
until_true 20 control studio/canvas/node/simpul
write $node/id dengar
write $node/line/0/text "Baru kali ini ada yang mau dengar."
# shellcheck disable=SC2046
drag $(port buka) $((x0 + 330)) $((y0 + 290))
until_true 20 control studio/canvas/node/simpul
write $node/id tolak
write $node/line/0/text "Kalau begitu panggil atasanmu."
row=60
for ending in damai buntu pecah; do
    click studio/bar/add-ending
    until_true 20 control studio/canvas/node/akhir
    write $node/id $ending
    write $node/text "Begitulah akhirnya."
    # shellcheck disable=SC2046
    drag $(block $ending) $((x0 + 690)) $((y0 + row))
    row=$((row + 120))
done
for way in dengar:damai dengar:buntu tolak:buntu tolak:pecah; do
    # shellcheck disable=SC2046
    drag $(port "${way%:*}") $(block "${way#*:}")
done
for from in buka dengar tolak; do
    choose $from
    for choice in a b; do
        click $node/choice/$choice
        write $node/reply/$choice/text "Saya dengarkan dulu, Pak."
        click $node/reply/$choice/back
    done
done
click studio/bar/sheet
write studio/inspector/sheet/title "Berkas ketiga kali"
click studio/inspector/sheet/tabs/citizen
write studio/inspector/sheet/name "Pak Rahman"
click studio/bar/sheet

# Broken: the ending two replies lead to is deleted. Seen, and mended with one press, then taken back and back again.
choose buntu
click $node/remove
until_true 20 control studio/panel/problem/0/create-node
click studio/panel/problem/0/create-node
until_true 20 control studio/canvas/node/buntu
click studio/bar/undo
until_true 20 control studio/panel/problem/0/create-node
click studio/bar/undo
until_true 20 control studio/canvas/node/buntu

# Tried out from the middle.
choose dengar
press F5
until_true 20 control studio/preview/choice/a
click studio/preview/choice/a
until_true 20 grep -q '"id":"studio/preview/again"' "$work/probe.json"
press Escape

# Killed in the middle of a word: typed words reach the disk within two seconds.
choose buka
write $node/line/0/text "Sudah empat kali saya ke sini!"
sleep 2
kill -9 "$program_id"
wait "$program_id" 2>/dev/null || true
start_program
click rail/studio
until_true 20 control studio/own/skenario-baru/open
click studio/own/skenario-baru/open
until_true 20 control studio/canvas/node/buka
choose buka
value_is $node/line/0/text "Sudah empat kali saya ke sini!" || fail "the typed words are back"
press ctrl+s
file=$work/data/scenarios/skenario-baru.scenario.json
until_true 20 test -s "$file"
xdotool windowclose "$window" 2>/dev/null || kill "$program_id"
wait "$program_id" 2>/dev/null || true
program_id=""

"$cli" check "$file" >"$work/check.txt" || { cat "$work/check.txt" >&2; fail "the command line accepts the file"; }
grep -q "Sudah empat kali" "$file" || fail "the file holds the last words"
echo "six nodes, made, broken, mended, tried, killed, found again and saved"
