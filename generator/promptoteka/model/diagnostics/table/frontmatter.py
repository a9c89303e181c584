"""Front matter."""

from __future__ import annotations

from typing import Final

from promptoteka.model.diagnostics.model import Rule, Severity

NO_FRONT_MATTER: Final = Rule(
    "PL101",
    "missing-front-matter",
    Severity.ERROR,
    ("Нет заголовочного блока", "There is no front matter"),
    (
        "Первая строка файла — `---`, затем `title`, `date`, `tags`, затем снова `---`",
        "The first line is `---`, then `title`, `date`, `tags`, then `---` again",
    ),
)
UNCLOSED_FRONT_MATTER: Final = Rule(
    "PL102",
    "unclosed-front-matter",
    Severity.ERROR,
    ("Заголовочный блок не закрыт", "The front matter is not closed"),
    ("Поставьте строку `---` после последнего ключа", "Put a line of `---` after the last key"),
)
YAML_SYNTAX: Final = Rule(
    "PL103",
    "yaml-syntax",
    Severity.ERROR,
    ("YAML не читается: {problem_ru}", "The YAML does not parse: {problem_en}"),
    (
        "Проверьте отступы, двоеточия и кавычки; текст с двоеточием берут в кавычки",
        "Check indents, colons and quotes; quote a text that holds a colon",
    ),
)
YAML_FORBIDDEN: Final = Rule(
    "PL104",
    "yaml-forbidden",
    Severity.ERROR,
    ("В заголовочном блоке запрещено: {what_ru}", "Not allowed in front matter: {what_en}"),
    ("Напишите значение прямо", "Write the value out"),
)
FRONT_MATTER_TOO_LARGE: Final = Rule(
    "PL105",
    "front-matter-too-large",
    Severity.ERROR,
    ("Заголовочный блок больше {limit} КБ", "The front matter is over {limit} KB"),
    ("Перенесите текст в тело статьи", "Move text into the article's body"),
)
DUPLICATE_KEY: Final = Rule(
    "PL106",
    "duplicate-key",
    Severity.ERROR,
    ("Ключ `{key}` повторяется; взято первое значение", "The key `{key}` stands twice; the first value is used"),
    ("Оставьте один", "Leave one"),
)
UNKNOWN_KEY: Final = Rule(
    "PL107",
    "unknown-key",
    Severity.ERROR,
    ("Неизвестный ключ `{key}`", "Unknown key `{key}`"),
    ("{hint_ru}Своим ключам дают имя `x-…`", "{hint_en}Keys of your own are named `x-…`"),
)
MISSING_KEY: Final = Rule(
    "PL108",
    "missing-key",
    Severity.ERROR,
    ("Нет обязательного ключа `{key}`", "The required key `{key}` is missing"),
    ("Добавьте строку `{key}: …`", "Add a line `{key}: …`"),
)
BAD_VALUE: Final = Rule(
    "PL109",
    "bad-value",
    Severity.ERROR,
    ("`{key}`: {problem_ru}", "`{key}`: {problem_en}"),
    ("{hint_ru}", "{hint_en}"),
)
FUTURE_DATE: Final = Rule(
    "PL110",
    "future-date",
    Severity.WARNING,
    ("`{key}`: {date} ещё не наступило", "`{key}`: {date} is in the future"),
    ("Проверьте год и месяц", "Check the year and the month"),
)
LATE_FRONT_MATTER: Final = Rule(
    "PL111",
    "late-front-matter",
    Severity.WARNING,
    ("Перед заголовочным блоком стоят пустые строки", "Empty lines stand before the front matter"),
    ("Удалите их: `---` должна быть первой строкой", "Remove them: `---` is to be the first line"),
)

RULES: Final[tuple[Rule, ...]] = (
    NO_FRONT_MATTER,
    UNCLOSED_FRONT_MATTER,
    YAML_SYNTAX,
    YAML_FORBIDDEN,
    FRONT_MATTER_TOO_LARGE,
    DUPLICATE_KEY,
    UNKNOWN_KEY,
    MISSING_KEY,
    BAD_VALUE,
    FUTURE_DATE,
    LATE_FRONT_MATTER,
)
