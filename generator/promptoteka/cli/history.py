"""What the history of a Git checkout knows of translations: what their sources said when they were last changed."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from promptoteka.cli import libraries

if TYPE_CHECKING:
    from promptoteka.checks.check import Pair


class History:
    """The history of a library. Without one, or with a cut one (a shallow clone), nothing is known."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def former(self, pairs: Sequence[Pair]) -> list[bytes | None]:
        """Of each (translation, source), what the source was in the last commit that changed the translation.

        None for a translation that is not committed as it stands: it is being worked on.
        """
        if not pairs or self._git("rev-parse", "--is-shallow-repository").strip() != b"false":
            return [None] * len(pairs)
        try:
            changed = libraries.changed_paths(self._root, "HEAD")
        except click.UsageError:  # nothing was ever committed
            return [None] * len(pairs)
        commits = dict(self._commits({path for path, _ in pairs} - changed))
        asked = [(commits[path], source) for path, source in pairs if path in commits]
        found = dict(zip(asked, self._contents(asked), strict=False))
        return [found.get((commits.get(path, ""), source)) for path, source in pairs]

    def _commits(self, wanted: set[str]) -> Iterator[tuple[str, str]]:
        """The last commit that changed each path."""
        log = self._git("log", "--format=%x00%H", "--name-only", "--no-renames", "-z", "--relative", "--", ".")
        commit = ""
        left = set(wanted)
        for entry in os.fsdecode(log).split("\0"):
            name = entry.strip("\n")
            if len(name) == 40 and set(name) <= set("0123456789abcdef"):
                commit = name
            elif name in left:
                left.discard(name)
                yield name, commit

    def _contents(self, asked: Sequence[tuple[str, str]]) -> Iterator[bytes | None]:
        """The files at (commit, path)."""
        prefix = os.fsdecode(self._git("rev-parse", "--show-prefix")).rstrip("\n")
        lines = "".join(f"{commit}:{prefix}{path}\n" for commit, path in asked)
        given = self._git("cat-file", "--batch", stdin=os.fsencode(lines))
        at = 0
        for _ in asked:
            end = given.index(b"\n", at)
            head = given[at:end].split(b" ")
            at = end + 1
            if len(head) == 3 and head[1] == b"blob":
                size = int(head[2])
                yield given[at : at + size]
                at += size + 1
            else:
                yield None

    def _git(self, *arguments: str, stdin: bytes = b"") -> bytes:
        """What a Git command prints; nothing where there is no Git or no repository."""
        try:
            done = subprocess.run(
                ["git", "-C", str(self._root), *arguments], input=stdin, capture_output=True, check=False
            )
        except OSError:
            return b""
        return done.stdout if done.returncode == 0 else b""
