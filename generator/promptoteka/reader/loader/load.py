"""One file through the reader: bytes to an article, with every diagnostic that reading gives."""

from __future__ import annotations

from dataclasses import dataclass

from promptoteka.model.article import Article
from promptoteka.model.config import Config
from promptoteka.model.diagnostics import Diagnostic, Findings, table
from promptoteka.model.files import File
from promptoteka.reader import frontmatter, markdown
from promptoteka.reader.extract import Context
from promptoteka.reader.layout import ARTICLES, place
from promptoteka.reader.loader.assemble import assemble, spoken_lang
from promptoteka.reader.markdown import Link
from promptoteka.reader.outline import Outline, outline
from promptoteka.reader.spans import Spans
from promptoteka.text import encoding
from promptoteka.text.slugs import Unique
from promptoteka.text.source import Source, Span


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
    content = encoding.head(file.content, config.max_file_size)
    text, bad_byte = encoding.decode(content)
    damage = encoding.damage(text)
    source = Source(file.path, damage.repaired if damage and repair else text)
    findings = Findings(source)
    is_empty = not any(map(str.strip, source.lines))
    is_noise = is_empty or (damage is not None and not repair) or encoding.is_garbled(text)
    article, spans, drawn, links, strangers = _read(source, config, Findings(source) if is_noise else findings)
    if is_empty:
        findings.add(table.NOTHING_TO_READ, source.line_span(0))
    if len(content) < len(file.content):
        findings.add(table.FILE_TOO_LARGE, source.line_span(0), size=len(file.content), limit=config.max_file_size)
    if bad_byte is not None:
        place = min(len(content[:bad_byte].decode(errors="replace")), len(source.text) - 1)
        findings.add(
            table.NOT_UTF8, Span(place, place + 1), byte=f"0x{content[bad_byte]:02X}", encoding=encoding.guess(content)
        )
    if damage and not repair:
        _report_damage(damage, source, findings)
    return Loaded(article, spans, source, drawn, links, findings.ordered(), strangers, not is_noise)


def _report_damage(damage: encoding.Damage, source: Source, findings: Findings) -> None:
    """Report the first line that is damaged, from where it is."""
    pairs = enumerate(zip(source.lines, Source(source.path, damage.repaired).lines, strict=False))
    line, (bad, good) = next((pair for pair in pairs if pair[1][0] != pair[1][1]), (0, (source.lines[0], "")))
    sound = next((n for n, pair in enumerate(zip(bad, good, strict=False)) if pair[0] != pair[1]), 0)
    start = source.offset(line, sound)
    findings.add(
        table.WRONG_DECODING,
        Span(start, source.offset(line, len(bad))),
        was=damage.was,
        read_as=damage.read_as,
        repaired=good.strip(),
    )


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
