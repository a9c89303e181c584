"""A prompt as plain text, in runs: the reader's values go between them, and no mark of theirs is taken off."""

from __future__ import annotations

import re
from collections.abc import Iterator

from promptoteka.model.article import Article, Prompt, Segment
from promptoteka.reader.markdown import unmarked

PlainRun = str | tuple[str, str]
"""Literal text, or the name of a parameter and what stands in its place as long as it has no value."""

_HOLE = re.compile("hole+")


def plain_runs(article: Article) -> dict[str, tuple[PlainRun, ...]]:
    """The prompts of an article by id, for the browser."""
    return {
        prompt.id: tuple((run.parameter, run.blank) if run.parameter else run.text for run in plain_segments(prompt))
        for prompt in article.prompts
    }


def plain_segments(prompt: Prompt) -> tuple[Segment, ...]:
    """The runs of `prompt` without Markdown's marks, the places of parameters being the same ones in the same order.

    Places and HTML comments are kept out of the parser's hands. Where it loses one all the same, nothing is taken off.
    """
    runs = list(_runs(prompt))
    name = max(_HOLE.findall(prompt.text), key=len, default="hol") + "e"
    text = "".join(f"{name}{number}e" if is_kept else run.text for number, (run, is_kept) in enumerate(runs))
    parts = re.split(rf"{name}(\d+)e", unmarked(text))
    if parts[1::2] != [str(number) for number, (_, is_kept) in enumerate(runs) if is_kept]:
        return prompt.segments
    return tuple(_merged(parts, [run for run, _ in runs]))


def _runs(prompt: Prompt) -> Iterator[tuple[Segment, bool]]:
    """Runs, and whether they are kept as they are."""
    for segment in prompt.segments:
        if segment.parameter:
            text, blank = (written.strip("`").strip() for written in (segment.text, segment.blank))
            yield Segment(text=text, parameter=segment.parameter, blank=blank), True
            continue
        for piece, is_comment in _pieces(segment.text):
            if piece:
                yield Segment(text=piece), is_comment


def _pieces(text: str) -> Iterator[tuple[str, bool]]:
    """Comments and what stands between them, and which of the two each is."""
    end = 0
    while (start := text.find("<!--", end)) >= 0 and (closing := text.find("-->", start + len("<!--"))) >= 0:
        yield text[end:start], False
        end = closing + len("-->")
        yield text[start:end], True
    yield text[end:], False


def _merged(parts: list[str], runs: list[Segment]) -> Iterator[Segment]:
    """The split text with what was kept put back; literal runs side by side become one."""
    literal = ""
    for index, part in enumerate(parts):
        kept = runs[int(part)] if index % 2 else Segment(text=part)
        if kept.parameter is None:
            literal += kept.text
            continue
        if literal:
            yield Segment(text=literal)
        literal = ""
        yield kept
    if literal:
        yield Segment(text=literal)
