"""What a change of a file looks like: a unified diff."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from difflib import unified_diff
from stat import S_ISREG

from promptoteka.text.shown import visible_line

_COLOURS = (("---", "1"), ("+++", "1"), ("@@", "36"), ("-", "31"), ("+", "32"))
_UNENDED = "\\ No newline at end of file"


def unified(before: bytes, after: bytes, path: str) -> Iterator[str]:
    """The lines of a diff that `patch -p0` applies, with their ends.

    Lines end at LF only, as they do for `patch`: a CR before it belongs to the line.
    """
    old, new = ([f"{line}\n" for line in content.decode().split("\n")] for content in (before, after))
    for lines in (old, new):
        last = lines.pop().removesuffix("\n")
        if last:
            lines.append(last)
    for line in unified_diff(old, new, path, path):
        if line.endswith("\n"):
            yield line
        else:
            yield from (f"{line}\n", f"{_UNENDED}\n")


def is_watched() -> bool:
    """Whether people read what is printed, on a terminal or in the log of a CI job. Elsewhere it is for `patch`.

    In a CI job a pipe may lead to the log, a file does not.
    """
    is_in_ci = any(
        os.environ.get(name, "") not in ("", "false", "0") for name in ("CI", "TF_BUILD", "TEAMCITY_VERSION")
    )
    return sys.stdout.isatty() or (is_in_ci and not S_ISREG(os.fstat(sys.stdout.fileno()).st_mode))


def harmless(line: str) -> str:
    """A line of a diff for people: what would not be seen, or would be obeyed, is spelt out."""
    line = line.removesuffix("\n")
    if line.startswith(" "):
        line = line.removesuffix("\r")
    return f"{visible_line(line)}\n"


def painted(line: str) -> str:
    """The same in colours."""
    shown = harmless(line).removesuffix("\n")
    colour = next((colour for start, colour in _COLOURS if line.startswith(start)), "")
    return f"\x1b[{colour}m{shown}\x1b[0m\n" if colour else f"{shown}\n"
