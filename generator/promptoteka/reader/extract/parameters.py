"""The placeholders of all prompts become the parameters of one form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from promptoteka.model.article import Parameter
from promptoteka.model.diagnostics import Phrase, table
from promptoteka.reader.extract.base import Context
from promptoteka.reader.frontmatter import ParameterSettings
from promptoteka.reader.spans import Placeholder
from promptoteka.text.nearest import Nearest
from promptoteka.text.slugs import Unique, identifier


def read_parameters(found: Iterable[Placeholder], context: Context) -> dict[str, Parameter]:
    """The parameters by label, in order of first appearance; the same label is one parameter, its examples joined."""
    places: dict[str, list[Placeholder]] = {}
    for place in found:
        places.setdefault(place.label, []).append(place)
    unique = Unique("_")
    names = {label: unique.name(identifier(label) or "parameter") for label in places}
    settings = _settings(names, context)
    return {label: _parameter(names[label], here, settings.get(label)) for label, here in places.items()}


def _parameter(name: str, places: list[Placeholder], settings: ParameterSettings | None) -> Parameter:
    examples = tuple(dict.fromkeys(example for place in places for example in place.examples))
    settings = settings or ParameterSettings()
    return Parameter(
        name=name,
        label=settings.label or places[0].label,
        examples=examples if settings.options is None else settings.options,
        default=settings.default,
        help=settings.help,
        multiline=settings.multiline,
        required=settings.required,
        placeholder=places[0].raw,
        empty=settings.empty,
    )


def _settings(names: Mapping[str, str], context: Context) -> dict[str, ParameterSettings]:
    """The settings of `params` by label; a key is a label or a name, and one that is neither is reported."""
    labels = {name: label for label, name in names.items()} | {label: label for label in names}
    found: dict[str, ParameterSettings] = {}
    nearest = Nearest()
    for key, settings in context.params.items():
        if key in labels:
            found.setdefault(labels[key], settings)
            continue
        close = nearest.to(key, labels, 0.7)
        hint = Phrase("problem.did-you-mean-label", {"name": close}) if close else ""
        span = context.keys[f"params.{key}"]
        context.findings.add(table.UNUSED_PARAMS_KEY, span, key=key, hint=hint)
    return found
