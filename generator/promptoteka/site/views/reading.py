"""How long an article takes to read."""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.model.article import Article, Passage, Prompt, Question, Sample, TitledText

WORDS_A_MINUTE = 180


def reading_minutes(article: Article) -> int:
    """Whole minutes, at least one, at 180 words a minute."""
    words = sum(len(text.split()) for text in _texts(article))
    return max(1, round(words / WORDS_A_MINUTE))


def _texts(article: Article) -> Iterator[str]:
    yield article.lead.text if article.lead else ""
    for section in article.sections:
        for entry in section.entries:
            match entry:
                case Passage() | Prompt() | Sample():
                    yield entry.text
                case TitledText():
                    yield f"{entry.title.text} {entry.text.text}"
                case Question():
                    yield f"{entry.question.text} {entry.answer.text}"
