"""What changed for readers between two states of a library, as values and as Markdown for a comment."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from promptoteka.catalog import Catalog, short_name
from promptoteka.languages.texts import text
from promptoteka.model.article import Article, Lang, Prompt
from promptoteka.text.shown import visible, visible_line

MAX_DIFF_LINES = 60


@dataclass(frozen=True, slots=True)
class Changes:
    """Articles by address: `added`, `removed` (no page or redirect is left), and `changed` as (old, new)."""

    added: tuple[Article, ...]
    removed: tuple[Article, ...]
    changed: tuple[tuple[Article, Article], ...]
    home: Lang
    """The site's own language."""


def compare(old: Catalog, new: Catalog) -> Changes:
    """The changes that readers notice: articles come and gone, prompts and parameters of those that stay."""
    before = {old.address(article): article for article in old.articles}
    after = {new.address(article): article for article in new.articles}
    alive = {**new.redirects, **after}
    kept = [(article, alive[at]) for at, article in before.items() if at in alive]
    born_as = {successor.identity for _, successor in kept}
    return Changes(
        added=tuple(one for at, one in after.items() if at not in before and one.identity not in born_as),
        removed=tuple(article for at, article in before.items() if at not in alive),
        changed=tuple(pair for pair in kept if _for_readers(pair[0]) != _for_readers(pair[1])),
        home=new.home,
    )


def _for_readers(article: Article) -> object:
    return [(prompt.id, prompt.text) for prompt in article.prompts], article.parameters, article.title


def markdown(changes: Changes, lang: str) -> Iterator[str]:
    """Lines of Markdown; nothing in them can close a fence, start HTML or hide."""
    return map(visible_line, _markdown(changes, lang))


def _markdown(changes: Changes, lang: str) -> Iterator[str]:
    def name(article: Article) -> str:
        return short_name(article.identity, changes.home)

    yield f"### {text('changes.title', lang)}"
    if not (changes.added or changes.removed or changes.changed):
        yield from ("", text("changes.none", lang))
    for article in changes.added:
        yield from ("", text("changes.added", lang, title=_plain(article.title), slug=name(article)))
    for article in changes.removed:
        yield from ("", text("changes.removed", lang, title=_plain(article.title), slug=name(article)))
    for old, new in changes.changed:
        yield from ("", f"#### {_plain(new.title)} (`{name(new)}`)")
        yield from _prompts(old, new, lang)
        yield from _parameters(old, new, lang)


def _prompts(old: Article, new: Article, lang: str) -> Iterator[str]:
    before = {prompt.id: prompt for prompt in old.prompts}
    after = {prompt.id: prompt for prompt in new.prompts}
    for name in (name for name in before if name not in after):
        yield from ("", text("changes.prompt-removed", lang, id=name))
    for name, prompt in after.items():
        if name not in before:
            yield from ("", text("changes.prompt-added", lang, id=name))
        elif before[name].text != prompt.text:
            yield from ("", text("changes.prompt-changed", lang, id=name), "", *_diff(before[name], prompt))


def _diff(old: Prompt, new: Prompt) -> Iterator[str]:
    lines = list(difflib.unified_diff(old.text.split("\n"), new.text.split("\n"), lineterm="", n=1))[2:]
    fence = "`" * max(3, *(_longest_run(line) + 1 for line in lines))
    yield f"{fence}diff"
    yield from lines[:MAX_DIFF_LINES]
    if len(lines) > MAX_DIFF_LINES:
        yield f"… +{len(lines) - MAX_DIFF_LINES}"
    yield fence


def _longest_run(line: str) -> int:
    return max((len(run) for run in "".join(c if c == "`" else " " for c in line).split()), default=0)


def _parameters(old: Article, new: Article, lang: str) -> Iterator[str]:
    before = {parameter.label for parameter in old.parameters}
    after = {parameter.label for parameter in new.parameters}
    for key, labels in (("changes.fields-added", after - before), ("changes.fields-removed", before - after)):
        if labels:
            yield from ("", text(key, lang, labels=", ".join(_quoted(sorted(labels)))))


def _quoted(labels: Iterable[str]) -> Iterator[str]:
    return (f"«{_plain(label)}»" for label in labels)


def _plain(written: str) -> str:
    """Text of an author's that cannot act as Markdown or HTML."""
    return "".join(f"\\{c}" if c in "\\`*_[]<>#|@&" else c for c in visible(written))
