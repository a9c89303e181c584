"""A section that is read as it is: the author's comment, the conclusion, and whatever the vocabulary does not know."""

from __future__ import annotations

from promptoteka.model.article import Entry
from promptoteka.reader.extract.base import Context, passage, with_anchors
from promptoteka.reader.outline import Section, flat


def read(section: Section, context: Context) -> list[Entry]:
    """One passage of all the section's blocks."""
    nodes = list(flat(section.parts))
    with_anchors(nodes, context)
    whole = passage(nodes, context)
    return [whole] if whole else []
