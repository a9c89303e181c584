"""Every text of the interface, Russian and English side by side: the one table (style rule 15).

A text may hold `{name}` fields. A counted text gives its forms split at ` | `, in the order of `PLURALS`.
"""

from __future__ import annotations

from datetime import date as Date
from typing import Any, Final

from babel import Locale
from babel.dates import format_date

Texts = dict[str, tuple[str, str]]

LANGS: Final = ("ru", "en")
PLURALS: Final = {"ru": ("one", "few", "many", "other"), "en": ("one", "other")}

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
    "library.count": (
        "{n} промпт в каталоге | {n} промпта в каталоге | {n} промптов в каталоге | {n} промпта в каталоге",
        "{n} prompt in the catalogue | {n} prompts in the catalogue",
    ),
    "library.cards": ("Все промпты", "All prompts"),
    "library.empty": ("Здесь пока пусто.", "Nothing here yet."),
    "tags.label": ("Темы", "Topics"),
    "tags.all": ("Все темы", "All topics"),
    "tags.more": ("ещё {n} тема | ещё {n} темы | ещё {n} тем | ещё {n} темы", "{n} more topic | {n} more topics"),
    "tag.kicker": ("Тема", "Topic"),
    "tag.count": ("{n} промпт | {n} промпта | {n} промптов | {n} промпта", "{n} prompt | {n} prompts"),
    "time.hours": ("{amount} ч", "{amount} h"),
    "time.minutes": ("{amount} мин", "{amount} min"),
    "time.seconds": ("{amount} с", "{amount} s"),
    "time.faster": (
        "в {n} раз быстрее | в {n} раза быстрее | в {n} раз быстрее | в {n} раза быстрее",
        "{n} time faster | {n} times faster",
    ),
    "check.articles": ("{n} статья | {n} статьи | {n} статей | {n} статьи", "{n} article | {n} articles"),
    "check.problems": ("{n} проблема | {n} проблемы | {n} проблем | {n} проблемы", "{n} problem | {n} problems"),
    "check.baseline": (
        "{path}: записана {n} проблема | {path}: записано {n} проблемы | {path}: записано {n} проблем | {path}: записано {n} проблемы",
        "{path}: {n} problem written | {path}: {n} problems written",
    ),
    "fix.mended": ("исправлено {codes}", "mended {codes}"),
    "fix.can-mend": ("можно исправить {codes}", "can be mended: {codes}"),
    "fix.left": (
        "осталась {n} проблема | осталось {n} проблемы | осталось {n} проблем | осталось {n} проблемы",
        "{n} problem left | {n} problems left",
    ),
    "fix.files": (
        "Исправлен {n} файл | Исправлено {n} файла | Исправлено {n} файлов | Исправлено {n} файла",
        "{n} file mended | {n} files mended",
    ),
    "fix.files-can": (
        "Можно исправить {n} файл | Можно исправить {n} файла | Можно исправить {n} файлов | Можно исправить {n} файла",
        "{n} file can be mended | {n} files can be mended",
    ),
    "fix.symlink": (
        "{path} — символическая ссылка; исправляйте сам файл",
        "{path} is a symbolic link; mend the file itself",
    ),
    "new.title": ("Заголовок статьи", "Title of the article"),
    "new.lang": ("Язык", "Language"),
    "new.tags": ("Теги через запятую, от 1 до 8", "Tags, 1 to 8, commas between them"),
    "new.no-title": ("Нужен заголовок: {usage}", "A title is due: {usage}"),
    "new.no-slug": (
        "Из заголовка не выходит имя файла; задайте его: --slug imya-stati",
        "The title gives no file name; choose one: --slug name-of-the-article",
    ),
    "new.bad-slug": (
        "Имя `{slug}` не годится: нужны строчные латинские буквы, цифры и дефис, не длиннее 80",
        "The name `{slug}` will not do: lower case letters a-z, digits and hyphens are due, 80 at most",
    ),
    "new.exists": ("{path} уже есть; свободно имя: --slug {free}", "{path} exists; this name is free: --slug {free}"),
    "new.unusable": ("Такая статья не пройдёт проверку: {problem}", "Such an article would not pass: {problem}"),
    "new.written": (
        "{path}: напишите своё там, где стоит «{mark}», и проверьте: promptoteka check {path}",
        "{path}: write your own where “{mark}” stands, then check: promptoteka check {path}",
    ),
    "problems.title": ("Проверка статьи", "Check of the article"),
    "problems.count": (
        "{n} проблема в статье | {n} проблемы в статье | {n} проблем в статье | {n} проблемы в статье",
        "{n} problem in the article | {n} problems in the article",
    ),
    "problems.line": ("строка {line}", "line {line}"),
    "rule.fixable": ("исправляется: promptoteka fix", "can be repaired: promptoteka fix"),
    "rule.unknown": ("Такого правила нет: {name}", "There is no such rule: {name}"),
    "rule.nearest": ("; возможно, {names}", "; did you mean {names}?"),
    "changes.title": ("Что изменилось для читателей", "What changed for readers"),
    "changes.none": ("Промпты и поля прежние.", "Prompts and fields are as they were."),
    "changes.added": ("Новая статья: {title} (`{slug}`)", "A new article: {title} (`{slug}`)"),
    "changes.removed": ("Статьи больше нет: {title} (`{slug}`)", "An article is gone: {title} (`{slug}`)"),
    "changes.prompt-added": ("Новый промпт: `{id}`", "A new prompt: `{id}`"),
    "changes.prompt-removed": ("Промпта больше нет: `{id}`", "A prompt is gone: `{id}`"),
    "changes.prompt-changed": ("Промпт `{id}` изменился:", "The prompt `{id}` changed:"),
    "changes.fields-added": ("Новые поля: {labels}", "New fields: {labels}"),
    "changes.fields-removed": ("Полей больше нет: {labels}", "Fields gone: {labels}"),
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
    "prompt.section": ("Промпт", "The prompt"),
    "prompt.tabs": ("Варианты промпта", "Versions of the prompt"),
    "prompt.preview": ("Текст промпта: {label}", "Text of the prompt: {label}"),
    "prompt.copy": ("Скопировать промпт", "Copy the prompt"),
    "card.copy": ("Скопировать", "Copy"),
    "prompt.copy-of": ("Скопировать промпт: {title}", "Copy the prompt: {title}"),
    "prompt.copied": ("Скопировано", "Copied"),
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
    "keys.title": ("Клавиши", "Keys"),
    "keys.open": ("Показать список клавиш", "Show the list of keys"),
    "keys.close": ("Закрыть", "Close"),
    "keys.copy": ("скопировать промпт", "copy the prompt"),
    "keys.copy-field": ("скопировать, не выходя из поля", "copy without leaving the field"),
    "keys.tabs": (
        "соседний, первый и последний вариант, когда выбрана вкладка",
        "next, first and last version, when a tab is focused",
    ),
    "keys.help": ("показать этот список", "show this list"),
    "report.error": ("ошибка", "error"),
    "report.warning": ("предупреждение", "warning"),
    "report.note": ("замечание", "note"),
    "report.errors": (
        "{n} ошибка | {n} ошибки | {n} ошибок | {n} ошибки",
        "{n} error | {n} errors",
    ),
    "report.warnings": (
        "{n} предупреждение | {n} предупреждения | {n} предупреждений | {n} предупреждения",
        "{n} warning | {n} warnings",
    ),
    "report.notes": (
        "{n} замечание | {n} замечания | {n} замечаний | {n} замечания",
        "{n} note | {n} notes",
    ),
    "report.help": ("что делать", "help"),
    "report.page": ("о правиле", "about the rule"),
    "report.title": ("Проверка статей", "Check of the articles"),
    "report.clean": ("Замечаний нет.", "No problems found."),
    "report.place": ("Место", "Place"),
    "report.rule": ("Правило", "Rule"),
    "report.what": ("Что не так и что делать", "What is wrong and what to do"),
    "report.left-out": (
        (
            "Ещё {n} строка сюда не поместилась: полный список в журнале шага. | "
            "Ещё {n} строки сюда не поместились: полный список в журнале шага. | "
            "Ещё {n} строк сюда не поместились: полный список в журнале шага. | "
            "Ещё {n} строки сюда не поместились: полный список в журнале шага."
        ),
        (
            "{n} more row did not fit: the whole list is in the log of the step. | "
            "{n} more rows did not fit: the whole list is in the log of the step."
        ),
    ),
}


def text(key: str, lang: str, **values: Any) -> str:
    """The text under `key` in `lang`, its fields filled in; `n` chooses the plural form.

    Without `n` a counted text is given whole, all forms of it: the browser counts (theme/assets/js/plural.js).

    Raises KeyError for a key that is not in the table: a template's mistake, found by its test.
    """
    chosen = TEXTS[key][LANGS.index(lang)]
    if " | " in chosen and "n" in values:
        forms = chosen.split(" | ")
        chosen = forms[PLURALS[lang].index(Locale(lang).plural_form(values["n"]))]
    return chosen.format(**values) if values else chosen


def long_date(day: Date, lang: str) -> str:
    """`13 февраля 2026 г.`, `February 13, 2026`."""
    return format_date(day, format="long", locale=lang)
