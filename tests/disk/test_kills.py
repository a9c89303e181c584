"""A build that is ended at a random moment leaves the old site or the new one, whole, and the next one tidies up."""

from __future__ import annotations

import signal

import pytest

from tools.kills import SIGNALS, run


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system ends programs in its own way")
def test_builds_that_are_ended_leave_a_whole_site() -> None:
    figures = run(6, 5, SIGNALS)
    assert figures.problems == []
    assert sum(figures.kills.values()) == 6
