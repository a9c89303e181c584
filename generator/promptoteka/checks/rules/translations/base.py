"""What rules about translations share: the groups, and one diagnostic a group and cause that names what differs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import Final

from promptoteka.catalog import Cause, Difference, differences, groups
from promptoteka.checks.rules.base import Diagnostic, Library, Loaded, Phrase, Rule, key_span

_SHOWN: Final = 3
"""Differences that are named."""


def translated(library: Library) -> Iterator[tuple[Loaded, ...]]:
    """The groups of articles that say the same, one a language: the source first."""
    by_identity = {loaded.article.identity: loaded for loaded in reversed(library.articles) if loaded.is_legible}
    for group in groups((loaded.article for loaded in by_identity.values()), library.home):
        yield tuple(by_identity[article.identity] for article in group)


def others(rest: Iterable[Loaded]) -> Phrase | str:
    """The languages that the same is said of, as the end of a sentence, or nothing."""
    langs = langs_of(rest)
    return Phrase("problem.translation.others", {"langs": langs}) if langs else ""


def langs_of(members: Iterable[Loaded]) -> str:
    return ", ".join(f"`{loaded.article.lang}`" for loaded in members)


def differing(rule: Rule, library: Library, causes: Collection[Cause]) -> Iterator[Diagnostic]:
    """One diagnostic a group and cause: at the source where most translations agree on something else than it says,
    else at the first translation that differs."""
    for source, *translations in translated(library):
        found = [differences(loaded.article, source.article) for loaded in translations]
        for cause in causes:
            said = [tuple(one for one in each if one.cause == cause) for each in found]
            yield from _of_cause(rule, source, list(zip(translations, said, strict=True)))


def _of_cause(rule: Rule, source: Loaded, said: list[tuple[Loaded, tuple[Difference, ...]]]) -> Iterator[Diagnostic]:
    unlike = [(loaded, found) for loaded, found in said if found]
    if not unlike:
        return
    common, count = Counter(found for _, found in unlike).most_common(1)[0]
    if count > 1 and 2 * count > len(said):
        agreeing = [loaded for loaded, found in unlike if found == common]
        who = Phrase("problem.translation.most", {"langs": langs_of(agreeing)})
        yield _diagnostic(rule, source, who, common, "")
        return
    (first, found), *rest = unlike
    who = Phrase("problem.translation.one", {"lang": source.article.lang})
    yield _diagnostic(rule, first, who, found, others(loaded for loaded, _ in rest))


def _diagnostic(rule: Rule, at: Loaded, who: Phrase, found: tuple[Difference, ...], rest: Phrase | str) -> Diagnostic:
    what = tuple(map(_worded, found[:_SHOWN])) + (("…",) if len(found) > _SHOWN else ())
    return Diagnostic(rule, at.source, key_span(at, "translation_of"), {"who": who, "what": what, "others": rest})


def _worded(difference: Difference) -> Phrase:
    here, there = difference.here, difference.source
    values: dict[str, object] = {"name": difference.name}
    if here is None or there is None or difference.cause in ("models", "image"):
        return Phrase(f"problem.translation.{difference.cause}.{'lost' if here is None else 'added'}", values)
    if difference.cause == "ratings":
        return Phrase("problem.translation.ratings", values | {"here": _plain(here), "due": _plain(there)})
    return Phrase(f"problem.translation.{difference.cause}", values | {"n": int(here), "due": int(there)})


def _plain(points: float) -> str:
    return f"{points:g}"
