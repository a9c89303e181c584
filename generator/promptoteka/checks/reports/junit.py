"""JUnit XML, for the test tabs of CI systems: a suite a file, a case a diagnostic.

An error is a failed case; a warning or a note is a skipped one: it is listed, and the job stays green, as the exit code
says. A case's name holds the place, since GitLab takes cases of one name for one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from promptoteka.checks.reports.base import TOOL, Options, facts
from promptoteka.model.diagnostics import Diagnostic
from promptoteka.text.shown import visible


def report(diagnostics: Sequence[Diagnostic], options: Options) -> Iterator[str]:
    """One document; without diagnostics it holds one case, which passes."""
    root = Element("testsuites", {"name": TOOL, **_counts(diagnostics)})
    ordered = sorted(diagnostics, key=lambda found: found.source.path)
    for path, group in groupby(ordered, key=lambda found: visible(options.root + found.source.path)):
        members = list(group)
        suite = SubElement(root, "testsuite", {"name": path, "file": path, "time": "0", **_counts(members)})
        suite.set("skipped", str(len(members) - int(suite.attrib["failures"])))
        for found in members:
            _add_case(suite, found, options)
    if not diagnostics:
        suite = SubElement(root, "testsuite", {"name": TOOL, "time": "0", **_counts([])})
        SubElement(suite, "testcase", name="check", classname=TOOL, time="0")
    indent(root)
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield from tostring(root, encoding="unicode").split("\n")


def _add_case(suite: Element, found: Diagnostic, options: Options) -> None:
    fact, rule = facts(found, options), found.rule
    name = f"{rule.code} {rule.name} ({fact.line}:{fact.column})"
    case = SubElement(suite, "testcase", name=name, classname=suite.attrib["name"], time="0")
    outcome = "failure" if found.is_error else "skipped"
    detail = SubElement(case, outcome, type=str(rule.severity), message=fact.message)
    detail.text = "\n".join(line for line in (fact.place, fact.message, fact.help, fact.url) if line)


def _counts(diagnostics: Sequence[Diagnostic]) -> dict[str, str]:
    """The figures that suites and the whole have in common."""
    failures = sum(found.is_error for found in diagnostics)
    return {"tests": str(len(diagnostics) or 1), "failures": str(failures), "errors": "0"}
