"""Front matter that was written for another site."""

from __future__ import annotations

from typing import Any

import pytest
from promptoteka.checks.check import check
from promptoteka.model.config import Config
from promptoteka.model.files import File
from pydantic import ValidationError

TABLE = {
    "required": ["title", "date"],
    "image-prefixes": {"/images/": "public/images/"},
    "author": "authors",
    "updatedDate": "updated",
    "cover": "image",
    "heroImage": "image",
    "categories": "tags",
    "layout": "ignore",
}
CONFIG = Config.model_validate({"lang": "en", "front-matter": TABLE})


def article(front_matter: str, path: str = "minutes/index.en.md", config: Config = CONFIG) -> Any:
    text = f"---\n{front_matter}---\n\n## 📝 Who, what, when\n\n## 🚀 Prompt\n\n> Write `[what]`.\n"
    return check([File(path, text.encode())], config)


def test_foreign_keys_stand_for_ours_and_values_may_be_written_otherwise() -> None:
    checked = article(
        'title: " \\"Who, what, when\\""\n'
        'author: "Jay"\n'
        'date: "2026-02-07T09:10:33.108Z"\n'
        "updatedDate: 2026-02-08\n"
        'tags: ["Machine Learning", "", "C++", "machine learning"]\n'
        "categories: [Meetings]\n"
        "layout: /src/x.astro\n"
        'image: ""\n'
        "cover: /images/a.png\n"
        "heroImage: https://example.org/b.png\n"
    )
    read = checked.library.articles[0].article
    assert read.title == "Who, what, when"
    assert read.authors == ("Jay",)
    assert (str(read.date), str(read.updated)) == ("2026-02-07", "2026-02-08")
    assert read.tags == ("machine-learning", "cpp", "meetings")
    assert read.tag_labels == ("Machine Learning", "C++", "Meetings")
    assert read.image == "public/images/a.png"
    assert (read.slug, read.lang) == ("minutes", "en")
    assert [found.rule.name for found in checked.diagnostics if found.is_error] == []


def test_keys_that_nobody_knows_are_counted_once_for_the_library() -> None:
    text = "---\ntitle: A\ndate: 2026-02-07\n{}: x\n---\n\n# A\n"
    keys = ("mood", "mood", "season")
    files = [File(f"a-{n}.md", text.format(key).encode()) for n, key in enumerate(keys)]
    found = [one for one in check(files, CONFIG).diagnostics if one.rule.name == "foreign-keys"]
    assert [one.values["keys"] for one in found] == ["`mood` (2), `season` (1)"]
    assert 'mood = "ignore"' in found[0].help("en")
    own = check(files, Config(lang="en")).diagnostics
    assert sum(one.rule.name == "unknown-key" for one in own) == len(keys)


def test_required_keys_are_those_of_the_settings() -> None:
    names = {found.rule.name for found in article("title: A\ndate: 2026-02-07\n").diagnostics}
    assert "missing-key" not in names
    names = {found.rule.name for found in article("title: A\ndate: 2026-02-07\n", config=Config(lang="en")).diagnostics}
    assert "missing-key" in names


def test_a_key_can_stand_for_a_key_that_we_have_alone() -> None:
    with pytest.raises(ValidationError):
        Config.model_validate({"front-matter": {"author": "writer"}})


def test_one_bad_tag_costs_no_other() -> None:
    read = article('title: A\ndate: 2026-02-07\ntags: ["???", "fine", "two\\nlines"]\n').library.articles[0].article
    assert read.tags == ("fine",)
