"""What rules about links share: which links a page really has, and where in its text their targets stand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from urllib.parse import unquote

from promptoteka.checks.rules.base import Library, Loaded, Phrase, Source, Span
from promptoteka.model.article import Prompt, Sample
from promptoteka.reader.extract.base import unquote as unquote_lines
from promptoteka.reader.markdown import Link
from promptoteka.reader.page import TextPage

__all__ = ["Target", "links", "problem", "published", "scheme"]

_INLINE = re.compile(r"\]\([ \t]*(?:<(?P<in_angles>[^<>\n]*)>|(?P<bare>[^\s<>]+))|<(?P<auto>[^\s<>]+)>")
_DEFINITION = re.compile(r"^[ >]{0,8}\[[^\]\n]+\]:[ \t]*<?(?P<defined>[^\s<>]+)", re.MULTILINE)
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)


class Target:
    """A link or an image of a page."""

    def __init__(self, link: Link, source: Source, number: int) -> None:
        self.link = link
        self._source = source
        self._number = number

    @property
    def span(self) -> Span:
        """Where its target is written; the block that it stands in, if the target is not found there as it is."""
        wanted = _normal(self.link.target)
        spans = _written(self._source, self.link.first, self.link.last).get(wanted)
        spans = spans or _defined(self._source).get(wanted)
        if not spans:
            return self._source.line_span(self.link.first, self.link.last)
        return spans[min(self._number, len(spans) - 1)]

    @property
    def is_autolink(self) -> bool:
        """Whether it is written `<address>`."""
        start = self.span.start
        return self._source.text[start - 1 : start] == "<" and self._source.text[start - 2 : start - 1] != "("


def links(read: Loaded | TextPage) -> Iterator[Target]:
    """The links of a file, less those of prompts and samples, which are text there."""
    seen: Counter[tuple[str, int]] = Counter()
    literal: set[str] | None = None
    for link in read.links:
        if isinstance(read, Loaded) and (line := read.source.lines[link.first]).lstrip(" ").startswith(">"):
            literal = set(_literal(read)) if literal is None else literal
            if unquote_lines([line])[0][0].strip() in literal:
                continue
        key = (link.target, link.first)
        yield Target(link, read.source, seen[key])
        seen[key] += 1


def scheme(target: str) -> str | None:
    """The scheme of an address, in lower case; None of a relative one."""
    found = _SCHEME.match(target)
    return found[1].lower() if found else None


def problem(path: str, library: Library) -> Phrase:
    """Why there is no picture to be shown at a path."""
    inspected = library.inspected.get(path)
    if path not in library.paths:
        return Phrase("problem.picture.missing")
    return Phrase(f"problem.picture.{inspected.problem if inspected and inspected.problem else 'unknown'}")


def published(library: Library) -> dict[str, Loaded | TextPage]:
    """The articles that are no drafts, and the pages, by path."""
    return {read.source.path: read for read in library.read if isinstance(read, TextPage) or not read.article.draft}


def _literal(loaded: Loaded) -> Iterator[str]:
    """The lines of prompts and samples."""
    for section in loaded.article.sections:
        for entry in section.entries:
            if isinstance(entry, (Prompt, Sample)):
                yield from map(str.strip, entry.text.split("\n"))


@lru_cache(maxsize=16)
def _written(source: Source, first: int, last: int) -> dict[str, list[Span]]:
    """Places of the targets in a block, by target."""
    block = source.line_span(first, last)
    return _by_target(_INLINE.finditer(source.text, block.start, block.end))


@lru_cache(maxsize=4)
def _defined(source: Source) -> dict[str, list[Span]]:
    """Places of the targets of references, by target."""
    return _by_target(_DEFINITION.finditer(source.text))


def _by_target(matches: Iterator[re.Match[str]]) -> dict[str, list[Span]]:
    places: dict[str, list[Span]] = {}
    for found in matches:
        name = found.lastgroup or ""
        start, written = found.start(name), found[name]
        if name == "bare":
            written = _balanced(written)
        places.setdefault(_normal(unescape(_ESCAPE.sub(r"\1", written))), []).append(Span(start, start + len(written)))
    return places


def _balanced(written: str) -> str:
    """A target up to the bracket that closes the link."""
    depth = 0
    for place, character in enumerate(written):
        depth += (character == "(") - (character == ")")
        if depth < 0:
            return written[:place]
    return written


def _normal(target: str) -> str:
    """As targets are compared here: the parser writes percent signs and lower-case hosts."""
    return unquote(target).casefold().removeprefix("mailto:")
