"""The settings of a library: `[tool.promptoteka]` in `pyproject.toml`, and what the site's own settings add."""

from __future__ import annotations

import tomllib
from datetime import date as Date
from datetime import datetime
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class Config(BaseModel):
    """Immutable; handed down to whatever reads or writes."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    lang: Literal["ru", "en"] = "ru"
    """Language of the site, and of articles that do not show their own."""
    max_file_size: int = Field(256 * 1024, gt=0)
    """Bytes of an article; more is an error."""
    site_name: str = "Промптотека"
    """Name of the site."""
    site_description: str = ""
    """What the site is, in a sentence."""
    today: Date | None = None
    """The day that dates are compared with; None: they are not."""


def load(folder: Path) -> Config:
    """The settings of the nearest `pyproject.toml` at or above `folder`; the defaults where there is none.

    Raises ValueError (pydantic's and tomllib's are kinds of it) if the settings are wrong.
    """
    today = datetime.now().astimezone().date()
    for parent in (folder, *folder.parents):
        path = parent / "pyproject.toml"
        if path.is_file():
            table = tomllib.loads(path.read_text("utf-8")).get("tool", {}).get("promptoteka", {})
            return Config(**table, today=today)
    return Config(today=today)
