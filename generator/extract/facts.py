"""The bullets of the preamble: audience, time saved, models, ratings, and whatever else stands under a label."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from generator import vocabulary
from generator.article import Fact, Passage, Rating, TimeSaved
from generator.diagnostics import table
from generator.extract.base import Context, labelled
from generator.extract.ratings import read_rating
from generator.extract.time_saved import read_time
from generator.markdown import Node
from generator.slugs import slug
from generator.source import Span

_PLAIN = re.compile(r"(?P<label>[^:\n]{1,60}):\s*(?P<text>.*)", re.DOTALL)
_BRACKETS = re.compile(r"[()\[\],]")


@dataclass(slots=True)
class Facts:
    """What the bullets say; filled while they are read."""

    audience: tuple[str, ...] = ()
    time_saved: TimeSaved | None = None
    models: tuple[str, ...] = ()
    facts: list[Fact] = field(default_factory=list)
    ratings: list[Rating] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Bullet:
    blocks: list[Node]
    label: str
    text: str
    """What follows the label in its paragraph."""
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
    for bullet in filter(None, bullets):
        _read(bullet, facts, context)
    return [context.item(blocks) for blocks, bullet in zip(items, bullets, strict=True) if bullet is None]


def _bullet(blocks: list[Node]) -> _Bullet | None:
    if blocks[0].kind != "paragraph":
        return None
    content = blocks[0].content
    if found := labelled(content):
        written, text, is_label = found.label, found.text, found.is_title
    elif plain := _PLAIN.match(content):
        written, text, is_label = plain["label"], plain["text"], False
    else:
        return None
    label = vocabulary.split_emoji(written.strip("*_ "))[1].removesuffix(":").rstrip()
    bullet = _Bullet(blocks, label, text, vocabulary.fact_key(label), vocabulary.rating_key(label))
    return bullet if is_label or bullet.is_known else None


def _read(bullet: _Bullet, facts: Facts, context: Context) -> None:
    match bullet.key:
        case "audience" if not facts.audience:
            facts.audience = tuple(_listed(bullet))
        case "models" if not facts.models:
            facts.models = tuple(_listed(bullet))
        case "time_saved" if not facts.time_saved:
            facts.time_saved = read_time(bullet.text)
            if facts.time_saved.before_minutes is None:
                context.findings.add(table.UNREADABLE_TIME, _span(bullet, context), text=bullet.text)
        case None if _rate(bullet, facts, context):
            pass
        case _:
            facts.facts.append(Fact(label=bullet.label, text=context.led(bullet.text, bullet.blocks)))


def _rate(bullet: _Bullet, facts: Facts, context: Context) -> bool:
    """Read a rating, its remark as a fact; False if it is none. A figure is one only under a label that is known."""
    rating, remark = read_rating(bullet.text)
    if rating is None or (remark and not bullet.rating and bullet.text[:1].isdigit()):
        if bullet.rating:
            context.findings.add(table.UNREADABLE_RATING, _span(bullet, context), label=bullet.label, text=bullet.text)
        return False
    key = bullet.rating or slug(bullet.label) or "rating"
    facts.ratings.append(Rating(key=key, label=bullet.label, value=rating[0], max=rating[1]))
    if remark or len(bullet.blocks) > 1:
        facts.facts.append(Fact(label=bullet.label, text=context.led(remark, bullet.blocks)))
    return True


def _span(bullet: _Bullet, context: Context) -> Span:
    return context.source.line_span(bullet.blocks[0].first, bullet.blocks[-1].last)


def _listed(bullet: _Bullet) -> Iterator[str]:
    """The items of `a, b (c, d), e`, and of a list under it: commas inside brackets do not part them."""
    texts = [vocabulary.split_emoji(bullet.text)[1]]
    items = [item.children() for node in bullet.blocks[1:] if node.is_list for item in node.children()]
    texts += [blocks[0].plain for blocks in items if blocks and blocks[0].kind == "paragraph"]
    for text in texts:
        depth, start = 0, 0
        for mark in _BRACKETS.finditer(text):
            depth = max(depth + (mark[0] in "([") - (mark[0] in ")]"), 0)
            if mark[0] == "," and not depth:
                yield from _item(text[start : mark.start()])
                start = mark.end()
        yield from _item(text[start:])


def _item(text: str) -> Iterator[str]:
    if item := " ".join(text.split()).rstrip(".;"):
        yield item
