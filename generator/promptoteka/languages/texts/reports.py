"""Texts of reports and the check."""

from typing import Final

from promptoteka.languages.texts.base import Texts

TEXTS: Final[Texts] = {
    # key: (Russian, English)
    "check.articles": ("{n} статья | {n} статьи | {n} статей | {n} статьи", "{n} article | {n} articles"),
    "check.problems": ("{n} проблема | {n} проблемы | {n} проблем | {n} проблемы", "{n} problem | {n} problems"),
    "check.baseline": (
        "{path}: записана {n} проблема | {path}: записано {n} проблемы | {path}: записано {n} проблем | {path}: записано {n} проблемы",
        "{path}: {n} problem written | {path}: {n} problems written",
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
