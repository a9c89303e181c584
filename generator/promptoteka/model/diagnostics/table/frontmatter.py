"""Front matter."""

from __future__ import annotations

from typing import Final

from promptoteka.model.diagnostics.model import Rule, Severity

NO_FRONT_MATTER: Final = Rule(
    "PL101",
    "missing-front-matter",
    Severity.ERROR,
    "There is no front matter",
    "The first line is `---`, then `title`, `date`, `tags`, then `---` again",
)
UNCLOSED_FRONT_MATTER: Final = Rule(
    "PL102",
    "unclosed-front-matter",
    Severity.ERROR,
    "The front matter is not closed",
    "Put a line of `---` after the last key",
)
YAML_SYNTAX: Final = Rule(
    "PL103",
    "yaml-syntax",
    Severity.ERROR,
    "The YAML does not parse: {problem}",
    "Check indents, colons and quotes; quote a text that holds a colon",
)
YAML_FORBIDDEN: Final = Rule(
    "PL104",
    "yaml-forbidden",
    Severity.ERROR,
    "Not allowed in front matter: {what}",
    "Write the value out",
)
FRONT_MATTER_TOO_LARGE: Final = Rule(
    "PL105",
    "front-matter-too-large",
    Severity.ERROR,
    "The front matter is over {limit} KB",
    "Move text into the article's body",
)
DUPLICATE_KEY: Final = Rule(
    "PL106",
    "duplicate-key",
    Severity.ERROR,
    "The key `{key}` stands twice; the first value is used",
    "Leave one",
)
UNKNOWN_KEY: Final = Rule(
    "PL107",
    "unknown-key",
    Severity.ERROR,
    "Unknown key `{key}`",
    "{hint}Keys of your own are named `x-…`",
)
MISSING_KEY: Final = Rule(
    "PL108",
    "missing-key",
    Severity.ERROR,
    "The required key `{key}` is missing",
    "Add a line `{key}: …`",
)
BAD_VALUE: Final = Rule(
    "PL109",
    "bad-value",
    Severity.ERROR,
    "`{key}`: {problem}",
    "{hint}",
)
FUTURE_DATE: Final = Rule(
    "PL110",
    "future-date",
    Severity.WARNING,
    "`{key}`: {date} is in the future",
    "{hint}",
)
LATE_FRONT_MATTER: Final = Rule(
    "PL111",
    "late-front-matter",
    Severity.WARNING,
    "Empty lines stand before the front matter",
    "Remove them: `---` is to be the first line",
)

QUOTED_TEXT: Final = Rule(
    "PL113",
    "quoted-text",
    Severity.WARNING,
    "`{key}`: the whole text stands in quotation marks of its own",
    "Take them away: YAML's own quotes are enough",
)
FOREIGN_TITLE: Final = Rule(
    "PL114",
    "foreign-title",
    Severity.WARNING,
    "`title` is not in the article's language (`{lang}`): the heading “{heading}” is used",
    "Write the title as the heading says it",
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
    QUOTED_TEXT,
    FOREIGN_TITLE,
)
