"""The bullets of the preamble: audience, time saved, models, ratings, and whatever else stands under a label."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from promptoteka.languages import vocabulary
from promptoteka.model.article import Fact, Passage, Rating, TimeSaved
from promptoteka.model.diagnostics import table
from promptoteka.reader.extract.base import Context, labelled, passage, trimmed
from promptoteka.reader.extract.ratings import off_scale, read_rating
from promptoteka.reader.extract.time_saved import read_time
from promptoteka.reader.markdown import Node
from promptoteka.reader.spans import PreambleSpans, RatingSpans
from promptoteka.text.slugs import slug
from promptoteka.text.source import Source, Span

_PLAIN = re.compile(r"(?P<label>[^:\n]{1,60}):\s*(?P<text>.*)", re.DOTALL)
_MARKS = re.compile(r"[()\[\],]")


@dataclass(slots=True)
class Facts:
    """What the bullets say; filled while they are read."""

    audience: tuple[str, ...] = ()
    time_saved: TimeSaved | None = None
    models: tuple[str, ...] = ()
    facts: list[Fact] = field(default_factory=list)
    ratings: list[Rating] = field(default_factory=list)
    spans: PreambleSpans = field(default_factory=PreambleSpans)


@dataclass(frozen=True, slots=True)
class _Bullet:
    blocks: list[Node]
    label: str
    text: str
    """What follows the label in its paragraph."""
    start: int
    """Where that begins."""
    key: str | None
    rating: str | None

    @property
    def is_known(self) -> bool:
        return bool(self.key or self.rating)


def read_facts(node: Node, facts: Facts, context: Context) -> list[Passage] | None:
    """Read a list of the preamble into `facts`; gives its other bullets, or None if it is not a list of facts."""
    items = [blocks for item in node.children() if (blocks := item.children())] if node.is_list else []
    bullets = [_bullet(blocks) for blocks in items]
    if not bullets or not (all(bullets) or any(bullet and bullet.is_known for bullet in bullets)):
        return None
    others: list[Passage] = []
    for blocks, bullet in zip(items, bullets, strict=True):
        others += _read(bullet, facts, context) if bullet else [context.item(blocks)]
    return others


def _bullet(blocks: list[Node]) -> _Bullet | None:
    if blocks[0].kind != "paragraph":
        return None
    content = blocks[0].content
    if found := labelled(content):
        written, text, start, is_label = found.label, found.text, found.start, found.is_title
    elif plain := _PLAIN.match(content):
        written, text, start, is_label = plain["label"], plain["text"], plain.start("text"), False
    else:
        return None
    label = vocabulary.split_emoji(written.strip("*_ "))[1].removesuffix(":").rstrip()
    bullet = _Bullet(blocks, label, text, start, vocabulary.fact_key(label), vocabulary.rating_key(label))
    return bullet if is_label or bullet.is_known else None


def _read(bullet: _Bullet, facts: Facts, context: Context) -> list[Passage]:
    """Read a bullet, and facts in lists below it; gives other bullets of those. What else stands below is a fact."""
    head, *below = bullet.blocks
    nested = [(node, read_facts(node, facts, context)) for node in below]
    below = [node for node, others in nested if others is None]
    match bullet.key:
        case "audience" if not facts.audience:
            facts.audience, facts.spans.audience, below = _listed(bullet, below, context)
        case "models" if not facts.models:
            facts.models, facts.spans.models, below = _listed(bullet, below, context)
        case "time_saved" if not facts.time_saved:
            facts.time_saved = read_time(bullet.text)
            facts.spans.time_saved = head.span(context.source, bullet.start)
            if facts.time_saved.before_minutes is None:
                context.findings.add(table.UNREADABLE_TIME, context.span(head), text=bullet.text)
        case None if _rate(bullet, facts, context):
            pass
        case _:
            facts.facts.append(Fact(label=bullet.label, text=context.led(bullet.text, [head, *below])))
            facts.spans.facts.append(head.span(context.source, bullet.start))
            below = []
    if more := passage(below, context):
        facts.facts.append(Fact(label=bullet.label, text=more))
        facts.spans.facts.append(context.lines(trimmed(below)).text)
    return [other for _, others in nested for other in others or ()]


def _rate(bullet: _Bullet, facts: Facts, context: Context) -> bool:
    """Read a rating, its remark as a fact; False if it is none. A figure is one only under a label that is known."""
    rating = read_rating(bullet.text)
    remark = bullet.text[rating.end :].strip() if rating else ""
    if rating is None or (remark and not bullet.rating and bullet.text[:1].isdigit()):
        if bullet.rating:
            _report_rating(bullet, context)
        return False
    key = bullet.rating or slug(bullet.label) or "rating"
    facts.ratings.append(Rating(key=key, label=bullet.label, value=rating.value, max=rating.max))
    text, source, value = bullet.blocks[0], context.source, bullet.text[rating.start : rating.end].rstrip()
    start = bullet.start + rating.start
    facts.spans.ratings.append(
        RatingSpans(text.span(source, bullet.start), text.span(source, start, start + len(value)))
    )
    if remark:
        facts.facts.append(Fact(label=bullet.label, text=context.inline(remark)))
        facts.spans.facts.append(text.span(source, bullet.start + rating.end))
    return True


def _report_rating(bullet: _Bullet, context: Context) -> None:
    place = context.span(bullet.blocks[0])
    if off := off_scale(bullet.text):
        span = bullet.blocks[0].span(context.source, bullet.start + off.start, bullet.start + off.end)
        context.findings.add(table.RATING_OUT_OF_RANGE, span, label=bullet.label, value=off.value, max=off.max)
    else:
        context.findings.add(table.UNREADABLE_RATING, place, label=bullet.label, text=bullet.text)


def _listed(
    bullet: _Bullet, below: list[Node], context: Context
) -> tuple[tuple[str, ...], tuple[Span, ...], list[Node]]:
    """The items of `a, b (c, d), e` and of plain lists below it, their places, and the blocks that are none."""
    text = vocabulary.split_emoji(bullet.text)[1]
    start = bullet.start + bullet.text.index(text)
    listed = [
        (name, bullet.blocks[0].span(context.source, start + low, start + high)) for name, low, high in _split(text)
    ]
    rest = []
    for node in below:
        items = [item.children() for item in node.children()] if node.is_list else []
        if items and all([block.kind for block in blocks] == ["paragraph"] for blocks in items):
            listed += [item for (paragraph,) in items for item in _plain_items(paragraph, context.source)]
        else:
            rest.append(node)
    return tuple(name for name, _ in listed), tuple(span for _, span in listed), rest


def _plain_items(paragraph: Node, source: Source) -> Iterator[tuple[str, Span]]:
    """The items of a paragraph without markup, each at its place or, where markup hides that, at the paragraph's."""
    text = paragraph.plain
    is_plain = text == paragraph.content
    for name, start, end in _split(text):
        yield name, paragraph.span(source, start, end) if is_plain else paragraph.span(source)


def _split(text: str) -> Iterator[tuple[str, int, int]]:
    """The items of a text, and where they stand in it: commas inside brackets do not part them."""
    depth, start = 0, 0
    for mark in _MARKS.finditer(text + ","):
        depth = max(depth + (mark[0] in "([") - (mark[0] in ")]"), 0)
        if mark[0] == "," and (not depth or mark.start() == len(text)):
            written = text[start : mark.start()].rstrip()
            if item := " ".join(written.split()).rstrip(".;"):
                end = start + len(written.rstrip(".;"))
                yield item, start + len(written) - len(written.lstrip()), end
            start = mark.end()
