"""What rules about the library share: how names are compared, and where an item of the front matter stands."""

from __future__ import annotations

import re
import unicodedata

from promptoteka.checks.rules.base import Loaded, Span, key_span


def folded(text: str) -> str:
    """As names are compared: NFKC, folded case."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())


def item_span(loaded: Loaded, key: str, item: str) -> Span:
    """The place of an item of a list in the front matter; its key, if the item is written in another way."""
    at = key_span(loaded, key)
    if key not in loaded.keys:
        return at
    end = min((span.start for span in loaded.keys.values() if span.start > at.end), default=None)
    end = loaded.source.text.find("\n---", at.end) if end is None else end
    stop = end if end >= 0 else len(loaded.source.text)
    found = re.compile(rf"(?<![\w-]){re.escape(item)}(?![\w-])").search(loaded.source.text, at.end, stop)
    return Span(*found.span()) if found else at
