"""Pages as Markdown for machines: the article from its model, without front matter; lists as links."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from textwrap import indent

from promptoteka.catalog import FACETS, OUTLINE
from promptoteka.languages.texts import separator, text
from promptoteka.model.article import Article, Entry, Passage, Prompt, Question, Rating, Sample, TitledText

Linked = Callable[[str], str]
"""Gives Markdown of an author's with links that work where it is going to stand."""
_MARKUP = re.compile(r"[\\`*_\[\]<]")
_BACKTICKS = re.compile("`+")


def article_markdown(article: Article, url: str | None, linked: Linked) -> str:
    """The article: title, facts, prompts exactly as they are copied, and every section; `url` is its page."""
    blocks = [f"# {line(article.heading or article.title)}"]
    if article.tagline:
        blocks.append(f"> {line(article.tagline)}")
    blocks.append("\n".join(f"- **{line(label)}:** {value}" for label, value in _facts(article, url, linked) if value))
    if article.lead:
        blocks.append(linked(article.lead.text))
    for section in article.sections:
        blocks.append(f"## {line(section.title)}")
        for shape, entries in groupby(section.entries, lambda entry: entry.shape):
            parts = [part for entry in entries for part in _entry(entry, linked)]
            blocks.extend(["\n".join(parts)] if shape == TitledText.shape else parts)
    return "\n\n".join(block for block in blocks if block) + "\n"


def list_markdown(title: str, description: str | None, rows: Iterable[tuple[str, str, str | None]]) -> str:
    """A page that lists others: `rows` are (title, link, description)."""
    blocks = [f"# {line(title)}", *([line(description)] if description else [])]
    return "\n\n".join([*blocks, "\n".join(row(*one) for one in rows)]).rstrip() + "\n"


def row(title: str, link: str, description: str | None) -> str:
    """An item of a list of links, as llms.txt has them."""
    return f"- [{line(title)}]({link})" + (f": {line(description)}" if description else "")


def line(written: str) -> str:
    """Text in one line that is no markup."""
    return _MARKUP.sub(r"\\\g<0>", " ".join(written.split()))


def fence(content: str) -> str:
    """A fenced block that nothing inside can close."""
    marks = "`" * max(3, *(len(run) + 1 for run in _BACKTICKS.findall(content)), 0)
    return f"{marks}\n{content}\n{marks}"


def _facts(article: Article, url: str | None, linked: Linked) -> Iterator[tuple[str, str]]:
    lang = article.lang
    yield text("article.audience", lang), line(separator(lang).join(article.audience))
    yield text("article.time", lang), line(article.time_saved.text) if article.time_saved else ""
    yield text("article.models", lang), line(separator(lang).join(article.models))
    for fact in article.facts:
        yield fact.label, linked(fact.text.text).strip().replace("\n", "\n  ")
    for rating in article.ratings:
        yield rating.label, _points(rating)
    yield text("markdown.published", lang), str(article.date or "")
    yield text("markdown.updated", lang), str(article.updated or "")
    yield text("markdown.authors", lang), line(separator(lang).join(article.authors))
    for facet in FACETS:
        if facet.on_articles and facet is not OUTLINE:
            yield text(f"facet.{facet.name}", lang), line(separator(lang).join(facet.values(article)))
    yield text("markdown.tags", lang), line(separator(lang).join(article.tag_labels))
    yield text("markdown.page", lang), f"<{url}>" if url else ""


def _points(rating: Rating) -> str:
    return f"{rating.value:g}/{rating.max}"


def _entry(entry: Entry, linked: Linked) -> Iterator[str]:
    match entry:
        case Passage():
            yield linked(entry.text)
        case TitledText():
            titled = f"**{linked(entry.title.text)}:** {linked(entry.text.text)}"
            yield f"- {indent(titled, '  ').lstrip()}"
        case Question():
            yield f"### {' '.join(linked(entry.question.text).split())}"
            yield linked(entry.answer.text)
        case Sample():
            yield f"### {line(entry.label)}"
            yield fence(entry.text)
            yield linked(entry.note.text) if entry.note else ""
        case Prompt():
            yield f"### {line(entry.label)}"
            yield linked(entry.description.text) if entry.description else ""
            yield fence(entry.text)
            yield linked(entry.notes.text) if entry.notes else ""
