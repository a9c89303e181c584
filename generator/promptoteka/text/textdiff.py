"""What changed between two texts, word by word, in stretches that a person can read.

A matcher that finds every common word shreds two texts that share little: `и` and `для` stand in both by chance. So
what both share is kept only where it weighs more than the change on one of its sides (the semantic clean-up of
diff-match-patch, https://neil.fraser.name/writing/diff/), and an addition that could begin at several places begins at
a line or a sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

TOKEN: Final = re.compile(r"\w+(?:[-'’]\w+)*|\s+|\*+|[^\w\s]")
"""A word, a run of space, asterisks, a mark: together they are all of a text."""
_DEEPEST: Final = 12
_SMALL: Final = 20_000
"""Pairs of tokens that may be compared one by one."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a mark or a run of space, and any space is as good as another; `key` tells what the text does not."""

    text: str
    key: Hashable = None

    @property
    def sign(self) -> Hashable:
        if self.key is None:
            return " " if self.text.isspace() else self.text
        return self.key

    @property
    def weight(self) -> int:
        """Letters of a word; nothing for marks and space."""
        return len(self.text) if self.key is not None or self.text[0].isalnum() else 0


@dataclass(frozen=True, slots=True)
class Step:
    """`same`: the two runs are alike. Else `cut` is what only the first text has, `added` what only the second has."""

    same: bool
    cut: Sequence[Token]
    added: Sequence[Token]


def tokens(text: str) -> list[Token]:
    return [Token(found) for found in TOKEN.findall(text)]


def steps(first: Sequence[Token], second: Sequence[Token]) -> list[Step]:
    """The way from the first text to the second: steps that are alike and steps that are not, in turn.

    All `cut` together are the first text, all `added` the second.
    """
    return joined(_shifted(_cleaned(joined(_matched(first, second)))))


def _matched(first: Sequence[Token], second: Sequence[Token]) -> Iterator[Step]:
    """Steps from one common run to the next, those that are empty among them."""
    at, to = 0, 0
    runs = _common([token.sign for token in first], [token.sign for token in second])
    for start, from_, length in (*runs, (len(first), len(second), 0)):
        yield Step(False, first[at:start], second[to:from_])
        at, to = start + length, from_ + length
        yield Step(True, first[start:at], second[from_:to])


def _common(one: list[Hashable], other: list[Hashable], depth: int = 0) -> Iterator[tuple[int, int, int]]:
    """Common runs in order, as (start in one, start in other, length): patience diff.

    Signs that stand once in both are anchors, and what lies between two of them is compared in turn. A stretch without
    an anchor is left to difflib, whose time grows with the square, while it is small.
    """
    begin = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    if begin:
        yield 0, 0, begin
        one, other = one[begin:], other[begin:]
    pairs = zip(reversed(one), reversed(other), strict=False)
    end = next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
    stop, stop_other = len(one) - end, len(other) - end
    at, to = 0, 0
    anchors = _anchors(one[:stop], other[:stop_other]) if depth < _DEEPEST else []
    if anchors:
        for anchor, place in (*anchors, (stop, stop_other)):
            for start, from_, length in _common(one[at:anchor], other[to:place], depth + 1):
                yield begin + at + start, begin + to + from_, length
            if anchor < stop:
                yield begin + anchor, begin + place, 1
            at, to = anchor + 1, place + 1
    elif stop * stop_other <= _SMALL:
        for start, from_, length in SequenceMatcher(
            None, one[:stop], other[:stop_other], autojunk=False
        ).get_matching_blocks():
            yield begin + start, begin + from_, length
    if end:
        yield begin + stop, begin + stop_other, end


def _anchors(one: Sequence[Hashable], other: Sequence[Hashable]) -> list[tuple[int, int]]:
    """The longest row of signs that stand once in both and in the same order, by their places."""
    counts, counts_other = Counter(one), Counter(other)
    places = {sign: place for place, sign in enumerate(other) if counts_other[sign] == 1}
    pairs = [(at, places[sign]) for at, sign in enumerate(one) if counts[sign] == 1 and sign in places]
    ends: list[int] = []  # of the rows of each length so far, the least last place
    rows: list[int] = []  # and the pair that it belongs to
    before: list[int | None] = []
    for number, (_, place) in enumerate(pairs):
        length = bisect_left(ends, place)
        ends[length : length + 1], rows[length : length + 1] = [place], [number]
        before.append(rows[length - 1] if length else None)
    row: list[tuple[int, int]] = []
    last = rows[-1] if rows else None
    while last is not None:
        row.append(pairs[last])
        last = before[last]
    return row[::-1]


def joined(found: Iterable[Step]) -> list[Step]:
    """Without empty steps, and with neighbours of a kind as one."""
    joined: list[Step] = []
    for step in found:
        if not step.cut and not step.added:
            continue
        if joined and joined[-1].same == step.same:
            step = _one([joined.pop(), step], same=step.same)
        joined.append(step)
    return joined


def _one(several: Sequence[Step], *, same: bool) -> Step:
    return Step(same, [t for step in several for t in step.cut], [t for step in several for t in step.added])


def _cleaned(found: list[Step]) -> Iterator[Step]:
    """What is alike, but weighs no more than the changes on both of its sides, becomes a part of them."""
    kept: list[list[Step]] = []
    weights: list[tuple[int, ...]] = []  # of what is cut, of what is added
    for step in found:
        kept.append([step])
        weights.append((_weight(step.cut), _weight(step.added)))
        while len(kept) > 2 and not step.same and max(weights[-2]) <= min(max(weights[-3]), max(weights[-1])):
            weights[-3:] = [tuple(map(sum, zip(*weights[-3:], strict=True)))]
            kept[-3].extend(kept[-2] + kept.pop())
            del kept[-1]
    for several in kept:
        yield several[0] if len(several) == 1 else _one(several, same=False)


def _weight(run: Sequence[Token]) -> int:
    return sum(token.weight for token in run)


def _shifted(found: Iterator[Step]) -> Iterator[Step]:
    """Additions and cuts moved to where a line or a sentence begins, if the words around them allow it."""
    steps = list(found)
    for at in range(1, len(steps) - 1):
        before, change, after = steps[at - 1 : at + 2]
        if change.same or (change.cut and change.added):
            continue
        steps[at - 1 : at + 2] = _best_place(before, change, after)
    yield from steps


def _best_place(before: Step, change: Step, after: Step) -> tuple[Step, Step, Step]:
    run = change.cut or change.added
    line = [*before.added, *run, *after.added]
    signs = [token.sign for token in line]
    start, length = len(before.added), len(run)
    first = last = start
    while first and signs[first - 1] == signs[first + length - 1]:
        first -= 1
    while last + length < len(line) and signs[last] == signs[last + length]:
        last += 1
    best = max(range(first, last + 1), key=lambda place: (_break(line, place), _break(line, place + length), place))
    moved = best - start
    if not moved:
        return before, change, after
    cut = [*before.cut, *change.cut, *after.cut]
    kept_cut, kept_added = len(before.cut) + moved, best
    to_cut, to_added = kept_cut + len(change.cut), kept_added + len(change.added)
    whole = [*before.added, *change.added, *after.added]
    return (
        Step(True, cut[:kept_cut], whole[:kept_added]),
        Step(False, cut[kept_cut:to_cut], whole[kept_added:to_added]),
        Step(True, cut[to_cut:], whole[to_added:]),
    )


def _break(line: Sequence[Token], place: int) -> int:
    """How good a place it is for a change to begin: a line 3, a sentence 2, a word 1."""
    if place in (0, len(line)) or "\n" in line[place - 1].text:
        return 3
    if not line[place - 1].text.isspace():
        return 0
    return 2 if place > 1 and line[place - 2].text[-1] in ".!?:;" else 1
