"""Every rule: the list, and a page a rule."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from promptoteka.checks.rules import ENTRIES, Entry
from promptoteka.site.reference.model import code, column, table
from promptoteka.site.reference.words import word

_FIELD = re.compile(r"\{[^{}]*\}")


def lines(lang: str, link: Callable[[str], str]) -> Iterator[str]:
    """The list of all rules; `link` gives the link to the page at an address."""
    yield word("rules.lead", lang)
    heads = ("rules.code", "rules.name", "rules.severity", "rules.about")
    yield from table(
        (word(head, lang) for head in heads),
        (
            (
                entry.rule.code,
                f"[{entry.rule.name}]({link(address(entry))})",
                word(f"severity.{entry.rule.severity}", lang),
                summary(entry, lang),
            )
            for entry in ENTRIES
        ),
    )


def page(entry: Entry, lang: str) -> Iterator[str]:
    """The page of a rule, without its heading."""
    rule, at = entry.rule, column(lang)
    repaired = code("promptoteka fix") if entry.repair else word("rule.by-hand", lang)
    yield f"- **{word('rule.severity', lang)}:** {word(f'severity.{rule.severity}', lang)}"
    yield f"- **{word('rule.fixable', lang)}:** {repaired}"
    yield f"- **{word('rule.message', lang)}:** {_shown(rule.message[at])}"
    yield f"- **{word('rule.help', lang)}:** {_shown(rule.help[at])}"
    yield from ("", entry.page(lang).strip(), "", word("rule.silence", lang).format(code=rule.code))


def address(entry: Entry) -> str:
    return f"rules/{entry.rule.name}/"


def summary(entry: Entry, lang: str) -> str:
    """The first sentence of the rule's page."""
    return " ".join(entry.page(lang).strip().split("\n\n")[0].split())


def _shown(text: str) -> str:
    """A message without what it says of one place: each field is an ellipsis."""
    return _FIELD.sub("…", text)
