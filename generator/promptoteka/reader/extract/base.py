"""What every reader of sections gets and gives."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from promptoteka.model.article import Entry, Passage
from promptoteka.model.diagnostics import Findings
from promptoteka.model.markdown import Paragraph, Plain
from promptoteka.reader import markdown
from promptoteka.reader.frontmatter import ParameterSettings
from promptoteka.reader.markdown import Node
from promptoteka.reader.outline import Section
from promptoteka.reader.spans import EntrySpans, TextSpans
from promptoteka.text.slugs import Unique, anchor
from promptoteka.text.source import Source, Span

_LABELLED = re.compile(
    r"(?P<before>[^\w*`\[\](){}«»\"'<>|\\-]*)(?P<bold>\*\*|__)(?P<label>(?:(?!(?P=bold)).)+)(?P=bold)"
    r"(?P<mark>\s*[:：]|\s+[—–-](?=\s))?\s*(?P<text>.*)",
    re.DOTALL,
)
_ITEM = re.compile(r"\s*(?:[-+*]|\d{1,9}[.)])(?: {1,4}(?=\S)| |\t|$)")
_QUOTE = re.compile(r" {0,3}>[ \t]?")


@dataclass(frozen=True, slots=True)
class Context:
    """The article being read."""

    source: Source
    findings: Findings
    params: Mapping[str, ParameterSettings]
    keys: Mapping[str, Span]
    """Places of the front matter's keys."""
    references: Mapping[str, Any]
    """Link reference definitions by normalized label."""
    anchors: Unique
    lang: str | None = None
    """Language of the text, where front matter or its path tell."""

    def span(self, node: Node) -> Span:
        return self.source.line_span(node.first, node.last)

    def lines(self, nodes: Sequence[Node]) -> TextSpans:
        """The lines of adjoining blocks."""
        return TextSpans(self.source.line_span(nodes[0].first, nodes[-1].last))

    def inline(self, text: str) -> Passage:
        """Markdown of a piece of a paragraph."""
        return Passage(text=text, blocks=(Plain(markdown.line(text, self.references)),))

    def led(self, text: str, item: Sequence[Node]) -> Passage:
        """`text`, what is left of the first block of `item`, and the other blocks."""
        content = markdown.line(text, self.references)
        opening = (Paragraph(content),) if content else ()
        first, *rest = item
        if not rest:
            return Passage(text=text, blocks=opening)
        below = dedent(self.source.lines[first.last : rest[-1].last])
        gap = "\n" if rest[0].first == first.last else "\n\n"
        return Passage(text=f"{text}{gap}{below}" if text else below, blocks=opening + markdown.blocks(rest))

    def item(self, blocks: Sequence[Node]) -> Passage:
        """The content of a list item, without its marker."""
        first = blocks[0]
        if first.kind == "paragraph":
            return self.led(first.content, blocks)
        opening, *lines = self.source.lines[first.first : blocks[-1].last]
        width = marker.end() if (marker := _ITEM.match(opening)) else 0
        return Passage(text=dedent([" " * width + opening[width:], *lines]), blocks=markdown.blocks(blocks))


Placed = tuple[Entry, EntrySpans]
"""An entry and where it stands."""
Reader = Callable[[Section, Context], list[Placed]]


def trimmed(nodes: Sequence[Node]) -> list[Node]:
    """`nodes` without the separators around them."""
    kept = [index for index, node in enumerate(nodes) if not node.is_separator]
    return list(nodes[kept[0] : kept[-1] + 1]) if kept else []


def passage(nodes: Sequence[Node], context: Context) -> Passage | None:
    """Adjoining blocks as Markdown; None if they only separate."""
    nodes = trimmed(nodes)
    if not nodes:
        return None
    text = dedent(context.source.lines[nodes[0].first : nodes[-1].last])
    return Passage(text=text, blocks=markdown.blocks(nodes))


def placed_passage(nodes: Sequence[Node], context: Context) -> list[Placed]:
    """`passage` as an entry of its section, if there is one."""
    text = passage(nodes, context)
    if text is None:
        return []
    is_trim = not (nodes[0].is_separator or nodes[-1].is_separator)
    return [(text, context.lines(nodes if is_trim else trimmed(nodes)))]


def with_anchors(nodes: Sequence[Node], context: Context) -> tuple[tuple[int, str, str], ...]:
    """Give the headings among `nodes` their ids; (level, title, anchor) of each."""
    found = []
    for node in nodes:
        if node.kind == "heading":
            title = node.plain
            name = context.anchors.name(node.anchor or anchor(title) or "part")
            node.tokens[0].attrSet("id", name)
            found.append((node.level, title, name))
    return tuple(found)


def dedent(lines: Sequence[str]) -> str:
    """Lines without the indent of the first one and without blank lines around them."""
    first = next((line for line in lines if line.strip()), "")
    indent = len(first) - len(first.lstrip(" \t"))
    cut = [line[min(indent, len(line) - len(line.lstrip(" \t"))) :] for line in lines]
    return "\n".join(cut).strip("\n").rstrip()


@dataclass(frozen=True, slots=True)
class Labelled:
    """A paragraph that opens with something bold: that, without its colon, and the rest."""

    label: str
    text: str
    start: int
    """Where `text` begins in the paragraph."""
    is_title: bool
    """Whether a colon, a dash, a full stop or the paragraph's end sets the bold text off."""


def labelled(paragraph: str) -> Labelled | None:
    found = _LABELLED.match(paragraph)
    if not found:
        return None
    label = found["label"].strip()
    is_title = bool(found["mark"] or label[-1:] in (":", "：", ".", "!", "?", "。", "！", "？") or not found["text"])
    name = f"{found['before']}{label.rstrip(':：').rstrip()}".strip()
    return Labelled(name, found["text"], found.start("text"), is_title)


def unquote(lines: Sequence[str]) -> tuple[list[str], list[int]]:
    """Lines with one level of `>` taken off (lazy lines stay), and how many characters each has lost."""
    widths = [match.end() if (match := _QUOTE.match(line)) else 0 for line in lines]
    return [line[width:] for line, width in zip(lines, widths, strict=True)], widths
