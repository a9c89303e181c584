"""A fuzzer: changed articles go through the reader, the rules, every report, the mending and, now and then, a build.

Run: `python -m tools.fuzz --minutes 10 [--corpus DIR] [--seed N] [--save DIR]`. Articles are those of `content/` and
of the fixtures, and of a folder that is given; they are changed by bytes, characters, lines and sections, cut, and
spliced. What ends in a traceback, takes too long or breaks a law is saved with what was wrong with it; the seed that
is printed gives the same inputs again. A run that found nothing exits with 0.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from promptoteka.checks.check import check
from promptoteka.checks.fix import fix
from promptoteka.checks.reports import REPORTS, Options, github_summary
from promptoteka.model.config import Config
from promptoteka.model.diagnostics import Severity
from promptoteka.model.files import File
from promptoteka.reader.library import Library
from promptoteka.reader.loader import Loaded
from promptoteka.site.build import build
from promptoteka.site.templates import Templates, theme_folder

from benchmarks.pathological import RUNS, run

ROOT: Final = Path(__file__).parents[1]
CONFIG: Final = Config(today=date(2026, 12, 1), reference=False, site_url="https://example.org/")
SLOW: Final = 1.0
"""Seconds that no file may take to be read and checked, or to be mended."""
BUILD_EACH: Final = 20
"""Of so many inputs one is built, with the two before it."""
# fmt: off
HARD: Final = (
    "\ufeff", "\u200b", "\u202e", "\u00ad", "\0", "\x1b[31m", "\u2028", "\r", "\r\n", "\t", "\U000e0041",
    "а\u0301", "ﷺ",
    "<!--", "-->", "‹!--", "`", "```\n", "~~~\n", "> ", "---\n", "===\n", "## ", "# ", "[", "](", "]", "{{",
    "}}", "|",
    "<script>", "javascript:", "&#0;", "\\", "::error::", "##[error]", "title: ", "- ", "\n\n", "a" * 300, "😀",
    "🥇",
    "<!-- promptoteka: ignore PL a -->\n", "---\ntitle: x\n---\n", "## FAQ\n", "### Basic version\n",
    "\n&a *a !!b\n",
)
# fmt: on
_SECTION: Final = re.compile(r"^(?=## )", re.MULTILINE)

Change = Callable[[str, str, random.Random], str]
"""Changes a text; the second one is another to take from."""


def characters(text: str, other: str, dice: random.Random) -> str:
    """Some characters left out, doubled, or something hard put between them."""
    for _ in range(dice.choice((1, 2, 5, 20))):
        at = dice.randint(0, len(text))
        end = min(len(text), at + dice.choice((0, 0, 1, 1, 3, 30)))
        text = text[:at] + dice.choice((*HARD, text[at:end] * 2, "")) + text[end:]
    return text


def lines(text: str, other: str, dice: random.Random) -> str:
    """Some lines left out, moved, doubled, indented or quoted."""
    rows = text.split("\n")
    for _ in range(dice.choice((1, 3, 10))):
        at, to = dice.randrange(len(rows)), dice.randrange(len(rows))
        match dice.randrange(5):
            case 0 if len(rows) > 1:
                del rows[at]
            case 1:
                rows[at], rows[to] = rows[to], rows[at]
            case 2:
                rows.insert(to, rows[at])
            case _:
                rows[at] = dice.choice(("> ", "  ", "    ", "- ", "1. ", "\t")) + rows[at]
    return "\n".join(rows)


def sections(text: str, other: str, dice: random.Random) -> str:
    """Sections in another order, with some of the other text's, some left out."""
    own = _SECTION.split(text)
    parts = [*own[1:], *dice.sample(taken := _SECTION.split(other)[1:], k=min(len(taken), 2))]
    dice.shuffle(parts)
    return own[0] + "".join(parts[: dice.randint(0, len(parts))])


def cut(text: str, other: str, dice: random.Random) -> str:
    """The beginning of the text, or its end."""
    at = dice.randint(0, len(text))
    return dice.choice((text[:at], text[at:]))


def splice(text: str, other: str, dice: random.Random) -> str:
    """The beginning of one text and the end of the other."""
    return text[: dice.randint(0, len(text))] + other[dice.randint(0, len(other)) :]


def runs(text: str, other: str, dice: random.Random) -> str:
    """A long run of one thing somewhere."""
    at = dice.randint(0, len(text))
    return text[:at] + run(dice.choice(RUNS), dice.choice((100, 2000, 40_000))) + text[at:]


CHANGES: Final[tuple[Change, ...]] = (characters, characters, lines, lines, sections, cut, splice, runs)


def mutated(content: bytes, other: bytes, dice: random.Random) -> bytes:
    """A file changed once or several times, its bytes at the end."""
    text, more = content.decode(errors="replace"), other.decode(errors="replace")
    for _ in range(dice.choice((1, 1, 2, 4))):
        text = dice.choice(CHANGES)(text, more, dice)
    text = text.replace("\n", dice.choice(("\n", "\n", "\n", "\r\n", "\r")))
    content = text.encode(errors="surrogatepass") if dice.random() < 0.02 else text.encode(errors="replace")
    if dice.random() < 0.1 and content:
        damaged = bytearray(content)
        for _ in range(dice.choice((1, 3, 50))):
            damaged[dice.randrange(len(damaged))] = dice.randrange(256)
        return bytes(damaged)
    return content


class BrokenLawError(Exception):
    """Something that holds for every file does not hold."""


def _hold(law: bool, *, name: str) -> None:
    if not law:
        raise BrokenLawError(name)


@dataclass(frozen=True, slots=True)
class Trial:
    """A file, with those that it is built with."""

    file: File
    others: tuple[File, ...]
    is_built: bool


def read_and_report(trial: Trial) -> None:
    """A place is in its text, sections tile the source, a record is JSON, and every report can be written."""
    checked = check([trial.file], CONFIG)
    for found in checked.diagnostics:
        _hold(0 <= found.span.start <= found.span.end <= len(found.source.text), name="a span leaves the text")
        _hold(all(found.message(lang) for lang in ("en", "ru")), name="a message is empty")
    _read(checked.library)
    for report in (*REPORTS.values(), github_summary):
        _hold("\n".join(report(checked.diagnostics, Options())) is not None, name="a report")


def _read(library: Library) -> None:
    for read in library.read:
        if isinstance(read, Loaded):
            _hold("".join(read.outline.tiles()) == read.source.text, name="sections do not tile the source")
            json.dumps(read.article.model_dump(mode="json"), ensure_ascii=False)


def mend(trial: Trial) -> None:
    """A second fix changes nothing; the first adds no problem but notes, and changes nothing where it mends nothing."""
    once = fix(trial.file, CONFIG)
    twice = fix(File(trial.file.path, once.content), CONFIG)
    _hold(twice.content == once.content, name="a second fix changes something")
    _hold(bool(once.mended) or once.content == trial.file.content, name="a fix that mends nothing changes something")
    mended = {one.rule.code for one in once.mended}
    if "PL002" not in mended:
        before, after = (
            Counter(
                problem.rule.code
                for problem in check([File(trial.file.path, content)], CONFIG).diagnostics
                if problem.rule.severity is not Severity.NOTE
            )
            for content in (trial.file.content, once.content)
        )
        _hold(not after - before, name=f"a fix adds problems: {dict(after - before)}")


def publish(trial: Trial) -> None:
    """A library of the file and others can be built, twice the same."""
    if trial.is_built:
        first, second = (build([trial.file, *trial.others], CONFIG, TEMPLATES) for _ in range(2))
        _hold(first.files == second.files and first.pages == second.pages, name="two builds differ")


STEPS: Final[tuple[tuple[Callable[[Trial], None], float], ...]] = (
    (read_and_report, 4 * SLOW),
    (mend, 10 * SLOW),
    (publish, 10 * SLOW),
)
"""What is done with a file, and the seconds it may take: reports of ten formats and a mending read many times."""
TEMPLATES: Final = Templates([theme_folder()])


def problems(trial: Trial) -> Iterator[tuple[str, str]]:
    """What is wrong with a file: its kind, and a description."""
    for step, limit in STEPS:
        start = time.process_time()
        try:
            step(trial)
        except BrokenLawError as broken:
            yield "law", str(broken)
        except Exception:
            yield "traceback", traceback.format_exc()
        if (took := time.process_time() - start) > limit:
            yield "slow", f"{step.__name__} took {took:.1f} s"
    start = time.process_time()
    check([trial.file], CONFIG)
    if (took := time.process_time() - start) > SLOW:
        yield "slow", f"reading and checking took {took:.1f} s"


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--minutes", type=float, default=10)
    options.add_argument("--corpus", type=Path, help="a folder of more articles")
    options.add_argument("--seed", type=int, default=None)
    options.add_argument("--save", type=Path, help="where failing inputs go; by default a new folder")
    given = options.parse_args()
    seed = random.randrange(10**6) if given.seed is None else given.seed
    dice = random.Random(seed)
    folder = given.save or Path(tempfile.gettempdir()) / f"fuzz-{seed}"
    sources = [ROOT / "content", ROOT / "tests" / "fixtures", ROOT / "tests" / "sites", *filter(None, [given.corpus])]
    corpus = [path.read_bytes() for source in sources for path in sorted(source.rglob("*.md"))]
    print(f"seed {seed}, {len(corpus)} files; failing inputs go to {folder}", flush=True)
    counts: Counter[str] = Counter()
    recent: list[File] = []
    end = time.monotonic() + given.minutes * 60
    while time.monotonic() < end:
        number = counts["inputs"] = counts["inputs"] + 1
        kind = "pages" if dice.random() < 0.1 else "articles"
        file = File(f"{kind}/f{number}.md", mutated(dice.choice(corpus), dice.choice(corpus), dice))
        trial = Trial(file, tuple(recent), is_built=number % BUILD_EACH == 0)
        counts["builds"] += trial.is_built
        for what, told in problems(trial):
            counts[what] += 1
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"{seed}-{number}.md").write_bytes(file.content)
            (folder / f"{seed}-{number}-{what}.txt").write_text(told)
            print(f"input {number} ({file.path}): {what}: {told.strip().splitlines()[-1]}", flush=True)
        recent = [*recent[-1:], file]
    print(", ".join(f"{name}: {counts[name]}" for name in ("inputs", "builds", "traceback", "slow", "law")))
    sys.exit(any(counts[what] for what in ("traceback", "slow", "law")))


if __name__ == "__main__":
    main()
