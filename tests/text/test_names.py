"""Names of files by example, and the law: any name is refused with a safe message, or published safely."""

from __future__ import annotations

import string
import unicodedata
from urllib.parse import quote, unquote

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from promptoteka.text.names import LONGEST_NAME, LONGEST_PATH, Flaw, flaw, flaw_of_path, folded, published, shown

NAMES = st.text(st.characters(), max_size=40) | st.text(
    st.sampled_from(string.ascii_letters + "-_. 1éё合の\u0301\u200d\u202e\udcff/?#<\"'\n"), max_size=12
)


@pytest.mark.parametrize(
    "name",
    [
        *("good.md", "Договор аренды.md", "合同.md", "ChatGPTの使い方.md", "한국어-1.md", "naïve_v1.2.png", "สำนัก.md"),
        *("עברית.md", "हिन्दी.md", "tiếng-việt.md", "1. Intro.md", "_draft", "straße", "common.md", "IT-отдел.md"),
        *("com.md", "console.md", "nullable", "lpt.md", "a" * LONGEST_NAME),
    ],
)
def test_names_that_stay(name: str) -> None:
    assert flaw(name) is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        *((name, Flaw.CHARACTER) for name in ('"><img src=x onerror=1>', "x' onclick='", "javascript:1", "::error x")),
        *((f"a{letter}b.md", Flaw.CHARACTER) for letter in "?#<>:\"'\\|*`%&;$!()[]{}@+=,~^\u00a0\u2003\u2800\u3000😀"),
        *(
            (f"a{letter}b.md", Flaw.HIDDEN)
            for letter in "\n\t\r\0\x1b\x7f\x85\u2028\u2029\u00ad\u200b\u200d\u202e\u2066"
        ),
        *((f"a{letter}b.md", Flaw.HIDDEN) for letter in "\u034f\u061c\u115f\u17b4\u3164\uffa0\ufe0f\ufeff\ufff9\u180e"),
        *((f"a{letter}b.md", Flaw.HIDDEN) for letter in "\ue000\u0378\U000e0041\U000e0100\U000f0000"),
        *((name, Flaw.FORM) for name in ("cafe\u0301.md", "ａ.md", "x².md", "𝐚.md", "①.md")),
        *((name, Flaw.SCRIPTS) for name in ("p\u0430ge.md", "\u0441lovo.md", "\u03bfne.md", "\u0570ello.md")),
        *((name, Flaw.EDGE) for name in (".md", ".a.md", "-rf", " a", "a ", "a .md", "a.", "a..md", "a  b", "\u0301a")),
        ("a" + "\u0323\u0300\u0301\u0302\u0303\u0304", Flaw.FORM),
        *((name, Flaw.DEVICE) for name in ("con", "NUL.md", "Aux.tar.md", "com1", "LPT9.png", "prn")),
        *((name, Flaw.ENDING) for name in ("a.MD", "a.Md", "a.markdown", "a.mdx")),
        *((name, Flaw.SETTINGS) for name in ("pyproject.toml", "MKDOCS.yml", "properdocs.yaml")),
        *((name, Flaw.BYTES) for name in ("a\udcff.md", "\udc80")),
        *((name, Flaw.LENGTH) for name in ("", "a" * (LONGEST_NAME + 1), "ж" * (LONGEST_NAME // 2 + 1))),
    ],
)
def test_names_that_do_not(name: str, expected: Flaw) -> None:
    assert flaw(name) is expected


def test_a_path_is_as_good_as_its_names() -> None:
    assert flaw_of_path("pages/en/about.md") is None
    assert flaw_of_path("pages/nul/about.md") == ("nul", Flaw.DEVICE)
    long = "/".join("a" * 100 for _ in range(LONGEST_PATH // 100))
    assert flaw_of_path(long) == (long, Flaw.LENGTH)


def test_what_hides_is_shown_and_what_is_seen_stays() -> None:
    assert shown("a\u202eb\n\udcff\\`\U000e0041 é/合.md") == "a\\u202eb\\u000a\\xff\\u005c\\u0060\\U000e0041 é/合.md"


@given(NAMES)
@example("\ud800")
def test_any_name_is_refused_with_a_safe_message_or_published_safely(name: str) -> None:
    seen = shown(name)
    assert all(unicodedata.category(letter)[0] != "C" and letter.isprintable() for letter in seen)
    seen.encode()
    if flaw(name) is None:
        at = published(name)
        assert not set(at) & set(" /\\?#%&<>:\"'`\t\n"), at
        assert unquote(quote(at)) == at
        assert unicodedata.is_normalized("NFC", at)
        assert flaw(at) is None
        assert at not in (".", "..")


@given(NAMES)
def test_names_that_look_the_same_are_compared_as_the_same(name: str) -> None:
    assert folded(folded(name)) == folded(name)
    assert folded(name.upper()) == folded(name.upper().lower()) or flaw(name)
    assert folded(unicodedata.normalize("NFD", name)) == folded(name)
