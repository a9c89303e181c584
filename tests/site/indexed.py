"""Pages for the search, made: by the reader from Markdown, or right away."""

from __future__ import annotations

import itertools
import random
from collections import Counter
from collections.abc import Mapping
from typing import Final

from promptoteka.model.config import Config
from promptoteka.model.files import File
from promptoteka.search.model import Indexed, IndexedText
from promptoteka.search.words import END, stem
from promptoteka.search.writer import Writer, told
from promptoteka.site.build import build
from promptoteka.site.templates import Templates, theme_folder

SYLLABLES = [
    "ба",
    "ве",
    "ги",
    "до",
    "жу",
    "за",
    "ки",
    "ло",
    "му",
    "не",
    "по",
    "ра",
    "си",
    "ту",
    "фа",
    "хо",
    "це",
    "чи",
    "ша",
    "ще",
    "эк",
    "юн",
    "яр",
    "пре",
    "стро",
    "кон",
    "вы",
    "про",
    "об",
    "от",
]
ENDINGS = ["а", "у", "ом", "ы", "ов", "ами", "ый", "ая", "ого", "ить", "ит", "ать", "ает", "ние"]


def indexed_pages(contents: Mapping[str, str]) -> list[Indexed]:
    """What the library of these files of `content/` gives to the search."""
    library = [File(path, text.encode()) for path, text in contents.items()]
    return list(build(library, Config(reference=False), Templates([theme_folder()])).indexed)


LANG: Final = "ru"
"""Of made pages."""


def made_page(name: str, title: str, *, order: Mapping[str, str], **facets: tuple[str, ...]) -> Indexed:
    """An article with a title and nothing else."""
    text = Writer(title, LANG).finish()
    return Indexed(f"{name}/", LANG, "article", text, tuple(facets.items()), tuple(order.items()))


def made_library(count: int, words: int = 1300, vocabulary: int = 20_000, sections: int = 14) -> list[Indexed]:
    """Articles as long as real ones, always the same, whose words are as frequent as those of a language (Zipf): the
    most frequent ones are short."""
    dice = random.Random(7)
    known: dict[str, str] = {}
    while len(known) < vocabulary:
        word = "".join(dice.choices(SYLLABLES, k=dice.randint(2, 4))) + dice.choice(ENDINGS)
        known[word] = stem(word, LANG) + END
    spoken = sorted(known)
    dice.shuffle(spoken)
    known |= {word: stem(word, LANG) + END for word in SYLLABLES}
    spoken = [*SYLLABLES, *spoken]
    weights = list(itertools.accumulate(1 / (place + 3) for place in range(len(spoken))))
    return [
        _made_article(number, dice.choices(spoken, cum_weights=weights, k=words), known, sections, count, dice)
        for number in range(count)
    ]


def _made_article(
    number: int, spoken: list[str], known: Mapping[str, str], sections: int, count: int, dice: random.Random
) -> Indexed:
    size = len(spoken) // sections
    blocks = [f"<h1>{known[spoken[0]]}</h1>"]
    headings = []
    for section in range(sections):
        part = spoken[section * size + (section == 0) : (section + 1) * size]
        stems = [known[word] if part[:place].count(word) < told(word) else "-" for place, word in enumerate(part)]
        blocks.append(f'<h2 id="s{section}">{" ".join(stems[:3])}</h2><p>{" ".join(stems[3:])}</p>')
        headings.append((f"s{section}", " ".join(part[:3])))
    kept = spoken[: sections * size]
    text = IndexedText(
        title=spoken[0],
        html="\n".join(blocks),
        shown=" ".join(kept),
        headings=tuple(headings),
        words=tuple(sorted(Counter(kept).items())),
    )
    facets = (
        ("kind", ("article",)),
        ("tag", tuple(sorted({f"тема-{dice.randint(1, 60)}" for _ in range(3)}))),
        ("model", tuple(sorted({f"модель-{dice.randint(1, 8)}" for _ in range(2)}))),
        ("audience", (f"для {dice.randint(1, 150)}",)),
        ("difficulty", (str(dice.randint(1, 5)),)),
        ("effectiveness", tuple(map(str, range(1, dice.randint(2, 6))))),
        ("saved", ("15", "30", "60", "120")[: dice.randint(1, 4)]),
        ("lang", (LANG,)),
        ("month", (f"2025-{dice.randint(1, 12):02}",)),
    )
    places = (number, (number * 7919) % count, (number * 104_729) % count, (number * 1_299_709) % count)
    order = tuple(zip(("date", "rating", "saved", "title"), map(str, places), strict=True))
    return Indexed(f"prompts/made-article-{number}/", LANG, "article", text, facets, order)
