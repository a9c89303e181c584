"""The made-up rules of the samples speak Russian, too."""

from __future__ import annotations

import pytest
from promptoteka.languages import language

from tests.reports.samples import RUSSIAN


@pytest.fixture(autouse=True)
def _russian_of_the_samples(monkeypatch: pytest.MonkeyPatch) -> None:
    spoken = language("ru")
    monkeypatch.setitem(spoken.__dict__, "rules", {**spoken.rules, **RUSSIAN})
