"""Bytes before they are an article: encodings, sizes, places."""

from __future__ import annotations

import pytest
from promptoteka.model.config import Config
from promptoteka.model.files import File
from promptoteka.reader.loader import Loaded, load
from promptoteka.text.source import Source, Span

from tests.reader.cases import FRONT_MATTER

GOOD = f"{FRONT_MATTER}# Заголовок\n\n## Решение\n\n> Привет, `[имя]`! Как дела у тебя сегодня?\n"


def read(content: bytes, size: int = 256 * 1024) -> Loaded:
    return load(File("articles/a.md", content), Config(max_file_size=size))


def found(loaded: Loaded) -> list[tuple[str, str, tuple[int, int]]]:
    """Code, message and place of the diagnostics."""
    return [(d.rule.code, d.message("en"), d.source.position(d.span.start)) for d in loaded.diagnostics]


def test_a_bad_byte_has_a_place_and_the_rest_is_read() -> None:
    loaded = read(GOOD.encode().replace("имя".encode(), b"\xe8\xec\xff"))
    ((code, message, place),) = found(loaded)
    assert (code, place) == ("PL001", (10, 13))
    assert "0xE8" in message
    assert "Windows-1251" not in message or loaded.article.prompts


def test_a_bad_byte_after_a_bom_and_crlf() -> None:
    content = "\ufeff".encode() + GOOD.replace("\n", "\r\n").encode().replace("имя".encode(), b"\xff")
    assert [place for _, _, place in found(read(content))] == [(10, 13)]


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        *(("utf-16", "UTF-16"), ("utf-16-le", "UTF-16"), ("utf-16-be", "UTF-16")),
        *(("cp1251", "Windows-1251"), ("koi8-r", "KOI8-R"), ("cp866", "IBM 866")),
    ],
)
def test_another_encoding_is_reported_alone(encoding: str, name: str) -> None:
    ((code, message, _),) = found(read(GOOD.replace("`", "").encode(encoding)))
    assert (code, name in message) == ("PL001", True)


@pytest.mark.parametrize(
    ("encoding", "line", "name"),
    [
        ("cp1252", "Größe und Maße für die Lösung prüfen.", "Windows-1252"),
        ("cp1252", "Un café, déjà vu : où ça ?", "Windows-1252"),
        ("cp1252", "“quoted” – dash", "Windows-1252"),
        ("cp1251", "Привет, мир", "Windows-1251"),
        ("cp1251", "“quoted” – Ответь одним предложением", "Windows-1251"),
        ("cp932", "会議の文字起こしから要点と決定事項を抜き出し、担当者ごとに整理してください。", "Shift JIS"),
        ("gb18030", "请从会议录音的文字中提取要点和决定，并按负责人整理。", "GB 18030"),
        ("cp949", "회의 녹취록에서 요점과 결정 사항을 뽑아 담당자별로 정리해 주세요.", "EUC-KR"),
    ],
)
def test_a_line_is_enough_to_name_the_encoding(encoding: str, line: str, name: str) -> None:
    english = (
        "---\ntitle: T\ndate: 2026-01-15\n---\n# Write to a neighbour\n\n## Solution\n\nAsk for the facts first.\n"
    )
    messages = [message for code, message, _ in found(read(f"{english}{line}\n".encode(encoding))) if code == "PL001"]
    assert [name in message for message in messages] == [True]


@pytest.mark.parametrize("bad", [b"\x00", b"\xff"], ids=["NUL", "no UTF-8"])
@pytest.mark.parametrize("count", [3, 6])
def test_with_one_bad_character_in_twenty_a_text_is_read_and_with_more_it_is_noise(bad: bytes, count: int) -> None:
    sound = b"# Title\n\n" + b"x" * (19 * count - 9)
    legible, noise = read(sound + bad * count), read(sound[:-1] + bad * count)
    assert (legible.is_legible, noise.is_legible) == (True, False)
    assert [code for code, _, _ in found(noise)] == ["PL001"]
    assert ("PL001" in [code for code, _, _ in found(legible)]) == (bad == b"\xff")  # a NUL is UTF-8 as such


@pytest.mark.parametrize(
    ("text", "encoding", "name"),
    [
        ("Он сказал: «Да, да!» — и ушёл.", "cp1251", "Windows-1251"),
        ("Un café “crème”, s'il vous plaît… naïve", "cp1252", "Windows-1252"),
        ("Only “quotes” — and nothing else", "cp1252", "Windows-1252"),
    ],
)
def test_an_encoding_is_told_by_how_many_letters_are_not_ascii(text: str, encoding: str, name: str) -> None:
    """Of Russian nearly all; in a Western text signs are as many."""
    messages = {code: message for code, message, _ in found(read(b"# Title\n\n" + text.encode(encoding)))}
    assert messages["PL001"].endswith(f"looks like {name}")


def test_russian_windows_text_read_as_western_is_damage() -> None:
    text = GOOD.encode("cp1251").decode("cp1252")
    ((code, message, _),) = found(read(text.encode()))
    assert (code, "Windows-1251 was read as Windows-1252" in message) == ("PL002", True)
    assert load(File("articles/a.md", text.encode()), Config(), repair=True).source.text == GOOD


@pytest.mark.parametrize(
    "text", ["5 × 3 ÷ 2 ≈ 7 °C ± 1 µm", "naïve café — São Paulo", "¿Qué? €5 £3 ½", "ўзбек қазақ їжа", "日本語"]
)
def test_signs_and_other_languages_are_no_damage(text: str) -> None:
    assert found(read((GOOD + text).encode())) == []


@pytest.mark.parametrize("content", [b"", b"\n \n\t", "\ufeff\r\n".encode()])
def test_an_empty_file_is_reported_alone(content: bytes) -> None:
    assert [code for code, _, _ in found(read(content))] == ["PL004"]


@pytest.mark.parametrize("cut", range(4))
def test_a_file_too_large_is_cut_between_characters(cut: int) -> None:
    content = (GOOD + "я" * 10).encode()
    codes = [code for code, _, _ in found(read(content, len(content) - 1 - cut))]
    assert codes == ["PL003"]


def test_lines_end_as_in_commonmark() -> None:
    source = Source("a", "\ufeffa\r\nb\rc\nd\u2028e\x0bf\x85")
    assert source.lines == ["a", "b", "c", "d\u2028e\x0bf\x85"]
    assert [source.position(source.offset(line)) for line in range(4)] == [(1, 1), (2, 1), (3, 1), (4, 1)]
    assert source.line_span(1) == Span(4, 5)
    assert source.line_span(9, 20) == source.line_span(3)
    assert source.offset(4) == len(source.text)
    assert source.tile(0, 4) == source.text
