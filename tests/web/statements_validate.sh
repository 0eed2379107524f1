#!/usr/bin/env bash
# The exported statements judged by the npm package @learninglocker/xapi-validation. Skipped where npm or its registry
# cannot be reached; the strict store of tests/store/xapi applies the same rules everywhere.
cli=$1 content=$2
. "$(dirname "$0")/practice.sh"

command -v npm >/dev/null || { echo "no npm here"; exit 77; }
mkdir "$work/npm"
(cd "$work/npm" && timeout 120 npm install --silent --no-audit --no-fund --ignore-scripts @learninglocker/xapi-validation@3.0.0) \
    >"$work/npm.log" 2>&1 || { echo "the package cannot be fetched"; exit 77; }

record_practice
propartif export --xapi >"$work/statements.json"
propartif export --xapi | cmp - "$work/statements.json" || fail "the same data gave other bytes"
cp "$(dirname "$0")/validate.js" "$work/npm/validate.js"
node "$work/npm/validate.js" "$work/statements.json"
