#!/bin/sh
# Checks what `make` needs before it can build .venv. Each missing thing gets one line with the command that installs it.
python="${1:-python3}"

fail() {
    echo "$1" >&2
    exit 1
}

command -v "$python" >/dev/null 2>&1 || fail "python3 (3.11 or newer) is missing. Install it: apt-get install python3 python3-venv"
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
    fail "$("$python" --version 2>&1) is too old, 3.11 or newer is needed. Install it, then: make PYTHON=python3.11 run"
"$python" -c 'import venv, ensurepip' 2>/dev/null || fail "Python's venv module is missing. Install it: apt-get install python3-venv"
