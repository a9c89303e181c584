"""The facts of the preamble: audience, time saved, models, ratings, and whatever else stands under a label.

They are bullets, or lines of a paragraph. What a fact is says its emoji or its label; which of the two is believed says
the value: stars are a rating, an amount of time is a time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import Final

from promptoteka.languages import signs, vocabulary
from promptoteka.model.article import Fact, Passage, Rating, TimeSaved
from promptoteka.model.diagnostics import table
from promptoteka.reader.extract.base import Context, labelled, passage, trimmed
from promptoteka.reader.extract.ratings import off_scale, opens_with_stars, read_rating
from promptoteka.reader.extract.time_saved import read_rise, read_time
from promptoteka.reader.markdown import Node
from promptoteka.reader.spans import PreambleSpans, RatingSpans
from promptoteka.text.slugs import slug
from promptoteka.text.source import Source, Span

_PLAIN = re.compile(r"(?P<label>[^:：\n]{1,60})[:：]\s*(?P<text>.*)", re.DOTALL)
_MARKS = re.compile(r"[()\[\]{}（）［］,、，；]")
_OPENING, _CLOSING, _PARTING = "([（［{", ")]）］}", ",、，；"
_HOUSE_ORDER: Final = ("difficulty", "effectiveness", "applicability")


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
    """Where that begins in the paragraph."""
    key: str | None
    rating: str | None
    sign: str
    """The emoji before the label."""

    @property
    def is_known(self) -> bool:
        return bool(self.key or self.rating)

    def span(self, source: Source, start: int = 0, end: int | None = None) -> Span:
        """The place of a run of `text`, by default of all of it."""
        end = len(self.text) if end is None else end
        return self.blocks[0].span(source, self.start + start, self.start + end)

    def place(self, context: Context) -> Span:
        """The lines of its paragraph; of a line in a paragraph of facts, what that says."""
        is_line = self.start + len(self.text) < len(self.blocks[0].content) or "\n" in self.blocks[0].content
        return self.span(context.source) if is_line and "\n" not in self.text else context.span(self.blocks[0])


def read_facts(node: Node, facts: Facts, context: Context) -> list[Passage] | None:
    """Read a list or paragraph of the preamble into `facts`; gives its other bullets, or None if there are no facts."""
    if node.kind == "paragraph":
        return _read_lines(node, facts, context)
    items = [blocks for item in node.children() if (blocks := item.children())] if node.is_list else []
    bullets = [_bullet(blocks, context) for blocks in items]
    if not bullets or not (all(bullets) or any(bullet and bullet.is_known for bullet in bullets)):
        return None
    bullets = _in_house_order(bullets)
    others: list[Passage] = []
    for blocks, bullet in zip(items, bullets, strict=True):
        others += _read(bullet, facts, context) if bullet else [context.item(blocks)]
    return others


def _read_lines(node: Node, facts: Facts, context: Context) -> list[Passage] | None:
    """A paragraph whose lines are all labelled facts, one known at least, under emoji or in bold."""
    lines = node.content.split("\n")
    starts = accumulate((len(line) + 1 for line in lines), initial=0)
    bullets = [_labelled(line, [node], context, start) for line, start in zip(lines, starts, strict=False)]
    if len(lines) < 2 or not all(bullet and bullet.is_known for bullet in bullets):
        return None
    for bullet in bullets:
        if bullet:
            _read(bullet, facts, context)
    return []


def _bullet(blocks: list[Node], context: Context) -> _Bullet | None:
    return _labelled(blocks[0].content, blocks, context) if blocks[0].kind == "paragraph" else None


def _labelled(content: str, blocks: list[Node], context: Context, opening: int = 0) -> _Bullet | None:
    """The bullet that a paragraph or a line of it is, which begins at `opening`."""
    if found := labelled(content):
        written, text, start, is_label = found.label, found.text, found.start, found.is_title
    elif plain := _PLAIN.match(content):
        written, text, start, is_label = plain["label"], plain["text"], plain.start("text"), False
    else:
        return None
    written = written.strip("*_ ")
    label = vocabulary.split_emoji(written)[1].rstrip(":：").rstrip()
    sign = signs.sign(written)
    bullet = _Bullet(blocks, label, text, opening + start, *_meaning(sign, label, text, context.lang), sign)
    return bullet if is_label or bullet.is_known else None


def _meaning(sign: str, label: str, text: str, lang: str | None) -> tuple[str | None, str | None]:
    """(fact, rating) that sign, label and value together stand for; a sign alone needs the value of its kind."""
    if opens_with_stars(text):
        return None, vocabulary.rating_key(label, lang) or signs.RATINGS.get(sign)
    fact = vocabulary.fact_key(label, lang)
    by_sign = signs.FACTS.get(sign)
    if fact is None and by_sign and vocabulary.rating_key(label, lang) is None:
        fact = by_sign
    if fact and by_sign and fact != by_sign and "time_saved" in (fact, by_sign):
        time = read_time(text, lang)
        is_time = time.before_minutes is not None or time.after_minutes is not None
        fact = "time_saved" if is_time else fact if by_sign == "time_saved" else by_sign
    return fact, None if fact else vocabulary.rating_key(label, lang)


def _in_house_order(bullets: Sequence[_Bullet | None]) -> list[_Bullet | None]:
    """Three ratings whose names are not three known ones are those of the house, if its order is not contradicted."""
    rated = [bullet for bullet in bullets if bullet and opens_with_stars(bullet.text)]
    keys = [bullet.rating for bullet in rated]
    if len(rated) != len(_HOUSE_ORDER) or (None not in keys and len(set(keys)) == len(keys)):
        return list(bullets)
    by_sign = all(signs.RATINGS.get(bullet.sign) == key for bullet, key in zip(rated, _HOUSE_ORDER, strict=True))
    by_name = any(keys) and all(key in (None, due) for key, due in zip(keys, _HOUSE_ORDER, strict=True))
    if not (by_sign or by_name):
        return list(bullets)
    due = iter(_HOUSE_ORDER)
    return [replace(one, rating=next(due)) if one and opens_with_stars(one.text) else one for one in bullets]


def _read(bullet: _Bullet, facts: Facts, context: Context) -> list[Passage]:
    """Read a bullet, and facts in lists below it; gives other bullets of those. What else stands below is a fact."""
    head, *below = bullet.blocks
    nested = [(node, read_facts(node, facts, context) if node.is_list else None) for node in below]
    below = [node for node, others in nested if others is None]
    match bullet.key:
        case "audience" if not facts.audience:
            facts.audience, facts.spans.audience, below = _listed(bullet, below, context)
        case "models" if not facts.models:
            facts.models, facts.spans.models, below = _listed(bullet, below, context)
        case "time_saved" if not facts.time_saved:
            facts.time_saved = read_time(bullet.text, context.lang)
            facts.spans.time_saved = bullet.span(context.source)
            if facts.time_saved.before_minutes is None and facts.time_saved.after_minutes is None:
                _report_time(bullet, context)
        case None if _rate(bullet, facts, context):
            pass
        case _:
            facts.facts.append(Fact(label=bullet.label, text=context.led(bullet.text, [head, *below])))
            facts.spans.facts.append(bullet.span(context.source))
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
    end = rating.start + len(bullet.text[rating.start : rating.end].rstrip())
    value = bullet.span(context.source, rating.start, end)
    facts.spans.ratings.append(RatingSpans(bullet.span(context.source), value))
    if remark:
        facts.facts.append(Fact(label=bullet.label, text=context.inline(remark)))
        facts.spans.facts.append(bullet.span(context.source, rating.end))
    return True


def _report_time(bullet: _Bullet, context: Context) -> None:
    place = bullet.place(context)
    if rise := read_rise(bullet.text, context.lang):
        before, after = (f"{minutes:g}" for minutes in rise)
        context.findings.add(table.IMPOSSIBLE_TIME, bullet.span(context.source), before=before, after=after)
    else:
        context.findings.add(table.UNREADABLE_TIME, place, text=bullet.text)


def _report_rating(bullet: _Bullet, context: Context) -> None:
    if off := off_scale(bullet.text):
        span = bullet.span(context.source, off.start, off.end)
        context.findings.add(table.RATING_OUT_OF_RANGE, span, label=bullet.label, value=off.value, max=off.max)
    else:
        place = bullet.place(context)
        context.findings.add(table.UNREADABLE_RATING, place, label=bullet.label, text=bullet.text)


def _listed(
    bullet: _Bullet, below: list[Node], context: Context
) -> tuple[tuple[str, ...], tuple[Span, ...], list[Node]]:
    """The items of `a, b (c, d), e` and of plain lists below it, their places, and the blocks that are none."""
    text = vocabulary.split_emoji(bullet.text)[1]
    start = bullet.text.index(text)
    listed = [(name, bullet.span(context.source, start + low, start + high)) for name, low, high in _split(text)]
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
        depth = max(depth + (mark[0] in _OPENING) - (mark[0] in _CLOSING), 0)
        if mark[0] in _PARTING and (not depth or mark.start() == len(text)):
            written = text[start : mark.start()].rstrip()
            if item := " ".join(written.split()).rstrip(".;。；"):
                yield item, start + len(written) - len(written.lstrip()), start + len(written.rstrip(".;。；"))
            start = mark.end()
