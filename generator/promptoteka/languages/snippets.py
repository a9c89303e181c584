"""Markdown snippets for VS Code, in every language: the parts of `languages.skeleton` with tab stops in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

from promptoteka.languages import CODES, FALLBACK, language
from promptoteka.languages.skeleton import Skeleton


class Writer(Skeleton):
    """Writes one snippet: numbers its tab stops."""

    def __init__(self, lang: str) -> None:
        super().__init__(lang)
        self._stops = 0
        self._label = 0  # the stop that holds the label of the last field with examples

    def place(self, key: str) -> str:
        """The next tab stop, with a text to type over."""
        self._stops += 1
        return f"${{{self._stops}:{self.text(key)}}}"

    def choice(self, *values: str) -> str:
        """The next tab stop, with a list to choose from."""
        self._stops += 1
        return f"${{{self._stops}|{','.join(values)}|}}"

    def field(self, examples: bool = True) -> str:
        if not examples:
            return f"`[${self._label}]`"
        label, self._label = self.place("field"), self._stops
        return f"`[{label}, {self.text('marker')}: {self.place('example')} / {self.place('other_example')}]`"

    def front_matter(self) -> Iterator[str]:
        yield from (f'title: "{self.place("title")}"', "date: $CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE")
        yield from (f"tags: [{self.place('tag')}]", f"keywords: [{self.place('keyword')}]")
        yield f'description: "{self.place("description")}"'
        yield f"lang: {self.lang}"

    def title(self) -> str:
        return "$1"


SNIPPETS: Final[dict[str, Callable[[Writer], Iterator[str]]]] = {
    "article": Writer.article,
    "prompt": Writer.prompt,
    "field": Writer.blank,
    "question": Writer.question,
    "before-after": Writer.before_after,
    "ratings": Writer.ratings,
}
"""By their prefix in English."""


def snippets() -> dict[str, Any]:
    """The snippets as VS Code reads them; each answers to its English prefix, with the language's code behind it.

    A prefix that an earlier language has, English before all, bears the code too.
    """
    made = {}
    owners: dict[str, str] = {}
    for lang in (FALLBACK, *CODES):
        for name in SNIPPETS:
            owners.setdefault(language(lang).skeleton[f"snippet.{name}"], lang)
    for lang in CODES:
        texts = language(lang).skeleton
        for name, write in SNIPPETS.items():
            prefix, title = texts[f"snippet.{name}"], texts[f"snippet.{name}.title"]
            own = prefix if owners[prefix] == lang else f"{prefix}-{lang}"
            made[f"{title} ({lang})"] = {
                "scope": "markdown",
                "prefix": [own] if lang == FALLBACK else list(dict.fromkeys((own, f"{name}-{lang}"))),
                "description": f"Promptoteka: {title}",
                "body": list(write(Writer(lang))),
            }
    return made
