"""The frozen model of one article: what `promptoteka extract` prints, and what the pages are built from.

Field names are a public contract (`promptoteka schema article`). A `Passage` is Markdown that
carries its blocks along; in JSON it is its source text.
"""

from promptoteka.model.article.article import Article, Entry, Identity, Lang, Note, Other, Section, SectionKind
from promptoteka.model.article.base import Model, Passage
from promptoteka.model.article.image import image_path, is_remote
from promptoteka.model.article.parts import (
    Check,
    Fact,
    Number,
    Proof,
    Question,
    Rating,
    Sample,
    Side,
    TimeSaved,
    TitledText,
)
from promptoteka.model.article.prompt import Block, BlockKind, Parameter, Prompt, Segment

__all__ = [
    "Article",
    "Block",
    "BlockKind",
    "Check",
    "Entry",
    "Fact",
    "Identity",
    "Lang",
    "Model",
    "Note",
    "Number",
    "Other",
    "Parameter",
    "Passage",
    "Prompt",
    "Proof",
    "Question",
    "Rating",
    "Sample",
    "Section",
    "SectionKind",
    "Segment",
    "Side",
    "TimeSaved",
    "TitledText",
    "image_path",
    "is_remote",
]
