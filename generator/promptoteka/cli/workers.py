"""Work in all cores of this machine.

Processes are forked where that is safe, and then see what the items share without a copy of it; elsewhere it is
handed to them. Results come back in the order of the items, so they do not depend on how many processes there are.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import chain
from multiprocessing.connection import wait
from typing import Any, Final, TypeVar

from promptoteka.text.work import Work, in_turn

_Shared = TypeVar("_Shared")
_Item = TypeVar("_Item")
_Result = TypeVar("_Result")

LEAST: Final = 64
"""Items that are worth a process: it takes as long to begin as a few of them."""
ROUNDS: Final = 8
"""Pieces of work a process: the last ones to end wait for little."""
CAN_FORK: Final = sys.platform == "linux"
"""Elsewhere a forked process may not use what the system's own libraries have begun (macOS), or there is no fork."""


class Processes:
    """Work in `count` processes, which begin at once and are waited for when the results are asked for; few items, or
    those of one process, are left to `few`."""

    def __init__(self, count: int | None = None, few: Work = in_turn) -> None:
        self._count = count or _cores()
        self._few = few

    def __call__(
        self, function: Callable[[_Shared, _Item], _Result], shared: _Shared, items: Sequence[_Item]
    ) -> Iterable[_Result]:
        if self._count == 1 or len(items) < LEAST:
            return self._few(function, shared, items)
        return self._divided(function, shared, items)

    def _divided(
        self, function: Callable[[_Shared, _Item], _Result], shared: _Shared, items: Sequence[_Item]
    ) -> Iterator[_Result]:
        size = -(-len(items) // (self._count * ROUNDS))
        pieces = [slice(at, at + size) for at in range(0, len(items), size)]
        pool = ProcessPoolExecutor(
            self._count,
            multiprocessing.get_context("fork" if CAN_FORK else "spawn"),
            initializer=_begin,
            initargs=(function, shared, items),
        )
        begun = pool.map(_do, pieces)

        def results() -> Iterator[_Result]:
            try:
                yield from chain.from_iterable(begun)
            finally:
                pool.shutdown(wait=True, cancel_futures=True)

        return results()


def _cores() -> int:
    """Those that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


_task: list[tuple[Callable[[Any, Any], Any], Any, Sequence[Any]]] = []
"""What a process works on."""


def _begin(function: Callable[[Any, Any], Any], shared: Any, items: Sequence[Any]) -> None:
    _task.append((function, shared, items))
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears it too, and ends us
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # the parent tidies up when it is ended, we do not
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """A parent that was killed tells nobody."""
    parent = multiprocessing.parent_process()
    if parent:
        wait([parent.sentinel])
        os._exit(1)


def _do(piece: slice) -> list[Any]:
    function, shared, items = _task[-1]
    return [function(shared, item) for item in items[piece]]
