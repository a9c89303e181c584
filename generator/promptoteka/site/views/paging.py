"""A long list in pages of 48, each with an address of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from promptoteka.languages.texts import text

PAGE_SIZE: Final = 48
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Step:
    """A link to a page of the list."""

    number: int
    url: str


@dataclass(frozen=True, slots=True)
class Paging:
    """Where a page stands in its list. `steps` are the pages that it links to, None where some are left out."""

    number: int
    count: int
    previous: Step | None
    next: Step | None
    steps: tuple[Step | None, ...]


def in_pages(items: Sequence[_T], at: str) -> Iterator[tuple[str, Sequence[_T], Paging]]:
    """(address, items, place) of each page of a list that begins at `at`: `tags/x/`, `tags/x/page/2/` …

    An empty list has one page.
    """
    count = max(1, -(-len(items) // PAGE_SIZE))
    steps = [Step(number, f"{at}page/{number}/" if number > 1 else at) for number in range(1, count + 1)]
    for step in steps:
        start = (step.number - 1) * PAGE_SIZE
        paging = Paging(
            number=step.number,
            count=count,
            previous=steps[step.number - 2] if step.number > 1 else None,
            next=steps[step.number] if step.number < count else None,
            steps=tuple(_shown(steps, step.number)),
        )
        yield step.url, items[start : start + PAGE_SIZE], paging


def paged_title(title: str, paging: Paging, lang: str) -> str:
    """The title of a list; later pages of it bear their number."""
    return title if paging.number == 1 else text("paging.title", lang, title=title, number=paging.number)


def _shown(steps: list[Step], current: int) -> Iterator[Step | None]:
    """The first, the last, and those around the current one; None for what is between."""
    last = 0
    for step in steps:
        if step.number in (1, len(steps)) or abs(step.number - current) <= 1:
            if step.number > last + 1:
                yield None
            yield step
            last = step.number
