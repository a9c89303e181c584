"""Two prompts of an article as one text: what both say, what the second leaves out, what it adds."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import groupby, pairwise
from typing import Final, Literal

from promptoteka.model.article import Article, Block, Prompt, Segment
from promptoteka.site.views.tabs import tab_labels
from promptoteka.text.textdiff import Step, Token, joined, steps, tokens

Kind = Literal["same", "cut", "added"]
_LEAST_IN_COMMON: Final = 0.05
"""Share of the shorter prompt's letters: below it, and with no part for the same purpose, two prompts are no versions
of one another."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a parameter stands: the same in both prompts, however they write it."""

    parameter: str
    blank: str = field(compare=False)
    """What is copied there while it is empty."""


@dataclass(frozen=True, slots=True)
class Run:
    """Segments of the second prompt, or of the first what the second leaves out."""

    kind: Kind
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """`fields` are labels of parameters, `blocks` of parts, which only the second prompt has; words are counted."""

    first: str
    second: str
    is_pro: bool
    added_words: int
    cut_words: int
    fields: tuple[str, ...]
    blocks: tuple[str, ...]
    runs: tuple[Run, ...]


def comparisons(article: Article) -> tuple[Comparison, ...]:
    """Each prompt with the one before it, where the two are versions of one another."""
    labels, names = {parameter.name: parameter.label for parameter in article.parameters}, tab_labels(article)
    found = (_comparison(first, second, labels, names) for first, second in pairwise(article.prompts))
    return tuple(comparison for comparison in found if comparison)


def _comparison(first: Prompt, second: Prompt, labels: dict[str, str], names: dict[str, str]) -> Comparison | None:
    runs = tuple(_runs(first, second))
    is_version = _labelled(first) & _labelled(second) or _in_common(runs) >= _LEAST_IN_COMMON
    if not is_version or all(run.kind == "same" for run in runs):
        return None
    return Comparison(
        first=names[first.id],
        second=names[second.id],
        is_pro=(first.id, second.id) == ("basic", "pro"),
        added_words=_words(runs, "added"),
        cut_words=_words(runs, "cut"),
        fields=tuple(labels[name] for name in second.parameters if name not in first.parameters),
        blocks=tuple(_new_blocks(first, second)),
        runs=runs,
    )


def compared(first: Prompt, second: Prompt) -> Iterator[Step]:
    """The way from one text to the other, part by part where both are labelled: a task is compared with the task."""
    one, other = _parts(first), _parts(second)
    matcher = SequenceMatcher(None, [key for key, _ in one], [key for key, _ in other], autojunk=False)
    for name, start, stop, from_, to in matcher.get_opcodes():
        if name == "equal":
            for (_, cut), (_, added) in zip(one[start:stop], other[from_:to], strict=True):
                yield from steps(cut, added)
        else:
            yield Step(False, _whole(one[start:stop]), _whole(other[from_:to]))


def _runs(first: Prompt, second: Prompt) -> Iterator[Run]:
    for step in joined(compared(first, second)):
        if step.same:
            yield Run("same", tuple(_segments(step.added)))
            continue
        if step.cut:
            yield Run("cut", tuple(_segments(step.cut)))
        if step.added:
            yield Run("added", tuple(_segments(step.added)))


def _parts(prompt: Prompt) -> list[tuple[Hashable, list[Token]]]:
    """The prompt's tokens, split where its labels begin; the key says what the part is for."""
    starts = list(_starts(prompt))
    parts: list[list[Token]] = [[] for _ in starts]
    at, number = 0, 0
    for token in _tokens(prompt):
        while number + 1 < len(starts) and at >= starts[number + 1]:
            number += 1
        parts[number].append(token)
        at += len(token.text)
    return list(zip(map(_purpose, prompt.blocks) if prompt.blocks else [""], parts, strict=True))


def _starts(prompt: Prompt) -> Iterator[int]:
    """Where each part begins, its label included; the first one at the beginning."""
    yield 0
    end = 0
    for number, block in enumerate(prompt.blocks):
        if number:
            yield end + len(prompt.text[end:]) - len(prompt.text[end:].lstrip())
        end = prompt.text.find(block.text, prompt.text.find(block.label, end) + len(block.label)) + len(block.text)


def _tokens(prompt: Prompt) -> Iterator[Token]:
    for segment in prompt.segments:
        if segment.parameter:
            yield Token(segment.text, Place(segment.parameter, segment.blank))
        else:
            yield from tokens(segment.text)


def _purpose(block: Block) -> str:
    return block.label.casefold() if block.kind == "other" else block.kind


def _whole(parts: Iterable[tuple[Hashable, list[Token]]]) -> list[Token]:
    return [token for _, part in parts for token in part]


def _segments(run: Sequence[Token]) -> Iterator[Segment]:
    """Neighbouring words as one segment."""
    for key, group in groupby(run, lambda token: token.key):
        if key is None:
            yield Segment(text="".join(token.text for token in group))
        else:
            assert isinstance(key, Place)
            yield from (Segment(text=key.blank, parameter=key.parameter) for _ in group)


def _new_blocks(first: Prompt, second: Prompt) -> Iterator[str]:
    known = _labelled(first)
    return (block.label for block in second.blocks if block.label and _purpose(block) not in known)


def _labelled(prompt: Prompt) -> set[str]:
    """What its labelled parts are for."""
    return {_purpose(block) for block in prompt.blocks if block.label}


def _words(runs: Iterable[Run], kind: Kind) -> int:
    text = (segment.text for run in runs if run.kind == kind for segment in run.segments)
    return sum(any(map(str.isalnum, word)) for word in " ".join(text).split())


def _in_common(runs: Sequence[Run]) -> float:
    """Letters that both have, as a share of the shorter prompt's."""
    same, cut, added = (_letters(runs, kind) for kind in ("same", "cut", "added"))
    return same / max(1, same + min(cut, added))


def _letters(runs: Iterable[Run], kind: str) -> int:
    return sum(map(str.isalnum, "".join(segment.text for run in runs if run.kind == kind for segment in run.segments)))
