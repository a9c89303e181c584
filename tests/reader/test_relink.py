"""Other addresses in the links of a text: nothing else of it changes."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest
from hypothesis import given
from promptoteka.model.markdown import Image, Link
from promptoteka.reader.markdown import relinked

from tests.site.test_html import MARKDOWN, blocks


def elsewhere(target: str) -> str | None:
    return f"../там/{target}" if target.endswith(".md") else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[а](б.md) и [в](г.png)", "[а](../там/б.md) и [в](г.png)"),
        ("[а](  <б в.md>  'г')", "[а](  <../там/б%20в.md>  'г')"),
        ("[а](\nб.md\n)", "[а](\n../там/б.md\n)"),
        ("> - [а\n> б](в.md)\n>   г\n>   > ![](д.md)", "> - [а\n> б](../там/в.md)\n>   г\n>   > ![](../там/д.md)"),
        ("## б.md [а](б.md) ##", "## б.md [а](../там/б.md) ##"),
        ("[а](б.md) [а](б.md)\n===", "[а](../там/б.md) [а](../там/б.md)\n==="),
        ("|а.md|[а\\|б](а.md)|\n|-|-|\n|[б](б\\|.md)|", "|а.md|[а\\|б](../там/а.md)|\n|-|-|\n|[б](../там/б%7C.md)|"),
        ("[![а](а.md)](б.md)", "[![а](../там/а.md)](../там/б.md)"),
        ("[а], [б][а]\n\n> [а]:\n>  а.md 'в'", "[а], [б][а]\n\n> [а]:\n>  ../там/а.md 'в'"),
        ("[а]: а.md\n[б]: б.md\n\n[а](нет", "[а]: ../там/а.md\n[б]: ../там/б.md\n\n[а](нет"),
        ("`[а](б.md)` \\[а](б.md)", "`[а](б.md)` \\[а](б.md)"),
        ("    [а](б.md)\n\n```\n[а](б.md)\n```", "    [а](б.md)\n\n```\n[а](б.md)\n```"),
        ("> \xa0\n> [а](б.md)", "> \xa0\n> [а](../там/б.md)"),
        ("\0 [а](б.md)", "\0 [а](../там/б.md)"),
        ("[а](&amp;copy;.md)", "[а](../там/\\&copy;.md)"),
    ],
)
def test_addresses_are_replaced_where_the_parser_finds_them(text: str, expected: str) -> None:
    assert relinked(text, elsewhere) == expected


@given(MARKDOWN)
def test_the_blocks_stay_but_for_their_targets(text: str) -> None:
    text = text.replace("\r", "\n")
    other = relinked(text, lambda target: "../там/(а b)|`")
    assert _without_targets(blocks(other)) == _without_targets(blocks(text))


def _without_targets(value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(map(_without_targets, value))
    if is_dataclass(value) and not isinstance(value, type):
        if isinstance(value, Image | Link):
            value = replace(value, target="")
        return replace(value, **{field.name: _without_targets(getattr(value, field.name)) for field in fields(value)})
    return value
