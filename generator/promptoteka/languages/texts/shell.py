"""Texts of what stands on every page."""

from typing import Final

from promptoteka.languages.texts.base import Texts

TEXTS: Final[Texts] = {
    # key: (Russian, English)
    "site.menu": ("Разделы", "Sections"),
    "site.library": ("Библиотека", "Library"),
    "site.skip": ("К содержанию страницы", "Skip to the content"),
    "site.privacy": (
        "Без счётчиков и чужих серверов: то, что вы вписали в форму, не покидает страницу.",
        "No trackers, no other hosts: what you type into a form never leaves the page.",
    ),
    "palette.label": ("Оформление", "Colours"),
    "palette.auto": ("Оформление как в системе, включить светлое", "Colours as in the system, switch to light"),
    "palette.light": ("Светлое оформление, включить тёмное", "Light colours, switch to dark"),
    "palette.dark": ("Тёмное оформление, включить системное", "Dark colours, switch to the system's"),
    "missing.title": ("Такой карточки нет", "No such card"),
    "missing.text": (
        "Адрес изменился или в нём опечатка. Все промпты стоят на своих местах в библиотеке.",
        "The address has changed, or it has a typing error. All the prompts are in their places in the library.",
    ),
    "missing.link": ("Открыть библиотеку", "Open the library"),
    "keys.title": ("Клавиши", "Keys"),
    "keys.open": ("Показать список клавиш", "Show the list of keys"),
    "keys.close": ("Закрыть", "Close"),
    "keys.single": (
        "Команды из одной клавиши. Отключите, если они мешают голосовому вводу",
        "Commands of one key. Switch them off if they disturb speech input",
    ),
    "keys.copy": ("скопировать промпт", "copy the prompt"),
    "keys.copy-field": ("скопировать, не выходя из поля", "copy without leaving the field"),
    "keys.tabs": (
        "соседний, первый и последний вариант, когда выбрана вкладка",
        "next, first and last version, when a tab is focused",
    ),
    "keys.help": ("показать этот список", "show this list"),
}
