#!/usr/bin/env bash
# The phones' page in headless Chromium. axe-core judges it too where npm can reach its registry; the checks of
# page_check.js are made everywhere.
stage=$1 content=$2
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

browser=$(command -v chromium || command -v chromium-browser || true)
[ -n "$browser" ] || { echo "no chromium here"; exit 77; }
axe=()
if command -v npm >/dev/null && mkdir "$work/npm" && (cd "$work/npm" &&
    timeout 60 npm install --silent --no-audit --no-fund --ignore-scripts axe-core@4.10.2) >"$work/npm.log" 2>&1; then
    axe=("$work/npm/node_modules/axe-core/axe.min.js")
else
    echo "axe-core cannot be fetched; own checks only"
fi
python3 -B "$(dirname "$0")/phones.py" "$browser" "$stage" "$content/assets/web" "$work" "${axe[@]}"
