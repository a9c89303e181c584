"""What is built from the library: each output a pure generator of `File`s and `Page`s (style rule 3)."""

from typing import Final

from generator.outputs import api, articles, home, pictures, redirects, reference, schemas, tags, texts
from generator.outputs.base import Heading, Output, Page, Site

OUTPUTS: Final[tuple[Output, ...]] = (
    home.output,
    articles.output,
    tags.output,
    texts.output,
    reference.output,
    redirects.output,
    pictures.output,
    api.output,
    schemas.output,
)

__all__ = ["OUTPUTS", "Heading", "Output", "Page", "Site"]
