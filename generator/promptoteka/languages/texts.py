"""Texts for people, by key; a text that a language lacks is said in the fallback."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date as Date
from functools import cache
from typing import Any

from babel.dates import format_date, get_month_names
from babel.lists import format_list
from babel.numbers import format_decimal

from promptoteka.languages.language import CODES, FALLBACK, Language, language


def text(key: str, lang: str, /, **values: Any) -> str:
    """The text under `key` in `lang`, its fields filled in; `n` chooses the plural form.

    Without `n` a counted text is given whole, its forms joined by ` | ` in the order of the language's categories: the
    browser counts (theme/assets/js/plural.js).

    Raises KeyError for a key that is not in the table: a template's mistake, found by its test.
    """
    spoken = language(lang)
    written = spoken if key in spoken.interface else language(FALLBACK)
    chosen = written.interface[key]
    if isinstance(chosen, dict):
        if "n" not in values:
            return " | ".join(chosen.get(category, chosen["other"]) for category in spoken.plural_categories)
        chosen = chosen.get(_category(values["n"], written), chosen["other"])
    return chosen.format(**values) if values else chosen


def _category(n: Any, spoken: Language) -> Any:
    return spoken.locale.plural_form(n)


def month_name(day: Date, lang: str) -> str:
    """`апрель 2026`, `April 2026`."""
    return format_date(day, format="LLLL y", locale=language(lang).locale)


@cache
def month_numbers() -> Mapping[str, int]:
    """The names of months, whole and short, in every language, folded and without a dot."""
    return {
        name.lower().rstrip("."): number
        for code in CODES
        for width in ("wide", "abbreviated")
        for context in ("format", "stand-alone")
        for number, name in get_month_names(width, context, language(code).locale).items()
    }


def long_date(day: Date, lang: str) -> str:
    """`13 февраля 2026 г.`, `February 13, 2026`."""
    return format_date(day, format="long", locale=language(lang).locale)


def number(value: float, lang: str) -> str:
    """`4,5`, `4.5`."""
    return format_decimal(value, locale=language(lang).locale)


def alternatives(choices: Iterable[str], lang: str) -> str:
    """`a, b или c`, `a, b, or c`."""
    return format_list(list(choices), style="or", locale=language(lang).locale)


def separator(lang: str) -> str:
    """What stands between the items of a list: `, `, `、`."""
    middle: str = language(lang).locale.list_patterns["standard"]["middle"]
    return middle.format("", "")


def own_name(code: str) -> str:
    """The name of a language in itself: `Deutsch`, `日本語`."""
    return language(code).profile.name if code in CODES else language_name(code, FALLBACK)


def language_name(code: str, lang: str) -> str:
    """The name of the language `code` in the language `lang`, capitalized: `Английский`, `English`."""
    name = str(language(lang).locale.languages.get(code, code))
    return name[:1].upper() + name[1:]
