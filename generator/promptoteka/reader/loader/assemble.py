"""Front matter, preamble and sections become an `Article`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import TypeVar, cast

from promptoteka.languages import FALLBACK
from promptoteka.model.article import (
    Article,
    Lang,
    Note,
    Other,
    Parameter,
    Passage,
    Prompt,
    Proof,
    Question,
    Sample,
    Section,
    SectionKind,
    TitledText,
)
from promptoteka.model.config import Config
from promptoteka.model.diagnostics import table
from promptoteka.reader.extract import READERS, Context, Placed, read_preamble, read_solution, solution_name
from promptoteka.reader.frontmatter import FrontMatterBlock
from promptoteka.reader.outline import Outline, flat
from promptoteka.reader.outline import Section as OutlineSection
from promptoteka.reader.spans import SectionSpans, Spans
from promptoteka.text.slugs import anchor, slug

DESCRIPTION_LENGTH = 200
_Shape = TypeVar("_Shape", TitledText, Prompt, Question, Sample)


def assemble(block: FrontMatterBlock, drawn: Outline, context: Context, config: Config) -> tuple[Article, Spans]:
    values = block.values
    facts, tagline, lead = read_preamble(drawn.preamble, context)
    sections, places, shared, solution = _sections(drawn, context)
    if not any(section.kind == "solution" for section in sections):
        context.findings.add(table.MISSING_SOLUTION, context.source.line_span(block.end))
    stem = PurePosixPath(context.source.path).stem
    heading = drawn.title.title if drawn.title else None
    before, after = _samples(sections)
    spans = Spans(
        front_matter=block.spans,
        title=drawn.title.node.span(context.source) if drawn.title else None,
        preamble=facts.spans,
        sections=places,
    )
    article = Article(
        slug=values.slug or slug(stem) or slug(values.title or heading or "") or "article",
        source=context.source.path,
        lang=values.lang or _lang(drawn, config),
        title=values.title or heading or stem,
        emoji=drawn.title.emoji if drawn.title else None,
        heading=heading,
        date=values.date,
        updated=values.updated,
        authors=values.authors,
        description=values.description or _start(tagline or (lead.plain if lead else "")),
        image=values.image,
        tags=values.tags or (),
        draft=values.draft,
        aliases=values.aliases,
        translation_of=values.translation_of,
        audience=facts.audience,
        time_saved=facts.time_saved,
        models=facts.models,
        facts=tuple(facts.facts),
        ratings=tuple(facts.ratings),
        tagline=tagline,
        lead=lead,
        benefits=_all(sections, "benefits", TitledText),
        solution=solution,
        prompts=_all(sections, "solution", Prompt),
        parameters=shared,
        insight=_prose(sections, "insight"),
        faq=_all(sections, "faq", Question),
        anatomy=_all(sections, "anatomy", TitledText),
        proof=Proof(before=before, after=after) if before or after else None,
        conclusion=_prose(sections, "conclusion"),
        notes=_notes(sections),
        other=tuple(
            Other(heading=section.heading, text=entry)
            for section in sections
            if section.kind == "other"
            for entry in section.entries or (Passage(text="", html=""),)
            if isinstance(entry, Passage)
        ),
        extra=values.extra,
        sections=sections,
    )
    return article, spans


def _lang(drawn: Outline, config: Config) -> Lang:
    """The language of the headings; where they fit several, the site's or the fallback if it is one of them."""
    preferred = (lang for lang in (config.lang, FALLBACK) if lang in drawn.langs)
    return next(preferred, drawn.langs[0] if len(drawn.langs) == 1 else config.lang)


def _sections(
    drawn: Outline, context: Context
) -> tuple[tuple[Section, ...], tuple[SectionSpans, ...], tuple[Parameter, ...], str | None]:
    shared: tuple[Parameter, ...] = ()
    solution: str | None = None
    sections, places = [], []
    for section in drawn.sections:
        kind = cast(SectionKind, section.kind)
        name = context.anchors.name(anchor(section.heading.title) or kind)
        entries: list[Placed]
        if kind == "solution":
            entries, shared = read_solution(section, context)
            solution = solution_name(section.heading)
        else:
            entries = READERS[kind](section, context)
        sections.append(
            Section(
                kind=kind,
                heading=section.heading.written,
                emoji=section.heading.emoji,
                title=section.heading.title,
                anchor=name,
                entries=tuple(entry for entry, _ in entries),
                headings=tuple(_headings(section)),
            )
        )
        heading = section.heading.node.span(context.source)
        places.append(SectionSpans(heading, tuple(place for _, place in entries)))
    return tuple(sections), tuple(places), shared, solution


def _headings(section: OutlineSection) -> Iterator[tuple[int, str, str]]:
    """(level, title, anchor) of the headings inside that kept their place as headings."""
    for node in flat(section.parts):
        if node.kind == "heading" and (name := node.tokens[0].attrGet("id")):
            yield node.level, node.plain, str(name)


def _all(sections: tuple[Section, ...], kind: SectionKind, shape: type[_Shape]) -> tuple[_Shape, ...]:
    return tuple(
        entry for section in sections if section.kind == kind for entry in section.entries if isinstance(entry, shape)
    )


def _samples(sections: tuple[Section, ...]) -> tuple[Sample | None, Sample | None]:
    samples = {sample.side: sample for sample in _all(sections, "proof", Sample)}
    return samples.get("before"), samples.get("after")


def _prose(sections: tuple[Section, ...], kind: SectionKind) -> Passage | None:
    passages = (entry for section in sections if section.kind == kind for entry in section.entries)
    return next((entry for entry in passages if isinstance(entry, Passage)), None)


def _notes(sections: tuple[Section, ...]) -> tuple[Note, ...]:
    """The passages of sections whose own entries have another shape."""
    return tuple(
        Note(section=section.kind, text=entry)
        for section in sections
        if section.kind not in ("insight", "conclusion", "other")
        for entry in section.entries
        if isinstance(entry, Passage)
    )


def _start(text: str) -> str | None:
    """The beginning of a text in one line, cut at a word."""
    text = " ".join(text.split())
    if len(text) > DESCRIPTION_LENGTH:
        text = text[: DESCRIPTION_LENGTH - 1].rpartition(" ")[0].rstrip(".,;:—– ") + "…"
    return text or None
