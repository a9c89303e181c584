"""Editor support: what is generated says what the model says, and what a snippet writes is an article."""

from __future__ import annotations

import json
import re
from datetime import date as Date
from typing import Any

import jsonschema
import pytest
import yaml
from promptoteka.languages import CODES
from promptoteka.model.config import Config
from promptoteka.model.files import File
from promptoteka.reader.frontmatter.model import REQUIRED, FrontMatter
from promptoteka.reader.loader import load

from tests.conftest import ROOT
from tools.editors import ARTICLES, FILES

KEYS = [name for name in FrontMatter.model_fields if name != "extra"]
FIELDS = ("type", "name", "title", "description", "default", "choices", "single", "hidden", "required")
"""Properties of a field that Front Matter CMS knows (package.json of 10.10), as far as they are used."""

TODAY = Date(2026, 11, 23)
SNIPPETS: dict[str, dict[str, Any]] = json.loads((ROOT / ".vscode/promptoteka.code-snippets").read_text("utf-8"))
CMS: dict[str, Any] = json.loads((ROOT / "frontmatter.json").read_text("utf-8"))
(CONTENT_TYPE,) = CMS["frontMatter.taxonomy.contentTypes"]


def expanded(body: list[str]) -> str:
    """What VS Code inserts when every stop is left as it is."""
    text = "\n".join(body)
    text = text.replace("$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE", TODAY.isoformat())
    text = re.sub(r"\$\{(\d+)\|([^,|]*)[^|]*\|\}", r"${\1:\2}", text)
    texts = dict(re.findall(r"\$\{(\d+):([^}]*)\}", text))
    text = re.sub(r"\$\{(\d+):[^}]*\}", r"$\1", text)
    return re.sub(r"\$(\d+)", lambda stop: texts[stop[1]], text) + "\n"


@pytest.mark.parametrize("path", FILES)
def test_a_generated_file_is_fresh(path: str) -> None:
    assert (ROOT / path).read_text("utf-8") == "\n".join(FILES[path]()) + "\n"


def test_git_keeps_generated_files() -> None:
    ignored = (ROOT / ".gitignore").read_text("utf-8").splitlines()
    assert [path for path in FILES if path.startswith(".vscode/") and f"!/{path}" not in ignored] == []


def test_the_schema_is_one_and_takes_the_articles() -> None:
    schema = json.loads((ROOT / "schema/frontmatter.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    assert list(schema["properties"]) == KEYS
    assert all(field["description"] for field in schema["properties"].values())
    articles = sorted((ROOT / ARTICLES).glob("*.md"))
    assert articles
    for article in articles:
        front_matter = yaml.safe_load(article.read_text("utf-8").split("---\n")[1])
        jsonschema.validate(json.loads(json.dumps(front_matter, default=str)), schema)


def test_the_schema_refuses_what_the_reader_refuses() -> None:
    schema = json.loads((ROOT / "schema/frontmatter.schema.json").read_text("utf-8"))
    right = {"title": "Заголовок", "date": "2026-11-23", "tags": ["тег"]}
    jsonschema.validate({**right, "x-note": 1}, schema)
    wrong: list[dict[str, Any]] = [{**right, "titel": "?"}, {**right, "lang": "Deutsch"}, {**right, "tags": []}, {}]
    for value in wrong:
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(value, schema)


def test_front_matter_cms_knows_the_keys_of_the_model() -> None:
    fields = CONTENT_TYPE["fields"]
    assert [field["name"] for field in fields] == KEYS
    assert [field["name"] for field in fields if field.get("required")] == list(REQUIRED)
    by_name = {field["name"]: field for field in fields}
    assert by_name["lang"]["choices"] == list(CODES)
    assert all(field["description"] for field in fields)
    known = {*FIELDS, "taxonomyLimit", "isPublishDate", "dataType"}
    assert not {key for field in fields for key in field} - known


def test_front_matter_cms_adds_no_key_of_its_own() -> None:
    # It writes the name of the content type into an article unless that is "default".
    (folder,) = CMS["frontMatter.content.pageFolders"]
    assert CONTENT_TYPE["name"] == "default"
    assert folder["contentTypes"] == ["default"]
    assert (ROOT / folder["path"].removeprefix("[[workspace]]/")).is_dir()
    assert CONTENT_TYPE["clearEmpty"]
    assert folder["filePrefix"] is CONTENT_TYPE["filePrefix"] is None


def test_nothing_promises_checks_of_front_matter_by_the_yaml_extension() -> None:
    settings = (ROOT / ".vscode/settings.json").read_text("utf-8")
    extensions = (ROOT / ".vscode/extensions.json").read_text("utf-8")
    assert "yaml" not in settings + extensions


def test_snippets_have_prefixes_of_their_own() -> None:
    prefixes = [prefix for snippet in SNIPPETS.values() for prefix in snippet["prefix"]]
    assert len(prefixes) == len(set(prefixes))
    assert all(snippet["scope"] == "markdown" for snippet in SNIPPETS.values())


def test_stops_are_numbered_in_reading_order() -> None:
    bodies = {name: "\n".join(snippet["body"]) for name, snippet in SNIPPETS.items()}
    stops = {name: [int(stop) for stop in re.findall(r"\$\{(\d+)[:|]", body)] for name, body in bodies.items()}
    assert {name: found for name, found in stops.items() if found != [*range(1, len(found) + 1)]} == {}


@pytest.mark.parametrize("name", [name for name in SNIPPETS if SNIPPETS[name]["prefix"][-1].startswith("article")])
def test_the_article_of_a_snippet_is_read_whole(name: str) -> None:
    text = expanded(SNIPPETS[name]["body"])
    assert "$" not in text
    loaded = load(File("articles/a.md", text.encode()), Config(today=TODAY))
    assert [str(one) for one in loaded.diagnostics] == []
    article = loaded.article
    assert name.endswith(f"({article.lang})")
    assert [prompt.id for prompt in article.prompts] == ["basic", "pro"]
    assert [block.kind for block in article.prompts[1].blocks] == ["role", "context", "task", "constraints"]
    assert [len(one.examples) for one in article.parameters] == [2]
    assert [rating.key for rating in article.ratings] == ["difficulty", "effectiveness", "applicability"]
    assert article.time_saved is not None
    assert article.time_saved.before_minutes == 120
    assert article.proof is not None
    assert article.proof.before is not None
    assert article.proof.after is not None
    assert all((article.audience, article.models, article.tagline, article.lead, article.benefits, article.solution))
    assert all((article.insight, article.faq, article.anatomy, article.conclusion))
    assert not article.other
    assert not article.facts


@pytest.mark.parametrize(
    ("language", "solution", "proof"), [("ru", "Решение", "До и после"), ("en", "Solution", "Proof")]
)
def test_the_parts_make_an_article(language: str, solution: str, proof: str) -> None:
    whole, version, field, question, sides, ratings = (
        expanded(snippet["body"]) for name, snippet in SNIPPETS.items() if name.endswith(f"({language})")
    )
    front_matter = whole[: whole.index("\n# ")]
    parts = (front_matter, "# A", ratings, f"## {solution}", version, "## FAQ", question, f"## {proof}", sides)
    text = "\n".join(f"{part}\n" for part in parts)
    article = load(File("articles/a.md", text.encode()), Config(today=TODAY)).article
    assert article.parameters[0].placeholder == field.strip("`\n")
    assert [rating.value for rating in article.ratings] == [3, 3, 3]
    assert [prompt.id for prompt in article.prompts] == ["basic"]
    assert len(article.parameters) == 1
    assert len(article.faq) == 1
    assert article.proof is not None
    assert article.proof.after is not None
    assert article.proof.after.note
