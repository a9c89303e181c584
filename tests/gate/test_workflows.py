"""The gate: workflows, the action, the hook and the form are what their readers take, and are safe for forks."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from promptoteka.cli.main import COMMANDS

from tests.conftest import ROOT, run

GITHUB = ROOT / ".github"
WORKFLOWS = sorted(GITHUB.glob("workflows/*.yml"))
ACTION = ROOT / "action.yml"
HOOKS = ROOT / ".pre-commit-hooks.yaml"
FORMS = GITHUB / "ISSUE_TEMPLATE"

PINNED = re.compile(r"[\w.-]+/[\w.-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
FROM_OUTSIDE = ("pull_request_target", "workflow_run", "issue_comment")
"""Events that run with our rights on what a stranger wrote."""


def read(path: Path) -> Any:
    return yaml.load(path.read_text("utf-8"), yaml.BaseLoader)


def steps(path: Path) -> list[dict[str, Any]]:
    if path == ACTION:
        return list(read(path)["runs"]["steps"])
    return [step for job in read(path)["jobs"].values() for step in job["steps"]]


def actions(path: Path) -> list[str]:
    """What a file uses, with the comments, which a YAML reader would drop."""
    return re.findall(r"^ *(?:- )?uses: (.+)", path.read_text("utf-8"), re.MULTILINE)


@pytest.mark.parametrize(
    ("schema", "paths"),
    [
        ("github-workflows", WORKFLOWS),
        ("github-actions", [ACTION]),
        ("github-issue-forms", [FORMS / "propose-a-prompt.yml"]),
        ("github-issue-config", [FORMS / "config.yml"]),
    ],
)
def test_it_is_what_github_reads(schema: str, paths: list[Path]) -> None:
    done = run("check_jsonschema", "--builtin-schema", f"vendor.{schema}", *paths)
    assert done.returncode == 0, done.stdout


def test_every_job_ends() -> None:
    done = run("check_jsonschema", "--builtin-schema", "custom.github-workflows-require-timeout", *WORKFLOWS)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("path", [*WORKFLOWS, ACTION], ids=lambda path: path.name)
def test_actions_of_others_are_pinned_by_commit(path: Path) -> None:
    used = actions(path)
    assert used
    assert [one for one in used if not PINNED.fullmatch(one)] == []


def test_an_action_has_one_version_everywhere() -> None:
    used = {one for path in [*WORKFLOWS, ACTION] for one in actions(path)}
    assert len(used) == len({one.split("@")[0] for one in used})


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_has_no_rights_but_those_its_jobs_name(path: Path) -> None:
    workflow = read(path)
    assert workflow["permissions"] == {}
    assert all("permissions" in job for job in workflow["jobs"].values())
    assert not set(FROM_OUTSIDE) & set(workflow["on"])
    checkouts = [step for step in steps(path) if step.get("uses", "").startswith("actions/checkout@")]
    assert all(step["with"]["persist-credentials"] == "false" for step in checkouts)


def test_a_pull_request_may_only_read() -> None:
    workflow = GITHUB / "workflows/check.yml"
    assert set(read(workflow)["on"]) == {"pull_request"}
    assert all(job["permissions"] == {"contents": "read"} for job in read(workflow)["jobs"].values())
    assert "secrets." not in workflow.read_text("utf-8")


@pytest.mark.parametrize("path", [*WORKFLOWS, ACTION], ids=lambda path: path.name)
def test_commands_hold_no_expressions(path: Path) -> None:
    assert [step["run"] for step in steps(path) if "${{" in step.get("run", "")] == []


def test_zizmor_finds_nothing() -> None:
    zizmor = Path(sys.executable).with_name("zizmor")
    done = subprocess.run(
        [zizmor, "--offline", "--no-progress", "--persona", "auditor", GITHUB, ACTION],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_action_uses_each_of_its_inputs() -> None:
    text = ACTION.read_text("utf-8")
    assert all(f"${{{{ inputs.{name} }}}}" in text for name in read(ACTION)["inputs"])


def test_options_that_the_gate_uses_exist() -> None:
    used = {
        option
        for path in [*WORKFLOWS, ACTION]
        for step in steps(path)
        if "promptoteka" in step.get("run", "")
        for option in re.findall(r"--[a-z-]{2,}", step["run"])
    }
    assert used
    assert used - set(re.findall(r"--[a-z-]{2,}", run("promptoteka", "check", "--help").stdout)) == set()


def test_the_hook_calls_a_command_that_exists() -> None:
    (hook,) = read(HOOKS)
    assert hook["id"] == "promptoteka-check"
    program, command = hook["entry"].split()
    assert (program, command in COMMANDS) == ("promptoteka", True)
    assert hook["language"] == "python"
    assert re.search(hook["files"], "content/articles/a.md")
    assert not re.search(hook["files"], "docs/content/a.md")


def test_the_form_asks_in_both_languages() -> None:
    form = read(FORMS / "propose-a-prompt.yml")
    fields = [one["attributes"]["label"] for one in form["body"] if one["type"] != "markdown"]
    assert all(re.search("[а-я].* · .*[a-z]", label, re.IGNORECASE) for label in [form["name"], *fields])
    assert len({one.get("id") for one in form["body"]}) == len(form["body"])
