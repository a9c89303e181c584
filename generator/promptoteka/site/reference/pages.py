"""The pages of the reference, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from promptoteka.catalog import root
from promptoteka.checks.rules import ENTRIES
from promptoteka.model.article import Lang
from promptoteka.site.reference import commands, headings, keys, rules, settings
from promptoteka.site.reference.model import Manual, ManualPage
from promptoteka.site.reference.words import word
from promptoteka.site.templates import relative

FOLDER: Final = "for-authors/"
"""The index; the rules stand in `rules/`."""
LANGS: Final[tuple[Lang, ...]] = ("ru", "en")


def pages(home: Lang, manual: Manual) -> Iterator[ManualPage]:
    """Every page; those in the language `home` stand at the site's root, the others in a folder of their language."""
    for lang in LANGS:
        yield from _Section(lang, home, manual).pages()


class _Section:
    """The pages of one language."""

    def __init__(self, lang: Lang, home: Lang, manual: Manual) -> None:
        self._lang = lang
        self._root = root(lang, home)
        other: Lang = "en" if lang == "ru" else "ru"
        self._other_root = root(other, home)
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
        listed = (f"- [{word(key, lang)}]({self._link(FOLDER, at)})" for key, (at, _) in shown.items())
        yield self._page(FOLDER, word("index", lang), (word("index.lead", lang), "", *listed))
        for key, (at, lines) in shown.items():
            yield self._page(at, word(key, lang), lines)
        for entry in ENTRIES:
            title = f"{entry.rule.code} {entry.rule.name}"
            lines = rules.page(entry, lang)
            yield self._page(rules.address(entry), title, lines, rules.summary(entry, lang))

    def _page(self, at: str, title: str, lines: Iterator[str] | tuple[str, ...], description: str = "") -> ManualPage:
        text = "\n".join(lines).strip()
        other = relative(f"{self._other_root}{at}", f"{self._root}{at}")
        return ManualPage(
            address=f"{self._root}{at}",
            lang=self._lang,
            title=title,
            description=description or f"{word('index', self._lang)}: {title}",
            markdown=f"# {title}\n\n{text}\n\n[{word('other-language', self._lang)}]({other})\n",
        )

    def _link(self, at: str, target: str) -> str:
        return relative(f"{self._root}{target}", f"{self._root}{at}")
