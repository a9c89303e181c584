"""What rules about the library share: how names are compared, and where an item of the front matter stands."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from promptoteka.checks.rules.base import Loaded, Span, key_span


def folded(text: str) -> str:
    """As names are compared: NFKC, folded case."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())


def item_span(loaded: Loaded, key: str, item: str, read: Callable[[str], str] = str) -> Span:
    """The place of an item of a list in the front matter, which is `item` when it is read."""
    items = loaded.spans.front_matter.values.get(key, ())
    return next((written.span for written in items if read(written.text) == item), key_span(loaded, key))
