"""Headings with what speaks for their meaning: the house's signs and the words of the vocabulary."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from promptoteka.languages import signs, vocabulary
from promptoteka.languages.vocabulary import Match
from promptoteka.reader.markdown import Node


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, its emoji split off, and the kinds of section that its emoji (`sign`) and its words stand for."""

    node: Node
    emoji: str | None
    title: str
    opening: str
    """The first code point of its emoji; empty if it opens with none."""
    sign: str | None
    word: Match | None
    lang: str | None
    """The article's language, where it is known."""

    @property
    def written(self) -> str:
        """The heading with its emoji."""
        return f"{self.emoji} {self.title}" if self.emoji else self.title

    @property
    def anchor(self) -> str | None:
        """The anchor that the author gave it: `{#faq}`."""
        return self.node.anchor

    @property
    def level(self) -> int:
        return self.node.level

    @property
    def kind(self) -> str | None:
        """What it stands for before its content is looked at: the word, which is written on purpose, else the sign."""
        return self.word.key if self.word else self.sign

    @property
    def prompt(self) -> str | None:
        """The version of the prompt that it names: `basic`, `pro`, `expert`."""
        return signs.PROMPTS.get(self.opening) or vocabulary.prompt_id(self.title, self.lang)

    @property
    def side(self) -> Literal["before", "after"] | None:
        """The half of the proof that it names."""
        return signs.SIDES.get(self.opening) or vocabulary.side(self.title, self.lang)


def read_heading(node: Node, lang: str | None) -> Heading:
    written = node.plain
    opening = signs.sign(written)
    emoji, title = vocabulary.split_emoji(written)
    return Heading(node, emoji, title, opening, signs.SECTIONS.get(opening), vocabulary.section(title, lang), lang)


def names_part(heading: Heading, inside: str) -> bool:
    """Whether a heading is one of those that the parts of a kind of section have, whatever its level."""
    match inside:
        case "solution":
            return bool(heading.prompt) and not heading.side
        case "proof":
            return bool(heading.side)
        case "faq":
            return heading.title.endswith(("?", "？"))
        case _:
            return False
