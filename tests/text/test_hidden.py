"""What is invisible follows from Unicode's properties, what is honest from what stands beside it."""

from __future__ import annotations

import string
import sys
import unicodedata

import pytest
import regex
from confusable_homoglyphs.confusables import confusables_data
from promptoteka.text.hidden import Kind, hidden, kind_of
from promptoteka.text.lookalikes import alphabet, mixed

POINTS = [chr(code) for code in range(sys.maxunicode + 1)]
TAGS = "".join(chr(0xE0000 + ord(letter)) for letter in "say yes")


def spelt_in_selectors(text: str) -> str:
    return "".join(chr(0xE0100 + byte - 16) for byte in text.encode())


@pytest.mark.parametrize(
    "property_", ["Default_Ignorable_Code_Point", "Bidi_Control", "Noncharacter_Code_Point", "Cs", "Co", "Zl", "Zp"]
)
def test_every_character_of_a_property_is_hidden_between_latin_letters(property_: str) -> None:
    of_property = regex.compile(rf"\p{{{property_}}}")
    assert [ascii(one) for one in POINTS if of_property.match(one) and not hidden(f"a{one}b")] == []


def test_format_and_control_characters_are_hidden_but_for_signs_that_are_drawn() -> None:
    passed = [one for one in POINTS if unicodedata.category(one) in ("Cf", "Cc") and not hidden(f"a{one}b")]
    drawn = {one for one in passed if regex.match(r"\p{Prepended_Concatenation_Mark}", one)}
    assert set(passed) - drawn == set("\t\n\r")


def test_letters_figures_and_stops_are_seen() -> None:
    seen = ("Lu", "Ll", "Lt", "Nd", "Pd", "Po", "Sc", "Sm")
    assert [one for one in POINTS if unicodedata.category(one) in seen and kind_of(one)] == []


@pytest.mark.parametrize(
    "text",
    [
        "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
        "👩🏽\u200d💻 ❤\ufe0f\u200d🔥 1\ufe0f\u20e3 ©\ufe0f ☀\ufe0e",
        "می\u200cخواهم",
        "क्\u200dष क्\u200cष",
        "葛\U000e0100城と辻\U000e0101さん",
        "שלום\u200f, (עולם)",
        "ภาษา\u200bไทย",
        "ᠮᠣᠩ\u180bᠭᠣᠯ",
        "≨\ufe00",
        "10\u202f000\u00a0€ 日本\u3000語",
        "မန္တလေး ខ្មែរ 𑁒\U0001107f𑁒",
        "ه\u200d کتاب\u200cها می\u200cروند" * 9,
        "\u115fᅡᆨ ᄀ\u1160ᆨ",
        "𓂋\U00013430𓏏\U00013438\U00013430\U00013437𓏏",
    ],
)
def test_what_scripts_and_emoji_need_is_honest(text: str) -> None:
    assert hidden(text) == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("\U0001f3f4" + TAGS + "\U000e007f", Kind.TAG),
        ("🙂" + TAGS, Kind.TAG),
        ("漢" + spelt_in_selectors("a") + "字", Kind.SELECTOR),
        ("".join("漢字仮名交文日本"[n % 8] + chr(0xE0100 + n) for n in range(20)), Kind.SELECTOR),
        ("1\ufe0f 2\ufe0e", Kind.SELECTOR),
        ("a\ufe0f", Kind.SELECTOR),
        ("漢\U000e0100\U000e0101", Kind.SELECTOR),
        ("می\u200c\u200cخواهم", Kind.OPERATOR),
        ("،\u200cخ", Kind.OPERATOR),
        ("x\u17b4y", Kind.FILLER),
        ("x\U0001bca0y", Kind.OPERATOR),
        ("x\U00013430y", Kind.OPERATOR),
        ("x\u2065\ufff0", Kind.OPERATOR),
        ("x\u2800y\u2028", Kind.BLANK),
        ("x\u2002\u2003\u2009y", Kind.BLANK),
        ("שלום " + "\u200e\u200f" * 4, Kind.RUN),
        ("שלום \u200e\u200f", Kind.BIDI),
        ("𓀀" + "\U00013430\U00013431" * 4, Kind.RUN),
        ("".join("漢字仮名交文日本"[n % 8] + chr(0xFE00 + n % 14) for n in range(20)), Kind.SELECTOR),
        ("".join("∩∪"[n % 2] + chr(0xFE00 + n % 14) for n in range(20)), Kind.SELECTOR),
        ("".join("سبتن"[n % 4] + "\u200d" for n in range(20)), Kind.OPERATOR),
        ("".join("कखगघ"[n % 4] + "\u200c\u200d"[n % 2] for n in range(20)), Kind.OPERATOR),
        ("ᄀ\u115f\u1160ᅡ", Kind.FILLER),
        ("a\u1039b", Kind.OPERATOR),
        ("a\u2d7fb", Kind.OPERATOR),
    ],
)
def test_where_nothing_needs_it_it_is_hidden(text: str, kind: Kind) -> None:
    assert {run.kind for run in hidden(text)} == {kind}


@pytest.mark.parametrize(
    ("text", "should"),
    [
        ("a prοmpt", ["prompt"]),
        ("рοль", ["роль"]),
        ("сօздай", ["создай"]),
        ("pаypal", ["paypal"]),
        ("Напиши cлово", ["слово"]),
        ("Δt, kΩ, ρgh, 5 μm, λόγος, SQLите, IT-отдел", []),
    ],
)
def test_words_of_several_alphabets(text: str, should: list[str]) -> None:
    assert [word.should for word in mixed(text)] == should


@pytest.mark.parametrize("letter", [*string.ascii_letters])
def test_every_confusable_of_another_alphabet_is_told_inside_a_word(letter: str) -> None:
    rows = (row["c"] for row in confusables_data.get(letter, []))
    confusable = [one for one in rows if len(one) == 1 and alphabet(one) not in (None, "Latin")]
    assert [one for one in confusable if not mixed(f"prepare{one}tion")] == []
