"""Two prompts as one text: nothing of either is lost, and what is marked can be read."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from promptoteka.model.article import Article
from promptoteka.site.views.comparison import compared, comparisons
from promptoteka.text.textdiff import Step, steps, tokens

from tests.reader.articles import LINE, read

WORDS = st.lists(st.sampled_from([*"абвг", " ", "\n", "**", ".", "слово", "другое-слово", "\n\n", "[x]"]), max_size=40)
TEXTS = st.one_of(st.text(max_size=60), WORDS.map("".join))
BODIES = st.lists(LINE, min_size=1, max_size=12).map(lambda lines: "\n".join(lines).split("\n"))


def article(*prompts: str) -> Article:
    """An article with these prompts, the first ones called Basic, Pro and Expert."""
    names = ("Basic version", "Pro version", "Expert version", "Fourth")
    texts = (
        "\n".join(["", f"### {name}", "", *(f"> {line}" for line in prompt.split("\n"))])
        for name, prompt in zip(names, prompts, strict=False)
    )
    return read("---\ntitle: T\ndate: 2026-01-15\nlang: en\n---\n# T\n\n## Solution\n" + "\n".join(texts)).article


def texts(found: list[Step]) -> tuple[str, str]:
    cut = "".join(token.text for step in found for token in step.cut)
    added = "".join(token.text for step in found for token in step.added)
    return cut, added


def marked(first: str, second: str) -> str:
    """`both [cut] {added}`"""
    shown = []
    for step in steps(tokens(first), tokens(second)):
        cut, added = texts([step])
        shown.append(added if step.same else (f"[{cut}]" if cut else "") + (f"{{{added}}}" if added else ""))
    return "".join(shown)


@given(TEXTS)
def test_tokens_are_all_of_a_text(text: str) -> None:
    assert "".join(token.text for token in tokens(text)) == text


@given(TEXTS, TEXTS)
def test_what_is_kept_and_cut_is_the_first_text_and_what_is_kept_and_added_the_second(first: str, second: str) -> None:
    found = steps(tokens(first), tokens(second))
    assert texts(found) == (first, second)
    for step in found:
        assert step.cut or step.added
        assert not step.same or [token.sign for token in step.cut] == [token.sign for token in step.added]
    assert all(one.same != other.same for one, other in pairwise(found))


@given(BODIES, BODIES)
def test_the_law_holds_for_prompts_with_parts_and_places(first: list[str], second: list[str]) -> None:
    prompts = article("\n".join(first), "\n".join(second)).prompts
    for one, other in pairwise(prompts):
        assert texts(list(compared(one, other))) == (one.text, other.text)


@given(TEXTS)
def test_a_text_is_the_same_as_itself(text: str) -> None:
    assert all(step.same for step in steps(tokens(text), tokens(text)))


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Ты юрист.", "Ты опытный юрист.", "Ты {опытный }юрист."),
        ("one two three", "one three", "one [two ]three"),
        # `и` stands in both by chance.
        (
            "Назови главные риски и сроки поставки.",
            "Составь подробную таблицу и приложи цитаты.",
            "[Назови главные риски и сроки поставки]{Составь подробную таблицу и приложи цитаты}.",
        ),
        # An addition begins where a line does.
        ("- первое\n- второе\n", "- первое\n- среднее\n- второе\n", "- первое\n{- среднее\n}- второе\n"),
        ("One. Two.", "One. More. Two.", "One. {More. }Two."),
        # And where a sentence does, though a word would do,
        ("Answer: a table.", "Answer: a list or a table.", "Answer: {a list or }a table."),
        # but rather where a line does.
        ("Name\nOne. Two.", "Name\nOne. More. One. Two.", "Name\n{One. More. }One. Two."),
        ("One. Two.", "One. More. One. Two.", "{One. More. }One. Two."),
        # What is alike stays only if it weighs more than a change beside it.
        ("big red dog", "old red fox", "[big red dog]{old red fox}"),
        ("big green dog", "old green fox", "[big]{old} green [dog]{fox}"),
        # No word stands once in both.
        (
            "red wax wax ice wax wax tin",
            "big wax wax old wax wax new",
            "[red]{big} wax wax [ice]{old} wax wax [tin]{new}",
        ),
        # Another line break is no change of words; the second text's is shown.
        ("to be\nor not", "to be or not", "to be or not"),
        ("", "new", "{new}"),
        ("old", "", "[old]"),
    ],
)
def test_changes_are_marked_as_a_person_would(first: str, second: str, expected: str) -> None:
    assert marked(first, second) == expected


@pytest.mark.parametrize("mark", list(".!?:;"))
def test_a_sentence_begins_after_each_of_these_marks(mark: str) -> None:
    first, second = f"Ask{mark} a table", f"Ask{mark} a list or a table"
    assert marked(first, second) == f"Ask{mark} {{a list or }}a table"
    assert marked(first.replace(mark, ","), second.replace(mark, ",")) == "Ask, a {list or a }table"


def test_parts_are_compared_with_parts_for_the_same_purpose() -> None:
    found = article(
        "**Role:** You are a lawyer.\n**Task:** Find the risks.",
        "**Role:** You are a lawyer.\n**Context:** Find the risks of a lease.\n**Task:** Rank them.",
    )
    shown = "".join(
        {"same": "", "cut": "-", "added": "+"}[run.kind] + "".join(segment.text for segment in run.segments) + "|"
        for run in comparisons(found)[0].runs
    )
    assert shown.split("|") == [
        "**Role:** You are a lawyer.\n",
        "+**Context:** Find the risks of a lease.\n",
        "**Task:** ",
        "-Find the risks",
        "+Rank them",
        ".",
        "",
    ]


def test_what_is_added_is_counted_and_named() -> None:
    (comparison,) = comparisons(
        article(
            "**Task:** Read `[text, e.g.: a lease / a loan]`.",
            "**Context:** The side is `[side]`.\n**Task:** Read `[text]` twice.\n**Format:** A table.",
        )
    )
    assert (comparison.first, comparison.second, comparison.is_pro) == ("Basic version", "Pro version", True)
    assert comparison.fields == ("side",)
    assert comparison.blocks == ("Context", "Format")
    assert (comparison.added_words, comparison.cut_words) == (9, 0)
    places = [segment for run in comparison.runs if run.kind == "same" for segment in run.segments if segment.parameter]
    assert [(place.text, place.parameter) for place in places] == [("`[text]`", "text")]


def test_each_prompt_is_compared_with_the_one_before() -> None:
    found = comparisons(article("**Task:** Read.", "**Task:** Read twice.", "**Task:** Read thrice."))
    assert [(one.first, one.second, one.is_pro) for one in found] == [
        ("Basic version", "Pro version", True),
        ("Pro version", "Expert version", False),
    ]


@pytest.mark.parametrize(
    "prompts",
    [
        ("**Task:** Read.",),
        ("**Task:** Read.", "**Task:** Read."),
        ("Boil water with salt.", "Translate poems slowly, please!"),
    ],
    ids=["one", "alike", "nothing in common"],
)
def test_what_is_no_other_version_is_not_compared(prompts: tuple[str, ...]) -> None:
    assert comparisons(article(*prompts)) == ()
