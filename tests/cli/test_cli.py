"""The command line, as it is called."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from promptoteka.cli.main import COMMANDS

from tests.conftest import SITES, run

ARTICLE = SITES / "bilingual/content/articles/pismo-soseda.md"
LETTER = SITES / "bilingual/content/articles/letter.md"
MINIMAL = SITES / "minimal/content/articles/krug.md"
DAMAGED = MINIMAL.read_text("utf-8").encode().decode("mac_roman").encode()


def test_extract_prints_the_record_of_an_article() -> None:
    done = run("promptoteka", "extract", ARTICLE)
    assert (done.returncode, done.stderr) == (0, "")
    expected = SITES / "bilingual/expected/prompts/pismo-sosedu/article.json"
    published = json.loads(expected.read_text("utf-8"))
    assert (
        expected.parent / published.pop("$schema")
    ).resolve() == SITES / "bilingual/expected/api/schema/article.json"
    assert json.loads(done.stdout) == published


def test_extract_prints_a_line_an_article_for_several() -> None:
    done = run("promptoteka", "extract", ARTICLE, LETTER, MINIMAL)
    assert [json.loads(line)["slug"] for line in done.stdout.splitlines()] == ["pismo-sosedu", "letter", "krug"]


def test_extract_reads_standard_input() -> None:
    done = run("promptoteka", "extract", "-", stdin=MINIMAL.read_bytes())
    assert done.returncode == 0
    assert json.loads(done.stdout)["title"] == "Круг чтения"


def test_extract_reads_a_file_outside_any_content_folder(tmp_path: Path) -> None:
    path = tmp_path / "Для юга.md"
    path.write_bytes(MINIMAL.read_bytes())
    done = run("promptoteka", "extract", path, cwd=tmp_path)
    assert json.loads(done.stdout)["slug"] == "dlya-yuga"


def test_extract_reports_to_stderr_and_fails_on_an_error(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(MINIMAL.read_text("utf-8").replace("date: 2026-01-05\n", ""), "utf-8")
    done = run("promptoteka", "extract", path, LETTER, cwd=tmp_path)
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == 2
    first, cure = done.stderr.splitlines()
    assert first.endswith("a.md:1:1: error PL108 [missing-key] The required key `date` is missing")
    assert cure == "    Add a line `date: …`"


def test_a_warning_is_no_failure(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(MINIMAL.read_text("utf-8").replace("# Круг чтения\n", ""), "utf-8")
    done = run("promptoteka", "extract", path)
    assert done.returncode == 0
    assert "warning PL201" in done.stderr


def test_extract_repairs_a_wrong_decoding(tmp_path: Path) -> None:
    path = tmp_path / "krug.md"
    path.write_bytes(DAMAGED)
    damaged = run("promptoteka", "extract", path)
    assert damaged.returncode == 1
    assert "error PL002 [wrong-decoding] The text is damaged: UTF-8 was read as Mac Roman" in damaged.stderr
    assert "--repair" in damaged.stderr
    repaired = run("promptoteka", "extract", "--repair", path)
    assert (repaired.returncode, repaired.stderr) == (0, "")
    good = json.loads(run("promptoteka", "extract", MINIMAL).stdout)
    assert json.loads(repaired.stdout) == {**good, "source": path.as_posix()}


def test_messages_speak_the_language_of_the_environment(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(DAMAGED)
    done = run("promptoteka", "extract", path, environment={"PROMPTOTEKA_LANG": "", "LC_ALL": "ru_RU.UTF-8"})
    assert "Текст испорчен: UTF-8 прочитали как Mac Roman" in done.stderr


@pytest.mark.parametrize("name", ["article", "catalog", "prompt", "frontmatter"])
def test_a_schema_is_accepted_by_check_jsonschema(name: str, tmp_path: Path) -> None:
    path = tmp_path / "schema.json"
    path.write_text(run("promptoteka", "schema", name).stdout, "utf-8")
    assert json.loads(path.read_text("utf-8"))["$schema"].endswith("2020-12/schema")
    assert json.loads(path.read_text("utf-8"))["$id"] == f"urn:promptoteka:schema:{name}:1"
    done = run("check_jsonschema", "--check-metaschema", path)
    assert done.returncode == 0, done.stdout


def test_every_field_of_every_schema_is_described() -> None:
    for name in ("article", "catalog", "prompt", "frontmatter"):
        schema = json.loads(run("promptoteka", "schema", name).stdout)
        for model in (schema, *(one for one in schema.get("$defs", {}).values())):
            for key, value in model.get("properties", {}).items():
                assert value.get("description"), f"{name}: {model.get('title')}.{key}"


def test_the_schemas_accept_what_is_published(site: Path, tmp_path: Path) -> None:
    for name, files in {
        "article": sorted(site.glob("**/prompts/*/article.json")),
        "catalog": [site / "api/catalog.json"],
    }.items():
        done = run("check_jsonschema", "--schemafile", site / f"api/schema/{name}.json", *files)
        assert done.returncode == 0, done.stdout
    for n, line in enumerate((site / "api/prompts.jsonl").read_text("utf-8").splitlines()):
        (tmp_path / f"{n}.json").write_text(line, "utf-8")
    prompts = sorted(tmp_path.glob("*.json"))
    assert len(prompts) > 20
    done = run("check_jsonschema", "--schemafile", site / "api/schema/prompt.json", *prompts)
    assert done.returncode == 0, done.stdout
    broken = tmp_path / "article.json"
    record = json.loads(next(site.glob("**/prompts/*/article.json")).read_text("utf-8"))
    broken.write_text(json.dumps({**record, "ratings": [{"key": 1}]}), "utf-8")
    assert run("check_jsonschema", "--schemafile", site / "api/schema/article.json", broken).returncode == 1


def test_fill_prints_the_prompt_and_nothing_else() -> None:
    done = run("promptoteka", "fill", LETTER, "--set", "name=Ann", "--set", "what they did=the $& `lift`")
    assert done.returncode == 0
    assert done.stdout == (
        "**Role:** You are a friend.\n**Task:** Write three lines of thanks to Ann for the $& `lift`.\n"
    )


def test_fill_takes_values_from_files_and_from_standard_input(tmp_path: Path) -> None:
    (tmp_path / "name.txt").write_bytes("Анна\nи Борис\n".encode())
    given = ("--set", f"name=@{tmp_path / 'name.txt'}", "--set", "what they did=-")
    done = run("promptoteka", "fill", LETTER, *given, stdin=b"@help = 1\r\n")
    assert done.stdout.endswith("thanks to Анна\nи Борис for @help = 1.\n"), done.stderr
    assert "to @ann for" in run("promptoteka", "fill", LETTER, "--set", "name=@@ann").stdout
    (tmp_path / "name.txt").write_bytes(b"\xff\xfe")
    for path, complaint in ((tmp_path / "name.txt", "no text in UTF-8"), (tmp_path / "none.txt", "none.txt")):
        wrong = run("promptoteka", "fill", LETTER, "--set", f"name=@{path}")
        assert wrong.returncode == 2
        assert complaint in wrong.stderr
        assert "Traceback" not in wrong.stderr


def test_fill_puts_the_label_where_a_field_has_no_value() -> None:
    done = run("promptoteka", "fill", ARTICLE, "pro", "--set", "тон=тёплый")
    assert "Повод: ремонт, тон: тёплый, срок: `[срок]`." in done.stdout


def test_fill_takes_a_label_in_any_case_and_as_it_stands_in_the_text() -> None:
    done = run("promptoteka", "fill", "proverka-dogovora", "--set", "моя сторона=арендатор")
    assert "арендатор" in done.stdout, done.stderr


def test_fill_finds_an_article_by_slug_and_by_former_slug() -> None:
    content = SITES / "bilingual/content"
    for slug in ("pismo-sosedu", "staroe-pismo"):
        done = run("promptoteka", "fill", slug, "basic", "--content", content)
        assert done.stdout.startswith("**Роль:** Ты житель дома."), done.stderr


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["fill", LETTER, "--set", "nobody=x"], "no field 'nobody'; there are: 'name' (name)"),
        (["fill", LETTER, "pro"], "no prompt pro; there are: main"),
        (["fill", "no-such-slug"], "no file and no article of that slug"),
        (["fill", LETTER, "--set", "name"], "NAME=VALUE"),
        (["extract", "no-such-file.md"], "no-such-file.md"),
        (["schema", "nothing"], "nothing"),
        (["extract"], "Missing argument"),
        (["no-such-command"], "No such command"),
    ],
)
def test_wrong_usage_gives_exit_code_2(arguments: list[str | Path], complaint: str) -> None:
    done = run("promptoteka", *arguments)
    assert done.returncode == 2
    assert complaint in done.stderr
    assert "Traceback" not in done.stderr


def test_every_command_has_help() -> None:
    for command in COMMANDS:
        done = run("promptoteka", command, "--help")
        assert done.returncode == 0
        assert "Usage: promptoteka" in done.stdout
