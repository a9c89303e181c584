"""Every rule, a file each: its row, its documentation in both languages, its check and its repair."""

from typing import Final

from promptoteka.checks.rules import (
    catalog,
    facts,
    frontmatter,
    hidden,
    ignores,
    links,
    prompts,
    sections,
    source,
    structure,
    translations,
)
from promptoteka.checks.rules.base import Edit, Entry, Setting
from promptoteka.model.diagnostics import Rule

ENTRIES: Final[tuple[Entry, ...]] = (
    *source.ENTRIES,
    *hidden.ENTRIES,
    *frontmatter.ENTRIES,
    *structure.ENTRIES,
    *facts.ENTRIES,
    *prompts.ENTRIES,
    *sections.ENTRIES,
    *links.ENTRIES,
    *catalog.ENTRIES,
    *translations.ENTRIES,
    *ignores.ENTRIES,
)

RULES: Final[tuple[Rule, ...]] = tuple(entry.rule for entry in ENTRIES)
BY_CODE: Final[dict[str, Entry]] = {entry.rule.code: entry for entry in ENTRIES}

__all__ = ["BY_CODE", "ENTRIES", "RULES", "Edit", "Entry", "Setting"]
