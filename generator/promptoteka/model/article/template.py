"""The published form of a prompt: its text with `{{name}}` where parameters stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from promptoteka.model.article.prompt import Segment

_HOLE = re.compile(r'\{\{(?:"(?P<braces>\{\{?)"|(?P<name>[a-z0-9_]+))\}\}')
_BRACES = re.compile(r"\{\{|\{$")


def to_template(segments: Iterable[Segment]) -> str:
    """The template of a text; the author's own `{{`, and a `{` right before a place, stand in quotes: `{{"{{"}}`."""
    return "".join(
        f"{{{{{run.parameter}}}}}" if run.parameter else _BRACES.sub(r'{{"\g<0>"}}', run.text) for run in segments
    )


def fill_template(template: str, values: Mapping[str, str]) -> str:
    """A template with `values` by name, as any consumer of the JSON can do it; places without a value stay."""

    def filled(hole: re.Match[str]) -> str:
        return hole["braces"] or values.get(hole["name"]) or hole[0]

    return _HOLE.sub(filled, template)
