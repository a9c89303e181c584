"""Texts that make a careless program slow: a run of one thing at each place of an article, as long as it is asked for.

A run is written with `{n}` where each of its pieces has a number of its own. The place says what stands before and
behind it, and what opens each of its lines. A new section kind and a new rule have their texts here by themselves:
places are made of the table of section kinds, and a text of the example in each rule's documentation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import Final

from promptoteka.checks import rules
from promptoteka.languages import FALLBACK, language
from promptoteka.model.files import File

# fmt: off
RUNS: Final = (
    " ", "\t", "\u00a0", "\n", " \n", "\n ", "a", "aA", "1", "я", "文", "a ", "1 ", "1.", "é", "\u0301",
    "\u200b",
    ">", "> ", "- ", "* ", "1. ", "1) ", "#", "# ", "\\", "`", "``` ", "`a", "~", "~~a", "*", "_", "**a",
    "__a", "*a ", "**a** ",
    "[", "]", "[]", "[a", "[a] ", "[a][", "[a](", "[a](b) ", "![", "![a](b) ", "[[a] ", "[a]: b\n", "(", ")",
    "(a", "(a) ",
    "<", "<a", "<!--", "‹!--", "<!-- ", "-->", "<!---->", "<br>", "<a:b>", "&", "&amp;", "&#", "&lt",
    "&#x41; ",
    "{", "{a}", "{{a}} ", "}", "{{", "{#", '"', "'", "«", "“a” ", '"a', "\\\"", "«a» ",
    ":", "a: ", "::", ".", "...", ". ", "!", "?", "a? ", ",", "a, ", ";", "/", "a / ", "=", "|", "a | ", "|-",
    "-", "--- ", "— ", "a — ", "–",
    "😀", "😀 ", "⭐", "★", "☆", "👨‍👩‍👧", "⭐️", "1️⃣", "🏴\U000e0067", "🎯 ", "✍ ",
    "http://a ", "www.", "a@b ", "/a", "%", "%20", "50% ", "1 h ", "1-", "from 1 ", "5 hours → 1 minute ",
    "to ", "e.g. ", "for example: ",
    "you are ", "You are a ", "act as ", "`[a{n}]` ", "`[a{n}, e.g.: b]` ", "[a{n}] ", "`[a]` ", "[A|", "Q: ",
    "A: ", "Q", "Q1",
    "a\n", "a\n\n", "- a\n", "- a\n\n", "- a{n}\n  - b\n", "> a\n", "> \n", ">\n\n", "1. a\n", "a\n---\n",
    "---\n", "***\n", "===\n", "a\n===\n",
    "# a\n", "## a\n", "## a{n}\n", "### a\n\n", "###### a\n", "## FAQ\n", "## Conclusion\n\na\n",
    "## Concluson{n}\n", "### Basic version\n\n> a\n\n",
    "## Solution: a\n\n> a\n\n", "### Before\n\n> a\n\n", "### a?\n\nb\n\n", "**a**\n", "**a:** b\n",
    "- **a:** b\n", "- **a{n}:** b\n", "**Role{n}:** b\n",
    "Q: a\nA: b\n", "- Q: a\n  - A: b\n", "- **Q: a?**\n  - A: b\n", "**Q: a?**\nA: b\n\n", "**a?**\n\n",
    "A: b\n\n", "a?\n\nb\n\n",
    "```\n", "~~~\n", "```\na\n```\n", "> ```\n", "    a\n", "\ta\n", "| a | b |\n", "|-|\n", "a | b\n-|-\n",
    "[a{n}]: b\n", "[a{n}]: b\n\n", "[a{n}]: b\n[a{n}]\n\n",
    "<!-- a -->\n", "<!-- promptoteka: ignore PL210 a -->\n",
    "<!-- promptoteka: ignore PL210 a -->\n## a{n}\n", "<!-- promptoteka: ignore ", "a{n}, ",
    "k{n}: a\n", "k: a\n", "k{n}:\n", "- k: a\n", "? ", "[a, ", "{a: ", "&a ", "*a ", "!a ", "'a\n", "k: |\n",
    "k: 'a\n", "%a\n", "--- \n", "...\n",
    "word{n} ", "слово{n} ", "a{n}\n\n", "long" * 8, "a-", "a'", "a_", "a.b", "\r", "\r\n", "\0", "\x1b[",
    "\u202e", "\ufeff", "\U000e0041", "aя", "яa ",
)
# fmt: on
"""What is repeated."""

_FENCE: Final = re.compile(r"```(?:markdown|yaml)\n(.*?)```", re.DOTALL)
FRONT: Final = "---\ntitle: Example\ndate: 2026-01-15\ntags: [example]\n---\n"
TITLE: Final = "\n# 📝 Example\n\n"
FACTS: Final = "- **🎯 Recommended for:** writers\n- **⏱️ Time saved:** 2 hours → 5 minutes\n\n> *Line*\n\n"
BODY: Final = f"{FRONT}{TITLE}{FACTS}"
SOLUTION: Final = '## 🚀 Solution: "Example"\n\n'


@dataclass(frozen=True, slots=True)
class Place:
    """Where a run stands."""

    before: str
    margin: str = ""
    """What opens each line of it but the first."""
    after: str = "\n"
    path: str = "articles/example.md"

    def text(self, run: str) -> str:
        return f"{self.before}{run.replace(chr(10), chr(10) + self.margin)}{self.after}"


def _sections() -> Iterator[tuple[str, Place]]:
    """A place in the section of each kind: as its text, as the text of an item, and inside its bold title."""
    for kind, names in language(FALLBACK).vocabulary.sections.items():
        opening = f"{BODY}## {names[0].capitalize()}\n\n"
        yield f"{kind}: text", Place(opening)
        yield f"{kind}: item", Place(f"{opening}- ", "  ")
        yield f"{kind}: bold", Place(f"{opening}- **", "  ", ":** text\n  - more\n")


PLACES: Final[dict[str, Place]] = {
    "file": Place("", after=""),
    "front matter": Place("---\n", after="\n---\n"),
    "list of the front matter": Place("---\ntags: [", " ", "]\n---\n"),
    "quoted title": Place('---\ntitle: "', " ", '"\n---\n'),
    "block of the front matter": Place("---\ntitle: |\n  ", "  ", "\n---\n"),
    "params": Place("---\nparams:\n  a:\n    options: [", " ", "]\n---\n"),
    "title": Place(f"{FRONT}\n# "),
    "preamble": Place(f"{FRONT}{TITLE}"),
    "label of a fact": Place(f"{FRONT}{TITLE}- **", "  ", ":** text\n"),
    **{
        f"fact: {label}": Place(f"{FRONT}{TITLE}- **{label}:** ", "  ")
        for label in ("🎯 Recommended for", "⏱️ Time saved", "🤖 Models", "⭐ Difficulty", "📎 Other")
    },
    "tagline": Place(f"{FRONT}{TITLE}> *", "> ", "*\n"),
    "heading": Place(f"{BODY}## "),
    "label of a link": Place(f"{BODY}## Other\n\n[", after="](b.md)\n"),
    "address": Place(f"{BODY}## Other\n\n[a](", after=")\n"),
    "code": Place(f"{BODY}## Other\n\n`", after="`\n"),
    "comment": Place(f"{BODY}<!-- ", after=" -->\n"),
    "cell": Place(f"{BODY}## Other\n\n| a |\n|-|\n| ", "| ", " |\n"),
    "prompt": Place(f"{BODY}{SOLUTION}> ", "> "),
    "prompt behind a word": Place(f"{BODY}{SOLUTION}> **Role:** word", "> ", " word\n"),
    "prompt in a fence": Place(f"{BODY}{SOLUTION}```\n", after="\n```\n"),
    "label of a placeholder": Place(f"{BODY}{SOLUTION}> Write `[", "> ", "]` now\n"),
    "examples of a placeholder": Place(f"{BODY}{SOLUTION}> Write `[a, e.g.: ", "> ", "]` now\n"),
    "bracket": Place(f"{BODY}{SOLUTION}> Write [", "> ", "] now\n"),
    **dict(_sections()),
    "question": Place(f"{BODY}## FAQ\n\n- **Q: ", "  ", "?**\n  - A: Yes.\n"),
    "answer": Place(f"{BODY}## FAQ\n\n- **Q: So?**\n  - A: ", "    "),
    "page": Place("---\ntitle: Example\n---\n\n# Example\n\n", path="pages/example.md"),
}


def run(piece: str, length: int) -> str:
    """`piece` repeated up to `length` bytes."""
    if "{n}" not in piece:
        return piece * (length // len(piece.encode()))
    size = len(piece.encode()) + 1
    return "".join(piece.replace("{n}", str(number)) for number in range(1000, 1000 + length // size))


@dataclass(frozen=True, slots=True)
class Text:
    """A text that can be made as long as one likes."""

    name: str
    piece: str
    place: Place

    def file(self, length: int) -> File:
        return File(self.place.path, self.place.text(run(self.piece, length)).encode())


def texts() -> list[Text]:
    """Each run at each place."""
    return [Text(f"{piece!r} in {name}", piece, place) for (name, place), piece in product(PLACES.items(), RUNS)]


def examples() -> list[Text]:
    """For each rule the example of its documentation over and over."""
    return [
        Text(f"the example of {entry.rule.name}", example, PLACES["file"])
        for entry in rules.ENTRIES
        if (example := "\n".join(_FENCE.findall(entry.document or "")))
    ]
