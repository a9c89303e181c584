"""The bullets of the preamble: audience, time saved, models, ratings, and whatever else stands under a label."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from generator import markdown, vocabulary
from generator.article import Fact, Passage, Rating, TimeSaved
from generator.diagnostics import table
from generator.extract.base import LABELLED, Context, item_text
from generator.extract.ratings import read_rating
from generator.extract.time_saved import read_time
from generator.markdown import Node
from generator.slugs import identifier

_COMMA = re.compile(r",(?![^(\[]*[)\]])")
_PLAIN_LABEL = re.compile(r"(?P<label>[^:]{1,60}):\s*(?P<text>.+)", re.DOTALL)
_LEADING_SPACE = re.compile(r"^[\s:]*")


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
    node: Node
    label: str
    text: str
    passage: Passage


def read_facts(node: Node, facts: Facts, context: Context) -> bool:
    """Read a list of the preamble into `facts`; False, and nothing read, if it is not a list of facts."""
    bullets = [_bullet(item, context) for item in node.children()] if node.is_list else []
    if not bullets or not all(bullets):
        return False
    for bullet in bullets:
        if bullet:
            _read(bullet, facts, context)
    return True


def _bullet(item: Node, context: Context) -> _Bullet | None:
    blocks = item.children()
    if not blocks or blocks[0].kind != "paragraph":
        return None
    text = item_text(item.first, item.last, context)
    inline = blocks[0].inline
    if labelled := LABELLED.match(text):
        label, colon = _label(labelled["label"])
        known = vocabulary.fact_key(label) or vocabulary.rating_key(label)
        if not (colon or labelled["colon"] or known):
            return None
        _, rest = markdown.split_bold(inline.children or [])
        html = markdown.render_led(markdown.drop_marker(rest, _LEADING_SPACE), blocks[1:])
        return _Bullet(item, label, labelled["text"].rstrip(), Passage(text=labelled["text"].rstrip(), html=html))
    plain = _PLAIN_LABEL.match(markdown.plain(inline))
    if not plain:
        return None
    label, _ = _label(plain["label"])
    if not (vocabulary.fact_key(label) or vocabulary.rating_key(label)):
        return None
    return _Bullet(item, label, plain["text"], Passage(text=plain["text"], html=markdown.render(blocks)))


def _label(written: str) -> tuple[str, bool]:
    """A label without emoji and colon, and whether the colon was there."""
    label = vocabulary.split_emoji(written)[1]
    return label.removesuffix(":").strip(), label.endswith(":")


def _read(bullet: _Bullet, facts: Facts, context: Context) -> None:
    key = vocabulary.fact_key(bullet.label)
    rating, remark = read_rating(bullet.text)
    if rating and (rating_label := bullet.label):
        known = vocabulary.rating_key(rating_label) or identifier(rating_label) or "rating"
        facts.ratings.append(Rating(key=known, label=rating_label, value=rating[0], max=rating[1]))
        if remark:
            facts.facts.append(Fact(label=rating_label, text=Passage(text=remark, html=markdown.text_html(remark))))
    elif vocabulary.rating_key(bullet.label) and not key:
        context.findings.add(table.UNREADABLE_RATING, context.span(bullet.node), label=bullet.label, text=bullet.text)
        facts.facts.append(Fact(label=bullet.label, text=bullet.passage))
    elif key == "audience" and not facts.audience:
        facts.audience = _listed(bullet.text)
    elif key == "models" and not facts.models:
        facts.models = _listed(bullet.text)
    elif key == "time_saved" and not facts.time_saved:
        facts.time_saved = read_time(bullet.text)
        if facts.time_saved.before_minutes is None:
            context.findings.add(table.UNREADABLE_TIME, context.span(bullet.node), text=bullet.text)
    else:
        facts.facts.append(Fact(label=bullet.label, text=bullet.passage))


def _listed(text: str) -> tuple[str, ...]:
    """The items of `a, b (c, d), e`: commas inside brackets do not part them."""
    return tuple(item for part in _COMMA.split(text) if (item := " ".join(part.split()).rstrip(".;")))
