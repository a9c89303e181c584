"""Every setting of `[tool.promptoteka]`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

from promptoteka.model.config import Config, Settings
from promptoteka.site.reference import described
from promptoteka.site.reference.model import code, table
from promptoteka.site.reference.words import word

NOT_WRITTEN: Final = ("site_url", "today")
"""What the program sets, and no author: `site_url` stands in `mkdocs.yml`."""


def lines(lang: str, level: int) -> Iterator[str]:
    yield word("settings.lead", lang)
    heads = (word("settings.key", lang), word("settings.default", lang), word("settings.about", lang))
    rows = (
        (code(name), code(default), described.SETTINGS.get(name, about) if lang == "ru" else about)
        for name, default, about in settings(Config)
    )
    yield from table(heads, rows)


def settings(model: type[Settings], prefix: str = "") -> Iterator[tuple[str, str, str]]:
    """(name, default, description in English) of each setting; those of a table inside have its name before a dot."""
    for key, field in model.model_fields.items():
        name = f"{prefix}{field.alias or key}"
        default = field.get_default(call_default_factory=True)
        if isinstance(default, Settings):
            yield from settings(type(default), f"{name}.")
        elif key not in NOT_WRITTEN:
            yield name, _toml(default), field.description or ""


def _toml(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
