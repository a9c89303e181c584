"""Every rule of the reader, a row each: code, name, severity, message and help in Russian and English.

PL0 source, PL1 front matter, PL2 structure, PL3 facts, PL4 prompts, PL5 other sections, PL6 links, PL7 catalog.
"""

from __future__ import annotations

from typing import Final

from generator.diagnostics.model import Rule, Severity

E, W, N = Severity.ERROR, Severity.WARNING, Severity.NOTE

NOT_UTF8: Final = Rule(
    "PL001",
    "not-utf8",
    E,
    ("Файл не в UTF-8: байт {byte}, похоже на {encoding}", "The file is not UTF-8: byte {byte}, looks like {encoding}"),
    ("Сохраните файл в кодировке UTF-8", "Save the file as UTF-8"),
)
WRONG_DECODING: Final = Rule(
    "PL002",
    "wrong-decoding",
    E,
    ("Текст испорчен: {was} прочитали как {read_as}", "The text is damaged: {was} was read as {read_as}"),
    ("С ключом `--repair` это место читается так: {repaired}", "With `--repair` this place reads: {repaired}"),
)
FILE_TOO_LARGE: Final = Rule(
    "PL003", "file-too-large", E,
    ("Файл в {size} байт больше {limit}; прочитано только начало", "The file of {size} bytes is over {limit}; only its start was read"),
    ("Разделите статью или вынесите большие примеры в отдельный файл", "Split the article, or move large examples to a file of their own"),
)  # fmt: skip
NOTHING_TO_READ: Final = Rule(
    "PL004",
    "empty-file",
    E,
    ("Файл пуст", "The file is empty"),
    ("Начните с заголовочного блока между двумя строками `---`", "Start with front matter between two lines of `---`"),
)

NO_FRONT_MATTER: Final = Rule(
    "PL101",
    "missing-front-matter",
    E,
    ("Нет заголовочного блока", "There is no front matter"),
    (
        "Первая строка файла — `---`, затем `title`, `date`, `tags`, затем снова `---`",
        "The first line is `---`, then `title`, `date`, `tags`, then `---` again",
    ),
)
UNCLOSED_FRONT_MATTER: Final = Rule(
    "PL102",
    "unclosed-front-matter",
    E,
    ("Заголовочный блок не закрыт", "The front matter is not closed"),
    ("Поставьте строку `---` после последнего ключа", "Put a line of `---` after the last key"),
)
YAML_SYNTAX: Final = Rule(
    "PL103",
    "yaml-syntax",
    E,
    ("YAML не читается: {problem_ru}", "The YAML does not parse: {problem_en}"),
    (
        "Проверьте отступы, двоеточия и кавычки; текст с двоеточием берут в кавычки",
        "Check indents, colons and quotes; quote a text that holds a colon",
    ),
)
YAML_FORBIDDEN: Final = Rule(
    "PL104",
    "yaml-forbidden",
    E,
    ("В заголовочном блоке запрещено: {what_ru}", "Not allowed in front matter: {what_en}"),
    ("Напишите значение прямо", "Write the value out"),
)
FRONT_MATTER_TOO_LARGE: Final = Rule(
    "PL105",
    "front-matter-too-large",
    E,
    ("Заголовочный блок больше {limit} КБ", "The front matter is over {limit} KB"),
    ("Перенесите текст в тело статьи", "Move text into the article's body"),
)
DUPLICATE_KEY: Final = Rule(
    "PL106",
    "duplicate-key",
    E,
    ("Ключ `{key}` повторяется; взято первое значение", "The key `{key}` stands twice; the first value is used"),
    ("Оставьте один", "Leave one"),
)
UNKNOWN_KEY: Final = Rule(
    "PL107",
    "unknown-key",
    E,
    ("Неизвестный ключ `{key}`", "Unknown key `{key}`"),
    ("{hint_ru}Своим ключам дают имя `x-…`", "{hint_en}Keys of your own are named `x-…`"),
)
MISSING_KEY: Final = Rule(
    "PL108",
    "missing-key",
    E,
    ("Нет обязательного ключа `{key}`", "The required key `{key}` is missing"),
    ("Добавьте строку `{key}: …`", "Add a line `{key}: …`"),
)
BAD_VALUE: Final = Rule(
    "PL109",
    "bad-value",
    E,
    ("`{key}`: {problem_ru}", "`{key}`: {problem_en}"),
    ("{hint_ru}", "{hint_en}"),
)
FUTURE_DATE: Final = Rule(
    "PL110",
    "future-date",
    W,
    ("`{key}`: {date} ещё не наступило", "`{key}`: {date} is in the future"),
    ("Проверьте год и месяц", "Check the year and the month"),
)
LATE_FRONT_MATTER: Final = Rule(
    "PL111",
    "late-front-matter",
    W,
    ("Перед заголовочным блоком стоят пустые строки", "Empty lines stand before the front matter"),
    ("Удалите их: `---` должна быть первой строкой", "Remove them: `---` is to be the first line"),
)

MISSING_H1: Final = Rule(
    "PL201",
    "missing-h1",
    W,
    ("Нет заголовка первого уровня", "There is no level 1 heading"),
    ("Начните текст строкой `# Заголовок`", "Start the text with a line `# Heading`"),
)
HEADING_LEVEL: Final = Rule(
    "PL202",
    "heading-level",
    W,
    (
        "«{heading}» — заголовок уровня {level}, здесь нужен {expected}",
        "“{heading}” is a level {level} heading, level {expected} is due here",
    ),
    ("Поставьте столько `#`: {expected}", "Use as many `#` as this: {expected}"),
)
DOUBLED_SECTION: Final = Rule(
    "PL203",
    "doubled-section",
    W,
    (
        "Раздел «{heading}» уже есть на строке {line}; этот показан как дополнительный",
        "The section “{heading}” already stands on line {line}; this one is shown as an extra one",
    ),
    ("Объедините разделы", "Join the sections"),
)
MISSPELT_HEADING: Final = Rule(
    "PL204",
    "misspelt-heading",
    W,
    ("Раздел «{heading}» не опознан", "The section “{heading}” is not known"),
    ("Возможно, имелось в виду «{suggestion}»", "Did you mean “{suggestion}”?"),
)
DASHES_UNDER_TEXT: Final = Rule(
    "PL205",
    "dashes-under-text",
    W,
    ("Черта `---` стоит вплотную под текстом", "The line of `---` stands right under text"),
    (
        "Оставьте пустую строку: иначе другие программы примут текст за заголовок",
        "Leave an empty line: other programs would take the text for a heading",
    ),
)
MISSING_SOLUTION: Final = Rule(
    "PL206",
    "missing-solution",
    E,
    ("В статье нет промпта: раздел «Решение» не найден", "The article has no prompt: there is no section “Solution”"),
    (
        "Добавьте `## Решение: «Название»` и промпт цитатой (`>`)",
        'Add `## Solution: "Name"` and the prompt as a quote (`>`)',
    ),
)

UNREADABLE_TIME: Final = Rule(
    "PL301",
    "unreadable-time",
    W,
    ("Не понято время: «{text}»", "The time is not understood: “{text}”"),
    ("Пишите так: «от 5 часов → до 2 минут»", "Write it like this: “from 5 hours → to 2 minutes”"),
)
UNREADABLE_RATING: Final = Rule(
    "PL302",
    "unreadable-rating",
    W,
    ("Не понята оценка «{label}»: «{text}»", "The rating “{label}” is not understood: “{text}”"),
    ("Пишите `⭐⭐⭐☆☆` или `3/5`", "Write `⭐⭐⭐☆☆` or `3/5`"),
)

PROMPT_WITHOUT_TEXT: Final = Rule(
    "PL401",
    "prompt-without-text",
    E,
    ("Под «{heading}» нет текста промпта", "There is no prompt under “{heading}”"),
    ("Дайте промпт цитатой: каждая строка начинается с `>`", "Give the prompt as a quote: each line starts with `>`"),
)
EMPTY_PROMPT: Final = Rule(
    "PL402",
    "empty-prompt",
    E,
    ("Промпт «{heading}» пуст", "The prompt “{heading}” is empty"),
    ("Напишите его текст", "Write its text"),
)
EMPTY_LABEL: Final = Rule(
    "PL403",
    "empty-label",
    E,
    ("У поля {placeholder} нет названия", "The placeholder {placeholder} has no label"),
    ("Пишите `[название, например: один / другой]`", "Write `[label, for example: one / another]`"),
)
SPLIT_PROMPT: Final = Rule(
    "PL404",
    "split-prompt",
    W,
    (
        "Цитата с промптом разорвана пустой строкой: эта часть в промпт не вошла",
        "An empty line breaks the prompt's quote: this part is not in the prompt",
    ),
    ("Поставьте `>` в пустой строке над ней", "Put a `>` on the empty line above it"),
)
UNUSED_PARAMS_KEY: Final = Rule(
    "PL405",
    "unused-params-key",
    W,
    ("В промптах нет поля `{key}`", "No prompt has a placeholder `{key}`"),
    ("{hint_ru}Ключ в `params` — название или имя поля", "{hint_en}A key of `params` is a placeholder's label or name"),
)
DUPLICATE_PROMPT: Final = Rule(
    "PL406",
    "duplicate-prompt",
    W,
    ("Промпт с именем `{id}` уже есть", "There is already a prompt named `{id}`"),
    ("Назовите этот промпт иначе", "Give this prompt another heading"),
)

QUESTION_WITHOUT_ANSWER: Final = Rule(
    "PL501",
    "question-without-answer",
    W,
    ("Вопрос без ответа: «{question}»", "A question without an answer: “{question}”"),
    (
        "Ответ — вложенным пунктом `- A: …` или абзацем `**A:** …`",
        "Answer in a nested item `- A: …` or a paragraph `**A:** …`",
    ),
)
HALF_PROOF: Final = Rule(
    "PL502",
    "half-proof",
    W,
    ("В доказательстве только одна половина", "The proof has one half only"),
    (
        "Нужны оба подзаголовка: `### До` и `### После`, под каждым пример",
        "Both subheadings are due: `### Before` and `### After`, with an example under each",
    ),
)

BROKEN_LINK: Final = Rule(
    "PL601",
    "broken-link",
    W,
    ("Ссылка `{target}` никуда не ведёт", "The link `{target}` leads nowhere"),
    (
        "Путь пишут от самого файла: `другая-статья.md`, `../assets/схема.png`",
        "Paths start at the file itself: `another-article.md`, `../assets/scheme.png`",
    ),
)
UNUSABLE_IMAGE: Final = Rule(
    "PL602",
    "unusable-image",
    E,
    ("Картинка `{target}`: {problem_ru}", "The image `{target}`: {problem_en}"),
    (
        "Нужен файл PNG, JPEG, WebP, AVIF или GIF внутри `content/`, либо адрес `https://…`",
        "A PNG, JPEG, WebP, AVIF or GIF file inside `content/` is due, or an `https://…` address",
    ),
)

DUPLICATE_SLUG: Final = Rule(
    "PL701",
    "duplicate-slug",
    E,
    ("Адрес `{slug}` уже занят файлом {other}", "The slug `{slug}` is already taken by {other}"),
    ("Задайте свой: `slug: …`", "Give one of its own: `slug: …`"),
)
SHADOWED_ALIAS: Final = Rule(
    "PL702",
    "shadowed-alias",
    E,
    ("Прежний адрес `{slug}` занят файлом {other}", "The former slug `{slug}` is taken by {other}"),
    ("Уберите его из `aliases`", "Take it out of `aliases`"),
)

RULES: Final[tuple[Rule, ...]] = (
    NOT_UTF8,
    WRONG_DECODING,
    FILE_TOO_LARGE,
    NOTHING_TO_READ,
    NO_FRONT_MATTER,
    UNCLOSED_FRONT_MATTER,
    YAML_SYNTAX,
    YAML_FORBIDDEN,
    FRONT_MATTER_TOO_LARGE,
    DUPLICATE_KEY,
    UNKNOWN_KEY,
    MISSING_KEY,
    BAD_VALUE,
    FUTURE_DATE,
    LATE_FRONT_MATTER,
    MISSING_H1,
    HEADING_LEVEL,
    DOUBLED_SECTION,
    MISSPELT_HEADING,
    DASHES_UNDER_TEXT,
    MISSING_SOLUTION,
    UNREADABLE_TIME,
    UNREADABLE_RATING,
    PROMPT_WITHOUT_TEXT,
    EMPTY_PROMPT,
    EMPTY_LABEL,
    SPLIT_PROMPT,
    UNUSED_PARAMS_KEY,
    DUPLICATE_PROMPT,
    QUESTION_WITHOUT_ANSWER,
    HALF_PROOF,
    BROKEN_LINK,
    UNUSABLE_IMAGE,
    DUPLICATE_SLUG,
    SHADOWED_ALIAS,
)
