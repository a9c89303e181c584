"""A section that is read as it is: the author's comment, the conclusion, and whatever the vocabulary does not know."""

from __future__ import annotations

from generator.article import Entry
from generator.extract.base import Context, passage, with_anchors
from generator.outline import Section, flat


def read(section: Section, context: Context) -> list[Entry]:
    """One passage of all the section's blocks."""
    nodes = list(flat(section.parts))
    with_anchors(nodes, context)
    whole = passage(nodes, context)
    return [whole] if whole else []
