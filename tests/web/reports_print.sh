#!/usr/bin/env bash
# Every kind of report opened in headless Chromium: nothing is wider than the page on A4 and on a phone, nothing is
# asked of a network, and the printed PDF is A4 with all words inside.
cli=$1 content=$2
. "$(dirname "$0")/practice.sh"

browser=$(command -v chromium || command -v chromium-browser || true)
[ -n "$browser" ] || { echo "no chromium here"; exit 77; }
command -v pdftotext >/dev/null || { echo "no pdftotext here"; exit 77; }

open_page() { # --no-sandbox: the tests may run as root; the pages are our own
    timeout 120 "$browser" --headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage --hide-scrollbars \
        --user-data-dir="$work/browser" --no-first-run --disable-background-networking "$@" 2>>"$work/browser.log"
}

# The page itself holds no script; a copy gets one that measures, and may run it.
probe() { # PAGE WIDTH
    local copy="$work/probe.html"
    sed -e '/Content-Security-Policy/d' -e 's|</body>|<script src="probe.js"></script></body>|' "$1" >"$copy"
    cp "$(dirname "$0")/probe.js" "$work/probe.js"
    open_page --window-size="$2",1200 --virtual-time-budget=2000 --dump-dom "file://$copy" >"$work/dom.html"
    grep -q 'id="probe"' "$work/dom.html" || fail "$1 was not measured"
    grep -o '<pre id="probe">[^<]*' "$work/dom.html" | sed 's/<pre id="probe">//'
}

check_page() { # PAGE SIZE ("595.92 842.88": A4 in points as Chromium writes it)
    local page=$1 size=$2 width wide
    for width in 794 400; do
        wide=$(probe "$page" "$width")
        [ "$wide" = "ok" ] || fail "$(basename "$page") at $width pixels: $wide"
    done
    open_page --no-pdf-header-footer --print-to-pdf="$page.pdf" "file://$page" >/dev/null
    pdfinfo "$page.pdf" | grep -q "Page size: *$size" || fail "$(basename "$page"): $(pdfinfo "$page.pdf" | grep 'Page size')"
    # Words beyond the printed area: 14 mm of margin are 39.7 points.
    pdftotext -bbox "$page.pdf" "$page.bbox"
    awk -F'"' '/<page /{width = $2} /<word /{if ($6 > width - 36 || $2 < 36) {print $0; bad = 1}} END {exit bad}' \
        "$page.bbox" >"$work/beyond" || fail "$(basename "$page"): $(head -n 3 "$work/beyond")"
    echo "$(basename "$page"): $(pdfinfo "$page.pdf" | awk '/^Pages/{print $2}') pages"
}

record_practice
for language in id en; do
    for attempt in 1 2 3 4; do
        propartif report "$attempt" --lang "$language" --utc-offset +08:00 --out "$work/attempt-$attempt-$language.html" >/dev/null
        check_page "$work/attempt-$attempt-$language.html" "59[45].* x 84[12]"
    done
    propartif report --person "$learner" --lang "$language" --out "$work/learner-$language.html" >/dev/null
    check_page "$work/learner-$language.html" "59[45].* x 84[12]"
    propartif report --certificate "$learner" --lang "$language" --out "$work/certificate-$language.html" >/dev/null
    check_page "$work/certificate-$language.html" "84[12].* x 59[45]"
    pages=$(pdfinfo "$work/certificate-$language.html.pdf" | awk '/^Pages/{print $2}')
    [ "$pages" = 1 ] || fail "the certificate takes $pages sheets"
done

# A turn that fits on a page is not cut: its heading and its last line stand on the same one.
propartif report 1 --utc-offset +08:00 --out "$work/again.html" >/dev/null
cmp "$work/again.html" "$work/attempt-1-id.html" || fail "the same data gave other bytes"
pages=$(pdfinfo "$work/attempt-1-id.html.pdf" | awk '/^Pages/{print $2}')
for ((number = 1; number <= pages; number++)); do
    text=$(pdftotext -layout -f "$number" -l "$number" "$work/attempt-1-id.html.pdf" -)
    begun=$(grep -c '^ *Giliran [0-9]' <<<"$text" || true)
    moved=$(grep -c 'Ketegangan [0-9]* →' <<<"$text" || true)
    [ "$begun" = "$moved" ] || fail "page $number begins $begun turns and ends $moved"
done
