"""Every text of the interface, Russian and English side by side: the one table (style rule 15), a file a place.

A text may hold `{name}` fields. A counted text gives its forms split at ` | `, in the order of `PLURALS`.
"""

from __future__ import annotations

from datetime import date as Date
from typing import Any, Final

from babel import Locale
from babel.dates import format_date

from promptoteka.languages.texts import (
    article,
    carry,
    commands,
    library,
    machines,
    prompt,
    related,
    reports,
    search,
    shell,
)
from promptoteka.languages.texts.base import Texts

LANGS: Final = ("ru", "en")
PLURALS: Final = {"ru": ("one", "few", "many", "other"), "en": ("one", "other")}

TEXTS: Final[Texts] = {
    **shell.TEXTS,
    **library.TEXTS,
    **search.TEXTS,
    **article.TEXTS,
    **prompt.TEXTS,
    **related.TEXTS,
    **carry.TEXTS,
    **reports.TEXTS,
    **commands.TEXTS,
    **machines.TEXTS,
}


def text(key: str, lang: str, **values: Any) -> str:
    """The text under `key` in `lang`, its fields filled in; `n` chooses the plural form.

    Without `n` a counted text is given whole, all forms of it: the browser counts (theme/assets/js/plural.js).

    Raises KeyError for a key that is not in the table: a template's mistake, found by its test.
    """
    chosen = TEXTS[key][LANGS.index(lang)]
    if " | " in chosen and "n" in values:
        forms = chosen.split(" | ")
        chosen = forms[PLURALS[lang].index(Locale(lang).plural_form(values["n"]))]
    return chosen.format(**values) if values else chosen


def month_name(day: Date, lang: str) -> str:
    """`апрель 2026`, `April 2026`."""
    return format_date(day, format="LLLL y", locale=lang)


def long_date(day: Date, lang: str) -> str:
    """`13 февраля 2026 г.`, `February 13, 2026`."""
    return format_date(day, format="long", locale=lang)
