"""The house's signs: what an emoji says where it opens a heading or a label. They are the same in every language."""

from __future__ import annotations

from typing import Final

from promptoteka.languages.schema import FactName, PromptName, RatingName, SectionName, SideName
from promptoteka.languages.vocabulary import split_emoji

SECTIONS: Final[dict[str, SectionName]] = {
    "⚡": "benefits",
    "🚀": "solution",
    "💡": "insight",
    "🙋": "faq",
    "🧬": "anatomy",
    "📊": "proof",
    "🎯": "conclusion",
}
FACTS: Final[dict[str, FactName]] = {"🎯": "audience", "⏱": "time_saved", "⏳": "time_saved", "🤖": "models"}
RATINGS: Final[dict[str, RatingName]] = {"⭐": "difficulty", "⚡": "effectiveness", "🚀": "applicability"}
PROMPTS: Final[dict[str, PromptName]] = {"🥉": "basic", "🥇": "pro"}
SIDES: Final[dict[str, SideName]] = {"❌": "before", "✅": "after"}

_VARIATION_SELECTORS: Final = "\ufe0e\ufe0f"


def sign(text: str) -> str:
    """The first code point of the emoji that a text opens with; empty if it opens with none."""
    emoji, rest = split_emoji(text)
    opening = emoji or ("" if rest[:1].isalnum() else rest)
    return opening.lstrip(_VARIATION_SELECTORS)[:1]
