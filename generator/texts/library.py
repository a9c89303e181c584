"""Texts of lists of articles."""

from typing import Final

from generator.texts.base import Texts

TEXTS: Final[Texts] = {
    # key: (Russian, English)
    "library.count": (
        "{n} промпт в каталоге | {n} промпта в каталоге | {n} промптов в каталоге | {n} промпта в каталоге",
        "{n} prompt in the catalogue | {n} prompts in the catalogue",
    ),
    "library.cards": ("Все промпты", "All prompts"),
    "library.empty": ("Здесь пока пусто.", "Nothing here yet."),
    "tags.label": ("Темы", "Topics"),
    "tags.all": ("Все темы", "All topics"),
    "tags.more": ("ещё {n} тема | ещё {n} темы | ещё {n} тем | ещё {n} темы", "{n} more topic | {n} more topics"),
    "tag.kicker": ("Тема", "Topic"),
    "tag.count": ("{n} промпт | {n} промпта | {n} промптов | {n} промпта", "{n} prompt | {n} prompts"),
    "card.copy": ("Скопировать", "Copy"),
}
