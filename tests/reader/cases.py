"""The fixture files `tests/fixtures/*.md`: cases of a title, an article and what is read out of it, parted by `.`.

A file begins with a sentence about its topic, and may name rules that its cases leave out: `Without: PL201 PL206`.
An article without front matter of its own gets `FRONT_MATTER`; its lines count from its own first line.
Expected are the wanted fields, `path: value` in YAML, and all other diagnostics, `CODE line:column`.
A path is `faq`, `prompts.0.text`, `parameters.*.name` or, for some fields of each, `parameters.*.name,label`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

import yaml
from pydantic import BaseModel

from generator.config import Config
from generator.files import File
from generator.loader import Loaded, load

FOLDER: Final = Path(__file__).parents[1] / "fixtures"
FRONT_MATTER: Final = "---\ntitle: Пример\ndate: 2026-01-15\ntags: [пример]\n---\n"
CONFIG: Final = Config(today=date(2026, 6, 1))
_SEPARATOR = ".\n"
_DIAGNOSTIC = re.compile(r"PL\d{3} \d+:\d+")
_WITHOUT = re.compile(r"^Without: (.*)$", re.MULTILINE)


@dataclass(frozen=True)
class Case:
    """One case; `line` is that of its title in the fixture file."""

    path: Path
    line: int
    title: str
    text: str
    expected: str
    without: tuple[str, ...]

    @property
    def is_whole(self) -> bool:
        """Whether the article brings its own front matter, or is about having none."""
        return self.path.stem == "front-matter" or self.text.startswith("---\n")

    @property
    def article(self) -> str:
        return self.text if self.is_whole else FRONT_MATTER + self.text

    def read(self) -> str:
        """What `expected` is to be."""
        loaded = load(File("articles/example.md", self.article.encode()), CONFIG)
        wanted = [line.partition(":")[0] for line in self.expected.splitlines() if re.match(r"[a-z]", line)]
        shift = 0 if self.is_whole else FRONT_MATTER.count("\n")
        return "".join([*(_field(loaded, path) for path in wanted), *_places(loaded, shift, self.without)])


def cases(path: Path) -> Iterator[Case]:
    """The cases of a fixture file."""
    texts = _split(path)
    without = _WITHOUT.search(texts[0])
    codes = tuple(without[1].split()) if without else ()
    line = texts[0].count("\n") + 1
    opening = texts[0].rstrip().rpartition("\n")[2]
    titles = [opening, *(expected.rpartition("\n\n")[2].strip() for expected in texts[2::2])]
    for title, text, expected in zip(titles, texts[1::2], texts[2::2], strict=False):
        yield Case(path, line, title, text, expected.rpartition("\n\n")[0], codes)
        line += text.count("\n") + expected.count("\n") + 2
