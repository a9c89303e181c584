"""Front matter, preamble and sections become an `Article`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final, TypeVar, cast

from promptoteka.languages import FALLBACK, vocabulary
from promptoteka.model.article import (
    Article,
    Check,
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
from promptoteka.reader.extract import READERS, Context, Placed, read_preamble, read_solutions, solution_name
from promptoteka.reader.frontmatter import FrontMatter, FrontMatterBlock, tag_slug
from promptoteka.reader.layout import Place
from promptoteka.reader.outline import Outline, flat
from promptoteka.reader.outline import Section as OutlineSection
from promptoteka.reader.spans import SectionSpans, Spans
from promptoteka.text.slugs import anchor, slug

DESCRIPTION_LENGTH = 200
_WORKED_OUT: Final = {"slug", "lang", "title", "description", "tags", "tag_labels", "checked"}
"""Keys of the front matter without which an article has a value all the same."""
_Shape = TypeVar("_Shape", TitledText, Prompt, Question, Sample)


def assemble(
    block: FrontMatterBlock, drawn: Outline, context: Context, config: Config, place: Place
) -> tuple[Article, Spans]:
    values = block.values
    facts, tagline, lead = read_preamble(drawn.preamble, context)
    sections, places, shared, solution = _sections(drawn, context)
    if not any(section.kind == "solution" for section in sections):
        context.findings.add(table.MISSING_SOLUTION, context.source.line_span(block.end))
    heading = drawn.title.title if drawn.title else None
    before, after = _samples(sections)
    tags = _tags(values.tags or ())
    spans = Spans(
        front_matter=block.spans,
        title=drawn.title.node.span(context.source) if drawn.title else None,
        preamble=facts.spans,
        sections=places,
    )
    article = Article(
        slug=values.slug or slug(place.name) or slug(values.title or heading or "") or "article",
        source=context.source.path,
        lang=context.lang or config.lang,
        title=_title(values.title, heading, values.lang or place.lang, context) or place.name,
        emoji=drawn.title.emoji if drawn.title else None,
        heading=heading,
        checked=tuple(_checked(values)),
        description=values.description or _start(tagline or (lead.plain if lead else "")),
        tags=tuple(tags),
        tag_labels=tuple(tags.values()),
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
            for entry in section.entries or (Passage(text="", blocks=()),)
            if isinstance(entry, Passage)
        ),
        sections=sections,
        **_as_written(values),
    )
    return article, spans


def _tags(written: Iterable[str]) -> dict[str, str]:
    """The tags as they are written, by slug; of several with one slug the first."""
    tags: dict[str, str] = {}
    for label in written:
        if slug := tag_slug(label):
            tags.setdefault(slug, label.strip())
    return tags


def _checked(values: FrontMatter) -> Iterator[Check]:
    for written in values.checked:
        yield Check(model=written.model, date=written.date)


def _as_written(values: FrontMatter) -> dict[str, Any]:
    """The values of keys that an article has under the same name, but for those that are worked out."""
    names = FrontMatter.model_fields.keys() & Article.model_fields.keys() - _WORKED_OUT
    return {name: getattr(values, name) for name in names}


def _title(written: str | None, heading: str | None, lang: str | None, context: Context) -> str | None:
    """The title of the front matter; the heading, where that is in the article's language and the title is not."""
    if not written or not heading or lang is None:
        return written or heading
    if not vocabulary.is_written_in(heading, lang):
        return written
    has_holes = "  " in written and 2 * _letters(written) < _letters(heading)
    if vocabulary.is_written_in(written, lang) and not has_holes:
        return written
    context.findings.add(table.FOREIGN_TITLE, context.keys["title"], lang=lang, heading=heading)
    return heading


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))


def spoken_lang(drawn: Outline, config: Config) -> Lang | None:
    """The language of the headings; where they fit several, the site's or the fallback if it is one of them."""
    preferred = (lang for lang in (config.lang, FALLBACK) if lang in drawn.langs)
    return next(preferred, drawn.langs[0] if len(drawn.langs) == 1 else None)


def _sections(
    drawn: Outline, context: Context
) -> tuple[tuple[Section, ...], tuple[SectionSpans, ...], tuple[Parameter, ...], str | None]:
    solutions = [section for section in drawn.sections if section.kind == "solution"]
    prompts: Iterator[list[Placed]] = iter(())
    shared: tuple[Parameter, ...] = ()
    sections, places = [], []
    for section in drawn.sections:
        kind = cast(SectionKind, section.kind)
        name = context.anchors.name(section.heading.anchor or anchor(section.heading.title) or kind)
        entries: list[Placed]
        if kind == "solution":
            if section is solutions[0]:
                read, shared = read_solutions(solutions, context)
                prompts = iter(read)
            entries = next(prompts)
        else:
            entries = READERS[kind](section, context)
        sections.append(
            Section(
                kind=kind,
                heading=section.heading.written,
                emoji=section.heading.emoji,
                title=section.heading.title,
                anchor=name,
                entries=tuple([entry for entry, _ in entries]),
                headings=tuple(_headings(section)),
            )
        )
        heading = section.heading.node.span(context.source)
        places.append(SectionSpans(heading, tuple([place for _, place in entries])))
    return tuple(sections), tuple(places), shared, solution_name(solutions[0].heading) if solutions else None


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
