"""Every setting of `[tool.promptoteka]`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

from promptoteka.languages import language
from promptoteka.languages.texts import text
from promptoteka.model.config import Config, Settings
from promptoteka.site.reference.model import code, table

NOT_WRITTEN: Final = ("site_url", "edit_url", "discuss_url", "today")
"""What the program sets, and no author: `site_url`, and what the others come from, stand in `mkdocs.yml`."""


def lines(lang: str, level: int) -> Iterator[str]:
    yield text("reference.settings.lead", lang)
    heads = (
        text("reference.settings.key", lang),
        text("reference.settings.default", lang),
        text("reference.settings.about", lang),
    )
    translated = language(lang).reference.settings
    rows = ((code(name), code(default), translated.get(name, about)) for name, default, about in settings(Config))
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
