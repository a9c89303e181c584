"""Mending files: what is mended, what is kept, and what holds for any text."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path
from typing import Final

import ftfy.bad_codecs  # noqa: F401 - registers the sloppy encodings
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from promptoteka.checks import rules
from promptoteka.checks.check import Checked, check, examine
from promptoteka.checks.fix import Fixed, fix
from promptoteka.model.config import CheckConfig, Config
from promptoteka.model.diagnostics import Severity
from promptoteka.model.files import File

from tests.conftest import ROOT, SITES
from tests.reader.articles import ARTICLES, PROMPTS
from tests.rules import cases

CONFIG: Final = Config(today=date(2026, 12, 1))
REFERENCE: Final = (ROOT / "tests/fixtures/reference/article.md").read_bytes()
OWN: Final = sorted([*ROOT.glob("content/**/*.md"), *SITES.glob("*/content/**/*.md")])
TITLE: Final = 'title: "Письмо соседу"'
QUOTED: Final = """title: '"Письмо соседу"'"""
GOOD: Final = """---
# kept
title: "Письмо соседу"   # kept too
tags: [быт, письма]
date: 2026-01-15
x-shelf: {b: 2, a: 1}
---

# Письмо соседу

## Решение

> **Роль:** Ты сосед.
>
> **Задача:** Напиши письмо о `[повод, например: ремонт / праздник]`.
"""
DAMAGE: Final = (
    "\u200b",
    "\u202e",
    "\u00ad",
    "\x07",
    "\x00",
    "\ufeff",
    "\r",
    "а\u0301",
    "".join(map(chr, range(0xE0041, 0xE0050))),
)

LAW = settings(max_examples=60)


def mend(content: str | bytes, path: str = "articles/a.md", config: Config = CONFIG) -> Fixed:
    return fix(File(path, content if isinstance(content, bytes) else content.encode()), config)


def codes(fixed: Fixed) -> list[str]:
    return [one.rule.code for one in fixed.mended]


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Articles as they could be, with damage here and there, and line ends of any kind."""
    text = draw(st.one_of(ARTICLES, PROMPTS, st.just(GOOD), st.just(REFERENCE.decode())))
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(st.sampled_from(DAMAGE)) + text[at:]
    return text.replace("\n", draw(st.sampled_from(["\n", "\n", "\r\n", "\r"])))


@LAW
@given(texts())
def test_mending_twice_changes_nothing_more(text: str) -> None:
    once = mend(text)
    twice = mend(once.content)
    assert twice.content == once.content
    assert twice.mended == ()
    assert [one.rule.code for one in twice.left] == [one.rule.code for one in once.left]


@LAW
@given(texts())
def test_mending_adds_no_problem_and_changes_no_other_field(text: str) -> None:
    fixed = mend(text)
    before, after = (check([File("articles/a.md", content)], CONFIG) for content in (text.encode(), fixed.content))
    if "PL002" in codes(fixed):
        return
    assert not _counted(after) - _counted(before)
    changes = set[str]().union(*(rules.BY_CODE[code].changes for code in codes(fixed)))
    old, new = (checked.library.articles[0].article.model_dump() for checked in (before, after))
    assert "*" in changes or {name for name in old if old[name] != new[name]} <= changes
    if not fixed.mended:
        assert fixed.content == text.encode()


def _counted(checked: Checked) -> Counter[str]:
    """Notes are left out: of a front matter that cannot be read none are made."""
    return Counter(one.rule.code for one in checked.diagnostics if one.rule.severity is not Severity.NOTE)


@LAW
@given(st.binary(max_size=300))
def test_any_bytes_come_back(content: bytes) -> None:
    fixed = mend(content)
    assert fixed.content == content or fixed.mended


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_a_clean_article_is_not_touched(line_end: str) -> None:
    assert [path.relative_to(ROOT).as_posix() for path in OWN if _is_touched(path, line_end)] == []


def _is_touched(path: Path, line_end: str) -> bool:
    content = path.read_bytes().replace(b"\n", line_end.encode())
    fixed = mend(content, f"{'pages' if 'pages' in path.parts else 'articles'}/{path.name}")
    return bool(fixed.mended) or fixed.content != content


def _repairs() -> list[cases.Case]:
    files = sorted(cases.FOLDER.glob("*.md"))
    return [case for path in files for case in cases.cases(path) if case.repaired is not None]


def test_each_repair_goes_the_whole_way() -> None:
    """What the fixtures of a rule show as repaired is what `fix` writes, that rule alone switched on."""
    assert [f"{case.path}:{case.line}" for case in _repairs() if not _goes_the_whole_way(case)] == []


def _goes_the_whole_way(case: cases.Case) -> bool:
    (file,) = (file for file in case.files() if file.path == case.found[0].source.path)
    config = cases.CONFIG.model_copy(update={"check": CheckConfig(select=(case.entry.rule.code,))})
    mended = case.mended()
    return mended is not None and fix(file, config).content == mended.content


def test_every_repair_has_a_fixture() -> None:
    shown = {case.entry.rule.code for case in _repairs()}
    assert shown == {entry.rule.code for entry in rules.ENTRIES if entry.repair}


@pytest.mark.parametrize("encoding", ["mac_roman", "sloppy-windows-1252", "sloppy-windows-1251", "latin-1"])
def test_a_wrong_decoding_is_undone_to_the_byte(encoding: str) -> None:
    fixed = mend(REFERENCE.decode(encoding).encode())
    assert fixed.content == REFERENCE
    assert codes(fixed) == ["PL002"]


def test_layers_of_wrong_decodings_are_undone() -> None:
    once = REFERENCE.decode("sloppy-windows-1252").encode()
    fixed = mend(once.decode("sloppy-windows-1252").encode())
    assert fixed.content == REFERENCE
    assert codes(fixed) == ["PL002", "PL002"]


def test_a_wrong_decoding_is_undone_before_all_else() -> None:
    damaged = ("\ufeff" + REFERENCE.decode().replace("\n", "\r\n", 3)).encode().decode("mac_roman").encode()
    fixed = mend(damaged)
    assert codes(fixed) == ["PL002", "PL005", "PL008"]
    assert fixed.content == REFERENCE


def test_a_wrong_decoding_is_undone_though_it_hid_other_problems() -> None:
    text = REFERENCE.decode().replace("date: 2026-01-20\n", "")
    fixed = mend(text.encode().decode("mac_roman").encode())
    assert fixed.content == text.encode()
    assert "PL108" in [one.rule.code for one in fixed.left]


@pytest.mark.parametrize("encoding", ["cp1251", "utf-16", "utf-16-le", "koi8-r"])
def test_what_is_not_utf8_is_left(encoding: str) -> None:
    content = GOOD.encode(encoding)
    fixed = mend(content)
    assert (fixed.content, codes(fixed)) == (content, [])
    assert [one.rule.code for one in fixed.left] == ["PL001"]


def test_one_bad_byte_leaves_the_whole_file() -> None:
    content = b"\xef\xbb\xbf" + GOOD.encode() + b"\xff\n"
    assert mend(content).content == content


def test_a_file_that_was_not_read_to_its_end_is_left() -> None:
    content = ("\ufeff" + GOOD).encode()
    config = CONFIG.model_copy(update={"max_file_size": len(content) - 1})
    assert mend(content, config=config).content == content


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_line_ends_stay(line_end: str) -> None:
    text = GOOD.replace("сосед.", "со\u202eсед.").replace("\n", line_end)
    assert mend(text).content == text.replace("\u202e", "").encode()


def test_a_bom_stays_where_its_rule_is_off() -> None:
    config = CONFIG.model_copy(update={"check": CheckConfig(ignore=("PL005",))})
    text = "\ufeff" + GOOD.replace("сосед.", "со\u202eсед.")
    assert mend(text, config=config).content == text.replace("\u202e", "").encode()


def test_comments_and_the_order_of_keys_stay() -> None:
    fixed = mend(GOOD.replace(TITLE, QUOTED))
    assert codes(fixed) == ["PL113"]
    assert fixed.content == GOOD.encode()


def test_selected_rules_only_are_mended() -> None:
    text = "\ufeff" + GOOD.replace("сосед.", "со\u202eсед.")
    config = CONFIG.model_copy(update={"check": CheckConfig(select=("PL005",))})
    fixed = mend(text, config=config)
    assert (codes(fixed), fixed.left) == (["PL005"], ())
    assert fixed.content == text[1:].encode()


def test_what_is_silenced_is_not_mended() -> None:
    text = GOOD.replace("---\n#", "---\n<!-- promptoteka: ignore PL113 it is a quotation -->\n#").replace(TITLE, QUOTED)
    fixed = mend(text)
    assert "PL113" not in codes(fixed)
    assert QUOTED in fixed.content.decode()


def test_a_page_is_mended_as_a_page() -> None:
    text = "\ufeff---\ntitle: О нас\n---\n\n# О нас\n\nТекст.\n"
    fixed = mend(text, "pages/about.md")
    assert fixed.content == text[1:].encode()
    assert fixed.left == ()


def test_of_many_what_can_be_mended_is() -> None:
    text = GOOD.replace(TITLE, f"{QUOTED}\ndescription: '\"О соседе\"'\nupdated: вчера")
    fixed = mend(text)
    assert 'description: "О соседе"' in fixed.content.decode()
    assert codes(fixed) == ["PL113"] * 2
    assert [one.rule.code for one in fixed.left if one.is_error] == ["PL109"]


def test_rules_about_libraries_say_nothing_of_a_file_alone() -> None:
    text = GOOD + "\nСм. [там](other.md).\n\n<!-- promptoteka: ignore PL601 it comes later -->\n\nИ [там](later.md).\n"
    assert not {"PL601", "PL901"} & {one.rule.code for one in mend(text).left}


def test_reading_again_gives_what_was_left() -> None:
    text = GOOD.replace("date: 2026-01-15\n", "")
    left = [one.rule.code for one in mend(text).left]
    assert left == [one.rule.code for one in examine(File("articles/a.md", text.encode()), CONFIG).diagnostics]


def test_what_only_the_author_knows_is_mended_where_it_is_asked_for() -> None:
    text = GOOD.replace("> ", "> Напиши {имя}. ", 1)
    assert "Напиши {имя}." in mend(text).content.decode()
    asked = CONFIG.model_copy(update={"check": CheckConfig(select=("lookalike-placeholder",))})
    assert codes(mend(text, config=asked)) == ["PL415"]


def test_the_reading_for_repairs_of_a_long_file_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Most of these lines cannot be mended: to find out which needs many readings, each of a long text."""
    underlined = "".join(f"- a\nslug: letter\n---\n# Brief {n}\n\nSlovo\n---\n\n" for n in range(40))
    text = GOOD + "\n" + underlined + "\n## Заметки\n\n" + "Слово за словом. " * 1500
    readings = 0

    def counted(*asked: object) -> Checked:
        nonlocal readings
        readings += 1
        return check(*asked)  # type: ignore[arg-type]

    monkeypatch.setattr("promptoteka.checks.fix.check", counted)
    once = fix(File("articles/long.md", text.encode()), CONFIG)
    repairs = sum(entry.repair is not None for entry in rules.ENTRIES)
    assert readings <= 2 * repairs
    assert fix(File("articles/long.md", once.content), CONFIG).content == once.content
