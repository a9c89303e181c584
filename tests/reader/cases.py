"""The fixture files `tests/fixtures/*.md`: cases of a title, an article and what is read out of it, parted by `.`.

A file begins with a sentence on its topic, and may name rules that its cases leave out: `Without: PL201 PL206`.
An article without front matter gets `FRONT_MATTER`; places count from the case's own first line all the same.
Expected are the wanted fields, `path: value` in YAML, and all other diagnostics, `CODE line:column`.
A path is `faq`, `prompts.0.text`, `parameters.*.name` or, for some fields of each, `parameters.*.name,label`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from textwrap import indent
from typing import Any, Final

import yaml
from promptoteka.model.article import Article, Passage
from promptoteka.model.config import Config
from promptoteka.model.files import File
from promptoteka.reader.loader import load
from promptoteka.site.html import html
from promptoteka.site.links import LinksAsWritten
from pydantic import BaseModel

FOLDER: Final = Path(__file__).parents[1] / "fixtures"
FRONT_MATTER: Final = "---\ntitle: Пример\ndate: 2026-01-15\ntags: [пример]\n---\n"
CONFIG: Final = Config(today=date(2026, 6, 1))
_PATH = re.compile(r"^([a-z][\w.*,]*):", re.MULTILINE)
_WITHOUT = re.compile(r"^Without: (.*)$", re.MULTILINE)


@dataclass(frozen=True)
class Case:
    """One case; `line` is that of its title in the fixture file, `without` are the codes left out."""

    path: Path
    line: int
    title: str
    text: str
    expected: str
    without: tuple[str, ...]

    @property
    def article(self) -> str:
        return FRONT_MATTER[: self._added] + self.text

    @property
    def _added(self) -> int:
        brings_its_own = self.text.startswith("---\n") or self.path.stem == "front-matter"
        return 0 if brings_its_own else len(FRONT_MATTER)

    def read(self) -> str:
        """What `expected` is to be."""
        loaded = load(File("articles/example.md", self.article.encode()), CONFIG)
        fields = [_field(loaded.article, path) for path in _PATH.findall(self.expected)]
        above = FRONT_MATTER[: self._added].count("\n")
        places = []
        for found in loaded.diagnostics:
            line, column = loaded.source.position(found.span.start)
            if found.rule.code not in self.without:
                places.append(f"{found.rule.code} {line - above}:{column}\n")
        return "".join(fields + places)


def cases(path: Path) -> Iterator[Case]:
    """The cases of a fixture file."""
    lines = path.read_text("utf-8").splitlines(keepends=True)
    dots = [number for number, line in enumerate(lines) if line == ".\n"]
    without = _WITHOUT.search("".join(lines[: dots[0]]))
    for first, second, third in zip(dots[::3], dots[1::3], dots[2::3], strict=True):
        text, expected = "".join(lines[first + 1 : second]), "".join(lines[second + 1 : third])
        yield Case(path, first, lines[first - 1].strip(), text, expected, tuple(without[1].split()) if without else ())


def update(path: Path) -> None:
    """Rewrite what the cases of a fixture file expect."""
    text = path.read_text("utf-8")
    for case in cases(path):
        text = text.replace(f".\n{case.text}.\n{case.expected}.\n", f".\n{case.text}.\n{case.read()}.\n")
    path.write_text(text, "utf-8")


def _field(article: Article, path: str) -> str:
    value = _plain(_at(article, path.split(".")))
    written = yaml.dump(
        value, Dumper=_Dumper, allow_unicode=True, default_flow_style=None, width=10_000, sort_keys=False
    )
    is_block = isinstance(value, (dict, list)) and written[0] not in "[{"
    return f"{path}:\n{indent(written, '  ')}" if is_block else f"{path}: {written.removesuffix('...' + chr(10))}"


def _at(value: Any, steps: list[str]) -> Any:
    if not steps or value is None:
        return value
    step, *rest = steps
    if isinstance(value, Passage) and step == "html":
        return html(value.blocks, LinksAsWritten())
    if step == "*":
        return [_at(item, rest) for item in value]
    if "," in step:
        return {name: getattr(value, name) for name in step.split(",")}
    return _at(value[int(step)] if step.isdecimal() else getattr(value, step), rest)


def _plain(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json")
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return value.isoformat() if isinstance(value, date) else value


class _Dumper(yaml.SafeDumper):
    """Writes a text of several lines as a block, and what holds no collection on one line."""


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Dumper.add_representer(str, _text)
