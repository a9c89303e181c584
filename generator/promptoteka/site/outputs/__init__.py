"""What is built from the library: each output a pure generator of `File`s and `Page`s."""

from typing import Final

from promptoteka.site.outputs import (
    api,
    articles,
    cards,
    feeds,
    home,
    llms,
    manifest,
    markdown,
    offline,
    opensearch,
    pictures,
    redirects,
    reference,
    robots,
    schemas,
    search,
    sitemap,
    social,
    terms,
    texts,
)
from promptoteka.site.outputs.base import ArticleOutput, Closing, Heading, Output, Page, Site
from promptoteka.site.outputs.head import with_head

ARTICLE_OUTPUTS: Final[tuple[ArticleOutput, ...]] = (
    articles.of_article,
    cards.of_article,
    api.of_article,
    markdown.of_article,
    search.of_article,
)

OUTPUTS: Final[tuple[Output, ...]] = (
    home.output,
    terms.output,
    texts.output,
    reference.output,
    redirects.output,
    pictures.output,
    social.output,
    api.output,
    schemas.output,
    search.output,
    feeds.output,
    robots.output,
    opensearch.output,
    manifest.output,
    offline.output,
)

CLOSING: Final[tuple[Closing, ...]] = (
    markdown.output,
    sitemap.output,
    llms.output,
    offline.worker,
)
"""What is made of all pages."""

__all__ = ["ARTICLE_OUTPUTS", "CLOSING", "OUTPUTS", "Closing", "Heading", "Output", "Page", "Site", "with_head"]
