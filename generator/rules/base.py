"""What every check gets and gives: the socket of `rules`."""

from collections.abc import Callable, Iterator

from generator.diagnostics import Diagnostic
from generator.library import Library
from generator.loader import Loaded
from generator.source import Span

Check = Callable[[Library], Iterator[Diagnostic]]


def key_span(loaded: Loaded, key: str) -> Span:
    """Where a key of the front matter stands; the first line if it is not written."""
    return loaded.keys.get(key) or loaded.source.line_span(0)
