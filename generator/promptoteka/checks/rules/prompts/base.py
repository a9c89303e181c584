"""What rules about prompts share: where each prompt stands in the source, and what its text declares."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter

from promptoteka.checks.rules.base import Loaded, Source, Span
from promptoteka.languages import vocabulary
from promptoteka.model.article import Prompt
from promptoteka.model.diagnostics import Findings
from promptoteka.reader.extract.base import Context
from promptoteka.reader.extract.body import Body, read_body
from promptoteka.reader.markdown import Node
from promptoteka.text.slugs import Unique

_DECLARED = re.compile(
    r"^[ \t]*(?:#{1,6}[ \t]+(?P<heading>.+)|<(?P<tag>[\w-]+)>|(?:[-*+]|\d+[.)])?[ \t]*(?P<label>\w[\w /()-]{1,40}):)",
    re.MULTILINE,
)
_CODE = re.compile(r"(?<!`)`(?!`)[^`\n]+(?<!`)`(?!`)")
_OPENING = "|".join(vocabulary.role_patterns("opening"))
_ANYWHERE = "|".join(vocabulary.role_patterns("anywhere"))
_ROLE = re.compile(rf"(?:^|[.!?:;,*_\"«(—–-])\s*(?:{_OPENING})|{_ANYWHERE}", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Place:
    """A prompt and where it stands: its heading, and the block that holds its text."""

    prompt: Prompt
    source: Source
    heading: Node
    node: Node
    body: Body

    @property
    def is_quoted(self) -> bool:
        """Whether the prompt is a quote, where code spans are; else it is a fence."""
        return self.node.kind == "blockquote"

    @property
    def heading_span(self) -> Span:
        """The heading without its marks."""
        line = self.source.lines[self.heading.first]
        written = line.strip().lstrip("#").strip()
        start = self.source.offset(self.heading.first, max(line.find(written), 0))
        return Span(start, start + len(written))

    def span(self, start: int, end: int) -> Span:
        """The place in the source of a run of the prompt's text, which may go over lines."""
        first, last = self.body.span(start, start + 1, self.source), self.body.span(end - 1, end, self.source)
        return Span(first.start, last.end)

    def parameters(self) -> Iterator[tuple[int, int, str]]:
        """Start, end and name of each placeholder in the prompt's text, back-ticks included."""
        position = 0
        for run in self.prompt.segments:
            if run.parameter:
                yield position, position + len(run.text), run.parameter
            position += len(run.text)

    def paragraphs(self) -> Iterator[tuple[int, int]]:
        """Start and end, in a quoted prompt's text, of the blocks that hold code spans: paragraphs, headings, rows."""
        lines = dict.fromkeys(
            (token.map[0], token.map[1]) for token in self.node.tokens if token.type == "inline" and token.map
        )
        starts = self.body.starts
        for first, last in lines:
            low, high = (min(max(line - self.body.first, 0), len(starts) - 1) for line in (first, last))
            if low < high:
                yield starts[low], starts[high] - 1

    def literal(self) -> list[tuple[int, int]]:
        """Start and end, in a quoted prompt's text, of the code blocks in it."""
        starts, last = self.body.starts, len(self.body.starts) - 1
        lines = (token.map for token in self.node.tokens if token.map and token.type in ("fence", "code_block"))
        return [
            (starts[min(max(low - self.body.first, 0), last)], starts[min(max(high - self.body.first, 0), last)])
            for low, high in lines
        ]


def can_be_ticked(source: Source, span: Span) -> bool:
    """Whether no back-tick of the paragraph can pair up with ones around a span, which is in one line."""
    first, last = (source.position(offset)[0] - 1 for offset in (span.start, span.end))
    before, behind = source.text[max(span.start - 1, 0) : span.start], source.text[span.end : span.end + 1]
    is_apart = first == last and before not in ("`", "]") and behind not in ("`", "[")
    if not is_apart or "`" in source.text[span.start : span.end]:
        return False
    lines = source.lines
    while first and lines[first - 1].strip("> \t"):
        first -= 1
    while last < len(lines) and lines[last].strip("> \t"):
        last += 1
    return not any("`" in _CODE.sub("", line) for line in lines[first:last])


def inside(ranges: Sequence[tuple[int, int]], position: int) -> bool:
    """Whether a position is in one of the ranges, which are in order and do not overlap."""
    at = bisect_right(ranges, position, key=itemgetter(0)) - 1
    return at >= 0 and position < ranges[at][1]


def places(loaded: Loaded) -> Iterator[Place]:
    """The prompts of an article with their places, in order."""
    for section, drawn in zip(loaded.article.sections, loaded.outline.sections, strict=True):
        waiting = [entry for entry in section.entries if isinstance(entry, Prompt)]
        for part in drawn.parts if waiting else ():
            quote = next((node for node in part.nodes if node.kind == "blockquote"), None)
            node = quote or next((node for node in part.nodes if node.kind == "fence"), None)
            if node is None or not waiting:
                continue
            body = _body(loaded.source, node)
            if body.text == waiting[0].text:
                yield Place(waiting.pop(0), loaded.source, (part.heading or drawn.heading).node, node, body)


@lru_cache(maxsize=32)
def _body(source: Source, node: Node) -> Body:
    """Read once for all rules."""
    return read_body([node], Context(source, Findings(source), {}, {}, {}, Unique()))


def kinds(prompt: Prompt) -> set[str]:
    """The kinds of blocks that a prompt has, those included that stand under a heading, a tag or a label that is not bold."""
    found: set[str | None] = {block.kind for block in prompt.blocks}
    for declared in _DECLARED.finditer(prompt.text):
        name = declared["heading"] or declared["tag"] or declared["label"]
        found.add(vocabulary.block_kind(name.strip(" *_:").replace("_", " ")))
    return {kind for kind in found if kind}


def role_in(text: str) -> bool:
    """Whether a text says who the assistant is."""
    return bool(_ROLE.search(text))


def is_data(prompt: Prompt) -> bool:
    """Whether a prompt is empty, or JSON: such a prompt has no sentences to look at."""
    return prompt.text.lstrip()[:1] in ("", "{") and not prompt.text.startswith("{{")
