"""A hand-written page of `content/pages/`: about the library, how to write, and the like."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Date

from promptoteka.languages import vocabulary
from promptoteka.model.article import Lang, Passage
from promptoteka.model.config import Config
from promptoteka.model.diagnostics import Diagnostic, Findings
from promptoteka.model.files import File
from promptoteka.reader import frontmatter, markdown
from promptoteka.reader.extract.base import Context, with_anchors
from promptoteka.reader.markdown import Link
from promptoteka.reader.spans import FrontMatterSpans
from promptoteka.reader.written import read_text
from promptoteka.text.names import MARKDOWN, published
from promptoteka.text.slugs import Unique
from promptoteka.text.source import Source

FOLDER = "pages/"
REQUIRED = ("title",)


@dataclass(frozen=True, slots=True)
class TextPage:
    """A page's text. Its address is its path under `pages/` without the ending: `pages/en/about.md` -> `en/about/`.

    A space of the path is `-` there.
    """

    source: Source
    address: str
    lang: Lang
    title: str
    description: str | None
    updated: Date | None
    body: Passage
    """The page without its front matter."""
    headings: tuple[tuple[int, str, str], ...]
    for_authors: bool
    """Whether it is for those who write articles."""
    front_matter: FrontMatterSpans
    links: tuple[Link, ...]
    diagnostics: tuple[Diagnostic, ...]
    is_legible: bool
    """Whether the text is worth checking further: not empty, damaged or undecodable."""


def load_page(file: File, config: Config) -> TextPage:
    """Read one page; any bytes give a page."""
    written = read_text(file, config.max_file_size)
    source = written.source
    findings = written.findings if written.is_legible else Findings(source)
    block = frontmatter.read(source, findings, config.today, required=REQUIRED)
    document = markdown.parse(source.lines, block.end)
    context = Context(source, findings, {}, {}, document.references, Unique())
    headings = with_anchors(document.nodes, context)
    title = next((title for level, title, _ in headings if level == 1), file.path)
    return TextPage(
        source=source,
        address=published(file.path.removeprefix(FOLDER).removesuffix(MARKDOWN)) + "/",
        lang=block.values.lang or config.lang,
        title=block.values.title or vocabulary.split_emoji(title)[1],
        description=block.values.description,
        updated=block.values.updated or block.values.date,
        body=Passage(text="\n".join(source.lines[block.end :]).strip() + "\n", blocks=markdown.blocks(document.nodes)),
        headings=headings,
        for_authors=block.values.for_authors,
        front_matter=block.spans,
        links=tuple(markdown.links(document, source)),
        diagnostics=written.findings.ordered(),
        is_legible=written.is_legible,
    )
