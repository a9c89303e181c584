"""Every rule: the list, and a page a rule."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from promptoteka.checks.rules import ENTRIES, Entry
from promptoteka.languages.texts import text
from promptoteka.site.reference.model import code, table

_FIELD = re.compile(r"\{[^{}]*\}")


def lines(lang: str, link: Callable[[str], str]) -> Iterator[str]:
    """The list of all rules; `link` gives the link to the page at an address."""
    yield text("reference.rules.lead", lang)
    heads = ("rules.code", "rules.name", "rules.severity", "rules.about")
    yield from table(
        (text(f"reference.{head}", lang) for head in heads),
        (
            (
                entry.rule.code,
                f"[{entry.rule.name}]({link(address(entry))})",
                text(f"reference.severity.{entry.rule.severity}", lang),
                summary(entry, lang),
            )
            for entry in ENTRIES
        ),
    )


def page(entry: Entry, lang: str) -> Iterator[str]:
    """The page of a rule, without its heading."""
    rule = entry.rule
    repaired = code("promptoteka fix") if entry.repair else text("reference.rule.by-hand", lang)
    yield f"- **{text('reference.rule.severity', lang)}:** {text(f'reference.severity.{rule.severity}', lang)}"
    yield f"- **{text('reference.rule.fixable', lang)}:** {repaired}"
    yield f"- **{text('reference.rule.message', lang)}:** {_shown(rule.message_in(lang))}"
    yield f"- **{text('reference.rule.help', lang)}:** {_shown(rule.help_in(lang))}"
    yield from ("", entry.page(lang).strip(), "", text("reference.rule.silence", lang).format(code=rule.code))


def address(entry: Entry) -> str:
    return f"rules/{entry.rule.name}/"


def summary(entry: Entry, lang: str) -> str:
    """The first sentence of the rule's page."""
    return " ".join(entry.page(lang).strip().split("\n\n")[0].split())


def _shown(text: str) -> str:
    """A message without what it says of one place: each field is an ellipsis."""
    return _FIELD.sub("…", text)
