"""The placeholders of all prompts become the parameters of one form."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping, Sequence

from generator.article import Parameter
from generator.diagnostics import table
from generator.extract.base import Context
from generator.extract.placeholders import Placeholder
from generator.frontmatter import ParameterSettings
from generator.slugs import Unique, identifier


def names(labels: Iterable[str]) -> dict[str, str]:
    """A name for each label, unique in the article."""
    unique = Unique("_")
    found: dict[str, str] = {}
    for label in labels:
        if label not in found:
            found[label] = unique.name(identifier(label) or "parameter")
    return found


def parameters(found: Sequence[Placeholder], named: Mapping[str, str], context: Context) -> tuple[Parameter, ...]:
    """The parameters in order of first appearance; the same label is one parameter, its examples joined."""
    settings = _settings(named, context)
    return tuple(
        _parameter(label, name, [place for place in found if place.label == label], settings.get(label))
        for label, name in named.items()
    )


def _parameter(label: str, name: str, places: list[Placeholder], settings: ParameterSettings | None) -> Parameter:
    examples = tuple(dict.fromkeys(example for place in places for example in place.examples))
    settings = settings or ParameterSettings()
    return Parameter(
        name=name,
        label=settings.label or label,
        examples=examples if settings.options is None else settings.options,
        default=settings.default,
        help=settings.help,
        multiline=settings.multiline,
        required=settings.required,
        placeholder=places[0].raw,
    )


def _settings(named: Mapping[str, str], context: Context) -> dict[str, ParameterSettings]:
    """The settings of `params` by label; a key is a label or a name, and one that is neither is reported."""
    labels = {name: label for label, name in named.items()} | {label: label for label in named}
    found: dict[str, ParameterSettings] = {}
    for key, settings in context.params.items():
        if key in labels:
            found.setdefault(labels[key], settings)
            continue
        close = difflib.get_close_matches(key, labels, n=1, cutoff=0.7)
        ru, en = (f"Возможно, это «{close[0]}». ", f"Did you mean “{close[0]}”? ") if close else ("", "")
        span = context.keys.get("params", context.source.line_span(0))
        context.findings.add(table.UNUSED_PARAMS_KEY, span, key=key, hint_ru=ru, hint_en=en)
    return found
