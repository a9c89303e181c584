"""SARIF 2.1.0, for code scanning: the rules, and a result a diagnostic.

Specification: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from string import Formatter
from typing import Any, Final
from urllib.parse import quote

from promptoteka.checks.baseline import fingerprints
from promptoteka.checks.reports.base import TOOL, Options, exact_facts, is_absolute, page
from promptoteka.model.diagnostics import Diagnostic, Rule
from promptoteka.text.shown import dumps, spelt

SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
ROOT: Final = "%SRCROOT%"
"""What paths start from, in the words that GitHub and the specification (3.4.4) use."""

_ROOT_IS: Final = "The root of the repository."


def report(diagnostics: Sequence[Diagnostic], options: Options) -> Iterator[str]:
    """One document, many lines."""
    rules = list(dict.fromkeys([*options.rules, *(found.rule for found in diagnostics)]))
    numbers = {rule: number for number, rule in enumerate(rules)}
    prints = fingerprints(diagnostics)
    driver = {
        "name": TOOL,
        **({"version": options.version} if options.version else {}),
        "language": options.lang,
        "rules": [_rule(rule, options) for rule in rules],
    }
    run = {
        "tool": {"driver": driver},
        "language": options.lang,
        "columnKind": "unicodeCodePoints",
        **({"properties": {"silenced": options.silenced}} if options.silenced else {}),
        "originalUriBaseIds": {ROOT: {"description": {"text": _ROOT_IS}}},
        "results": [
            _result(found, numbers[found.rule], mark, options) for found, mark in zip(diagnostics, prints, strict=True)
        ],
    }
    yield from dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2).split("\n")


def _address(path: str) -> str:
    """A path as an address: bytes that are not UTF-8 as they are, other broken code points spelt out."""
    return quote(
        re.sub("[\ud800-\udbff\udc00-\udc7f\udd00-\udfff]", lambda broken: spelt(broken[0]), path),
        errors="surrogateescape",
    )


def _rule(rule: Rule, options: Options) -> dict[str, Any]:
    message, help = map(_without_fields, (rule.message_in(options.lang), rule.help_in(options.lang)))
    address = page(rule, options)
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": message},
        "fullDescription": {"text": f"{message}. {help}."},
        "help": {"text": help},
        **({"helpUri": address} if is_absolute(address) else {}),
        "defaultConfiguration": {"level": str(rule.severity)},
    }


def _without_fields(template: str) -> str:
    """A rule's text with `…` for its fields."""
    return "".join(
        before + ("" if field is None else "…") for before, field, _, _ in Formatter().parse(template)
    ).strip()


def _result(found: Diagnostic, number: int, mark: str, options: Options) -> dict[str, Any]:
    fact = exact_facts(found, options)
    return {
        "ruleId": found.rule.code,
        "ruleIndex": number,
        "level": str(found.rule.severity),
        "message": {"text": f"{fact.message}\n{fact.help}"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": _address(fact.path), "uriBaseId": ROOT},
                    "region": {
                        "startLine": fact.line,
                        "startColumn": fact.column,
                        "endLine": fact.end_line,
                        "endColumn": fact.end_column,
                    },
                }
            }
        ],
        "partialFingerprints": {f"{TOOL}/v1": mark},
    }
