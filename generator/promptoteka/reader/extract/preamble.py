"""What stands before the first section: facts, the tagline, and the lead."""

from __future__ import annotations

import re
from collections.abc import Sequence

from promptoteka.model.article import Passage
from promptoteka.reader.extract.base import Context, passage, with_anchors
from promptoteka.reader.extract.facts import Facts, read_facts
from promptoteka.reader.markdown import Node
from promptoteka.text.source import Span

_QUOTED = re.compile(
    r"«(?P<a>[^«»]*(?:«[^«»]*»[^«»]*)*)»|“(?P<b>[^“”]*)”|„(?P<c>[^„“”]*)[“”]|\"(?P<d>[^\"]*)\"|'(?P<e>[^']*)'"
)


def read_preamble(nodes: Sequence[Node], context: Context) -> tuple[Facts, str | None, Passage | None]:
    """Facts, tagline, lead."""
    facts = Facts()
    tagline: str | None = None
    rest: list[Passage] = []
    for node in nodes:
        others = read_facts(node, facts, context)
        if others is not None:
            rest += others
            continue
        if node.kind == "blockquote" and tagline is None and (said := _tagline(node)):
            tagline = said
            said_in = node.children()
            facts.spans.tagline = Span(said_in[0].span(context.source).start, said_in[-1].span(context.source).end)
            continue
        with_anchors([node], context)
        block = passage([node], context)
        rest += [block] if block else []
    lead = None
    if rest:
        text = "\n\n".join(piece.text for piece in rest)
        lead = Passage(text=text, blocks=tuple(block for piece in rest for block in piece.blocks))
    return facts, tagline, lead


def _tagline(quote: Node) -> str:
    """The quote in one line, without quotation marks; empty if it holds more than paragraphs."""
    blocks = quote.children()
    if any(node.kind != "paragraph" for node in blocks):
        return ""
    text = " ".join(filter(None, (node.plain for node in blocks)))
    whole = _QUOTED.fullmatch(text)
    return next(group for group in whole.groups() if group is not None).strip() if whole else text
