"""Covers drawn from numbers, the posters made of them, and the icons made of the mark."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from promptoteka.pictures.covers import HEIGHT, WIDTH, Design, design, palette, shapes
from promptoteka.pictures.covers.colours import LIGHT
from promptoteka.pictures.covers.design import PATTERNS
from promptoteka.pictures.images import text_width, writable
from promptoteka.pictures.posters import Poster, draw
from promptoteka.pictures.posters.lettering import ELLIPSIS, broken, cut, fitted

from tests.conftest import ROOT
from tests.site.pictures import read
from tools import icons

STYLE = (ROOT / "theme/assets/css/cover.css").read_text("utf-8")
DESIGNS = st.builds(
    Design,
    hue=st.integers(0, 359),
    hue2=st.integers(0, 359),
    pattern=st.integers(0, PATTERNS - 1),
    seed=st.integers(0, 999),
)
TITLES = st.text(st.characters(codec="utf-8"), max_size=120)


def poster(**changes: object) -> Poster:
    values = {
        "design": design("letter"),
        "kicker": "письма · быт",
        "title": "Письмо соседу",
        "note": "1 ч → 5 мин",
        "stars": (4.5, 5),
        "site_name": "Промптотека",
    }
    return Poster(**{**values, **changes})  # type: ignore[arg-type]


def test_a_cover_follows_from_the_slug_alone() -> None:
    """And never from the build: readers know an article by it."""
    assert design("pismo-sosedu") == Design(hue=149, hue2=192, pattern=3, seed=977)
    assert len({design(f"article-{number}") for number in range(300)}) == 300


@given(DESIGNS)
def test_every_pattern_covers_its_ground_and_repeats_itself(drawn: Design) -> None:
    found = shapes(drawn)
    assert found == shapes(drawn)
    outlines = [point for shape in found for point in shape.outline]
    assert min(x for x, _ in outlines) < WIDTH / 3
    assert max(x for x, _ in outlines) > WIDTH * 2 / 3
    assert max(y for _, y in outlines) > HEIGHT / 2


@given(DESIGNS)
def test_a_path_says_what_the_outline_says(drawn: Design) -> None:
    """The points of a polygon and the ends of an arc stand in the path."""
    for shape in shapes(drawn):
        assert re.fullmatch(r"M-?[\d.]+ -?[\d.]+[-\d. LAaMmz]*z", shape.path), shape.path
        if not shape.radius:
            numbers = [float(number) for number in re.findall(r"-?\d+\.?\d*", shape.path)]
            flat = [axis for point in shape.points for axis in point]
            assert numbers == pytest.approx(flat, abs=0.051)


def test_colours_are_those_of_the_style_sheet() -> None:
    for name, (lightness, chroma, hue) in LIGHT.items():
        variable = "--hue" if hue == 1 else "--hue-2"
        light = f"light-dark(oklch({lightness * 100:g}% {chroma:g} var({variable}))"
        assert f"--cover-{name}: {light}" in STYLE, name


def test_colours_stay_and_what_a_screen_cannot_show_is_clipped() -> None:
    """A poster is kept by networks that have seen it."""
    drawn = palette(Design(hue=200, hue2=250, pattern=0, seed=0))
    assert (drawn.ground, drawn.a, drawn.b, drawn.c) == ("#cbecee", "#006e74", "#6db6ff", "#99d4d7")


def test_a_poster_is_a_small_png_of_the_size_that_networks_want() -> None:
    content = draw(poster(title="Ж" * 120))
    image = read(content)
    assert (image.format, image.size) == ("PNG", (1200, 630))
    assert len(content) < 60_000


@given(TITLES, DESIGNS)
def test_any_title_gives_a_poster_and_the_same_one_each_time(title: str, drawn: Design) -> None:
    said = poster(title=title, kicker=title, note=title, site_name=title, design=drawn)
    first = draw(said)
    assert first == draw(said)
    assert len(first) < 60_000


def test_what_a_poster_says_can_be_seen() -> None:
    whole = draw(poster())
    for name, other in (("title", "Другое"), ("kicker", "договоры"), ("note", ""), ("stars", (3, 5)), ("stars", None)):
        assert draw(poster(**{name: other})) != whole, name


def test_the_background_is_that_of_the_cover() -> None:
    corner = read(draw(poster(design=Design(hue=200, hue2=250, pattern=5, seed=7)))).convert("RGB").getpixel((1195, 4))
    ground = palette(Design(hue=200, hue2=250, pattern=5, seed=7)).ground
    expected = tuple(int(ground[at : at + 2], 16) for at in (1, 3, 5))
    assert isinstance(corner, tuple)
    assert corner == pytest.approx(expected, abs=6)


@given(st.text(st.sampled_from("абвгд Ёжик-W.«»"), max_size=160), st.sampled_from([42, 60, 84]))
def test_lines_lose_no_letter_and_fit(text: str, size: int) -> None:
    lines = list(broken(text, "serif-bold", size, 600))
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(text_width(line, "serif-bold", size) <= 600 for line in lines)


@given(st.text(st.sampled_from("абвгд Ёжик-W.«»"), max_size=300))
def test_lettering_fits_its_box_or_is_cut_with_an_ellipsis(text: str) -> None:
    lettering = fitted(text, "serif-bold", 600, 200, (80, 60, 40), leading=1.2)
    assert len(lettering.lines) * lettering.size * 1.2 <= 200
    assert all(text_width(line, "serif-bold", lettering.size) <= 600 for line in lettering.lines)
    shown, whole = "".join("".join(lettering.lines).split()), "".join(text.split())
    assert shown == whole or (shown.endswith(ELLIPSIS) and whole.startswith(shown[:-1]))


def test_a_short_text_is_not_cut() -> None:
    assert cut("Коротко", "mono", 28, 600) == "Коротко"
    assert cut("Длинно " * 40, "mono", 28, 600).endswith(ELLIPSIS)


def test_fonts_have_both_alphabets_and_leave_emoji_out() -> None:
    text = "Съешь ещё этих мягких французских булок — Őßé «ёж» № 5, 100 %…"
    assert writable(text, "serif-bold") == text
    assert writable("3 ч → 25 мин · ~5 €", "mono") == "3 ч → 25 мин · ~5 €"
    assert writable("Письмо 🚀 соседу 👩‍👧 漢", "serif-bold") == "Письмо соседу"


@pytest.mark.parametrize("icon", icons.ICONS, ids=lambda icon: icon.name)
def test_icons_have_their_size_and_keep_off_the_edge(icon: icons.Icon) -> None:
    image = read((Path(ROOT) / "theme/assets/icons" / icon.name).read_bytes()).convert("RGBA")
    assert image.size == (icon.side, icon.side)
    corner = image.getpixel((1, 1))
    assert isinstance(corner, tuple)
    assert corner[3] == (255 if icon.ground else 0)
    if icon.name.startswith("maskable"):
        middle = icon.side / 2
        inside = [
            ((x - middle) ** 2 + (y - middle) ** 2) ** 0.5 <= 0.4 * icon.side
            for x in range(icon.side)
            for y in range(icon.side)
            if image.getpixel((x, y)) != corner
        ]
        assert inside
        assert all(inside)
