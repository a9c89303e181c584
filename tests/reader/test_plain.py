"""A prompt without Markdown's marks: the words and the values stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from promptoteka.model.article import Prompt
from promptoteka.model.config import Config
from promptoteka.model.files import File
from promptoteka.reader.loader import load
from promptoteka.reader.markdown import unmarked
from promptoteka.site.views.plain import plain_segments

CASES = {
    "bold and code": ("**Роль:** ты `редактор`, *строгий*", "Роль: ты редактор, строгий"),
    "marks that are none": ("2 * 3 ** 4, snake_case, \\*нет\\*", "2 * 3 ** 4, snake_case, *нет*"),
    "lines": ("**Раз**\nдва\n\n\nтри", "Раз\nдва\n\n\nтри"),
    "heading": ("## Задача\n\nТекст", "Задача\n\nТекст"),
    "quote": ("> одна\n>\n> > две", "одна\n\nдве"),
    "list": ("* раз\n* два\n\n  ещё\n", "- раз\n- два\n\n  ещё"),
    "numbers": ("3. три\n4. **четыре**\n   - внутри", "3. три\n4. четыре\n   - внутри"),
    "fence": ("```python\ndef __init__(self): **x**\n```", "def __init__(self): **x**"),
    "link": ("[текст](https://a.example/путь) <https://b.example>", "текст (https://a.example/путь) https://b.example"),
    "table": ("| A | B |\n|---|---|\n| **1** | `2` |", "A | B\n1 | 2"),
    "rule": ("до\n\n---\n\nпосле", "до\n\n---\n\nпосле"),
    "what looks like a definition": ("[Язык]: русский\n- [Стиль]: сухой", "[Язык]: русский\n- [Стиль]: сухой"),
    "tags": ("<role>эксперт</role>", "<role>эксперт</role>"),
    "empty item": ("-\n- два", "- \n- два"),
}


@pytest.mark.parametrize(("source", "plain"), CASES.values(), ids=CASES)
def test_marks_are_taken_off(source: str, plain: str) -> None:
    assert unmarked(source) == plain


def prompts(body: str) -> tuple[Prompt, ...]:
    """The prompts of an article whose solution is `body`, quoted."""
    quoted = "\n".join(f"> {line}" for line in body.split("\n"))
    return load(File("articles/a.md", f"# A\n\n## Решение\n\n{quoted}\n".encode()), Config()).article.prompts


def test_places_lose_their_back_ticks_and_comments_stay() -> None:
    (prompt,) = prompts("**Для:** `[кого]`, **срок** <!-- в днях -->")
    assert [(run.text, run.parameter) for run in plain_segments(prompt)] == [
        ("Для: ", None),
        ("[кого]", "kogo"),
        (", срок <!-- в днях -->", None),
    ]


@given(before=st.text("ab *_`#>-+1.[]()!|~\\<&:\n"), after=st.text("ab *_`#>-+1.[]()!|~\\<&:\n"))
def test_every_place_stays_in_its_turn(before: str, after: str) -> None:
    for prompt in prompts(f"с {before} `[место]` {after} и [место] конец"):
        places = [run.parameter for run in prompt.segments if run.parameter]
        assert [run.parameter for run in plain_segments(prompt) if run.parameter] == places


@given(st.text("абвг *_#>-+1.!\n"))
def test_every_letter_stays_in_its_turn(text: str) -> None:
    assert list(filter(str.isalpha, unmarked(text))) == list(filter(str.isalpha, text))
