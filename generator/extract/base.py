"""What every reader gets and gives: the socket of `extract`."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass

from generator import markdown
from generator.article import Entry, Passage
from generator.diagnostics import Findings
from generator.frontmatter import ParameterSettings
from generator.markdown import Node
from generator.outline import Section
from generator.slugs import Unique, anchor
from generator.source import Source, Span

LABELLED = re.compile(
    r"(?P<emoji>[^\w*]*?)(?P<bold>\*\*|__)(?P<label>(?:(?!(?P=bold)).)+?)(?P=bold)(?P<colon>\s*:)?\s*(?P<text>.*)",
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
    references: Container[str]
    """Labels of link reference definitions, normalized."""
    anchors: Unique

    def text(self, first: int, last: int) -> str:
        """Source of the lines, with LF."""
        return "\n".join(self.source.lines[first:last])

    def span(self, node: Node) -> Span:
        return self.source.line_span(node.first, node.last)


Reader = Callable[[Section, Context], list[Entry]]


def trimmed(nodes: Sequence[Node]) -> list[Node]:
    """`nodes` without the separators around them."""
    kept = [index for index, node in enumerate(nodes) if not node.is_separator]
    return list(nodes[kept[0] : kept[-1] + 1]) if kept else []


def passage(nodes: Sequence[Node], context: Context) -> Passage | None:
    """Adjoining blocks as Markdown with its HTML; None if they only separate."""
    nodes = trimmed(nodes)
    if not nodes:
        return None
    text = dedent(context.source.lines[nodes[0].first : nodes[-1].last])
    return Passage(text=text, html=markdown.render(nodes))


def with_anchors(nodes: Sequence[Node], context: Context) -> tuple[tuple[int, str, str], ...]:
    """Give the headings among `nodes` their ids; (level, title, anchor) of each."""
    found = []
    for node in nodes:
        if node.kind == "heading":
            title = markdown.plain(node.inline)
            name = context.anchors.name(anchor(title) or "part")
            node.tokens[0].attrSet("id", name)
            found.append((node.level, title, name))
    return tuple(found)


def dedent(lines: Sequence[str]) -> str:
    """Lines without the indent of the first one and without blank lines around them."""
    first = next((line for line in lines if line.strip()), "")
    indent = len(first) - len(first.lstrip(" \t"))
    cut = [line[min(indent, len(line) - len(line.lstrip(" \t"))) :] for line in lines]
    return "\n".join(cut).strip("\n").rstrip()


def item_text(first: int, last: int, context: Context) -> str:
    """Source of a list item, its marker and the indent of its content taken off."""
    lines = list(context.source.lines[first:last])
    marker = _ITEM.match(lines[0])
    width = marker.end() if marker else 0
    rest = [line[min(width, len(line) - len(line.lstrip(" \t"))) :] for line in lines[1:]]
    return "\n".join([lines[0][width:], *rest]).strip("\n").rstrip()


def unquote(lines: Sequence[str]) -> tuple[list[str], list[int]]:
    """Lines with one level of `>` taken off (lazy lines stay), and how many characters each has lost."""
    widths = [match.end() if (match := _QUOTE.match(line)) else 0 for line in lines]
    return [line[width:] for line, width in zip(lines, widths, strict=True)], widths
