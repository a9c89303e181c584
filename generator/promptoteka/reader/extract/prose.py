"""A section that is read as it is: the author's comment, the conclusion, and whatever the vocabulary does not know."""

from __future__ import annotations

from promptoteka.reader.extract.base import Context, Placed, placed_passage, with_anchors
from promptoteka.reader.outline import Section, flat


def read(section: Section, context: Context) -> list[Placed]:
    """One passage of all the section's blocks."""
    nodes = list(flat(section.parts))
    with_anchors(nodes, context)
    return placed_passage(nodes, context)
