"""Mending one file: the repairs of its rules, as far as they make nothing worse. Pure: bytes in, bytes out.

A repair stays only if the rule is silent where it was mended, nothing is found that was not found before, and the
record is the same but for the fields that the rule may change. Files that are not UTF-8 are left as they are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from promptoteka.checks import rules
from promptoteka.checks.check import check
from promptoteka.checks.choice import is_named, settle
from promptoteka.checks.rules import Edit, Entry
from promptoteka.model.config import CheckConfig, Config
from promptoteka.model.diagnostics import Diagnostic, Severity
from promptoteka.model.files import File
from promptoteka.reader.loader import Loaded
from promptoteka.reader.page import TextPage
from promptoteka.text.source import Source

_TRIES: Final = 64
"""Attempts for one rule in a turn: its diagnostics are tried together, then by halves."""
_MOST_READ: Final = 600_000
"""Characters that the attempts for one rule in a turn may read in all."""
_LONG: Final = 24_000
"""Characters from which on a file is no article that was written by hand: the diagnostics of a rule are mended
together, or not at all. To read it again and again would take minutes."""
_LAYERS: Final = 4
"""Wrong decodings on top of one another."""
_UNUSED_IGNORE: Final = "PL901"
_PAGE_FIELDS: Final = ("title", "description", "lang", "headings")


@dataclass(frozen=True, slots=True)
class Fixed:
    """The bytes that were written by the mending, and what it met; all of it is about the file alone."""

    content: bytes
    """The file's own bytes if nothing was mended."""
    mended: tuple[Diagnostic, ...]
    """In the order of mending; their places are in the text as it stood then."""
    left: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class _State:
    """A text with what is found in it: all, and what the author did not switch off."""

    read: Loaded | TextPage
    found: tuple[Diagnostic, ...]
    chosen: tuple[Diagnostic, ...]

    @property
    def source(self) -> Source:
        return self.read.source

    @property
    def is_legible(self) -> bool:
        return isinstance(self.read, TextPage) or self.read.is_legible

    def of(self, entry: Entry) -> list[Diagnostic]:
        return [one for one in self.chosen if one.rule.code == entry.rule.code]


def fix(file: File, config: Config) -> Fixed:
    """Mend a Markdown file; one below `pages/` is a page, any other an article."""
    state = _look(file, config)
    mended: list[Diagnostic] = []
    if state.source.text.encode() == file.content:  # decoded, and to its end
        state = _decode(state, config, mended)
        rejected = set[tuple[str, str, str]]()
        while (after := _turn(state, config, mended, rejected)) is not state:
            state = after
    content = state.source.text.encode() if mended else file.content
    return Fixed(content, tuple(mended), tuple(filter(_concerns_a_file, state.chosen)))


def _look(file: File, config: Config) -> _State:
    """The file as a library of its own, checked with every rule."""
    checked = check([file], config.model_copy(update={"check": CheckConfig(comments=config.check.comments)}))
    found = checked.diagnostics
    return _State(checked.library.read[0], found, tuple(settle(found, config.check)))


def _decode(state: _State, config: Config, mended: list[Diagnostic]) -> _State:
    """Undo a damaged decoding, first and alone: nothing else can be known of the text. Damage may have layers."""
    before, causes = state, list[Diagnostic]()
    for _ in range(_LAYERS):
        entry, found = next(((one, found) for one in _repairing(config) if (found := state.of(one))), (None, []))
        if state.is_legible or entry is None:
            break
        text = _edited(state.source.text, _edits(entry, found))
        state = _look(File(state.source.path, text.encode()), config)
        causes += found
    if not state.is_legible:
        return before
    mended += causes
    return state


def _turn(state: _State, config: Config, mended: list[Diagnostic], rejected: set[tuple[str, str, str]]) -> _State:
    """Mend what can be mended of each rule; the same state if that is nothing.

    It ends: whatever is mended leaves less to be found. What was tried and made nothing better is in `rejected`: the
    rule, the text before and after.
    """
    for entry in _repairing(config):
        if state.is_legible and (found := state.of(entry)):
            state, done = _mend(state, entry, found, config, rejected)
            mended += done
    return state


def _repairing(config: Config) -> Iterable[Entry]:
    for entry in rules.ENTRIES:
        if entry.repair and (not entry.on_request or is_named(entry.rule, config.check.select)):
            yield entry


def _mend(
    before: _State, entry: Entry, found: list[Diagnostic], config: Config, rejected: set[tuple[str, str, str]]
) -> tuple[_State, list[Diagnostic]]:
    """All diagnostics of a rule at once, those that cannot be mended left out: they are looked for by halves."""
    best, done = before, list[Diagnostic]()
    groups = [[one for one in found if _edits(entry, [one])]]
    for _ in range(_tries(len(before.source.text))):
        if not groups:
            break
        group = groups.pop(0)
        edits = _edits(entry, [*done, *group])
        text = _edited(before.source.text, edits)
        attempt = entry.rule.code, before.source.text, text
        if text != best.source.text and attempt not in rejected:
            after = _look(File(before.source.path, text.encode()), config)
            if _is_better(before, after, entry, edits, len(done) + len(group)):
                best, done = after, [*done, *group]
                continue
            rejected.add(attempt)
        if len(group) > 1:
            half = len(group) // 2
            groups[:0] = [group[:half], group[half:]]
    return best, done


def _tries(length: int) -> int:
    return 1 if length >= _LONG else min(_TRIES, _MOST_READ // max(length, 1))


def _edits(entry: Entry, found: Iterable[Diagnostic]) -> list[Edit]:
    """The edits in order of place; of two that meet the first."""
    wanted = {edit for one in found for edit in entry.repair(one)} if entry.repair else set[Edit]()
    edits: list[Edit] = []
    for edit in sorted(wanted, key=lambda edit: (edit.span.start, edit.span.end, edit.text)):
        if not edits or edits[-1].span.end <= edit.span.start:
            edits.append(edit)
    return edits


def _edited(text: str, edits: Sequence[Edit]) -> str:
    """The text with edits in order of place carried out."""
    pieces, at = list[str](), 0
    for edit in edits:
        pieces += text[at : edit.span.start], edit.text
        at = edit.span.end
    return "".join([*pieces, text[at:]])


def _is_better(before: _State, after: _State, entry: Entry, edits: Sequence[Edit], mended: int) -> bool:
    silenced = len(before.of(entry)) - len(after.of(entry))
    return silenced >= mended and _is_same_record(before, after, entry) and not _adds(before, after, edits)


def _is_same_record(before: _State, after: _State, entry: Entry) -> bool:
    """Whether nothing was changed but what the repair may change. A page has no record: its text is one field."""
    if "*" in entry.changes or (entry.changes and isinstance(before.read, TextPage)):
        return True
    old, new = _record(before.read), _record(after.read)
    return all(old[name] == new[name] for name in old.keys() - entry.changes)


def _record(read: Loaded | TextPage) -> dict[str, Any]:
    if isinstance(read, TextPage):
        return {"blocks": read.body.blocks, **{name: getattr(read, name) for name in _PAGE_FIELDS}}
    return read.article.model_dump()


def _adds(before: _State, after: _State, edits: Sequence[Edit]) -> bool:
    """Whether something is found that was not found before, in the same words or at the same place.

    Notes do not count: of a front matter that cannot be read none are made.
    """
    known: dict[str, list[Diagnostic]] = defaultdict(list)
    for one in before.found:
        known[one.rule.code].append(one)
    grave = [one for one in after.found if one.rule.severity is not Severity.NOTE]
    strangers = [one for one in grave if not _take(known[one.rule.code], one, _are_alike)]

    def is_there(old: Diagnostic, new: Diagnostic) -> bool:
        return _meet(_moved(old, edits), (new.span.start, new.span.end))

    return not all(_take(known[one.rule.code], one, is_there) for one in strangers)


def _take(known: list[Diagnostic], one: Diagnostic, is_same: Callable[[Diagnostic, Diagnostic], bool]) -> bool:
    """Take what is the same out of what is known; False if nothing is."""
    for number, old in enumerate(known):
        if is_same(old, one):
            del known[number]
            return True
    return False


def _are_alike(old: Diagnostic, new: Diagnostic) -> bool:
    return _quoted(old) == _quoted(new)


def _quoted(one: Diagnostic) -> str:
    return one.source.text[one.span.start : one.span.end].strip()


def _moved(one: Diagnostic, edits: Sequence[Edit]) -> tuple[int, int]:
    """Where a diagnostic's place is after the edits."""
    start, end = one.span.start, one.span.end
    for edit in reversed(edits):
        growth = len(edit.text) - (edit.span.end - edit.span.start)
        if edit.span.end <= one.span.start:
            start += growth
        if edit.span.start < one.span.end or edit.span.end <= one.span.start:
            end += growth
    return start, max(start, end)


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _concerns_a_file(one: Diagnostic) -> bool:
    """Whether a diagnostic can be trusted where one file was read alone: not that of a rule about the library."""
    name = str(one.values["code"]) if one.rule.code == _UNUSED_IGNORE else one.rule.code
    about_libraries = (entry.rule for entry in rules.ENTRIES if entry.library)
    return not any(is_named(rule, [name]) for rule in about_libraries)
