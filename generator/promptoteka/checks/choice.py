"""Which rules are on in a library, how grave what they find is there, and names that no rule has."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from fnmatch import fnmatch
from typing import Final

from promptoteka.checks import rules
from promptoteka.languages.texts import text
from promptoteka.model.config import CheckConfig
from promptoteka.model.diagnostics import Diagnostic, Rule, Severity

GUARDED: Final = ("PL0", "PL6", "PL7")
"""Source and hidden text, links, addresses: no comment silences an error of these classes."""
_NEAREST = 3


@dataclass(frozen=True, slots=True)
class Unknown:
    """A name that no rule has, and the rules whose codes or names are near it."""

    name: str
    nearest: tuple[Rule, ...]

    def worded(self, lang: str) -> str:
        names = ", ".join(f"{rule.code} {rule.name}" for rule in self.nearest)
        hint = text("rule.nearest", lang, names=names) if names else ""
        return text("rule.unknown", lang, name=self.name) + hint


def is_named(rule: Rule, names: Iterable[str]) -> bool:
    """Whether a rule is among those named by code, beginning of a code, or name."""
    return any(rule.code.startswith(name.upper()) or rule.name == name for name in names)


def is_selected(rule: Rule, path: str, config: CheckConfig) -> bool:
    """Whether a rule is switched on for a path."""
    if config.select and not is_named(rule, config.select):
        return False
    off = (codes for pattern, codes in config.per_path_ignores.items() if fnmatch(path, pattern))
    return not any(is_named(rule, codes) for codes in (config.ignore, *off)) and _said(rule, config) != "off"


def settled(rule: Rule, config: CheckConfig) -> Rule:
    """The rule with the severity that it has in the library; one that is switched off keeps its own."""
    said = _said(rule, config)
    return rule if said in (None, "off", rule.severity) else replace(rule, severity=Severity(said))


def may_be_silenced(rule: Rule, config: CheckConfig) -> bool:
    """Whether a comment in a file may silence a rule."""
    is_error = Severity.ERROR in (rule.severity, settled(rule, config).severity)
    return is_named(rule, config.comments) and not (is_error and rule.code.startswith(GUARDED))


def settle(found: Iterable[Diagnostic], config: CheckConfig) -> Iterator[Diagnostic]:
    """What is found by rules that are on, each with the severity it has in the library."""
    known: dict[tuple[str, str], Rule | None] = {}
    for diagnostic in found:
        key = diagnostic.rule.code, diagnostic.source.path
        if key not in known:
            known[key] = settled(diagnostic.rule, config) if is_selected(diagnostic.rule, key[1], config) else None
        if rule := known[key]:
            yield diagnostic if rule is diagnostic.rule else replace(diagnostic, rule=rule)


def selected(found: Iterable[Diagnostic], path: str, config: CheckConfig) -> list[Diagnostic]:
    """What is found in a file by rules that are on."""
    listed = list(found)
    on = {code: is_selected(rule, path, config) for code, rule in {one.rule.code: one.rule for one in listed}.items()}
    return [one for one in listed if on[one.rule.code]]


def unknown(config: CheckConfig) -> Iterator[Unknown]:
    """The names in the settings that no rule has, each once."""
    by_path = (name for names in config.per_path_ignores.values() for name in names)
    for name in dict.fromkeys((*config.select, *config.ignore, *config.comments, *config.severity, *by_path)):
        if not name or not any(is_named(rule, [name]) for rule in rules.RULES):
            yield looked_up(name)


def looked_up(name: str) -> Unknown:
    """What can be said of a name that no rule has."""
    known = {key: rule for rule in rules.RULES for key in (rule.code.lower(), rule.name)}
    close = difflib.get_close_matches(name.lower(), known, n=_NEAREST, cutoff=0.5)
    return Unknown(name, tuple(dict.fromkeys(known[key] for key in close)))


def _said(rule: Rule, config: CheckConfig) -> str | None:
    """What the settings say of a rule's severity: the nearest to it, its name before its code before a beginning."""
    if rule.name in config.severity:
        return config.severity[rule.name]
    beginnings = [name for name in config.severity if rule.code.startswith(name.upper())]
    return config.severity[max(beginnings, key=len)] if beginnings else None
