"""The pages of the reference, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from promptoteka.catalog import root
from promptoteka.checks.rules import ENTRIES
from promptoteka.languages import CODES, language
from promptoteka.languages.texts import text
from promptoteka.model.article import Lang
from promptoteka.site.reference import commands, headings, keys, rules, settings
from promptoteka.site.reference.model import Manual, ManualPage
from promptoteka.site.templates import relative

FOLDER: Final = "for-authors/"
"""The index; the rules stand in `rules/`."""


def pages(home: Lang, manual: Manual) -> Iterator[ManualPage]:
    """Every page; those in the language `home` stand at the site's root, the others in a folder of their language."""
    for lang in documented():
        yield from _Section(lang, home, manual).pages()


def documented() -> tuple[Lang, ...]:
    """The languages that have the reference: those with documents of the rules."""
    return tuple(code for code in CODES if language(code).has_documents)


class _Section:
    """The pages of one language."""

    def __init__(self, lang: Lang, home: Lang, manual: Manual) -> None:
        self._lang = lang
        self._root = root(lang, home)
        self._others = tuple((other, root(other, home)) for other in documented() if other != lang)
        self._manual = manual

    def pages(self) -> Iterator[ManualPage]:
        lang = self._lang
        shown = {
            "rules": ("rules/", rules.lines(lang, lambda target: self._link("rules/", target))),
            "keys": (f"{FOLDER}front-matter/", keys.lines(lang, 2)),
            "headings": (f"{FOLDER}headings/", headings.lines(lang, 2)),
            "commands": (f"{FOLDER}commands/", commands.lines(lang, 2, self._manual)),
            "settings": (f"{FOLDER}settings/", settings.lines(lang, 2)),
        }
        listed = (f"- [{text(f'reference.{key}', lang)}]({self._link(FOLDER, at)})" for key, (at, _) in shown.items())
        yield self._page(FOLDER, text("reference.index", lang), (text("reference.index.lead", lang), "", *listed))
        for key, (at, lines) in shown.items():
            yield self._page(at, text(f"reference.{key}", lang), lines)
        for entry in ENTRIES:
            title = f"{entry.rule.code} {entry.rule.name}"
            lines = rules.page(entry, lang)
            yield self._page(rules.address(entry), title, lines, rules.summary(entry, lang))

    def _page(self, at: str, title: str, lines: Iterator[str] | tuple[str, ...], description: str = "") -> ManualPage:
        body = "\n".join(lines).strip()
        others = (
            f"[{text('reference.this-page', lang)}]({relative(f'{there}{at}', f'{self._root}{at}')})"
            for lang, there in self._others
        )
        return ManualPage(
            address=f"{self._root}{at}",
            lang=self._lang,
            title=title,
            description=description or f"{text('reference.index', self._lang)}: {title}",
            markdown=f"# {title}\n\n{body}\n\n{' · '.join(others)}\n",
        )

    def _link(self, at: str, target: str) -> str:
        return relative(f"{self._root}{target}", f"{self._root}{at}")
