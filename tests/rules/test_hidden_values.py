"""Hidden text is sought in every value as it is published, whatever its field is called."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from promptoteka.checks.check import check
from promptoteka.model.article import Model
from promptoteka.model.config import Config
from promptoteka.model.files import File
from promptoteka.model.values import texts

HEAD = 'title: {title}\ndate: 2026-01-15\ntags: [{tag}]\nlang: en\nauthors: ["A. {author}"]\ncategory: "{category}"\n'
TEXT = """# {heading}

> **{tagline}**

- **Use:** {fact}

{lead}

## 🚀 Ready-made prompt

### 🥉 {label}

{about}

> Write to `[city]` {prompt}

{note}

## Questions

- **{question}** {answer}

## {other}

| {head} |
| --- |
| {cell} |

![{alt}](a.png "{picture}") [{link}](https://example.org "{address}")

1. {ordered}

> {quoted}
"""
FRONT = ("title", "tag", "author", "category")
BODY = (
    *(
        "heading",
        "tagline",
        "fact",
        "lead",
        "label",
        "about",
        "note",
        "question",
        "answer",
        "other",
        "head",
        "cell",
    ),
    *("alt", "picture", "link", "address", "ordered", "quoted"),
)


def found(path: str, text: str, rule: str = "hidden-in-value") -> list[str]:
    diagnostics = check([File(path, text.encode())], Config()).diagnostics
    return [one.source.text[slice(*one.span)] for one in diagnostics if one.rule.name == rule]


def filled(field: str, said: str) -> str:
    values = {name: name for name in (*FRONT, *BODY)} | {"prompt": "at once"} | {field: said}
    return f"---\n{HEAD.format(**values)}---\n\n{TEXT.format(**values)}"


@pytest.mark.parametrize("field", BODY)
def test_a_reference_in_any_text_is_found_at_its_place(field: str) -> None:
    assert found("articles/x.md", filled(field, "a &#xE0061;&#xE0062; b")) == ["&#xE0061;&#xE0062;"]


@pytest.mark.parametrize("field", FRONT)
def test_an_escape_in_any_value_of_the_front_matter_is_found(field: str) -> None:
    said = "a \\u202E b"
    quoted = f'"{said}"' if field in ("title", "tag") else said
    assert found("articles/x.md", filled(field, quoted)) == ["\\u202E"]


@pytest.mark.parametrize("field", BODY)
def test_a_look_alike_that_any_text_spells_is_found(field: str) -> None:
    assert found("articles/x.md", filled(field, "the p&#x430;ssword"), "mixed-scripts") == ["&#x430;"]


@pytest.mark.parametrize(
    "said",
    [
        'default: "p\\u0430ssword"',
        'options: ["p\\u0430ssword", other]',
        'help: "the p\\u0430ssword"',
        'empty: "p\\u0430ssword"',
        'label: "the \\x70\\u0430ssword"',
    ],
)
def test_a_look_alike_that_a_field_spells_is_an_error(said: str) -> None:
    text = filled("title", "T").replace("category:", f"params:\n  city: {{{said}}}\ncategory:")
    assert found("articles/x.md", text, "lookalike-in-prompt") == ["\\u0430"]


@pytest.mark.parametrize("honest", ["the &#x43F;&#x430;р&#x43E;ль", "caf&eacute;", "5 &mu;m and &Delta;t"])
def test_letters_that_are_spelt_and_of_one_alphabet_pass(honest: str) -> None:
    text = filled("prompt", "x").replace("[city]`", f"[city]` {honest}")
    assert [*found("articles/x.md", text, "lookalike-in-prompt"), *found("articles/x.md", text, "mixed-scripts")] == []


def test_pages_too() -> None:
    text = '---\ntitle: "A\\u2066bout"\n---\n\n# About\n\nWho &zwj;we are.\n\n| &ZeroWidthSpace; |\n| --- |\n'
    assert found("pages/about.md", text) == ["\\u2066", "&zwj;", "&ZeroWidthSpace;"]


def test_a_field_that_is_new_is_among_the_values() -> None:
    @dataclass(frozen=True)
    class Inline:
        content: tuple[str, ...]

    class Fresh(Model):
        name: str
        rows: tuple[Inline, ...]
        more: dict[str, list[str]]

    fresh = Fresh(name="a", rows=(Inline(("b", "c")),), more={"d": ["e"]})
    assert list(texts(fresh)) == [
        ("name", "a"),
        ("rows[0].content[0]", "b"),
        ("rows[0].content[1]", "c"),
        ("more", "d"),
        ("more.d[0]", "e"),
    ]
