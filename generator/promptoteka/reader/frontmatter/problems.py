"""What YAML and pydantic say, in words for an author: (Russian, English)."""

from __future__ import annotations

from typing import Final

Words = tuple[str, str]

YAML: Final[dict[str, Words]] = {
    "mapping values are not allowed in this context": ("двоеточие в тексте без кавычек", "a colon in unquoted text"),
    "found character that cannot start any token": (
        "с этого знака значение без кавычек начаться не может",
        "an unquoted value cannot start with this character",
    ),
    "found unexpected end of stream": ("кавычка не закрыта", "a quote is not closed"),
    "could not find expected ':'": ("нет двоеточия после ключа", "no colon after the key"),
    "did not find expected key": ("строка не похожа на `ключ: значение`", "the line does not look like `key: value`"),
    "did not find expected ',' or ']'": ("список `[…]` не закрыт", "the list `[…]` is not closed"),
    "did not find expected ',' or '}'": ("скобка `{{…}}` не закрыта", "the brace `{{…}}` is not closed"),
    "control characters are not allowed": ("управляющий знак", "a control character"),
}

REFUSED: Final[dict[str, Words]] = {
    "alias": ("ссылка YAML `{text}`", "the YAML alias `{text}`"),
    "anchor": ("якорь YAML `{text}`", "the YAML anchor `{text}`"),
    "tag": ("тег YAML `{text}`", "the YAML tag `{text}`"),
    "depth": ("вложенность больше {limit}", "nesting over {limit}"),
    "key": ("ключ, который не является текстом", "a key that is not text"),
}

VALUE: Final[dict[str, Words]] = {
    "string_type": ("нужен текст", "text is due"),
    "string_too_long": ("длиннее {max_length} знаков", "longer than {max_length} characters"),
    "string_too_short": ("пусто", "empty"),
    "string_pattern_mismatch": ("недопустимые знаки", "characters that are not allowed"),
    "tuple_type": ("нужен список", "a list is due"),
    "too_long": ("больше {max_length} элементов", "more than {max_length} items"),
    "too_short": ("список пуст", "the list is empty"),
    "iso_date": ("это не дата", "this is not a date"),
    "date_type": ("это не дата", "this is not a date"),
    "bool_type": ("нужно true или false", "true or false is due"),
    "bool_parsing": ("нужно true или false", "true or false is due"),
    "literal_error": ("допустимо: {expected}", "one of {expected} is due"),
    "dict_type": ("нужны пары `ключ: значение`", "pairs `key: value` are due"),
    "model_type": ("нужны пары `ключ: значение`", "pairs `key: value` are due"),
}
OTHER_VALUE: Final[Words] = ("значение не подходит", "the value does not fit")

HINTS: Final[dict[str, Words]] = {
    "title": ("Одна строка до 120 знаков, без `<` и `>`", "One line of at most 120 characters, without `<` and `>`"),
    "date": ("Пишите год-месяц-день: 2026-02-13", "Write year-month-day: 2026-02-13"),
    "updated": ("Пишите год-месяц-день: 2026-02-13", "Write year-month-day: 2026-02-13"),
    "tags": (
        "Список от 1 до 8 меток, строчные буквы, цифры и дефис: `tags: [право, договоры]`",
        "A list of 1-8 tags, lower case letters, digits and hyphens: `tags: [law, contracts]`",
    ),
    "slug": ("Строчные латинские буквы, цифры и дефис: `dogovor-arendy`", "Lower case Latin letters, digits and hyphens: `rent-contract`"),
    "aliases": ("Список прежних адресов: `aliases: [staryy-adres]`", "A list of former slugs: `aliases: [old-slug]`"),
    "translation_of": ("Адрес статьи на другом языке: `dogovor-arendy`", "The slug of the article in the other language: `rent-contract`"),
    "lang": ("`ru` или `en`", "`ru` or `en`"),
    "image": ("Адрес `https://…` или путь внутри `content/`: `assets/схема.png`", "`https://…`, or a path inside `content/`: `assets/scheme.png`"),
    "authors": ("Список: `authors: [Имя Фамилия]`", "A list: `authors: [Name Surname]`"),
    "draft": ("`draft: true` или `draft: false`", "`draft: true` or `draft: false`"),
    "params": (
        "Под названием поля: label, help, options (список), default, multiline, required",
        "Under a placeholder's label: label, help, options (a list), default, multiline, required",
    ),
}  # fmt: skip

LINE: Final[Words] = ("Одна строка до 200 знаков", "One line of at most 200 characters")
"""The hint for a key that has none of its own."""


def words(table: dict[str, Words], key: str, **values: object) -> Words:
    """The entry of `table` with its fields filled in; a key that is not there stands for itself."""
    russian, english = table.get(key, (key, key))
    return (russian.format(**values), english.format(**values)) if key in table else (russian, english)
