"""Texts of the other commands."""

from typing import Final

from promptoteka.languages.texts.base import Texts

TEXTS: Final[Texts] = {
    # key: (Russian, English)
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
}
