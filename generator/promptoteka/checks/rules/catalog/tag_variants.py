"""A tag is another form of a tag that more articles bear.

Each tag has a page of its own, and the articles are divided between the two. Forms differ in hyphens, ё or number
(`договор`, `договоры`), or are synonyms (`ai`, `нейросети`). Only articles in the same language are compared: a Russian
article may say `право`, and an English one `law`.

## Example

```yaml
# articles/lease.md
tags: [contract]

# articles/nda.md, articles/offer.md
tags: [contracts]
```

## Instead

```yaml
# articles/lease.md
tags: [contracts]
```
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator
from functools import cache

from promptoteka.checks.rules.base import Diagnostic, Entry, Library, Rule, Severity
from promptoteka.checks.rules.catalog.base import folded, item_span
from promptoteka.model import data
from promptoteka.reader.frontmatter import tag_slug

RULE = Rule(
    "PL705",
    "tag-variants",
    Severity.WARNING,
    "The tag `{tag}` ({count}) is the same as `{other}` ({other_count})",
    "Write `{other}`",
)

_SINGULARS = {"ы": ("", "а"), "и": ("", "а", "я", "ь", "й"), "ies": ("y",), "es": ("", "e"), "s": ("",)}
"""Ends of plurals, and of their singulars."""
_SHORTEST = 4
"""Letters of a singular: `js` is no plural."""
_NO_PLURALS = frozenset({"news"})


def check(library: Library) -> Iterator[Diagnostic]:
    langs = {loaded.article.lang for loaded in library.articles}
    for lang in sorted(langs):
        articles = [loaded for loaded in library.articles if loaded.article.lang == lang and loaded.is_legible]
        counts = Counter(tag for loaded in articles for tag in dict.fromkeys(loaded.article.tags))
        preferred = _preferred(counts)
        for loaded in articles:
            for tag in dict.fromkeys(loaded.article.tags):
                if tag in preferred:
                    other = preferred[tag]
                    values = {"tag": tag, "count": counts[tag], "other": other, "other_count": counts[other]}
                    yield Diagnostic(RULE, loaded.source, item_span(loaded, "tags", tag, tag_slug), values)


def _preferred(counts: Counter[str]) -> dict[str, str]:
    """The most used form of each tag that is not that itself."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for tag, group in _groups(counts).items():
        groups[group].append(tag)
    found: dict[str, str] = {}
    for tags in groups.values():
        best = min(tags, key=lambda tag: (-counts[tag], tag))
        found |= {tag: best for tag in tags if tag != best}
    return found


def _groups(tags: Iterable[str]) -> dict[str, str]:
    """The name of the group that each tag is of: of its synonyms, else its singular."""
    bare = {tag: _bare(tag) for tag in tags}
    synonyms = _synonyms()
    known = bare.values() | synonyms.keys()
    names = {_singular(form, known): group for form, group in synonyms.items()}
    singulars = {tag: _singular(form, known) for tag, form in bare.items()}
    return {tag: names.get(singular, singular) for tag, singular in singulars.items()}


@cache
def _synonyms() -> dict[str, str]:
    return {_bare(tag): _bare(group) for tag, group in data.tag_synonyms().items()}


def _bare(tag: str) -> str:
    return folded(tag).replace("ё", "е").replace("-", "").replace("_", "")


def _singular(form: str, known: Container[str]) -> str:
    """The form among `known` that `form` is the plural of, else itself."""
    for plural, singulars in _SINGULARS.items():
        stem = form.removesuffix(plural)
        for end in singulars if stem != form and form not in _NO_PLURALS else ():
            if len(stem + end) >= _SHORTEST and stem + end in known:
                return stem + end
    return form


ENTRY = Entry(RULE, __doc__, library=check)
