"""Russian descriptions of what the model describes in English: keys of the front matter, settings.

`tests/reference/` holds these tables against the model: none may be missing, none may be left over.
"""

from __future__ import annotations

from typing import Final

KEYS: Final[dict[str, str]] = {
    "title": "Одна строка, 1–120 знаков, без `<` и `>`. Обязательный.",
    "date": "День публикации, `2026-02-13`. Обязательный.",
    "tags": "От 1 до 8 тегов из строчных букв, цифр и дефисов. Обязательный.",
    "image": "Адрес https или путь к PNG, JPEG, WebP, AVIF или GIF внутри `content/`.",
    "description": "Одна строка до 200 знаков для поисковиков. По умолчанию: девиз, а без него начало вступления.",
    "slug": "Адрес страницы. По умолчанию: из имени файла.",
    "lang": "Язык статьи. По умолчанию: язык её заголовков.",
    "updated": "День последней правки, которая важна читателю.",
    "authors": "Имена авторов.",
    "draft": "Черновик проверяется, но не публикуется.",
    "aliases": "Прежние адреса; каждый ведёт на эту статью.",
    "params": "Настройки полей, по подписи или имени.",
}

PARAMS: Final[dict[str, str]] = {
    "label": "О чём спросить читателя.",
    "help": "Предложение под полем.",
    "options": "Значения вместо примеров из текста.",
    "default": "Значение, с которым открывается форма.",
    "multiline": "Длинный ли текст.",
    "required": "Теряет ли промпт смысл без этого поля.",
}

SETTINGS: Final[dict[str, str]] = {
    "lang": "Язык сайта и статей, по которым его не видно.",
    "max-file-size": "Наибольший размер статьи в байтах; больше — ошибка.",
    "site-name": "Название сайта.",
    "site-description": "Что это за сайт, одним предложением.",
    "reference": "Есть ли на сайте этот справочник для авторов.",
    "check.select": "Какие правила проверять; пусто — все.",
    "check.ignore": "Какие правила не проверять.",
    "check.per-path-ignores": (
        "Какие правила не проверять в файлах, путь которых внутри `content/` подходит под образец: "
        '`{"articles/old-*" = ["PL4"]}`.'
    ),
}
