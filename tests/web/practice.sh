# Recorded conversations to report on, among them words made to burst a page. Sourced by the web tests.
# Needs: $cli (the command line) and $content (the project's root) set before.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
    echo "FAILED: $*" >&2
    exit 1
}

propartif() {
    "$cli" --content "$content" "$@" --data "$work/data"
}

# play SCENARIO NAME REPLY...: as far as the replies go.
play() {
    local scenario=$1 name=$2
    shift 2
    printf '%s\n' "$@" | propartif play "$content/scenarios/$scenario.scenario.json" --record "$name" >/dev/null
}

record_practice() {
    local long unbroken
    unbroken=$(printf 'w%.0s' {1..400})
    long=$(for _ in {1..40}; do printf 'Bapak sudah tiga kali datang dan wajar Bapak marah. '; done)
    learner="Nur Aini <b>&amp; $(printf 'N%.0s' {1..120})"
    play berkas-dipingpong "$learner" 2 "Tiga kali Bapak datang, dipingpong. Wajar Bapak marah. Betul begitu, Pak?" \
        1 2 1 1 2 1 1 2 1 1 1 1
    play berkas-dipingpong "$learner" 1 1 2
    play berkas-dipingpong "$learner" "$unbroken" "$long" "=1+1 <script>alert(1)</script> \"'" "👩🏽‍💼 عربى Ｆｕｌｌ" 1
    play kenal-kepala-dinas Budi 1 1 1 1 1 1 1 1 1 1 1 1
}
