"""What a bracket says: a label, and examples behind a marker of its language."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from promptoteka.languages import vocabulary

_SLASH: Final = re.compile(r"(?:^|(?<= ))/(?= |$)")
_SHORT: Final = 3
"""Letters of an abbreviation that is a marker with a stop behind it only: `ex:`, `예:`, `es.`"""
_AROUND: Final = " ,;:—–、，；：。."
_FARTHEST: Final = 400
"""Characters before a bracket in which its label stands."""
_LEADS: Final = re.compile(
    r"[\s>]*(?:(?:[-*+•]|\d{1,2}[.)])\s+)?(?:\[[ xX]\]\s+)?(?:\*\*|__)?(?P<label>[^\s\[\]:：*_`][^\[\]:：*_`\n]{0,59}?)"
    r"(?:\*\*|__)?\s*[:：]\s*(?:\*\*|__)?\s*$"
)


def split_label(inside: str, lang: str | None = None) -> tuple[str, tuple[str, ...]]:
    """Label and examples of a bracket's inside; `label` alone has none."""
    text = " ".join(inside.split())
    for marker in _marker(lang).finditer(text):
        stop, is_last = marker["stop"].strip(), marker.end() == len(text)
        is_short = len(marker["word"]) <= _SHORT and not marker["word"].endswith(".")
        if not (stop or (not is_short and not is_last and (marker["comma"] or not marker.start()))):
            continue
        before, after = text[: marker.start()], text[marker.end() :]
        if (marker["comma"] or "").strip() in ("(", "（"):
            if not after.endswith((")", "）")):
                continue
            after = after[:-1]
        return before.strip(_AROUND), tuple(example for part in _SLASH.split(after) if (example := part.strip()))
    return text, ()


def label_before(text: str, start: int) -> str:
    """The label that leads a line up to a bracket: `- Audience: [for example: teachers]`; empty where there is none.

    A bracket that opens its line has the label that the line above ends with.
    """
    nearest = max(start - _FARTHEST, 0)
    opening = text.rfind("\n", nearest, start) + 1
    line = text[max(opening, nearest) : start].rstrip("`")
    if not line.strip(" \t>-*+•"):
        line = next((above for above in reversed(text[nearest:opening].split("\n")) if above.strip(" \t>")), "")
    led = _LEADS.fullmatch(line)
    return vocabulary.split_emoji(led["label"].strip())[1] if led else ""


def asks(inside: str, lang: str | None) -> bool:
    """Whether a bracket's inside asks to be filled in: `Paste your notes here`."""
    return bool(_imperative(lang).search(inside))


@cache
def _marker(lang: str | None) -> re.Pattern[str]:
    words = "|".join(
        re.escape(word) for word in sorted(vocabulary.words("example_markers", lang), key=len, reverse=True)
    )
    return re.compile(
        rf"(?:^|(?P<comma>\s*[,;:(—–、，；：。（.]\s*)|\s+)(?P<word>{words})(?P<stop>\s*[:：,，]\s*|\s+)", re.IGNORECASE
    )


@cache
def _imperative(lang: str | None) -> re.Pattern[str]:
    words = [
        re.escape(word) if vocabulary.is_unspaced(word) else rf"(?<![^\W\d_]){re.escape(word)}(?![^\W\d_])"
        for word in vocabulary.words("imperatives", lang)
    ]
    return re.compile("|".join(words) or "(?!)", re.IGNORECASE)
