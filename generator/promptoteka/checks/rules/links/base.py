"""What rules about links share: which links a page really has, and where in its text their targets stand."""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.checks.rules.base import Library, Loaded, Phrase, Span, TextPage
from promptoteka.reader.markdown import Link
from promptoteka.reader.spans import PromptSpans, SampleSpans
from promptoteka.text.ranges import inside

__all__ = ["links", "problem", "published"]


def links(read: Loaded | TextPage) -> Iterator[Link]:
    """The links of a file, less those of prompts and samples, which are text there."""
    literal = [] if isinstance(read, TextPage) else sorted(text for text in _literals(read) if read.links)
    for link in read.links:
        if not inside(literal, read.source.offset(link.line)):
            yield link


def problem(path: str, library: Library) -> Phrase:
    """Why there is no picture to be shown at a path."""
    inspected = library.inspected.get(path)
    if path not in library.paths:
        return Phrase("problem.picture.missing")
    return Phrase(f"problem.picture.{inspected.problem if inspected and inspected.problem else 'unknown'}")


def published(library: Library) -> dict[str, Loaded | TextPage]:
    """The articles that are published, and the pages, by path."""
    return {
        read.source.path: read
        for read in library.read
        if isinstance(read, TextPage) or read.article.is_published(library.today)
    }


def _literals(loaded: Loaded) -> Iterator[Span]:
    """The places of prompts and samples."""
    for section in loaded.spans.sections:
        yield from (entry.text for entry in section.entries if isinstance(entry, (PromptSpans, SampleSpans)))
