"""Markdown snippets for VS Code, Russian and English: the parts of `languages.skeleton` with tab stops in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

from promptoteka.languages.skeleton import LANGS, MARKERS, Skeleton


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
        return f"`[{label}, {MARKERS[self.column]}: {self.place('example')} / {self.place('other_example')}]`"

    def front_matter(self) -> Iterator[str]:
        yield from (f'title: "{self.place("title")}"', "date: $CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE")
        yield from (f"tags: [{self.place('tag')}]", f'description: "{self.place("description")}"')
        yield f"lang: {self.lang}"

    def title(self) -> str:
        return "$1"


SNIPPETS: Final[tuple[tuple[Callable[[Writer], Iterator[str]], tuple[str, str], tuple[str, str]], ...]] = (
    (Writer.article, ("статья", "article"), ("Вся статья", "A whole article")),
    (Writer.prompt, ("промпт", "prompt"), ("Версия промпта", "A version of the prompt")),
    (Writer.blank, ("поле", "field"), ("Поле с примерами", "A field with examples")),
    (Writer.question, ("вопрос", "question"), ("Вопрос и ответ", "A question and its answer")),
    (Writer.before_after, ("до-после", "before-after"), ("До и после", "Before and after")),
    (Writer.ratings, ("оценки", "ratings"), ("Оценки", "Ratings")),
)


def snippets() -> dict[str, Any]:
    """The snippets as VS Code reads them; a Russian one answers to its English prefix with `-ru` as well."""
    made = {}
    for column, lang in enumerate(LANGS):
        for write, prefixes, titles in SNIPPETS:
            made[f"{titles[column]} ({lang})"] = {
                "scope": "markdown",
                "prefix": [prefixes[0], f"{prefixes[1]}-ru"] if lang == "ru" else [prefixes[1]],
                "description": f"Promptoteka: {titles[column]}",
                "body": list(write(Writer(lang))),
            }
    return made
