"""The fixture files `tests/fixtures/rules/<name of a rule>.md`: cases parted by lines of `.`, as the rules see them.

A case is a title, an article, what the rule finds, and, where it has a repair and finds something, the repaired text,
which follows the third dot at once. Found is `CODE line:column-line:column message`, in English.

* An article that does not begin with `---` gets `FRONT_MATTER`, unless the file's first lines say `Bare`; places count
  from the case's own first line all the same.
* Lines `=== articles/x.md` part the files of a case that has several; `=== articles/x.md -> target` is a symlink,
  `=== articles/x.md |` a pipe. Marks, as below, stand for characters of paths, too.
* `{U+200B}` is a character, `{byte 9F}` a byte, `{1000 times: text}` that, `{png}` a picture, `{lf}` a line end;
  `{eof}` takes the last line end away. Repaired text is written with the same marks.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Final

from promptoteka.checks.check import check
from promptoteka.checks.rules import BY_CODE, Edit, Entry
from promptoteka.model.config import Config
from promptoteka.model.diagnostics import Diagnostic
from promptoteka.model.files import File
from promptoteka.text.names import shown

FOLDER: Final = Path(__file__).parents[1] / "fixtures" / "rules"
FRONT_MATTER: Final = "---\ntitle: Пример\ndate: 2026-01-15\ntags: [пример]\n---\n"
PIPE: Final = " |"
CONFIG: Final = Config(today=date(2026, 6, 1))
_PNG: Final = (
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\10\6\0\0\0\x1f\x15\xc4\x89\0\0\0\rIDATx\x9cc````\xf8\x0f\0\1\4\1\0"
    b"_\xe5\xc3K\0\0\0\0IEND\xaeB`\x82"
)
_FILE = re.compile(r"^=== (?P<path>\S+)(?: -> (?P<link>\S+)|(?P<pipe> \|))?\n", re.MULTILINE)
_MARK = re.compile(
    r"\{(?:U\+(?P<point>[0-9A-F]{4,6})|byte (?P<byte>[0-9A-F]{2})|(?P<times>\d+) times: (?P<text>[^{}]+)"
    r"|(?P<name>png|lf))\}|(?P<end>\{eof\}\n)"
)
_UNSEEN: Final = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}
_UNSEEN_TOO: Final = frozenset("\u00a0\u034f\u115f\u1160\u3164\uffa0\ufe0e")


@dataclass(frozen=True)
class Case:
    """One case; `line` is that of its title in the fixture file."""

    path: Path
    line: int
    title: str
    text: str
    expected: str
    repaired: str | None
    is_bare: bool

    @property
    def entry(self) -> Entry:
        name = self.path.stem.replace("_", "-")
        return next(entry for entry in BY_CODE.values() if entry.rule.name == name)

    @property
    def parts(self) -> list[tuple[str, str | None, str]]:
        """Path, target of the symlink (of a pipe: `|`), and text of each file."""
        heads = list(_FILE.finditer(self.text))
        if not heads:
            return [("articles/example.md", None, self.text)]
        ends = [*(head.start() for head in heads[1:]), len(self.text)]
        return [
            (os.fsdecode(encoded(head["path"])), head["link"] or head["pipe"], self.text[head.end() : end])
            for head, end in zip(heads, ends, strict=True)
        ]

    def files(self) -> Iterator[File]:
        for path, link, text in self.parts:
            if link == PIPE:
                yield File(path, b"", is_special=True)
            else:
                yield File(path, b"", link=link) if link else File(path, encoded(self._added(path, text) + text))

    @cached_property
    def found(self) -> list[Diagnostic]:
        """The diagnostics of the rule, by path and place."""
        return [one for one in check(self.files(), CONFIG).diagnostics if one.rule.code == self.entry.rule.code]

    def read(self) -> str:
        """What `expected` is to be."""
        above = {path: 0 if link else self._added(path, text).count("\n") for path, link, text in self.parts}
        return "".join(
            f"{self._place(one, above[one.source.path] if one.source.text else 0)} {one.message('en')}\n"
            for one in self.found
        )

    def mended(self) -> File | None:
        """The file with everything mended that the rule can mend; None if there is nothing."""
        repair = self.entry.repair
        edits = [edit for one in self.found for edit in (repair(one) if repair else ())]
        if not edits:
            return None
        source = self.found[0].source
        assert all(one.source is source for one in self.found), "of a case with a repair, one file only is mended"
        return File(source.path, apply(source.text, edits).encode())

    def read_repaired(self) -> str | None:
        """What `repaired` is to be, without marks."""
        mended = self.mended()
        if mended is None:
            return None
        added = next(self._added(path, text) for path, _, text in self.parts if path == mended.path)
        return mended.content.decode().removeprefix(added)

    def _added(self, path: str, text: str) -> str:
        brings_its_own = self.is_bare or text.removeprefix("{U+FEFF}").startswith("---\n")
        return "" if brings_its_own or not path.endswith(".md") else FRONT_MATTER

    def _place(self, found: Diagnostic, above: int) -> str:
        (line, column), (last, end) = map(found.source.position, (found.span.start, found.span.end))
        path = f"{shown(found.source.path)} " if self.text.startswith("===") else ""
        return f"{path}{found.rule.code} {line - above}:{column}-{last - above}:{end}"


def apply(text: str, edits: Iterable[Edit]) -> str:
    """A text with edits carried out, which must not overlap; equal ones count once."""
    end = len(text)
    for edit in sorted(set(edits), key=lambda edit: (edit.span.start, edit.span.end), reverse=True):
        assert edit.span.end <= end, f"edits overlap at {edit.span}"
        text, end = text[: edit.span.start] + edit.text + text[edit.span.end :], edit.span.start
    return text


def cases(path: Path) -> Iterator[Case]:
    """The cases of a fixture file."""
    lines = path.read_text("utf-8").splitlines(keepends=True)
    dots = [number for number, line in enumerate(lines) if line == ".\n"]
    is_bare = "Bare\n" in lines[: dots[0]]
    while dots:
        first, second, third = dots[:3]
        has_repaired = third + 1 < len(lines) and bool(lines[third + 1].strip())
        yield Case(
            path,
            first,
            lines[first - 1].strip(),
            "".join(lines[first + 1 : second]),
            "".join(lines[second + 1 : third]),
            "".join(lines[third + 1 : dots[3]]) if has_repaired else None,
            is_bare,
        )
        dots = dots[4 if has_repaired else 3 :]


def update(path: Path) -> None:
    """Rewrite what the cases of a fixture file expect."""
    text = path.read_text("utf-8")
    for case in cases(path):
        repaired = case.read_repaired()
        if repaired is not None:
            is_right = case.repaired is not None and decoded(case.repaired) == repaired
            repaired = case.repaired if is_right else marked(repaired)
        text = text.replace(_written(case, case.expected, case.repaired), _written(case, case.read(), repaired))
    path.write_text(text, "utf-8")


def _written(case: Case, expected: str, repaired: str | None) -> str:
    end = "" if repaired is None else f"{repaired}.\n"
    return f"{case.title}\n.\n{case.text}.\n{expected}.\n{end}"


def encoded(text: str) -> bytes:
    """The bytes of a text with marks."""
    content, end = b"", 0
    for mark in _MARK.finditer(text):
        content += text[end : mark.start()].encode()
        end = mark.end()
        if mark["point"]:
            content += chr(int(mark["point"], 16)).encode()
        elif mark["byte"]:
            content += bytes.fromhex(mark["byte"])
        elif mark["times"]:
            content += (mark["text"] * int(mark["times"])).encode()
        elif mark["name"]:
            content += {"png": _PNG, "lf": b"\n"}[mark["name"]]
    return content + text[end:].encode()


def decoded(text: str) -> str:
    return encoded(text).decode()


def marked(text: str) -> str:
    """A text with marks in the place of what cannot be seen."""
    return "".join(f"{{U+{ord(one):04X}}}" if _is_unseen(one) else one for one in text) + (
        "" if text.endswith("\n") or not text else "{eof}\n"
    )


def _is_unseen(one: str) -> bool:
    is_selector = "\U000e0100" <= one <= "\U000e01ef"
    return one != "\n" and (unicodedata.category(one) in _UNSEEN or one in _UNSEEN_TOO or is_selector)
