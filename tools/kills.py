"""Ends builds at random moments, and looks at what is left: the old site or the new one, whole, and nothing else.

Run: `python -m tools.kills [--rounds N] [--seed N] [--signal KILL|TERM|INT]`; without a signal they take turns. The
exit code is 1 if a site was not whole, or missing for a moment, or if something was left after the next build.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parent.parent
SIGNALS: Final = ("KILL", "TERM", "INT")
EDITED: Final = "content/articles/letter.md"


@dataclass
class Figures:
    """What was seen."""

    kills: Counter[str] = field(default_factory=Counter)
    """By signal and what stood there afterwards."""
    problems: list[str] = field(default_factory=list)


class Bench:
    """A library in a folder of its own, whose site says something else after each turn."""

    def __init__(self, folder: Path) -> None:
        from tests.site.served import bilingual_library

        self.library = bilingual_library(folder / "library")
        self.place = folder / "place"
        self.place.mkdir()
        self.site = self.place / "site"
        self.scratch = folder / "scratch"
        self.scratch.mkdir()
        self._text = (self.library / EDITED).read_text("utf-8")
        self._states: dict[bool, str] = {}

    def edit(self, turn: bool) -> None:
        (self.library / EDITED).write_text(self._text + ("\nAnother word.\n" if turn else ""), "utf-8")

    def start(self) -> subprocess.Popen[bytes]:
        environment = {**os.environ, "PYTHONPATH": str(ROOT / "generator"), "TMPDIR": str(self.scratch)}
        command = [sys.executable, "-m", "promptoteka", "build", "--site-dir", str(self.site)]
        return subprocess.Popen(
            command,
            cwd=self.library,
            env={**environment, "PROMPTOTEKA_LANG": "en"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )

    def build(self) -> str:
        """A whole build; the state of the site."""
        process = self.start()
        said = process.communicate()[1]
        if process.returncode:
            raise SystemExit(f"a build that nobody ended failed: {said.decode()}")
        return self.state()

    def state(self) -> str:
        """A digest of all names and bytes of the site."""
        digest = hashlib.sha256()
        for path in sorted(self.site.rglob("*")):
            digest.update(f"{path.relative_to(self.site).as_posix()}\0".encode())
            digest.update(path.read_bytes() if path.is_file() else b"/")
        return digest.hexdigest()

    def left(self) -> list[str]:
        """What stands there and is no site."""
        beside = [path.name for path in self.place.iterdir() if path != self.site]
        return sorted([*beside, *(path.name for path in self.scratch.iterdir())])

    @contextmanager
    def watched(self, problems: list[str]) -> Iterator[None]:
        """Look all the time whether there is a site."""
        page, ended, missed = self.site / "index.html", threading.Event(), 0

        def look() -> None:
            nonlocal missed
            while not ended.is_set():
                missed += not page.exists()
                time.sleep(0)

        watcher = threading.Thread(target=look)
        watcher.start()
        try:
            yield
        finally:
            ended.set()
            watcher.join()
            if missed:
                problems.append(f"for {missed} looks there was no site")


def run(rounds: int, seed: int, names: tuple[str, ...]) -> Figures:
    """End so many builds."""
    # what runs in the background of a shell is deaf to Ctrl+C, and so would be its children
    signal.signal(signal.SIGINT, signal.default_int_handler)
    figures = Figures()
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        states: dict[bool, str] = {}
        for turn in (True, False):
            bench.edit(turn)
            start = time.monotonic()
            states[turn] = bench.build()
            taken = time.monotonic() - start
        standing = False
        for number in range(rounds):
            name = names[number % len(names)]
            bench.edit(not standing)
            moment = chance.uniform(0.05, 1) * taken
            problems: list[str] = []
            with bench.watched(problems):
                process = bench.start()
                try:
                    process.communicate(timeout=moment)
                except subprocess.TimeoutExpired:
                    process.send_signal(getattr(signal, f"SIG{name}"))
                said = process.communicate()[1].decode()
            after = next((turn for turn, state in states.items() if state == bench.state()), None)
            what = "no whole site" if after is None else "old site" if after == standing else "new site"
            figures.kills[f"{name}: {what}"] += 1
            if after is None:
                problems.append("the site is not whole")
            if name != "KILL" and (left := bench.left()):
                problems.append(f"left behind: {left}")
            if "Traceback" in said:
                problems.append(f"a traceback: {said}")
            start = time.monotonic()
            if bench.build() != states[not standing]:
                problems.append("the next build gives another site")
            taken = (taken + time.monotonic() - start) / 2
            if left := bench.left():
                problems.append(f"left after the next build: {left}")
            standing = not standing
            figures.problems += (f"{number}, {name} after {moment:.2f} s: {problem}" for problem in problems)
    return figures


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=100)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--signal", choices=SIGNALS)
    given = options.parse_args()
    figures = run(given.rounds, given.seed, (given.signal,) if given.signal else SIGNALS)
    for what, count in sorted(figures.kills.items()):
        print(f"{count:4} {what}")
    for problem in figures.problems:
        print(problem)
    print(f"{given.rounds} builds ended, {len(figures.problems)} problems")
    sys.exit(bool(figures.problems))


if __name__ == "__main__":
    main()
