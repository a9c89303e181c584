"""How fast articles are read - parsed, extracted, rendered to HTML - beside bare markdown-it-py parsing, the floor.

Run: `make bench`, or `python -m benchmarks.read [--articles N] [--rounds N]`. Both are timed in turn in one process,
so that the ratio holds when the machine's speed drifts; peak memory is that of a process of its own each.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable

from markdown_it import MarkdownIt
from promptoteka.model.config import Config
from promptoteka.model.files import File
from promptoteka.reader.loader import load

from benchmarks.library import articles

FLOOR = MarkdownIt("commonmark").enable(["table", "strikethrough"])
CONFIG = Config()


def parse(file: File) -> object:
    """The floor: the same text through bare markdown-it-py."""
    return FLOOR.parse(file.content.decode())


def read(file: File) -> object:
    """What the generator does with the file."""
    return load(file, CONFIG).article


SUBJECTS: dict[str, Callable[[File], object]] = {"floor": parse, "read": read}


def seconds(subject: Callable[[File], object], files: list[File]) -> float:
    """CPU seconds of one pass; what it gives is dropped at once."""
    start = time.process_time()
    for file in files:
        subject(file)
    return time.process_time() - start


def peak_megabytes(name: str, count: int) -> float:
    """Peak resident memory of a process that keeps what `name` gives for `count` articles."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.read", "--hold", name, "--articles", str(count)],
        capture_output=True,
        text=True,
        check=True,
    )
    return float(done.stdout)


def hold(name: str, count: int) -> None:
    kept = [SUBJECTS[name](file) for file in articles(count)]
    assert len(kept) == count
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=1000)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--hold", choices=SUBJECTS, help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.hold:
        hold(given.hold, given.articles)
        return
    files = list(articles(given.articles))
    size = sum(len(file.content) for file in files) / len(files) / 1024
    print(f"{len(files)} articles, {size:.1f} KB each, {given.rounds} rounds; medians")
    for subject in SUBJECTS.values():
        seconds(subject, files[: len(files) // 10])
    rounds = [{name: seconds(subject, files) for name, subject in SUBJECTS.items()} for _ in range(given.rounds)]
    for name in SUBJECTS:
        median = statistics.median(one[name] for one in rounds)
        memory = peak_megabytes(name, given.articles)
        print(
            f"{name:6} {len(files) / median:8.0f} articles/s {median / len(files) * 1000:8.2f} ms each {memory:6.0f} MB"
        )
    ratios = [one["read"] / one["floor"] for one in rounds]
    print(f"read / floor: {statistics.median(ratios):.2f} (from {min(ratios):.2f} to {max(ratios):.2f})")


if __name__ == "__main__":
    main()
