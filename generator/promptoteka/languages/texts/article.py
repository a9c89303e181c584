"""Texts of an article's page, without its prompts."""

from typing import Final

from promptoteka.languages.texts.base import Texts

TEXTS: Final[Texts] = {
    # key: (Russian, English)
    "time.hours": ("{amount} ч", "{amount} h"),
    "time.minutes": ("{amount} мин", "{amount} min"),
    "time.seconds": ("{amount} с", "{amount} s"),
    "time.faster": (
        "в {n} раз быстрее | в {n} раза быстрее | в {n} раз быстрее | в {n} раза быстрее",
        "{n} time faster | {n} times faster",
    ),
    "article.contents": ("Содержание", "Contents"),
    "article.audience": ("Для кого", "For"),
    "article.models": ("Модели", "Models"),
    "article.time": ("Экономия времени", "Time saved"),
    "article.ratings": ("Оценки", "Ratings"),
    "article.authors": ("Автор:", "By"),
    "article.updated": ("обновлено {day}", "updated {day}"),
    "article.reading": (
        "{n} минута чтения | {n} минуты чтения | {n} минут чтения | {n} минуты чтения",
        "{n} minute read | {n} minute read",
    ),
    "rating.words": ("{label}: {value} из {max}", "{label}: {value} out of {max}"),
    "rating.points": ("{value} из {max}", "{value} / {max}"),
    "proof.before": ("До", "Before"),
    "proof.after": ("После", "After"),
}
