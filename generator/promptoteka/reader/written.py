"""The text of a file, and what is wrong with it before anything in it is read: encoding, size, emptiness."""

from __future__ import annotations

from dataclasses import dataclass

from promptoteka.model.diagnostics import Findings, table
from promptoteka.model.files import File
from promptoteka.text import encoding
from promptoteka.text.source import Source, Span


@dataclass(frozen=True, slots=True)
class Written:
    """What an article or a page says."""

    source: Source
    findings: Findings
    is_legible: bool
    """Whether the text is worth checking further: not empty, damaged or undecodable."""


def read_text(file: File, limit: int, *, repair: bool = False) -> Written:
    """Decode a file, of which `limit` bytes are read; `repair` undoes a wrong decoding first. Any bytes give a text."""
    content = encoding.head(file.content, limit)
    text, bad_byte = encoding.decode(content)
    damage = encoding.damage(text)
    source = Source(file.path, damage.repaired if damage and repair else text)
    findings = Findings(source)
    is_empty = not any(map(str.strip, source.lines))
    if is_empty:
        findings.add(table.NOTHING_TO_READ, source.line_span(0))
    if len(content) < len(file.content):
        findings.add(table.FILE_TOO_LARGE, source.line_span(0), size=len(file.content), limit=limit)
    if bad_byte is not None:
        place = min(len(content[:bad_byte].decode(errors="replace")), len(source.text) - 1)
        findings.add(
            table.NOT_UTF8, Span(place, place + 1), byte=f"0x{content[bad_byte]:02X}", encoding=encoding.guess(content)
        )
    if damage and not repair:
        _report_damage(damage, source, findings)
    is_noise = is_empty or (damage is not None and not repair) or encoding.is_garbled(text)
    return Written(source, findings, not is_noise)


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
