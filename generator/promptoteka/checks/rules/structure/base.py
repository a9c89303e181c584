"""What rules about sections share: where a heading's words stand, and what the reader said of it already."""

from __future__ import annotations

from promptoteka.checks.rules.base import Loaded, Rule


def reported_lines(loaded: Loaded, *rules: Rule) -> set[int]:
    """The lines on which the reader found one of the rules."""
    codes = {rule.code for rule in rules}
    return {loaded.source.position(one.span.start)[0] - 1 for one in loaded.diagnostics if one.rule.code in codes}
