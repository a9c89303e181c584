"""The memo: what is computed once, what is known again, and what is forgotten."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import pytest
from promptoteka.model.article import Passage
from promptoteka.text.memo import Memo


@dataclass(frozen=True)
class Point:
    x: int
    names: tuple[str, ...]


def calls(memo: Memo, *arguments: object) -> int:
    """How many of the arguments are computed anew."""
    made: list[object] = []
    for argument in arguments:
        memo.get(partial(made.append, argument), argument)
    return len(made)


def test_equal_values_are_one() -> None:
    assert calls(Memo(), Point(1, ("a",)), Point(1, ("a",)), [1, {"b": "c"}], [1, {"b": "c"}]) == 2


def test_a_model_is_equal_to_itself_only() -> None:
    one, other = Passage(text="a", blocks=()), Passage(text="a", blocks=())
    assert calls(Memo(), one, one, other) == 2


def test_a_result_is_known_when_it_comes_back() -> None:
    memo = Memo()
    names: list[str] = memo.get(partial(list, "a"), 1)
    assert calls(memo, names, names, ["a"]) == 2


def test_what_a_build_does_not_ask_for_is_forgotten() -> None:
    memo = Memo()
    assert calls(memo, 1, 2) == 2
    memo.turn()
    assert calls(memo, 1) == 0
    memo.turn()
    assert calls(memo, 1, 2) == 1


def test_what_may_change_is_refused() -> None:
    with pytest.raises(TypeError):
        Memo().get(partial(list), {1})


def test_a_function_without_a_name_is_refused() -> None:
    with pytest.raises(TypeError, match="name"):
        Memo().get(lambda: 1, 1)
