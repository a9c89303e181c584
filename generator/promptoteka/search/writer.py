"""The text of a page as the search knows it, block by block: articles and hand-written pages.

Pagefind finds words by their beginnings, and its stemmers are not ours. So it is given stems instead of words
(`review_` for `reviews`), each language by its own rules, and the mark says where a stem ends. What a reader sees of
the text stands beside it, word for word.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from html import escape
from itertools import groupby
from typing import Final

from promptoteka.catalog import searched
from promptoteka.languages import CODES, language
from promptoteka.model.article import Article, Entry, Prompt, Question, Sample, TitledText
from promptoteka.model.markdown import Block, Heading, plain
from promptoteka.reader.page import TextPage
from promptoteka.search.model import IndexedText
from promptoteka.search.words import END, places, stem, visible
from promptoteka.text import slugs

LONGEST: Final = 40
"""Letters of a word; what is longer is data."""
TRANSLATED: Final = 4
SLUG: Final = 4
"""Weights of what a translation and an address say."""
SHORT: Final = 3
"""Letters of the words that are everywhere: и, для, the."""
NO_SPACE: Final = "\u2060"
"""Ends a piece of the text that is shown, where the next one follows without a space."""

PAUSE: Final = "·"
"""Stands between what is shown of an article's head."""

_MARKUP = re.compile(
    r"!?\[(?P<text>[^\[\]\n]*)\]\([^()\s]*\)"
    r"|\*\*|__|`|^[ >]*(?:[-*+] |#{1,6} )?|^[ |:-]+$|^~~~.*$|(?<!\w)[*_](?=\w)|(?<=\w)[*_](?!\w)",
    re.MULTILINE,
)
"""Markdown that a sentence reads better without, of a link but its text: prompts, and articles shown as examples."""


class Writer:
    """Writes a lean page, block by block."""

    def __init__(self, title: str, lang: str) -> None:
        self._title = title
        self._lang = lang
        self._html: list[str] = []
        self._shown: list[str] = []
        self._words: Counter[str] = Counter()
        self._told: Counter[str] = Counter()
        self._headings: list[tuple[str, str]] = []
        self.block("h1", title)

    def block(self, tag: str, text: str | None, attributes: str = "") -> None:
        if stems := " ".join(self._stems(_MARKUP.sub(_text_alone, text or ""))):
            self._html.append(f"<{tag}{attributes}>{stems}</{tag}>")

    def head(self, weight: int, texts: Iterable[str | None]) -> None:
        """What tells of the page as a whole."""
        if shown := f" {PAUSE} ".join(filter(None, texts)):
            self.block("p", f"{shown} {PAUSE}", f' data-pagefind-weight="{weight}"')

    def heading(self, level: int, title: str, anchor: str) -> None:
        self._headings.append((anchor, title))
        self._told.clear()
        self.block(f"h{level}", title, f' id="{escape(anchor)}"')

    def prose(self, blocks: Iterable[Block]) -> None:
        """What an author wrote: headings with their anchors, and all that stands between them as one block."""
        for anchor, run in groupby(blocks, lambda block: block.anchor if isinstance(block, Heading) else None):
            if anchor is None:
                self.block("p", plain(run))
            else:
                self.heading(3, plain(run), anchor)

    def finish(self) -> IndexedText:
        return IndexedText(
            title=self._title,
            html="\n".join(self._html),
            shown=" ".join(self._shown),
            headings=tuple(self._headings),
            words=tuple(sorted(self._words.items())),
        )

    def _stems(self, text: str) -> Iterator[str]:
        """A stem for each piece that is shown; for one without a word, or with one that was told, a dash."""
        for piece in visible(text).split():
            for run, word, stemmed in _runs(piece, self._lang):
                self._shown.append(run)
                yield self._told_stem(word, stemmed) if word else "-"

    def _told_stem(self, word: str, stemmed: str) -> str:
        self._words[word] += 1
        self._told[stemmed] += 1
        return stemmed if self._told[stemmed] <= told(word) else "-"


@lru_cache(maxsize=100_000)
def _runs(piece: str, lang: str) -> tuple[tuple[str, str, str], ...]:
    """What is shown of a text without spaces, a run a word; with each its word and the stem that is found, both empty
    where there is none."""
    words_at = list(places(piece, lang)) or [(0, "")]
    starts = [0, *(start for start, _ in words_at[1:])]
    ends = [*starts[1:], len(piece)]
    return tuple(
        (
            piece[start:end] + ("" if end == len(piece) else NO_SPACE),
            *((word, stem(word, lang) + END) if 0 < len(word) <= LONGEST else ("", "")),
        )
        for (_, word), start, end in zip(words_at, starts, ends, strict=True)
    )


def told(word: str) -> int:
    """How often a section tells a word: more finds nothing else, and a word that is everywhere would fill the index."""
    return 1 if len(word) <= SHORT else 2


def article_text(article: Article, translations: Iterable[Article] = ()) -> IndexedText:
    """An article, with what its translations would be asked for by."""
    text = _opened(article, article.lang, translations)
    text.head(2, article.authors)
    for fact in article.facts:
        text.block("p", f"{fact.label}: {fact.text.plain}")
    if article.lead:
        text.prose(article.lead.blocks)
    for section in article.sections:
        text.heading(2, section.title, section.anchor)
        for entry in section.entries:
            _entry(entry, text)
    return text.finish()


def foreign_text(article: Article, lang: str, translations: Iterable[Article] = ()) -> IndexedText:
    """What readers of another language are told of an article: enough to find it."""
    text = _opened(article, lang, translations)
    text.head(1, (prompt.label for prompt in article.prompts))
    return text.finish()


def _opened(article: Article, lang: str, translations: Iterable[Article]) -> Writer:
    """By Pagefind the square of a weight counts; headings have from 7 to 2, running text 1."""
    text = Writer(article.title, lang)
    text.head(7, [article.heading] if article.heading and article.heading != article.title else [])
    text.head(6, article.keywords)
    text.head(3, [article.tagline or article.description])
    if article.description and article.tagline and article.description.rstrip("…") not in article.tagline:
        text.head(3, [article.description])
    for weight, values in searched(article).items():
        text.head(weight, values)
    text.head(SLUG, [" ".join(_spelt(article))])
    for other in translations:
        name = language(other.lang).profile.name if other.lang in CODES else other.lang
        text.head(TRANSLATED, [f"{name}: {other.title}", *other.tag_labels, *other.keywords])
    return text


def _spelt(article: Article) -> Iterator[str]:
    search = language(article.lang).search
    return slugs.spelt(article.slug, search.latin, search.respelt)


def _entry(entry: Entry, text: Writer) -> None:
    if isinstance(entry, Prompt):
        text.heading(3, entry.label, entry.id)
        for passage in (entry.description, entry.notes):
            text.block("p", passage.plain if passage else None)
        text.block("p", entry.text)
    elif isinstance(entry, Sample):
        text.heading(3, entry.label, entry.anchor)
        text.block("p", entry.text)
        text.block("p", entry.note.plain if entry.note else None)
    elif isinstance(entry, TitledText):
        text.block("p", f"{entry.title.plain}: {entry.text.plain}")
    elif isinstance(entry, Question):
        text.block("p", entry.question.plain, ' data-pagefind-weight="2"')
        text.block("p", entry.answer.plain)
    else:
        text.prose(entry.blocks)


def page_text(page: TextPage) -> IndexedText:
    text = Writer(page.title, page.lang)
    text.prose(page.body.blocks)
    return text.finish()


def _text_alone(found: re.Match[str]) -> str:
    return found["text"] or ""
