"""What the reference says in its own words: (Russian, English)."""

from __future__ import annotations

from typing import Final

from promptoteka.site.reference.model import column

WORDS: Final[dict[str, tuple[str, str]]] = {
    "index": ("Для авторов", "For authors"),
    "index.lead": (
        (
            "Справочник собран из самой программы: что здесь написано, то она и делает. Как устроена статья, рассказано по "
            "порядку на странице «Как написать статью»."
        ),
        (
            "This reference is made from the program itself: what it says is what the program does. How an article is made "
            "is told step by step on the page “How to write”."
        ),
    ),
    "rules": ("Правила", "Rules"),
    "rules.lead": (
        "Что находит `promptoteka check`. То же о любом правиле скажет команда `promptoteka rule PL211`.",
        "What `promptoteka check` finds. `promptoteka rule PL211` says the same of any rule.",
    ),
    "rules.code": ("Код", "Code"),
    "rules.name": ("Имя", "Name"),
    "rules.severity": ("Важность", "Severity"),
    "rules.about": ("Что не так", "What is wrong"),
    "rule.severity": ("Важность", "Severity"),
    "rule.fixable": ("Исправляет", "Repaired by"),
    "rule.by-hand": ("только автор", "the author alone"),
    "rule.message": ("Сообщение", "Message"),
    "rule.help": ("Что делать", "What to do"),
    "rule.silence": (
        "Заглушить в одном месте: `<!-- promptoteka: ignore {code} причина -->` строкой выше.",
        "To silence it in one place: `<!-- promptoteka: ignore {code} the reason -->` on the line above.",
    ),
    "keys": ("Ключи заголовочного блока", "Keys of the front matter"),
    "keys.lead": (
        "Блок YAML между двумя строками `---` в начале статьи. Ключи, которых здесь нет, — ошибка; свои называйте `x-…`.",
        (
            "The YAML block between two lines of `---` at the top of an article. A key that is not listed here is an error; "
            "name your own `x-…`."
        ),
    ),
    "keys.params": ("Внутри `params`", "Inside `params`"),
    "keys.params-lead": (
        "Под подписью или именем поля:",
        "Under the label or the name of a placeholder:",
    ),
    "keys.key": ("Ключ", "Key"),
    "keys.kind": ("Значение", "Value"),
    "keys.about": ("Что это", "What it is"),
    "keys.required": ("обязательный", "required"),
    "headings": ("Заголовки и подписи", "Headings and labels"),
    "headings.lead": (
        (
            "Всё, что узнаётся в тексте статьи. Эмодзи, регистр, ё и е, знаки препинания и перевод в скобках значения не "
            "имеют; порядок разделов свободный."
        ),
        (
            "All that is recognized in an article's text. Emoji, case, punctuation and a translation in brackets make no "
            "difference; sections stand in any order."
        ),
    ),
    "headings.becomes": ("Становится", "Becomes"),
    "headings.ru": ("По-русски", "In Russian"),
    "headings.en": ("По-английски", "In English"),
    "headings.sections": ("Разделы (H2)", "Sections (H2)"),
    "headings.prompts": ("Версии промпта (H3)", "Versions of the prompt (H3)"),
    "headings.sides": ("Половины доказательства (H3)", "Halves of the proof (H3)"),
    "headings.facts": ("Факты под заголовком", "Facts under the title"),
    "headings.ratings": ("Оценки", "Ratings"),
    "headings.blocks": ("Части промпта", "Parts of a prompt"),
    "headings.markers": ("Слова-метки", "Markers"),
    "headings.markers-lead": (
        "Перед примерами поля: {examples}. Перед вопросом: {questions}. Перед ответом: {answers}.",
        "Before the examples of a placeholder: {examples}. Before a question: {questions}; an answer: {answers}.",
    ),
    "headings.units": ("Единицы времени", "Units of time"),
    "headings.unit": ("Минут", "Minutes"),
    "headings.written": ("Как пишут", "Written"),
    "commands": ("Команды", "Commands"),
    "commands.lead": (
        "Код выхода: 0 — чисто, 1 — найдены проблемы, 2 — неверный вызов или сбой самой программы.",
        "Exit codes: 0 clean, 1 problems found, 2 wrong usage or our own failure.",
    ),
    "commands.option": ("Ключ", "Option"),
    "commands.about": ("Что делает", "What it does"),
    "settings": ("Настройки", "Settings"),
    "settings.lead": (
        "В файле `pyproject.toml`, раздел `[tool.promptoteka]`. Имя через точку — ключ вложенной таблицы.",
        "In `pyproject.toml`, under `[tool.promptoteka]`. A name with a dot is a key of a table inside.",
    ),
    "settings.key": ("Ключ", "Key"),
    "settings.default": ("По умолчанию", "Default"),
    "settings.about": ("Что это", "What it is"),
    "other-language": ("This page in English", "Эта страница по-русски"),
    "severity.error": ("ошибка", "error"),
    "severity.warning": ("предупреждение", "warning"),
    "severity.note": ("замечание", "note"),
    "kind.string": ("текст", "text"),
    "kind.date": ("дата", "date"),
    "kind.boolean": ("`true` или `false`", "`true` or `false`"),
    "kind.array": ("список", "list"),
    "kind.object": ("таблица", "table"),
    "kind.enum": ("{choices}", "{choices}"),
}


def word(key: str, lang: str) -> str:
    return WORDS[key][column(lang)]
