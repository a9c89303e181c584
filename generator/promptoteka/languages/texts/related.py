"""Texts of what leads from an article to others, and of the comparison of its prompts."""

from typing import Final

from promptoteka.languages.texts.base import Texts

TEXTS: Final[Texts] = {
    # key: (Russian, English)
    "related.title": ("Похожие промпты", "Related prompts"),
    "related.tags": ("общие теги: {names}", "shared tags: {names}"),
    "related.models": ("те же модели: {names}", "the same models: {names}"),
    "related.words": ("похожий текст: {names}", "similar text: {names}"),
    "related.other-lang": ("на английском", "in Russian"),
    "neighbours.label": ("Соседние промпты", "Neighbouring prompts"),
    "neighbours.previous": ("Позже", "Newer"),
    "neighbours.next": ("Раньше", "Older"),
    "comparison.label": ("Сравнение вариантов", "Versions compared"),
    "comparison.pro": ("Что добавляет профессиональная версия", "What the professional version adds"),
    "comparison.pair": ("{first} → {second}: что изменилось", "{first} → {second}: what has changed"),
    "comparison.words": ("{n} слово | {n} слова | {n} слов | {n} слова", "{n} word | {n} words"),
    "comparison.fields": ("{n} поле | {n} поля | {n} полей | {n} поля", "{n} field | {n} fields"),
    "comparison.blocks": ("{n} блок | {n} блока | {n} блоков | {n} блока", "{n} part | {n} parts"),
    "comparison.added": ("Добавлено", "Added"),
    "comparison.cut": ("Убрано", "Left out"),
    "comparison.both": ("без пометки: есть в обоих", "unmarked: in both"),
    "comparison.show-cut": ("Показывать убранное", "Show what is left out"),
    "comparison.text": ("Текст с пометками", "The text with marks"),
    "comparison.added-start": ("начало добавленного", "start of what is added"),
    "comparison.added-end": ("конец добавленного", "end of what is added"),
    "comparison.cut-start": ("начало убранного", "start of what is left out"),
    "comparison.cut-end": ("конец убранного", "end of what is left out"),
}
