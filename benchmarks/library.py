"""Articles made for measuring: any number of them, always the same, in the shape that authors write."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta

from promptoteka.model.files import File

SYLLABLES = "ба ве ги до жу за ки ло му не по ра си ту фа хо це чи ша ще эк юн яр"
LATIN = "edge token prompt model review plan data chart audit draft scope sprint budget metric query index"
FIRST_DAY = date(2024, 1, 1)


class Writer:
    """Words and sentences from a seed."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def word(self) -> str:
        if self.random.random() < 0.08:
            return self.random.choice(LATIN.split())
        return "".join(self.random.choices(SYLLABLES.split(), k=self.random.randint(1, 4)))

    def words(self, least: int, most: int) -> str:
        return " ".join(self.word() for _ in range(self.random.randint(least, most)))

    def sentence(self, least: int = 8, most: int = 18) -> str:
        return self.words(least, most).capitalize() + "."

    def paragraph(self, sentences: int = 4) -> str:
        return " ".join(self.sentence() for _ in range(sentences))

    def placeholder(self) -> str:
        return f"`[{self.words(1, 3)}, например: {self.words(1, 2)} / {self.words(1, 3)}]`"

    def titled(self, count: int) -> str:
        return "\n".join(f"{n}. **{self.words(2, 4).capitalize()}:** {self.sentence()}" for n in range(1, count + 1))


def article(number: int) -> str:
    """The Markdown of one article, about 12 KB."""
    w = Writer(number)
    stars = w.random.randint(1, 5)
    day = FIRST_DAY + timedelta(days=number)
    label, other = w.placeholder(), w.placeholder()
    return f"""---
title: "{w.words(3, 6).capitalize()}"
date: {day}
tags: [{", ".join(sorted({f"t{w.random.randint(1, 60)}" for _ in range(3)}))}]
---

# 📝 {w.words(5, 9).capitalize()}

- **🎯 Рекомендуется для:** {w.words(1, 2)}, {w.words(1, 2)}, {w.words(1, 2)}
- **⏱️ Экономия времени:** от {w.random.randint(2, 9)} часов → до {w.random.randint(2, 30)} минут
- **🤖 Рекомендуемые модели:** ChatGPT, Claude ({w.word()}, {w.word()}), Gemini

- ⭐ **Сложность:** {"⭐" * stars + "☆" * (5 - stars)}
- ⚡️ **Эффективность:** ⭐⭐⭐⭐⭐
- 🚀 **Применимость:** ⭐⭐⭐⭐☆

> _«{w.sentence()}»_

{w.paragraph(4)}

---

## ⚡️ 3 главных преимущества (TL;DR)

{w.titled(3)}

---

## 🚀 Решение: "{w.words(2, 3).capitalize()}"

### 🥉 Basic Version (Базовая версия)

{w.sentence()}

> **Роль:** Ты {w.words(2, 4)}.
> **Задача:** {w.words(6, 12).capitalize()} {label}, {w.words(3, 8)} {other}. {w.sentence()}

### 🥇 Pro Version (Профессиональная версия)

{w.sentence()}

> **Роль (Role):** {w.sentence()}
>
> **Контекст (Context):**
>
> - {w.words(2, 3).capitalize()}: {label}
> - {w.words(2, 3).capitalize()}: {other}
> - {w.words(2, 3).capitalize()}: {w.placeholder()}
> - {w.sentence()}
>
> **Задача (Task):**
>
> 1. {w.sentence(14, 24)}
> 2. {w.sentence(14, 24)}
> 3. {w.sentence(14, 24)}
> 4. {w.sentence(14, 24)}
>
> **Ограничения (Constraints):**
>
> - {w.sentence()}
> - {w.sentence()}
> - {w.sentence()}
>
> **Внимание (Warning):**
>
> - {w.paragraph(2)}

---

## 💡 Комментарий автора (Insight)

{w.paragraph(5)}

{w.paragraph(3)}

---

## 🙋 Часто задаваемые вопросы (FAQ)

- **Q: {w.words(6, 10).capitalize()}?**
  - A: {w.paragraph(3)}

- **Q: {w.words(6, 10).capitalize()}?**
  - A: {w.paragraph(3)}

---

## 🧬 Анатомия промпта (Why it works?)

{w.titled(3)}

---

## 📊 Доказательство: Before & After

### ❌ Before (Обычный запрос)

```text
{w.sentence()}
```

_(Результат: {w.sentence()})_

### ✅ After (Результат Pro-промпта)

```text
{w.paragraph(3)}
- **{w.word()}:** {w.sentence()}
- **{w.word()}:** {w.sentence()}

{w.paragraph(4)}
```

---

## 🎯 Заключение

{w.paragraph(3)}
"""


def articles(count: int) -> Iterator[File]:
    """`count` articles, as files of `content/`."""
    for number in range(count):
        yield File(f"articles/a-{number:05}.md", article(number).encode())
