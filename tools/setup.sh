#!/bin/sh
# Makes .venv hold what requirements.lock names and this project in editable form; says nothing when it already does.
# Usage: sh tools/setup.sh [PYTHON]      PYTHON is the interpreter to try first, `python3` if not given.
set -eu

venv=.venv
wanted=${1:-python3}
pip="$venv/bin/python -m pip --disable-pip-version-check --no-input"

say() { echo "setup: $*" >&2; }
fail() {
    say "$*"
    exit 1
}

# A stamp is a checksum of what the step depends on; a moved tree or another PYTHON makes a new environment.
lock_stamp=$({ echo "$PWD $wanted" && cat requirements.lock; } | cksum)
project_stamp=$(cat pyproject.toml | cksum)
stamped() { [ "$(cat "$venv/.$1-stamp" 2>/dev/null)" = "$2" ]; }
runs() { "$@" >/dev/null 2>&1; }

if stamped lock "$lock_stamp" && stamped project "$project_stamp" && runs "$venv/bin/python" -c ""; then exit 0; fi

find_python() {
    for candidate in "$wanted" python3.13 python3.12 python3.11 python3 python; do
        if runs "$candidate" -c "import sys; sys.exit(sys.version_info < (3, 11))"; then
            python=$candidate
            return
        fi
    done
    found=$("$wanted" --version 2>&1) || found=missing
    fail "Promptoteka needs Python 3.11 or newer, but \`$wanted\` is $found. Install it from your system's packages" \
        "or from python.org, or name it: make PYTHON=/path/to/python3.12"
}

make_venv() {
    if runs "$python" -m venv --clear "$venv"; then return; fi
    # Debian and Ubuntu keep the module venv in a package of its own.
    if [ "$(id -u)" = 0 ] && runs command -v apt-get; then
        say "installing python3-venv with apt-get"
        { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y python3-venv; } </dev/null >&2 ||
            say "apt-get failed"
    fi
    "$python" -m venv --clear "$venv" >&2 ||
        fail "\`$python -m venv\` does not work; on Debian and Ubuntu: sudo apt-get install python3-venv"
}

if ! stamped lock "$lock_stamp" || ! runs "$venv/bin/python" -c ""; then
    find_python
    if [ "$python" != "$wanted" ]; then say "\`$wanted\` is older than Python 3.11 or missing, using \`$python\`"; fi
    say "making $venv with $("$python" --version) and installing requirements.lock"
    make_venv
    $pip install --quiet --no-compile --require-hashes -r requirements.lock
    echo "$lock_stamp" >"$venv/.lock-stamp"
fi

say "installing the project into $venv"
$pip install --quiet --no-deps --no-build-isolation -e .
echo "$project_stamp" >"$venv/.project-stamp"
