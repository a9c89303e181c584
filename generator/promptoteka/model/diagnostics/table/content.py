"""Facts, prompts and the other sections."""

from __future__ import annotations

from typing import Final

from promptoteka.model.diagnostics.model import Rule, Severity

UNREADABLE_TIME: Final = Rule(
    "PL301",
    "unreadable-time",
    Severity.WARNING,
    ("Не понято время: «{text}»", "The time is not understood: “{text}”"),
    ("Пишите так: «от 5 часов → до 2 минут»", "Write it like this: “from 5 hours → to 2 minutes”"),
)
UNREADABLE_RATING: Final = Rule(
    "PL302",
    "unreadable-rating",
    Severity.WARNING,
    ("Не понята оценка «{label}»: «{text}»", "The rating “{label}” is not understood: “{text}”"),
    ("Пишите `⭐⭐⭐☆☆` или `3/5`", "Write `⭐⭐⭐☆☆` or `3/5`"),
)
RATING_OUT_OF_RANGE: Final = Rule(
    "PL303",
    "rating-out-of-range",
    Severity.ERROR,
    (
        "Оценка «{label}» выходит за шкалу: {value} из {max}",
        "The rating “{label}” is off its scale: {value} out of {max}",
    ),
    ("Баллов не больше, чем на шкале: `4/5`", "At most as many points as the scale has: `4/5`"),
)
PROMPT_WITHOUT_TEXT: Final = Rule(
    "PL401",
    "prompt-without-text",
    Severity.ERROR,
    ("Под «{heading}» нет текста промпта", "There is no prompt under “{heading}”"),
    ("Дайте промпт цитатой: каждая строка начинается с `>`", "Give the prompt as a quote: each line starts with `>`"),
)
EMPTY_PROMPT: Final = Rule(
    "PL402",
    "empty-prompt",
    Severity.ERROR,
    ("Промпт «{heading}» пуст", "The prompt “{heading}” is empty"),
    ("Напишите его текст", "Write its text"),
)
EMPTY_LABEL: Final = Rule(
    "PL403",
    "empty-label",
    Severity.ERROR,
    ("У поля {placeholder} нет названия", "The placeholder {placeholder} has no label"),
    ("Пишите `[название, например: один / другой]`", "Write `[label, for example: one / another]`"),
)
SPLIT_PROMPT: Final = Rule(
    "PL404",
    "split-prompt",
    Severity.WARNING,
    (
        "Цитата с промптом разорвана пустой строкой: эта часть в промпт не вошла",
        "An empty line breaks the prompt's quote: this part is not in the prompt",
    ),
    ("Поставьте `>` в пустой строке над ней", "Put a `>` on the empty line above it"),
)
UNUSED_PARAMS_KEY: Final = Rule(
    "PL405",
    "unused-params-key",
    Severity.WARNING,
    ("В промптах нет поля `{key}`", "No prompt has a placeholder `{key}`"),
    ("{hint_ru}Ключ в `params` — название или имя поля", "{hint_en}A key of `params` is a placeholder's label or name"),
)
DUPLICATE_PROMPT: Final = Rule(
    "PL406",
    "duplicate-prompt",
    Severity.WARNING,
    ("Промпт с именем `{id}` уже есть", "There is already a prompt named `{id}`"),
    ("Назовите этот промпт иначе", "Give this prompt another heading"),
)
QUESTION_WITHOUT_ANSWER: Final = Rule(
    "PL501",
    "question-without-answer",
    Severity.WARNING,
    ("Вопрос без ответа: «{question}»", "A question without an answer: “{question}”"),
    (
        "Ответ — вложенным пунктом `- A: …` или абзацем `**A:** …`",
        "Answer in a nested item `- A: …` or a paragraph `**A:** …`",
    ),
)
HALF_PROOF: Final = Rule(
    "PL502",
    "half-proof",
    Severity.WARNING,
    ("В доказательстве только одна половина", "The proof has one half only"),
    (
        "Нужны оба подзаголовка: `### До` и `### После`, под каждым пример",
        "Both subheadings are due: `### Before` and `### After`, with an example under each",
    ),
)

RULES: Final[tuple[Rule, ...]] = (
    UNREADABLE_TIME,
    UNREADABLE_RATING,
    RATING_OUT_OF_RANGE,
    PROMPT_WITHOUT_TEXT,
    EMPTY_PROMPT,
    EMPTY_LABEL,
    SPLIT_PROMPT,
    UNUSED_PARAMS_KEY,
    DUPLICATE_PROMPT,
    QUESTION_WITHOUT_ANSWER,
    HALF_PROOF,
)
