"""The file itself."""

from __future__ import annotations

from typing import Final

from promptoteka.model.diagnostics.model import Rule, Severity

NOT_UTF8: Final = Rule(
    "PL001",
    "not-utf8",
    Severity.ERROR,
    "The file is not UTF-8: byte {byte}, looks like {encoding}",
    "Save the file as UTF-8",
)
WRONG_DECODING: Final = Rule(
    "PL002",
    "wrong-decoding",
    Severity.ERROR,
    "The text is damaged: {was} was read as {read_as}",
    "`promptoteka fix` repairs the file (`extract --repair` only reads it so); this place becomes: {repaired}",
)
FILE_TOO_LARGE: Final = Rule(
    "PL003",
    "file-too-large",
    Severity.ERROR,
    "The file of {size} bytes is over {limit}; only its start was read",
    "Split the article, or move large examples to a file of their own",
)
NOTHING_TO_READ: Final = Rule(
    "PL004",
    "empty-file",
    Severity.ERROR,
    "The file is empty",
    "Start with front matter between two lines of `---`",
)

RULES: Final[tuple[Rule, ...]] = (
    NOT_UTF8,
    WRONG_DECODING,
    FILE_TOO_LARGE,
    NOTHING_TO_READ,
)
