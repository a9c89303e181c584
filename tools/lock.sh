#!/bin/sh
# Writes requirements.lock: every package that pyproject.toml and its group `dev` need, for each platform and each
# Python from 3.11 on, as names, versions and hashes only. Versions already locked stay; `--upgrade` takes the newest.
# Usage: sh tools/lock.sh PYTHON [--upgrade]
set -eu

python=$1
shift
"$python" -m pip install --quiet --disable-pip-version-check uv==0.13.9

new=requirements.lock.new
trap 'rm -f "$new"' EXIT
if [ -f requirements.lock ]; then cp requirements.lock "$new"; fi

"$python" -m uv pip compile pyproject.toml --group dev --extra properdocs --universal --generate-hashes --quiet \
    --no-config --no-header --no-annotate --no-emit-index-url --no-emit-find-links --output-file "$new" "$@" >/dev/null

if grep -n -E '://|^ *-(-index|-extra|-find|i |f )|@ |file:' "$new"; then
    echo "tools/lock.sh: the lines above name a host or a path; requirements.lock is left as it was." >&2
    exit 1
fi

{
    echo "# Written by \`make lock\` from pyproject.toml; not edited by hand."
    grep -v '^ *#' "$new"
} >requirements.lock
