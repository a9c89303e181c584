"""Texts of the search dialog."""

from typing import Final

from promptoteka.languages.texts.base import Texts

TEXTS: Final[Texts] = {
    # key: (Russian, English)
    "search.button": ("Поиск", "Search"),
    "search.title": ("Поиск по библиотеке", "Search the library"),
    "search.field": ("Что найти", "What to find"),
    "search.placeholder": ("Задача, тема, слово из промпта", "A task, a topic, a word of a prompt"),
    "search.results": ("Найденное", "Results"),
    "search.close": ("Закрыть поиск", "Close the search"),
    "search.all": ("Все результаты в библиотеке", "All results in the library"),
    "search.page": ("страница", "page"),
    "search.count": (
        "Нашлась {n} страница | Нашлись {n} страницы | Нашлось {n} страниц | Нашлось {n} страницы",
        "{n} page found | {n} pages found",
    ),
    "search.repaired": ("Похоже, опечатка. Показано для «{query}».", "Looks like a slip. Showing “{query}”."),
    "search.exact": ("Искать «{query}»", "Search for “{query}”"),
    "search.absent": (
        (
            "Ничего не нашлось: слова {words} нет ни на одной странице. | "
            "Ничего не нашлось: слов {words} нет ни на одной странице. | "
            "Ничего не нашлось: слов {words} нет ни на одной странице. | "
            "Ничего не нашлось: слов {words} нет ни на одной странице."
        ),
        "Nothing found: the word {words} is on no page. | Nothing found: the words {words} are on no page.",
    ),
    "search.quoted": ("«{word}»", "“{word}”"),
    "search.nearest": ("Есть похожие слова:", "There are words like it:"),
    "search.apart": (
        "Вместе эти слова не встречаются ни на одной странице. По отдельности:",
        "No page has all these words. One by one:",
    ),
    "search.failed": (
        "Поиск не загрузился. Проверьте связь и попробуйте ещё раз.",
        "The search has not loaded. Check the connection and try again.",
    ),
    "search.retry": ("Попробовать ещё раз", "Try again"),
    "search.keys": ("выбрать", "choose"),
    "search.key-open": ("открыть", "open"),
    "search.key-close": ("закрыть", "close"),
    "keys.search": ("найти в библиотеке", "search the library"),
}
