"""What rules about prompts share: where each prompt stands in the source, and what its text declares."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter

from promptoteka.checks.rules.base import Loaded, Source, Span
from promptoteka.languages import vocabulary
from promptoteka.model.article import Prompt
from promptoteka.reader.spans import Body, Placeholder, PromptSpans
from promptoteka.text.ranges import inside

_DECLARED = re.compile(
    r"^[ \t]*(?:#{1,6}[ \t]+(?P<heading>.+)|<(?P<tag>[\w-]+)>|(?:[-*+]|\d+[.)])?[ \t]*(?P<label>\w[\w /()-]{1,40}):)",
    re.MULTILINE,
)
_LABELS = re.compile(r"\*\*([^*\n]{1,40}?):?\*\*")
_OPENING = "|".join(vocabulary.role_patterns("opening"))
_ANYWHERE = "|".join(vocabulary.role_patterns("anywhere"))
_ROLE = re.compile(rf"(?:^|[.!?:;,*_\"«(—–-])\s?(?:{_OPENING})|{_ANYWHERE}", re.IGNORECASE | re.MULTILINE)
"""In a text without runs of blanks."""

_FARTHEST = 16_384


@dataclass(frozen=True)
class Place:
    """A prompt and where it stands."""

    prompt: Prompt
    source: Source
    spans: PromptSpans

    @property
    def body(self) -> Body:
        return self.spans.body

    def span(self, start: int, end: int) -> Span:
        """The place in the source of a run of the prompt's text, which may go over lines."""
        return self.body.span(start, end, self.source)

    def parameters(self) -> Iterator[tuple[Placeholder, str]]:
        """Each placeholder in the prompt's text, and the name of its parameter."""
        names = (run.parameter for run in self.prompt.segments if run.parameter)
        return zip(self.spans.placeholders, names, strict=True)

    def can_be_ticked(self, start: int, end: int) -> bool:
        """Whether no back-tick of its paragraph can pair up with ones around a run of one line."""
        text = self.body.text
        at = bisect_right(self._paragraphs, (start, len(text))) - 1
        if (
            at < 0
            or end > self._paragraphs[at][1]
            or self._has_lone_tick[at]
            or "\n" in text[start:end]
            or text[start - 1 : start] == "]"
            or text[end : end + 1] == "["
        ):
            return False
        code = bisect_left(self._codes, start, key=itemgetter(1))
        return code == len(self._codes) or self._codes[code][0] > end

    @cached_property
    def _paragraphs(self) -> list[tuple[int, int]]:
        return sorted(self.body.paragraphs())

    @cached_property
    def _codes(self) -> list[tuple[int, int]]:
        return [(code.start, code.end) for code in self.body.codes]

    @cached_property
    def _has_lone_tick(self) -> list[bool]:
        """Of each paragraph whether it holds a back-tick outside of code spans."""
        ticks = (found.start() for found in re.finditer("`", self.body.text))
        lone = [tick for tick in ticks if not inside(self._codes, tick)]
        return [bisect_left(lone, end) > bisect_left(lone, start) for start, end in self._paragraphs]


def places(loaded: Loaded) -> Iterator[Place]:
    """The prompts of an article with their places, in order."""
    for section, spans in zip(loaded.article.sections, loaded.spans.sections, strict=True):
        for entry, place in zip(section.entries, spans.entries, strict=True):
            if isinstance(entry, Prompt) and isinstance(place, PromptSpans):
                yield Place(entry, loaded.source, place)


def kinds(prompt: Prompt) -> set[str]:
    """The kinds of blocks that a prompt has, those included that stand under a heading, a tag or a label that is not bold,
    or in the midst of a line."""
    found: set[str | None] = {block.kind for block in prompt.blocks}
    found |= {vocabulary.block_kind(label) for label in _LABELS.findall(prompt.text)}
    for declared in _DECLARED.finditer(prompt.text):
        name = declared["heading"] or declared["tag"] or declared["label"]
        found.add(vocabulary.block_kind(name.strip(" *_:").replace("_", " ")))
    return {kind for kind in found if kind}


def role_in(text: str) -> bool:
    """Whether a text says who the assistant is, before it has said very much else."""
    text = text[:_FARTHEST]
    return bool(_ROLE.search("\n".join(" ".join(line.split()) for line in text.split("\n") if not line.isspace())))


def is_data(prompt: Prompt) -> bool:
    """Whether a prompt is empty, or JSON: such a prompt has no sentences to look at."""
    return prompt.text.lstrip()[:1] in ("", "{") and not prompt.text.startswith("{{")
