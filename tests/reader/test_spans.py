"""Where values stand: what is written there is what was read."""

from __future__ import annotations

import pickle
import re

from hypothesis import given
from hypothesis import strategies as st
from promptoteka.model.article import Prompt, Question, Sample
from promptoteka.reader.loader import Loaded
from promptoteka.reader.spans import PromptSpans, QuestionSpans, SampleSpans
from promptoteka.text.source import BOM, Span

from tests.reader.articles import ARTICLES, FRONT_MATTER, PROMPTS, read
from tests.reader.cases import FOLDER, cases

EXAMPLES = [case.article for path in sorted(FOLDER.glob("*.md")) for case in cases(path)]
ANY = st.one_of(ARTICLES, PROMPTS, st.sampled_from(EXAMPLES))
WHOLE = """---
title: "Письмо"
date: 2026-01-15
tags: [письма, 'два слова']
params:
  тема: {options: [да, "нет"]}
---

# 📝 Письмо и Claude

- **🎯 Для кого:** юристов, судей (и их
  помощников); Claude
- **⏱️ Экономия времени:** 2 часа → 10 минут
- **🤖 Модели:** ChatGPT
  - Claude, Gemini
  - **o3**
- **Сложность:** ⭐⭐⭐☆☆ для всех
- **Ещё:** факт

> _«Письмо»_

## 🚀 Решение ##

### Базовая версия

> **Роль:** Ты `[тема]`.
>
> **Задача:** Пиши о `[тема, например:
> весне]`.

## FAQ

- **Вопрос: Когда?**
  - Ответ: Завтра.

## Доказательство

### До

```text
письмо
```

Смотри [сюда](<a b.md>), ![туда](c.png), <https://example.org/d> и [туда][е].

| [ж\\|з](и.md) |
| - |
| [к](л.md) |

[е]: е.md
"""


def said(loaded: Loaded, *spans: Span | None) -> list[str]:
    return [loaded.source.text[span.start : span.end] if span else "" for span in spans]


def test_each_value_stands_at_its_place() -> None:
    loaded = read(WHOLE)
    spans = loaded.spans
    assert said(loaded, spans.title, spans.preamble.tagline) == ["📝 Письмо и Claude", "_«Письмо»_"]
    assert said(loaded, *spans.preamble.audience) == ["юристов", "судей (и их\n  помощников); Claude"]
    assert said(loaded, spans.preamble.time_saved) == ["2 часа → 10 минут"]
    assert said(loaded, *spans.preamble.models) == ["ChatGPT", "Claude", "Gemini", "**o3**"]
    assert said(loaded, *(part for rating in spans.preamble.ratings for part in rating)) == [
        "⭐⭐⭐☆☆ для всех",
        "⭐⭐⭐☆☆",
    ]
    assert [text.strip() for text in said(loaded, *spans.preamble.facts)] == ["для всех", "факт"]
    assert said(loaded, *(section.heading for section in spans.sections)) == ["🚀 Решение", "FAQ", "Доказательство"]


def test_keys_and_values_of_the_front_matter() -> None:
    loaded = read(WHOLE)
    front_matter = loaded.spans.front_matter
    assert said(loaded, *front_matter.keys.values()) == ["title", "date", "tags", "params", "тема", "options"]
    assert [
        (key, scalar.text, *said(loaded, scalar.span), scalar.is_quoted)
        for key, scalars in front_matter.values.items()
        for scalar in scalars
    ] == [
        ("title", "Письмо", '"Письмо"', True),
        ("date", "2026-01-15", "2026-01-15", False),
        ("tags", "письма", "письма", False),
        ("tags", "два слова", "'два слова'", True),
        ("params.тема.options", "да", "да", False),
        ("params.тема.options", "нет", '"нет"', True),
    ]


def test_a_prompt_a_question_and_a_half_of_the_proof() -> None:
    loaded = read(WHOLE)
    (prompt,), (asked,), (sample, *_) = (section.entries for section in loaded.spans.sections)
    assert isinstance(prompt, PromptSpans)
    assert isinstance(asked, QuestionSpans)
    assert isinstance(sample, SampleSpans)
    assert said(loaded, prompt.heading) == ["Базовая версия"]
    places = [prompt.body.span(place.start, place.end, loaded.source) for place in prompt.placeholders]
    assert said(loaded, *places) == ["`[тема]`", "`[тема, например:\n> весне]`"]
    blocks = [prompt.body.span(*run, loaded.source) for run in prompt.blocks]
    assert said(loaded, *blocks) == ["**Роль:** Ты `[тема]`.", "**Задача:** Пиши о `[тема, например:\n> весне]`."]
    assert said(loaded, asked.question, *(answer.span for answer in asked.answers)) == [
        "**Вопрос: Когда?**",
        "Ответ: Завтра.",
    ]
    assert said(loaded, sample.heading, sample.text) == ["До", "```text\nписьмо\n```"]


def test_links_stand_where_their_target_does() -> None:
    loaded = read(WHOLE)
    places = said(loaded, *(link.span for link in loaded.links))
    assert places == ["a b.md", "c.png", "https://example.org/d", "е.md", "и.md", "л.md"]
    assert [link.is_autolink for link in loaded.links] == [False, False, True, False, False, False]


def test_lines_of_a_paragraph_of_facts_have_their_own_places() -> None:
    loaded = read(f"{FRONT_MATTER}# T\n\n🎯 **Для кого:** всех\n⏱️ **Экономия времени:** 1 минута → 2 часа\n")
    assert [said(loaded, found.span) for found in loaded.diagnostics if found.rule.code == "PL305"] == [
        ["1 минута → 2 часа"]
    ]


@given(ANY)
def test_there_is_a_place_for_each_value(text: str) -> None:
    loaded = read(text)
    article, spans = loaded.article, loaded.spans
    assert len(spans.preamble.audience) == len(article.audience)
    assert len(spans.preamble.models) == len(article.models)
    assert len(spans.preamble.facts) == len(article.facts)
    assert len(spans.preamble.ratings) == len(article.ratings)
    assert (spans.preamble.time_saved is None) == (article.time_saved is None)
    assert (spans.preamble.tagline is None) == (article.tagline is None)
    assert [len(section.entries) for section in spans.sections] == [len(one.entries) for one in article.sections]
    for section, places in zip(article.sections, spans.sections, strict=True):
        for entry, place in zip(section.entries, places.entries, strict=True):
            assert isinstance(place, PromptSpans) == isinstance(entry, Prompt)
            assert isinstance(place, QuestionSpans) == isinstance(entry, Question)
            assert isinstance(place, SampleSpans) == isinstance(entry, Sample)


@given(ANY)
def test_what_is_written_there_is_what_was_read(text: str) -> None:
    loaded = read(text)
    for section, places in zip(loaded.article.sections, loaded.spans.sections, strict=True):
        for entry, place in zip(section.entries, places.entries, strict=True):
            if isinstance(entry, Prompt) and isinstance(place, PromptSpans):
                assert place.body.text == entry.text
                assert len(place.blocks) == len(entry.blocks)
                runs = [(run.text, run.parameter) for run in entry.segments if run.parameter]
                assert [entry.text[one.start : one.end] for one in place.placeholders] == [run for run, _ in runs]
                for one in place.placeholders:
                    there = said(loaded, place.body.span(one.start, one.end, loaded.source))[0]
                    assert re.sub(r"\n[> \t]*", "\n", there).split() == entry.text[one.start : one.end].split()
                for block, run in zip(entry.blocks, place.blocks, strict=True):
                    assert block.label in entry.text[slice(*run)]
                    assert entry.text[slice(*run)].rstrip().endswith(block.text)


@given(ANY)
def test_line_ends_and_a_bom_move_places_only(text: str) -> None:
    def places(loaded: Loaded) -> list[tuple[int, int]]:
        preamble = loaded.spans.preamble
        spans = [*preamble.audience, *preamble.models, *preamble.facts, *(one.span for one in loaded.links)]
        spans += [section.heading for section in loaded.spans.sections]
        return [loaded.source.position(offset) for span in spans for offset in span]

    plain = places(read(text))
    assert places(read(text.replace("\n", "\r\n"))) == plain
    assert places(read(BOM + text)) == plain


@given(ANY)
def test_places_can_be_kept(text: str) -> None:
    spans = read(text).spans
    assert pickle.loads(pickle.dumps(spans)) == spans
