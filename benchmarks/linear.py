"""Which texts take more time than their size allows to be read, checked and, if asked for, built and mended.

Run: `python -m benchmarks.linear [--kilobytes 64] [--every N] [--build]`. Every text of `benchmarks.pathological` is
timed at a size; what is slow, at half of it too. `tests/test_time.py` holds a part of them to the same law.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable

from promptoteka.checks.check import check
from promptoteka.checks.fix import fix
from promptoteka.model.config import Config
from promptoteka.model.files import File
from promptoteka.site.build import build
from promptoteka.site.templates import Templates, theme_folder

from benchmarks.pathological import examples, texts

CONFIG = Config(reference=False)
TEMPLATES = Templates([theme_folder()])


def read(file: File) -> None:
    """Read and check a file as a library of its own."""
    check([file], CONFIG)


def make(file: File) -> None:
    """Mend a file, and build a site of it."""
    fix(file, CONFIG)
    build([file], CONFIG, TEMPLATES)


def seconds(subject: Callable[[File], object], file: File, repeats: int = 1) -> float:
    """The least CPU time of some runs."""
    return min(_once(subject, file) for _ in range(repeats))


def _once(subject: Callable[[File], object], file: File) -> float:
    start = time.process_time()
    subject(file)
    return time.process_time() - start


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--kilobytes", type=int, default=64)
    options.add_argument("--every", type=int, default=1)
    options.add_argument("--seconds", type=float, default=1.0, help="what is slow")
    options.add_argument("--build", action="store_true")
    given = options.parse_args()
    subject = make if given.build else read
    size = given.kilobytes * 1024
    asked = [*examples(), *texts()[:: given.every]]
    slow = 0
    subject(asked[0].file(100))
    for text in asked:
        took = seconds(subject, text.file(size))
        if took > given.seconds:
            slow += 1
            half = seconds(subject, text.file(size // 2))
            print(f"{took:7.2f} s, {took / half:4.1f} times the half: {text.name}", flush=True)
    print(f"{len(asked)} texts of {given.kilobytes} KB, {slow} took more than {given.seconds} s")


if __name__ == "__main__":
    main()
