"""`promptoteka rule`: what a rule is about."""

from __future__ import annotations

import click

from promptoteka.cli import terminal
from promptoteka.languages import CODES
from promptoteka.languages.texts import text


@click.command("rule")
@click.argument("rule", required=False, metavar="[CODE_OR_NAME]")
@click.option("--lang", type=click.Choice(CODES), help="Default: the language of the environment.")
def command(rule: str | None, lang: str | None) -> None:
    """Print what a rule finds, why, and what to do about it; without an argument, list all rules."""
    from promptoteka.checks import rules
    from promptoteka.checks.choice import looked_up

    spoken = lang or terminal.language()
    if rule is None:
        for entry in rules.ENTRIES:
            about = entry.rule
            repaired = f"  ({text('rule.fixable', spoken)})" if entry.repair else ""
            click.echo(f"{about.code}  {about.name:26} {_severity(about.severity, spoken)}{repaired}")
        return
    known = {name: entry for entry in rules.ENTRIES for name in (entry.rule.code.lower(), entry.rule.name)}
    found = known.get(rule.lower())
    if found is None:
        raise click.UsageError(looked_up(rule).worded(spoken))
    about = found.rule
    repaired = f", {text('rule.fixable', spoken)}" if found.repair else ""
    click.echo(f"{about.code} {about.name} ({_severity(about.severity, spoken)}{repaired})\n")
    click.echo(found.page(spoken).strip())


def _severity(severity: str, lang: str) -> str:
    return text(f"report.{severity}", lang)
