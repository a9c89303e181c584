"""A repair that does what it must not is not made, whatever its rule believes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

import pytest
from promptoteka.checks import rules
from promptoteka.checks.rules.base import Diagnostic, Edit, Entry, Rule, Severity, Source, Span

from tests.fix.test_fix import GOOD, codes, mend

RULE: Final = Rule("PL499", "no-crow", Severity.ERROR, "a crow", "shoo it")
TEXT: Final = GOOD.replace("Напиши письмо", "Напиши ворона письмо ворона")


def _check(source: Source) -> Iterator[Diagnostic]:
    for found in re.finditer("ворона", source.text):
        yield Diagnostic(RULE, source, Span(*found.span()))


def _replace(by: str) -> Callable[[Diagnostic], Iterator[Edit]]:
    def repair(found: Diagnostic) -> Iterator[Edit]:
        yield Edit(found.span, by)

    return repair


def _one_after_the_other(found: Diagnostic) -> Iterator[Edit]:
    if found.source.text.index("ворона") == found.span.start:
        yield Edit(found.span, "синица")


def _both(found: Diagnostic) -> Iterator[Edit]:
    """Each diagnostic wants all of them changed: together the same edits, which count once."""
    for other in _check(found.source):
        yield Edit(other.span, "синица")


def _nowhere(found: Diagnostic) -> Iterator[Edit]:
    yield from ()


def _wrong_for_the_second(found: Diagnostic) -> Iterator[Edit]:
    is_second = found.source.text[: found.span.start].endswith("письмо ")
    yield Edit(found.span, "\u202e" if is_second else "синица")


@pytest.mark.parametrize(
    ("repair", "changes", "expected"),
    [
        (_replace("синица"), {"prompts"}, TEXT.replace("ворона", "синица")),
        (_replace("синица"), {"*"}, TEXT.replace("ворона", "синица")),
        (_replace("синица"), {"tags"}, TEXT),
        (_replace("синица"), (), TEXT),
        (_replace("ворона и ворона"), {"*"}, TEXT),
        (_replace("\u202e"), {"*"}, TEXT),
        (_replace("\n\n---\n\n#"), {"*"}, TEXT),
        (_nowhere, {"*"}, TEXT),
        (_one_after_the_other, {"*"}, TEXT.replace("ворона", "синица")),
        (_both, {"*"}, TEXT.replace("ворона", "синица")),
        (_wrong_for_the_second, {"*"}, TEXT.replace("ворона", "синица", 1)),
    ],
)
def test_a_repair_is_made_as_far_as_it_may_be(
    repair: Callable[[Diagnostic], Iterator[Edit]],
    changes: set[str],
    expected: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    entry = Entry(RULE, None, text=_check, repair=repair, changes=frozenset(changes))
    monkeypatch.setattr(rules, "ENTRIES", (entry, *rules.ENTRIES))
    fixed = mend(TEXT)
    assert fixed.content.decode() == expected
    assert len(codes(fixed)) == 2 - expected.count("ворона")
    assert mend(fixed.content).content == fixed.content


def test_a_repair_that_the_author_did_not_choose_is_not_made(monkeypatch: pytest.MonkeyPatch) -> None:
    entry = Entry(RULE, None, text=_check, repair=_replace("синица"), changes=frozenset({"*"}))
    monkeypatch.setattr(rules, "ENTRIES", (entry, *rules.ENTRIES))
    silenced = TEXT.replace("> **Роль", "<!-- promptoteka: ignore PL499 it belongs there -->\n\n> **Роль")
    assert mend(silenced).content == silenced.encode()
