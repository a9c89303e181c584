"""Texts of the prompt card."""

from typing import Final

from promptoteka.languages.texts.base import Texts

TEXTS: Final[Texts] = {
    # key: (Russian, English)
    "prompt.section": ("Промпт", "The prompt"),
    "prompt.tabs": ("Варианты промпта", "Versions of the prompt"),
    "prompt.preview": ("Текст промпта: {label}", "Text of the prompt: {label}"),
    "prompt.copy": ("Скопировать промпт", "Copy the prompt"),
    "prompt.copy-of": ("Скопировать промпт: {title}", "Copy the prompt: {title}"),
    "prompt.copied": ("Скопировано", "Copied"),
    "prompt.copied-plain": ("Скопировано без разметки", "Copied as plain text"),
    "prompt.copied-open": (
        (
            "Скопировано, осталось {n} незаполненное поле | "
            "Скопировано, осталось {n} незаполненных поля | "
            "Скопировано, осталось {n} незаполненных полей | "
            "Скопировано, осталось {n} незаполненных полей"
        ),
        "Copied, {n} field is still open | Copied, {n} fields are still open",
    ),
    "prompt.open": (
        (
            "осталось {n} незаполненное поле | "
            "осталось {n} незаполненных поля | "
            "осталось {n} незаполненных полей | "
            "осталось {n} незаполненных полей"
        ),
        "{n} field is still open | {n} fields are still open",
    ),
    "prompt.complete": ("все поля заполнены", "all fields are filled in"),
    "prompt.selected": (
        "Браузер не дал скопировать. Текст выделен: нажмите Ctrl+C или ⌘C",
        "The browser refused to copy. The text is selected: press Ctrl+C or ⌘C",
    ),
    "form.title": ("Подставьте своё", "Fill in your own"),
    "form.required": ("обязательно", "required"),
    "form.examples-of": ("Примеры: {label}", "Examples: {label}"),
    "form.examples": ("Примеры значений", "Example values"),
    "form.clear": ("Очистить", "Clear"),
    "form.filled": ("Пустые поля заполнены примерами", "The empty fields now hold examples"),
    "form.cleared": ("Поля очищены", "The fields are empty"),
}
