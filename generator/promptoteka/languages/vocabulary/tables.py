"""The tables: `{key: (Russian names, English names)}`, every name in its normal form (see `matching.normal`).

A name in both columns does not show the language of an article.
"""

from __future__ import annotations

from typing import Final

Names = dict[str, tuple[tuple[str, ...], tuple[str, ...]]]

SECTIONS: Final[Names] = {
    "benefits": (
        (
            "главных преимущества", "главные преимущества", "главных преимуществ", "главное преимущество",
            "ключевых преимущества", "ключевые преимущества", "ключевых преимуществ", "преимущества", "основные преимущества",
            "выгоды", "главные выгоды", "главных выгоды", "ключевые выгоды", "польза", "что это даст", "что вы получите", "кратко", "tldr",
        ),
        (
            "key benefits", "main benefits", "top benefits", "benefits", "key advantages", "main advantages", "advantages",
            "tldr", "what you get", "in short",
        ),
    ),
    "solution": (
        ("решение", "промпт", "промпты", "готовый промпт", "готовые промпты", "шаблон промпта"),
        ("solution", "the solution", "prompt", "prompts", "the prompt", "the prompts"),
    ),
    "insight": (
        (
            "комментарий автора", "комментарий", "комментарий эксперта", "инсайт", "мнение автора", "совет автора",
            "заметки автора", "от автора",
        ),
        (
            "insight", "insights", "authors comment", "author comment", "authors note", "authors notes", "comment from the author",
            "note from the author", "expert comment",
        ),
    ),
    "faq": (
        ("часто задаваемые вопросы", "частые вопросы", "вопросы и ответы", "вопросы", "чаво", "вопрос ответ", "faq"),
        ("faq", "faqs", "frequently asked questions", "questions and answers", "questions", "q a"),
    ),
    "anatomy": (
        (
            "анатомия промпта", "анатомия", "почему это работает", "почему промпт работает", "как это работает",
            "как устроен промпт", "разбор промпта",
        ),
        (
            "anatomy of the prompt", "anatomy of a prompt", "prompt anatomy", "anatomy", "why it works", "why this works",
            "how it works", "prompt breakdown",
        ),
    ),
    "proof": (
        (
            "доказательство", "доказательства", "доказательство до и после", "до и после", "пример до и после", "сравнение результатов",
        ),
        (
            "proof", "the proof", "proof before after", "proof before and after", "before after", "before and after", "evidence",
        ),
    ),
    "conclusion": (
        ("заключение", "вывод", "выводы", "итог", "итоги", "в заключение"),
        ("conclusion", "conclusions", "summary", "final words", "wrap up", "closing words"),
    ),
}  # fmt: skip

PROMPTS: Final[Names] = {
    "basic": (
        ("базовая версия", "базовый", "базовая", "базовый промпт", "базовый вариант", "простая версия", "простой вариант"),
        ("basic version", "basic", "basic prompt", "simple version", "simple"),
    ),
    "pro": (
        (
            "профессиональная версия", "профессиональный", "профессиональная", "профессиональный промпт",
            "профессиональный вариант", "про версия", "продвинутая версия", "продвинутый", "продвинутый вариант",
        ),
        ("pro version", "pro", "pro prompt", "professional version", "professional", "advanced version", "advanced"),
    ),
    "expert": (
        ("экспертная версия", "экспертный", "экспертная", "экспертный промпт", "экспертный вариант"),
        ("expert version", "expert", "expert prompt"),
    ),
}  # fmt: skip

SIDES: Final[Names] = {
    "before": (("до", "было", "обычный запрос", "без промпта"), ("before", "ordinary request", "without the prompt")),
    "after": (
        ("после", "стало", "результат pro промпта", "результат промпта", "с промптом"),
        ("after", "result", "with the prompt", "pro result"),
    ),
}

FACTS: Final[Names] = {
    "audience": (
        ("рекомендуется для", "для кого", "кому подойдет", "кому пригодится", "кому полезно", "аудитория", "подойдет"),
        ("recommended for", "best for", "for whom", "who it is for", "audience", "for"),
    ),
    "time_saved": (
        ("экономия времени", "экономит времени", "экономит", "сэкономит", "время"),
        ("time saved", "time savings", "saves time", "saves", "time"),
    ),
    "models": (
        ("рекомендуемые модели", "рекомендуемая модель", "модели", "модель", "проверено на", "лучшие модели"),
        (
            "recommended models",
            "recommended model",
            "models",
            "model",
            "tested with",
            "tested on",
            "works with",
            "best models",
        ),
    ),
}

RATINGS: Final[Names] = {
    "difficulty": (("сложность", "уровень сложности", "трудность"), ("difficulty", "complexity", "difficulty level")),
    "effectiveness": (("эффективность", "результативность", "польза"), ("effectiveness", "efficiency", "impact")),
    "applicability": (
        ("применимость", "универсальность", "применение"),
        ("applicability", "versatility", "usefulness"),
    ),
}

BLOCKS: Final[Names] = {
    "role": (("роль", "кто ты", "твоя роль"), ("role", "your role", "persona", "act as", "identity")),
    "context": (("контекст", "ситуация", "предыстория", "исходная ситуация"), ("context", "background", "situation")),
    "task": (
        ("задача", "задание", "твоя задача", "что сделать", "инструкция", "запрос"),
        ("task", "your task", "instruction", "instructions", "request", "primary objective"),
    ),
    "constraints": (
        ("ограничения", "ограничение", "правила", "требования", "условия", "чего не делать", "запреты"),
        ("constraints", "constraint", "rules", "requirements", "limitations", "restrictions", "guardrails"),
    ),
    "warning": (
        ("внимание", "предупреждение", "важно", "осторожно"),
        ("warning", "warnings", "attention", "caution", "important", "note"),
    ),
    "format": (
        ("формат", "формат ответа", "формат вывода", "структура ответа", "вид ответа"),
        ("format", "output format", "output", "response format", "answer format", "structure"),
    ),
    "examples": (("пример", "примеры", "образец", "образцы"), ("example", "examples", "sample", "samples")),
    "input": (
        ("входные данные", "исходные данные", "данные", "исходный текст", "материалы", "вход"),
        ("input", "inputs", "input data", "data", "source text", "material", "materials"),
    ),
    "style": (
        ("стиль", "тон", "стиль и тон", "тональность", "язык и тон"),
        ("style", "tone", "voice", "tone of voice", "style and tone"),
    ),
    "goal": (("цель", "цели", "результат"), ("goal", "goals", "objective", "purpose", "outcome")),
    "steps": (
        ("шаги", "порядок работы", "порядок действий", "алгоритм", "план", "этапы", "ход работы"),
        ("steps", "process", "procedure", "workflow", "plan", "method"),
    ),
}

EXAMPLE_MARKERS: Final = ("например", "напр.", "e.g.", "for example", "for instance")
QUESTION_MARKERS: Final = ("Q", "В", "Вопрос", "Question")
ANSWER_MARKERS: Final = ("A", "А", "О", "Ответ", "Answer")

MINUTES_IN_UNIT: Final[dict[float, tuple[str, ...]]] = {
    1 / 60: ("с", "сек", "секунда", "секунды", "секунд", "секунду", "s", "sec", "secs", "second", "seconds"),
    1: ("м", "мин", "минута", "минуты", "минут", "минуту", "m", "min", "mins", "minute", "minutes"),
    60: ("ч", "час", "часа", "часов", "h", "hr", "hrs", "hour", "hours"),
    60 * 8: ("д", "дн", "день", "дня", "дней", "d", "day", "days"),
    60 * 8 * 5: ("нед", "неделя", "недели", "недель", "неделю", "w", "wk", "week", "weeks"),
}
NUMBER_WORDS: Final[dict[str, float]] = {
    "пол": 0.5, "полтора": 1.5, "полторы": 1.5, "один": 1, "одна": 1, "одну": 1, "одного": 1, "одной": 1, "пара": 2, "пары": 2, "пару": 2, "два": 2, "две": 2, "двух": 2,
    "три": 3, "трёх": 3, "четыре": 4, "пять": 5, "a": 1, "an": 1, "one": 1, "half": 0.5, "two": 2, "three": 3, "four": 4, "five": 5,
}  # fmt: skip
