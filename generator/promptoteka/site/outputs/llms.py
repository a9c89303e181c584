"""`llms.txt` (llmstxt.org): the library for language models, each article under its first tag,
those in other languages than the site's after them, each language under its own name."""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.catalog import OUTLINE
from promptoteka.languages.texts import own_name, text
from promptoteka.model.article import Article
from promptoteka.model.files import File
from promptoteka.site.outputs.base import Page, Site
from promptoteka.site.views import line, row


def output(site: Site, pages: tuple[Page, ...]) -> Iterator[File]:
    config = site.config
    blocks = [f"# {line(config.site_name)}"]
    if config.site_description:
        blocks.append(f"> {line(config.site_description)}")
    blocks.append(text("llms.lead", config.lang))
    sections: dict[str, list[Article]] = {}
    for article in site.libraries[config.lang].articles:
        values = OUTLINE.values(article)
        sections.setdefault(values[0] if values else text("library.cards", config.lang), []).append(article)
    for name, articles in sorted(sections.items(), key=lambda section: (-len(section[1]), section[0])):
        blocks += [f"## {line(name)}", "\n".join(_row(article, site) for article in articles)]
    for lang, library in site.libraries.items():
        if lang != config.lang:
            blocks += [f"## {line(own_name(lang))}", "\n".join(_row(article, site) for article in library.articles)]
    blocks += ["## Optional", "\n".join(_optional(site, pages))]
    yield File("llms.txt", ("\n\n".join(blocks) + "\n").encode())


def _row(article: Article, site: Site) -> str:
    return row(article.title, site.url(f"{site.catalog.address(article)}index.md", ""), article.description)


def _optional(site: Site, pages: tuple[Page, ...]) -> Iterator[str]:
    """What a model may do without: the section has this name in every llms.txt, whatever its language."""
    lang = site.config.lang
    for page in pages:
        if page.kind == "text" and page.is_indexed:
            yield row(page.title, site.url(f"{page.address}index.md", ""), page.description)
    yield row(text("llms.catalog", lang), site.url("api/catalog.json", ""), text("llms.catalog-note", lang))
    if site.catalog.updated:
        yield row(text("feed.link", lang), site.url("feed.json", ""), text("llms.feed-note", lang))
