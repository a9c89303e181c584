"""The file itself."""

from __future__ import annotations

from typing import Final

from promptoteka.model.diagnostics.model import Rule, Severity

NOT_UTF8: Final = Rule(
    "PL001",
    "not-utf8",
    Severity.ERROR,
    ("Файл не в UTF-8: байт {byte}, похоже на {encoding}", "The file is not UTF-8: byte {byte}, looks like {encoding}"),
    ("Сохраните файл в кодировке UTF-8", "Save the file as UTF-8"),
)
WRONG_DECODING: Final = Rule(
    "PL002",
    "wrong-decoding",
    Severity.ERROR,
    ("Текст испорчен: {was} прочитали как {read_as}", "The text is damaged: {was} was read as {read_as}"),
    (
        "`promptoteka fix` исправит файл (`extract --repair` — только прочтёт); здесь станет: {repaired}",
        "`promptoteka fix` repairs the file (`extract --repair` only reads it so); this place becomes: {repaired}",
    ),
)
FILE_TOO_LARGE: Final = Rule(
    "PL003",
    "file-too-large",
    Severity.ERROR,
    (
        "Файл в {size} байт больше {limit}; прочитано только начало",
        "The file of {size} bytes is over {limit}; only its start was read",
    ),
    (
        "Разделите статью или вынесите большие примеры в отдельный файл",
        "Split the article, or move large examples to a file of their own",
    ),
)
NOTHING_TO_READ: Final = Rule(
    "PL004",
    "empty-file",
    Severity.ERROR,
    ("Файл пуст", "The file is empty"),
    ("Начните с заголовочного блока между двумя строками `---`", "Start with front matter between two lines of `---`"),
)

RULES: Final[tuple[Rule, ...]] = (
    NOT_UTF8,
    WRONG_DECODING,
    FILE_TOO_LARGE,
    NOTHING_TO_READ,
)
