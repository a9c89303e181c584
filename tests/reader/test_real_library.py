"""Laws of reading over the library that the reference article comes from, where it is at hand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest
from promptoteka.model.article import Article
from promptoteka.model.config import Config
from promptoteka.model.files import File
from promptoteka.reader.loader import Loaded, load

from tests.conftest import ROOT

LIBRARY: Final = ROOT.parent / "shared" / "corpora" / "helloprompt" / "posts"
CONFIG: Final = Config.model_validate(
    {
        "lang": "en",
        "front-matter": {
            "required": ["title", "date"],
            "author": "authors",
            "updatedDate": "updated",
            "cover": "image",
            "heroImage": "image",
            "categories": "tags",
            "layout": "ignore",
            "pubDate": "ignore",
        },
    }
)
KEPT: Final = 0.9
EMOJI: Final = re.compile(
    "[\u203c\u2049\u2122\u2139\u231a-\u23ff\u25aa-\u27bf\u2934\u2935\u2b05-\u2b1f\u3030\u303d\ufe0e\ufe0f\U0001f000-\U0001faff]"
)
"""But for the stars of ratings."""

pytestmark = pytest.mark.skipif(not LIBRARY.is_dir(), reason="the real library is not at hand")


def sample() -> list[Path]:
    """A file of each language from a sixtieth of the library."""
    return sorted(LIBRARY.glob("**/index.*.md"))[::61]


def read(path: Path, change: Callable[[str], str] = str) -> Loaded:
    text = change(path.read_text("utf-8"))
    return load(File(path.relative_to(LIBRARY).as_posix(), text.encode()), CONFIG)


def without_emoji(text: str) -> str:
    return EMOJI.sub(lambda match: match[0] if match[0] in "⭐☆" else "", text)


def with_nonsense(text: str) -> str:
    """All headings say nothing; the text of fences stays."""
    lines, fenced = [], False
    for number, line in enumerate(text.split("\n")):
        fenced ^= bool(re.match(r"\s*(?:```|~~~)", line))
        marks = re.match(r"#{1,6}(?=\s)", line)
        lines.append(f"{marks[0]} Xyzzy plugh {number}" if marks and not fenced else line)
    return "\n".join(lines)


def facts(article: Article) -> Iterator[tuple[object, ...]]:
    yield from (("audience", name) for name in article.audience)
    yield from (("model", name) for name in article.models)
    yield from (("rating", rating.key, rating.value) for rating in article.ratings)
    if time := article.time_saved:
        yield "time", time.before_minutes, time.after_minutes
    yield from (("prompt", prompt.text) for prompt in article.prompts)
    yield from (("parameter", parameter.label) for parameter in article.parameters)
    yield from (("question", one.question.text, one.answer.text) for one in article.faq)
    yield from (("benefit", one.text.text) for one in article.benefits)
    yield from (("anatomy", one.text.text) for one in article.anatomy)
    for side in ("before", "after"):
        if sample := article.proof and getattr(article.proof, side):
            yield side, sample.text
    for kind in ("insight", "conclusion"):
        if passage := getattr(article, kind):
            yield kind, passage.text


def bare(fact: tuple[object, ...]) -> tuple[object, ...]:
    return tuple(without_emoji(part).strip() if isinstance(part, str) else part for part in fact)


def test_sections_tile_the_text() -> None:
    for path in sample():
        assert "".join(read(path).outline.tiles()) == path.read_text("utf-8"), path


@pytest.mark.parametrize("change", [without_emoji, with_nonsense])
def test_nine_tenths_are_read_without_emoji_and_under_headings_of_nonsense(change: Callable[[str], str]) -> None:
    shares: dict[str, list[int]] = {}
    for path in sample():
        known = set(map(bare, facts(read(path).article)))
        kept = known & set(map(bare, facts(read(path, change).article)))
        counts = shares.setdefault(path.name.split(".")[1], [0, 0])
        counts[0] += len(known)
        counts[1] += len(kept)
    assert len(shares) == 10
    low = {lang: kept / known for lang, (known, kept) in shares.items() if kept < known * KEPT}
    assert low == {}


def test_no_figure_of_time_is_a_rise() -> None:
    for path in sample():
        time = read(path).article.time_saved
        if time and time.before_minutes is not None and time.after_minutes is not None:
            assert time.after_minutes < time.before_minutes, path
