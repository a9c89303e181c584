"""The problems of an article, as its page shows them to its author."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from promptoteka.model.diagnostics import Diagnostic, Rule
from promptoteka.text.shown import visible


@dataclass(frozen=True, slots=True)
class ProblemView:
    """A diagnostic in words; `url` is the rule's page relative to the site's root, None where there is none."""

    severity: str
    code: str
    name: str
    message: str
    help: str
    line: int
    url: str | None


def problem_views(found: Sequence[Diagnostic], lang: str, url: Callable[[Rule], str | None]) -> tuple[ProblemView, ...]:
    """By place, in the language of the page."""
    return tuple(
        ProblemView(
            severity=one.rule.severity.value,
            code=one.rule.code,
            name=one.rule.name,
            message=visible(one.message(lang)),
            help=visible(one.help(lang)),
            line=one.source.position(one.span.start)[0],
            url=url(one.rule),
        )
        for one in sorted(found, key=lambda one: (one.span.start, one.rule.code))
    )
