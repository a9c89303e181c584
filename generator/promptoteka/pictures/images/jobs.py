"""Work that takes long and gives the same bytes each time: who asks may answer from a cache, or use processes."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Job:
    """`make` gives the same bytes whenever `name` is the same, in any run."""

    name: str
    make: Callable[[], bytes]


Make = Callable[[Sequence[Job]], Sequence[bytes]]
"""What the jobs make, in their order."""


def one_by_one(jobs: Sequence[Job]) -> list[bytes]:
    return [job.make() for job in jobs]


def named(recipe: str, made_from: str) -> str:
    """The name of a job, which is a file name: what it does, with which Pillow, and what it is made from."""
    from PIL import __version__ as pillow

    return f"{recipe}-{pillow}-{hashlib.sha256(made_from.encode()).hexdigest()[:32]}"
