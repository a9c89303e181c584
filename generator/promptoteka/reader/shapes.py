"""What the content of a section looks like, whatever stands over it: the third witness of what a section is.

Measured on a library of ten languages (issue 8): without any word or emoji, shape alone finds 98 of 100 sections.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from promptoteka.languages import signs
from promptoteka.reader.headings import Heading
from promptoteka.reader.markdown import Node

_BODIES: Final = ("blockquote", "fence", "code_block")
_LABEL: Final = re.compile(
    r"[^\w\s*_]*\s*(?P<bold>\*\*|__)(?:(?!(?P=bold))[^\n]){1,80}?(?:[:：]\s*(?P=bold)|(?P=bold)\s*[:：])"
)

Fits = Callable[[Sequence[Node], Sequence[Heading]], bool]
"""Whether the blocks of a section, and the headings among them, look like a kind."""


def has_body(nodes: Sequence[Node], headings: Sequence[Heading] = ()) -> bool:
    """Whether something in it could be a prompt: a quote or a fence."""
    return any(node.kind in ("blockquote", "fence") for node in nodes)


def is_solution(nodes: Sequence[Node], headings: Sequence[Heading]) -> bool:
    """Quotes that open with a bold label, or a quote or fence under the names of prompts."""
    labelled = any(node.kind == "blockquote" and _opens_with_label(node) for node in nodes)
    return labelled or (has_body(nodes) and any(heading.prompt for heading in headings))


def is_faq(nodes: Sequence[Node], headings: Sequence[Heading]) -> bool:
    """A list of questions, each with one item below it; or headings that ask."""
    if headings and all(heading.title.endswith(("?", "？")) for heading in headings):
        return True
    items = [item.children() for node in nodes if node.is_list for item in node.children()]
    return len(items) > 1 and all(map(_is_answered, items))


def is_proof(nodes: Sequence[Node], headings: Sequence[Heading]) -> bool:
    """Two halves under headings of one level, of which one at least is shown literally; no prompts."""
    tops = _tops(headings)
    if len(tops) != 2 or is_solution(nodes, headings):
        return False
    return all(heading.side for heading in tops) or (not any(h.prompt for h in tops) and _are_filled(nodes, tops))


def is_titled_list(nodes: Sequence[Node], headings: Sequence[Heading]) -> bool:
    """One list and little else."""
    content = [node for node in nodes if not node.is_separator]
    return sum(node.is_list for node in content) == 1 and len(content) <= 2 and not headings


def is_prose(nodes: Sequence[Node], headings: Sequence[Heading]) -> bool:
    """Paragraphs and what stands between them."""
    content = [node for node in nodes if not node.is_separator]
    return bool(content) and not headings and content[0].kind == "paragraph"


def is_facts(node: Node) -> bool:
    """Whether a block is the list of facts under a title: bullets of which two at least bear the signs of facts."""
    if node.kind != "bullet_list":
        return False
    firsts = [next(iter(item.children()), None) for item in node.children()]
    return sum(first is not None and first.kind == "paragraph" and _is_fact(first.content) for first in firsts) > 1


def _is_fact(content: str) -> bool:
    opening = signs.sign(content.lstrip("*_ "))
    return bool(_LABEL.match(content)) and (opening in signs.FACTS or opening in signs.RATINGS)


FITS: Final[dict[str, Fits]] = {
    "solution": has_body,
    "faq": is_faq,
    "proof": is_proof,
    "benefits": is_titled_list,
    "anatomy": is_titled_list,
    "insight": is_prose,
    "conclusion": is_prose,
}
"""By kind, what its content looks like at least."""

STRONG: Final[dict[str, Fits]] = {"solution": is_solution, "faq": is_faq, "proof": is_proof}
"""Kinds that their shape alone gives away."""


def by_position(sections: Sequence[tuple[str, Sequence[Node], Sequence[Heading]]]) -> list[str]:
    """Kinds of sections (kind so far, blocks, headings) by the order of the house, for those that are `other`.

    A list before the prompts is the benefits, one behind the questions the anatomy; prose right behind the prompts is
    the author's comment, and at the end the conclusion.
    """
    kinds = [kind for kind, _, _ in sections]
    if "solution" not in kinds:
        return kinds
    solution = kinds.index("solution")
    faq = kinds.index("faq") if "faq" in kinds else solution
    for place, (kind, nodes, headings) in enumerate(sections):
        if kind != "other":
            continue
        guess = None
        if is_titled_list(nodes, headings):
            guess = "benefits" if place < solution else "anatomy" if place > faq else None
        elif is_prose(nodes, headings):
            is_last = place == len(sections) - 1
            guess = "conclusion" if is_last and place > solution + 1 else "insight" if place == solution + 1 else None
        if guess and guess not in kinds:
            kinds[place] = guess
    return kinds


def _opens_with_label(quote: Node) -> bool:
    first = next(iter(quote.children()), None)
    return bool(first and first.kind == "paragraph" and _LABEL.match(first.content))


def _is_answered(blocks: Sequence[Node]) -> bool:
    """A paragraph, and below it a list of one item."""
    if [node.kind for node in blocks[:1]] != ["paragraph"] or len(blocks) < 2 or not blocks[1].is_list:
        return False
    return len(blocks[1].children()) == 1


def _tops(headings: Sequence[Heading]) -> list[Heading]:
    level = min((heading.level for heading in headings), default=0)
    return [heading for heading in headings if heading.level == level]


def _are_filled(nodes: Sequence[Node], tops: Sequence[Heading]) -> bool:
    """Whether something stands under each heading, and a quote or fence under one of them."""
    starts = [next(at for at, node in enumerate(nodes) if node is heading.node) for heading in tops]
    ends = [*starts[1:], len(nodes)]
    halves = [
        [node for node in nodes[start + 1 : end] if not node.is_separator]
        for start, end in zip(starts, ends, strict=True)
    ]
    return all(halves) and any(node.kind in _BODIES for half in halves for node in half)
