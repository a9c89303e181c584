"""One file through the reader: bytes to an article, with every diagnostic that reading gives."""

from __future__ import annotations

from dataclasses import dataclass

from promptoteka.model.article import Article
from promptoteka.model.config import Config
from promptoteka.model.diagnostics import Diagnostic, Findings
from promptoteka.model.files import File
from promptoteka.reader import frontmatter, markdown
from promptoteka.reader.extract import Context
from promptoteka.reader.layout import ARTICLES, place
from promptoteka.reader.loader.assemble import assemble, spoken_lang
from promptoteka.reader.markdown import Link
from promptoteka.reader.outline import Outline, outline
from promptoteka.reader.spans import Spans
from promptoteka.reader.written import read_text
from promptoteka.text.slugs import Unique
from promptoteka.text.source import Source


@dataclass(frozen=True, slots=True)
class Loaded:
    """An article with where it came from, and where its values stand there."""

    article: Article
    spans: Spans
    source: Source
    outline: Outline
    links: tuple[Link, ...]
    diagnostics: tuple[Diagnostic, ...]
    strangers: tuple[str, ...]
    """Keys of the front matter that nobody knows, in a library that was written for another site."""
    is_legible: bool
    """Whether the text is worth checking further: not empty, damaged or undecodable."""


def load(file: File, config: Config, *, repair: bool = False) -> Loaded:
    """Read one article; `repair` undoes a wrong decoding first.

    Any bytes give an article. A text that is empty, damaged or mostly undecodable is reported as that and not further:
    the rest would be noise.
    """
    read = read_text(file, config.max_file_size, repair=repair)
    source, findings = read.source, read.findings
    found = findings if read.is_legible else Findings(source)
    article, spans, drawn, links, strangers = _read(source, config, found)
    return Loaded(article, spans, source, drawn, links, findings.ordered(), strangers, read.is_legible)


def _read(
    source: Source, config: Config, findings: Findings
) -> tuple[Article, Spans, Outline, tuple[Link, ...], tuple[str, ...]]:
    block = frontmatter.read(source, findings, config.today, config.front_matter.required, config.front_matter)
    document = markdown.parse(source.lines, block.end)
    found = place(source.path.removeprefix(ARTICLES), config.layout)
    lang = block.values.lang or found.lang
    drawn = outline(source, document.nodes, block.end, findings, lang)
    context = Context(
        source=source,
        findings=findings,
        params=block.values.params,
        keys=block.spans.keys,
        references=document.references,
        lang=lang or spoken_lang(drawn, config),
        anchors=Unique(taken=("basic", "pro", "expert", "main")),
    )
    article, spans = assemble(block, drawn, context, config, found)
    return article, spans, drawn, tuple(markdown.links(document, source)), block.strangers
