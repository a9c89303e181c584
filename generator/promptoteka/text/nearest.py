"""Which of the known names an unknown one nearly is, for as many as a person can have misspelt."""

from __future__ import annotations

import difflib
from collections.abc import Collection
from typing import Final

_LONGEST: Final = 200
"""Characters of a name; what is longer is no slip of the pen."""
_PAIRS: Final = 20_000
"""To compare is the slowest thing that a name can ask for, and a file can hold thousands of them."""


class Nearest:
    """Compares names, up to a number of pairs in all; what is asked after that is near to nothing."""

    def __init__(self, pairs: int = _PAIRS) -> None:
        self._left = pairs

    def to(self, name: str, known: Collection[str], cutoff: float) -> str | None:
        """The name that is most like `name`, if any is as like as `cutoff` (0 to 1)."""
        self._left -= len(known)
        if len(name) > _LONGEST or self._left < 0:
            return None
        return next(iter(difflib.get_close_matches(name, known, n=1, cutoff=cutoff)), None)
