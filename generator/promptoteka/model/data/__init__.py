"""Tables of facts that change with the world and not with the code: a file each, read once."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from datetime import date as Date
from functools import cache
from importlib.resources import files

from promptoteka.model.data.targets import Target, read_targets, targets

__all__ = [
    "RetiredModel",
    "Target",
    "read_targets",
    "retired_models",
    "tag_synonyms",
    "targets",
]


@dataclass(frozen=True, slots=True)
class RetiredModel:
    """A model that its maker has withdrawn or will withdraw."""

    name: str
    """As people write it."""
    pattern: re.Pattern[str]
    """What is read as it, in any spelling."""
    retired: Date
    """The first day without it."""
    where: str
    """The product that it has left: `ChatGPT`, `Claude API` …"""
    successor: str
    """What its maker names in its place."""
    source: str
    """Where that was announced."""


@cache
def retired_models() -> tuple[RetiredModel, ...]:
    """The table `models.toml`, in its order: of two that match, the first is meant."""
    return tuple(
        RetiredModel(
            **{
                **row,
                "pattern": re.compile(rf"(?<![\w.])(?:{row['pattern']})(?!\w|[.-]\d{{1,2}}(?!\d))", re.IGNORECASE),
            }
        )
        for row in tomllib.loads(_text("models.toml"))["model"]
    )


@cache
def tag_synonyms() -> dict[str, str]:
    """The table `tags.toml` turned round: each tag with the one that stands for its group."""
    groups: dict[str, list[str]] = tomllib.loads(_text("tags.toml"))
    return {tag: name for name, others in groups.items() for tag in (name, *others)}


def _text(name: str) -> str:
    return files(__name__).joinpath(name).read_text("utf-8")
