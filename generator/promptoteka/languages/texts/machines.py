"""Texts of what machines read, and of reading without a network."""

from typing import Final

from promptoteka.languages.texts.base import Texts

TEXTS: Final[Texts] = {
    # key: (Russian, English)
    "feed.link": ("Лента новых статей", "Feed of new articles"),
    "feed.of-topic": ("Лента этой темы", "Feed of this topic"),
    "translation.link": ("Эта статья по-русски", "This article in English"),
    "markdown.published": ("Опубликовано", "Published"),
    "markdown.updated": ("Обновлено", "Updated"),
    "markdown.authors": ("Автор", "Author"),
    "markdown.tags": ("Теги", "Tags"),
    "markdown.page": ("Страница", "Page"),
    "llms.lead": (
        "Рядом с каждой страницей лежит её текст в Markdown (`index.md`), рядом со статьёй — и её данные (`article.json`). Места для подстановки в промптах стоят в квадратных скобках.",
        "Beside each page stands its text in Markdown (`index.md`), beside an article its data too (`article.json`). Blanks of the prompts stand in square brackets.",
    ),
    "llms.catalog": ("Каталог", "Catalogue"),
    "llms.catalog-note": ("все статьи в JSON, без текста", "all articles as JSON, without their text"),
    "llms.feed-note": ("новые статьи целиком", "new articles, whole"),
    "opensearch.description": ("Поиск промптов: {name}", "Search for prompts: {name}"),
    "offline.title": ("Нет связи", "No connection"),
    "offline.text": (
        "Этой страницы в браузере ещё нет: без сети открываются только те, на которых вы уже бывали.",
        "This browser does not have this page yet: without a network, only pages you have visited open.",
    ),
    "offline.again": ("Попробовать ещё раз", "Try again"),
    "offline.kept": ("Открываются без сети", "These open without a network"),
}
