"""The article lacks sections that readers look for.

Questions and answers, the anatomy of the prompt, a proof, and a conclusion turn a prompt into an article: they say when it
works, why, and how much better it is. It is a note and no more: an article without them is published. The prompt itself is
missed by `missing-solution`.

## Example

An article that ends behind the prompt.

## Instead

```markdown
## 🙋 FAQ

- **Q: Does a transcript do?**
  - A: Yes, if the speakers are named.

## 🧬 Anatomy of the prompt

1. **The words of the notes in the table:** every task has a source.

## 📊 Proof: before and after

### ❌ Before

> Make minutes of these notes.

### ✅ After

> Task: texts for the home page, editor, 20 November.

## 🎯 Conclusion

Half a page that can be sent on as it is.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Entry, Loaded, Rule, Severity
from promptoteka.checks.rules.structure.base import heading_span

RUSSIAN = """
В статье нет разделов, которых в ней ждут.

Вопросы и ответы, анатомия промпта, доказательство и заключение делают из промпта статью: они говорят, когда он работает,
почему и насколько с ним лучше. Это только замечание: статья выйдет и без них. Об отсутствии самого промпта сообщает
`missing-solution`.

## Пример

Статья кончается сразу после промпта.

## Как исправить

```markdown
## 🙋 Частые вопросы

- **В: Подойдёт ли расшифровка?**
  - О: Да, если подписаны говорящие.

## 🧬 Анатомия промпта

1. **Слова заметок в таблице:** у каждого поручения есть происхождение.

## 📊 Доказательство: до и после

### ❌ До

> Сделай протокол из заметок.

### ✅ После

> Поручение: тексты для главной, редактор, 20 ноября.

## 🎯 Заключение

Полстраницы, которые можно переслать без пояснений.
```
"""

RULE = Rule(
    "PL207",
    "missing-section",
    Severity.NOTE,
    ("В статье нет разделов: {missing_ru}", "The article lacks sections: {missing_en}"),
    ("Допишите их, если есть что сказать", "Write them if there is something to say"),
)

_DUE = {
    "faq": ("«Частые вопросы»", "“FAQ”"),
    "anatomy": ("«Анатомия промпта»", "“Anatomy of the prompt”"),
    "proof": ("«Доказательство»", "“Proof”"),
    "conclusion": ("«Заключение»", "“Conclusion”"),
}


def check(loaded: Loaded) -> Iterator[Diagnostic]:
    kinds = {section.kind for section in loaded.outline.sections}
    missing = [names for kind, names in _DUE.items() if kind not in kinds]
    if missing and "solution" in kinds:
        title, source = loaded.outline.title, loaded.source
        span = heading_span(source, title.node) if title else source.line_span(loaded.outline.body)
        russian, english = (", ".join(names) for names in zip(*missing, strict=True))
        yield Diagnostic(RULE, source, span, {"missing_ru": russian, "missing_en": english})


ENTRY = Entry(RULE, RUSSIAN, __doc__, article=check)
