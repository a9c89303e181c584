"""What an author most likely meant is said as it is to be written; what nobody can tell is not guessed."""

from __future__ import annotations

import pytest
from promptoteka.reader.frontmatter.corrected import corrected


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("24.11.2026", "2026-11-24"),
        ("3.2.2026", "2026-02-03"),
        ("24/11/2026", "2026-11-24"),
        ("11/24/2026", "2026-11-24"),
        ("5/5/2026", "2026-05-05"),
        ("5/6/2026", None),
        ("2026/11/24", "2026-11-24"),
        ("2026-2-3", "2026-02-03"),
        ("2026.11.24", "2026-11-24"),
        ("2026年11月24日", "2026-11-24"),
        ("24 ноября 2026", "2026-11-24"),
        ("24 November 2026", "2026-11-24"),
        ("November 3rd, 2026", "2026-11-03"),
        ("3 de novembro de 2026", "2026-11-03"),
        ("3. März 2026", "2026-03-03"),
        ("31.02.2026", None),
        ("24.11.26", None),
        ("tomorrow", None),
        ("9" * 5000, None),
    ],
)
def test_a_date(written: str, meant: str | None) -> None:
    assert corrected("date", written) == meant


@pytest.mark.parametrize(
    ("key", "written", "meant"),
    [
        ("slug", "Мой Слаг", "moy-slag"),
        ("slug", "!!!", None),
        ("aliases", "Old_Name", "old-name"),
        ("draft", "Yes", "true"),
        ("draft", "perhaps", None),
        ("title", "24.11.2026", None),
        ("date", 24, None),
    ],
)
def test_other_keys(key: str, written: object, meant: str | None) -> None:
    assert corrected(key, written) == meant
