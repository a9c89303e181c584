"""The menu of assistants that a prompt can be opened in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from promptoteka.languages import language
from promptoteka.languages.texts import text
from promptoteka.model.article import Lang
from promptoteka.model.config import Config
from promptoteka.model.data import Target, targets

OWN_MAX_URL: Final = 8000
"""What every server should take (RFC 9110, 4.1)."""


@dataclass(frozen=True, slots=True)
class TargetView:
    """A row of the menu. Without a template the prompt is copied and `home`, an empty chat, opened."""

    name: str
    home: str
    template: str | None = None
    """The address of a chat with the prompt typed in; `{prompt}` stands for it."""
    max_url: int | None = None
    """Characters of the longest address that the assistant takes."""
    may_send: bool = False


def target_views(config: Config, lang: Lang) -> tuple[TargetView, ...]:
    """The library's own ones first, then those it has chosen of the table."""
    own = (_own(name, address) for name, address in config.own_targets.items())
    return (*own, *(_known(targets()[name], lang) for name in config.targets))


def _own(name: str, address: str) -> TargetView:
    if "{prompt}" not in address:
        return TargetView(name, address)
    return TargetView(name, address.partition("?")[0], address, OWN_MAX_URL)


def _name(target: Target, lang: Lang) -> str:
    """As the language calls it, where it has a name of its own for it."""
    key = f"target.{target.id}"
    return text(key, lang) if key in language(lang).interface else target.name


def _known(target: Target, lang: Lang) -> TargetView:
    return TargetView(_name(target, lang), target.home, target.template, target.max_url, target.may_send)
