"""One function applied to many things, in turn, in threads, processes or on several machines: the same results."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Protocol, TypeVar

_Shared = TypeVar("_Shared")
_Item = TypeVar("_Item")
_Result = TypeVar("_Result")


class Work(Protocol):
    """Applies a function to each item, with what all of them share; the results stand in the order of the items.

    What is given and what comes back may travel to another process: a function of a module, and values.
    """

    def __call__(
        self, function: Callable[[_Shared, _Item], _Result], shared: _Shared, items: Sequence[_Item]
    ) -> Iterable[_Result]: ...


def in_turn(
    function: Callable[[_Shared, _Item], _Result], shared: _Shared, items: Sequence[_Item]
) -> Iterator[_Result]:
    """One after the other, in this process."""
    return (function(shared, item) for item in items)


def in_threads(
    function: Callable[[_Shared, _Item], _Result], shared: _Shared, items: Sequence[_Item]
) -> Iterator[_Result]:
    """In threads of this process, for what leaves the interpreter to others while it works, as Pillow does."""
    with ThreadPoolExecutor(os.cpu_count(), thread_name_prefix="work") as pool:
        yield from pool.map(partial(function, shared), items)
